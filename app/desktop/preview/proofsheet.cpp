// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/proofsheet.h"

#include "base/settings.h"
#include "email/email.h"
#include "preview/exportview.h"
#include "preview/pagesync.h"
#include "preview/previewbar.h"
#include "preview/previewpictures.h"
#include "preview/proofdocuments.h"
#include "preview/prooffindbar.h"
#include "preview/renderservice.h"
#include "preview/sizemeter.h"
#include "preview/writtenpage.h"

#include <QEvent>
#include <QLabel>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusTipEvent>
#include <QVBoxLayout>

namespace galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using View = PreviewBar::View;
using Colors = PreviewBar::Colors;

// Where a page of a desktop could not be read, a phone's is shown unless one asks.
constexpr int roomForDesktop = 560;

ProofDesk::Device deviceOf(View view)
{
    switch (view) {
    case View::Tablet:
        return {768, 768, 1024};
    case View::Phone:
        return {390, 390, 844};
    default:
        return {};
    }
}

// Panes of programs, which are as wide as people make them.
constexpr ProofDesk::Device mailProgram {320, 700};
constexpr ProofDesk::Device feedReader {320, 760};

Qt::ColorScheme schemeOf(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
    return isDark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light;
}

} // namespace

ProofSheet::ProofSheet(const Parts &parts, const QString &group, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_group(group)
    , m_bar(new PreviewBar)
    , m_stack(new QStackedWidget)
    , m_placeholder(new QLabel)
    , m_web(new ProofDesk)
    , m_email(new ProofDesk)
    , m_feed(new ProofDesk)
    , m_writtenEmail(makeWritten(*m_email))
    , m_writtenFeed(makeWritten(*m_feed))
    , m_export(new ExportView(parts.service, parts.pictures))
    , m_emailSize(new ExportFollower(300ms, this))
    , m_meter(new SizeMeter)
    , m_find(new ProofFindBar)
{
    build();
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    m_isRestored = settings.contains(m_group + "/view"_L1);
    m_bar->restore(settings, m_group);
    connectBar();
    for (ProofDesk *desk : {m_web, m_email, m_feed})
        connectDesk(*desk);
    connect(m_export, &ExportView::failed, this, &ProofSheet::failed);
    connect(m_export, &ExportView::zoomRequested, m_bar, &PreviewBar::zoomBy);
    connect(m_export, &ExportView::updated, this, [this] {
        Q_EMIT recovered();
        markFound();
    });
    connect(m_emailSize, &ExportFollower::written, m_meter,
        [this](const QByteArray &size) { m_meter->setSize(size.toLongLong()); });
    connect(m_find, &ProofFindBar::wordsChanged, this, &ProofSheet::find);
    connect(m_find, &ProofFindBar::nextRequested, this, &ProofSheet::findNext);
    connect(m_find, &ProofFindBar::closed, this, [this] {
        find({});
        m_stack->currentWidget()->setFocus();
    });
    applyLook();
    applyZoom();
    applyView();
}

ProofSheet::~ProofSheet() = default;

void ProofSheet::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    column->addWidget(m_meter);
    column->addWidget(m_find);
    m_placeholder->setAlignment(Qt::AlignCenter);
    m_placeholder->setWordWrap(true);
    m_placeholder->setMargin(24);
    m_placeholder->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_placeholder);
    for (ProofDesk *desk : {m_web, m_email, m_feed})
        m_stack->addWidget(desk);
    m_stack->addWidget(m_export);
    m_email->setDevice(mailProgram);
    m_feed->setDevice(feedReader);
}

void ProofSheet::connectBar()
{
    connect(m_bar, &PreviewBar::viewChanged, this, &ProofSheet::applyView);
    connect(m_bar, &PreviewBar::zoomChanged, this, &ProofSheet::applyZoom);
    connect(m_bar, &PreviewBar::colorsChanged, this, &ProofSheet::applyColors);
    connect(m_bar, &PreviewBar::picturesChanged, this,
        [this] { m_email->setLoadsPictures(m_bar->showsPictures()); });
    m_email->setLoadsPictures(m_bar->showsPictures());
    for (const auto changed : {&PreviewBar::viewChanged, &PreviewBar::zoomChanged,
             &PreviewBar::colorsChanged, &PreviewBar::picturesChanged})
        connect(m_bar, changed, this, &ProofSheet::remember);
}

void ProofSheet::connectDesk(ProofDesk &desk)
{
    connect(&desk, &ProofDesk::clicked, this, &ProofSheet::clicked);
    connect(&desk, &ProofDesk::linkActivated, this, &ProofSheet::linkActivated);
    connect(&desk, &ProofDesk::hovered, this, &ProofSheet::hovered);
    connect(&desk, &ProofDesk::zoomRequested, m_bar, &PreviewBar::zoomBy);
    connect(&desk, &ProofDesk::shownZoomChanged, this, [this, &desk] {
        if (&desk == shownDesk())
            m_bar->setShownZoom(desk.shownZoom());
    });
    // To the window's status bar, as a browser shows it.
    connect(&desk, &ProofDesk::linkHovered, this, [this](const QString &address) {
        QStatusTipEvent tip(isPreviewUrl(QUrl(address)) ? QString() : address);
        QCoreApplication::sendEvent(this, &tip);
    });
}

WrittenPage *ProofSheet::makeWritten(ProofDesk &desk)
{
    auto *written = new WrittenPage(desk, this);
    connect(&written->follower(), &ExportFollower::failed, this, &ProofSheet::failed);
    connect(written, &WrittenPage::lost, this, &ProofSheet::lost);
    connect(written, &WrittenPage::synced, this, [this] {
        Q_EMIT recovered();
        markFound();
    });
    connect(
        &m_parts.pictures, &PreviewPictures::came, &written->follower(), &ExportFollower::refresh);
    return written;
}

void ProofSheet::remember() const
{
    if (!m_isRestored)
        return;
    QSettings settings(settingsFile(), QSettings::IniFormat);
    m_bar->save(settings, m_group);
}

void ProofSheet::setDocument(IssueDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_hasPage = false;
    m_wanted = {};
    m_writtenEmail->setDocument(document);
    m_writtenFeed->setDocument(document);
    m_emailSize->setDocument(document);
    m_export->setDocument(document);
    if (document)
        connect(document, &QObject::destroyed, this, &ProofSheet::applyView);
    applyView();
}

void ProofSheet::setLook(const Look &look)
{
    if (look == m_look)
        return;
    m_look = look;
    m_export->setLook(look);
    applyLook();
}

void ProofSheet::applyLook()
{
    RenderService &service = m_parts.service;
    PreviewPictures &pictures = m_parts.pictures;
    const Look &look = m_look;
    m_writtenEmail->follower().setWrite([&service, &pictures, look](const Issue &issue) {
        return service.run([issue, look, onSite = pictures.onSite(look.publication)] {
            return emailProof(issue, look, onSite);
        });
    });
    m_emailSize->setWrite([&service, &pictures, look](const Issue &issue) {
        return service.run([issue, look, onSite = pictures.onSite(look.publication)] {
            return emailSizeProof(issue, look, onSite);
        });
    });
    m_writtenFeed->follower().setWrite([&service, &pictures](const Issue &issue) {
        return service.run(
            [issue, files = pictures.filesIn(u"pictures"_s)]() -> Result<QByteArray> {
                return feedProof(issue, files);
            });
    });
}

void ProofSheet::setHasPage(bool hasPage)
{
    if (hasPage == m_hasPage)
        return;
    m_hasPage = hasPage;
    applyView();
}

void ProofSheet::startEngine(ProofProfile &profile)
{
    m_profile = &profile;
    start(*m_web);
    m_parts.sync.addPage(m_web->page());
    applyView();
}

void ProofSheet::start(ProofDesk &desk)
{
    if (!m_profile || desk.page())
        return;
    desk.start(*m_profile);
    desk.page()->setCurrent(m_current);
    desk.page()->reveal(m_wanted);
    if (&desk == m_email)
        m_writtenEmail->attach();
    else if (&desk == m_feed)
        m_writtenFeed->attach();
}

void ProofSheet::chooseBeside(View other, int width)
{
    if (m_isRestored)
        return;
    m_isRestored = true;
    const View wide = width < roomForDesktop ? View::Email : View::Desktop;
    m_bar->setView(other == View::Phone ? wide : View::Phone);
    remember();
}

void ProofSheet::goTo(const PagePosition &position)
{
    if (ProofPage *page = shownPage())
        page->setPosition(position);
    else
        showEntry(position.entry);
}

ProofDesk *ProofSheet::shownDesk() const
{
    switch (m_bar->view()) {
    case View::Email:
        return m_email;
    case View::Feed:
        return m_feed;
    case View::Text:
    case View::Source:
        return nullptr;
    default:
        return m_web;
    }
}

ProofPage *ProofSheet::shownPage() const
{
    const ProofDesk *desk = shownDesk();
    return desk ? desk->page() : nullptr;
}

void ProofSheet::applyView()
{
    const View view = m_bar->view();
    ProofDesk *desk = shownDesk();
    if (desk)
        start(*desk);
    if (desk == m_web)
        m_web->setDevice(deviceOf(view));
    if (!desk)
        m_export->setFormat(view == View::Text ? u"text"_s : m_bar->format());
    m_export->setAccessibleName(view == View::Text ? tr("Plain text") : tr("Source"));
    m_placeholder->setText(
        m_document ? QString() : tr("What readers will see appears here once an issue is open."));
    QWidget *shown = desk ? static_cast<QWidget *>(desk) : m_export;
    if (!m_document || (desk == m_web && !m_hasPage))
        shown = m_placeholder;
    m_stack->setCurrentWidget(shown);
    m_meter->setVisible(view == View::Email && m_document);
    applyColors();
    applyZoom();
    watch();
    // The same entry stays at the top, and the same words are marked.
    ProofPage *page = shownPage();
    if (page == m_seen)
        return;
    if (m_seen && page)
        m_seen->readPosition([page = QPointer(page)](const PagePosition &position) {
            if (page)
                page->setPosition(position);
        });
    else if (!page)
        m_export->revealText(titleOf(m_current));
    m_seen = page;
    find(m_find->words());
}

void ProofSheet::watch()
{
    const auto isSeen = [this](View view) { return isVisible() && m_bar->view() == view; };
    m_writtenEmail->follower().setWatched(isSeen(View::Email));
    m_writtenFeed->follower().setWatched(isSeen(View::Feed));
    m_emailSize->setWatched(isSeen(View::Email));
}

void ProofSheet::applyColors()
{
    const Colors colors = m_bar->colors();
    const Qt::ColorScheme scheme = colors == Colors::AsDesktop ? schemeOf(palette())
        : colors == Colors::Light                              ? Qt::ColorScheme::Light
                                                               : Qt::ColorScheme::Dark;
    for (ProofDesk *desk : {m_web, m_email, m_feed})
        desk->setColors(scheme, desk == m_email && colors == Colors::ForcedDark);
}

void ProofSheet::applyZoom()
{
    ProofDesk *desk = shownDesk();
    if (!desk) {
        m_export->setZoom(m_bar->zoom().value_or(1));
        return;
    }
    desk->setZoom(m_bar->zoom());
    m_bar->setShownZoom(desk->shownZoom());
}

QString ProofSheet::titleOf(const EntryId &entry) const
{
    const qsizetype index = m_document ? indexOf(m_document->issue(), entry) : -1;
    return index < 0 ? QString() : m_document->issue().entries.at(index).title;
}

void ProofSheet::markEntry(const EntryId &entry)
{
    m_current = entry;
    for (const ProofDesk *desk : {m_web, m_email, m_feed}) {
        if (desk->page())
            desk->page()->setCurrent(entry);
    }
}

void ProofSheet::showEntry(const EntryId &entry)
{
    markEntry(entry);
    m_wanted = entry;
    for (const ProofDesk *desk : {m_web, m_email, m_feed}) {
        if (desk->page())
            desk->page()->reveal(entry);
    }
    if (!shownDesk())
        m_export->revealText(titleOf(entry));
}

void ProofSheet::showHead()
{
    markEntry({});
    m_wanted = {};
    for (const ProofDesk *desk : {m_web, m_email, m_feed}) {
        if (desk->page())
            desk->page()->revealHead();
    }
}

void ProofSheet::writeAgain()
{
    m_writtenEmail->follower().refresh();
    m_writtenFeed->follower().refresh();
}

void ProofSheet::openFind() { m_find->open(); }

void ProofSheet::find(const QString &words)
{
    const auto show = [bar = QPointer(m_find)](const FindResult &result) {
        if (bar)
            bar->show(result);
    };
    for (const ProofDesk *desk : {m_web, m_email, m_feed}) {
        if (desk->page() && desk->page() != shownPage())
            desk->page()->find({}, [](const FindResult &) { });
    }
    if (ProofPage *page = shownPage())
        page->find(words, show);
    else
        show(m_export->find(words));
}

void ProofSheet::findNext(int by)
{
    if (ProofPage *page = shownPage())
        page->findNext(by, [bar = QPointer(m_find)](const FindResult &result) {
            if (bar)
                bar->show(result);
        });
    else
        m_find->show(m_export->findNext(by));
}

void ProofSheet::markFound()
{
    const QString words = m_find->words();
    if (words.isEmpty())
        return;
    if (ProofPage *page = shownPage())
        page->findAgain(words, [bar = QPointer(m_find)](const FindResult &result) {
            if (bar)
                bar->show(result);
        });
    else
        m_find->show(m_export->findAgain());
}

void ProofSheet::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isRestored) {
        m_bar->setView(width() < roomForDesktop ? View::Phone : View::Desktop);
        m_isRestored = true;
    }
    watch();
}

void ProofSheet::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    watch();
}

void ProofSheet::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

} // namespace galley
