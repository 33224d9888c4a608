// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewpane.h"

#include "base/settings.h"
#include "preview/pagesync.h"
#include "preview/previewbar.h"
#include "preview/previewpictures.h"
#include "preview/proofsheet.h"
#include "preview/renderservice.h"

#include <KMessageWidget>

#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <chrono>

namespace galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The engine's start keeps the window from everything else for a moment: it is drawn with its issue and
// takes typing first.
constexpr auto engineDelay = 30ms;
constexpr auto longestEngineDelay = 500ms; // without an issue
// A page that ends its process so many times within a minute is left alone.
constexpr int mostLosses = 3;

constexpr auto twoViewsKey = "preview/twoViews"_L1;
constexpr int roomForTwo = 640; // side by side; with less, one is above the other

KMessageWidget *makeMessage()
{
    auto *message = new KMessageWidget;
    message->setWordWrap(true);
    message->setTextFormat(Qt::PlainText);
    message->setPosition(KMessageWidget::Header);
    message->hide();
    return message;
}

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_service(new RenderService(this))
    , m_pictures(new PreviewPictures(this))
    , m_sync(new PageSync(*m_service, *m_pictures, this))
    , m_message(makeMessage())
    , m_question(makeMessage())
    , m_splitter(new QSplitter)
{
    makeActions();
    build();
    connectSync();
    m_engineStart.setSingleShot(true);
    connect(&m_engineStart, &QTimer::timeout, this, &PreviewPane::startEngine);
    m_service->warmUp({});
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    setTwoViews(settings.value(twoViewsKey).toBool());
}

PreviewPane::~PreviewPane()
{
    disconnect(); // who listens may be on its way out as well
    // The pages let go of their profile.
    qDeleteAll(std::exchange(m_sheets, {}));
}

void PreviewPane::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_message);
    column->addWidget(m_question);
    column->addWidget(m_splitter, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    ProofSheet *first = addSheet(u"preview"_s);
    first->bar().addButton(m_twoViews);
}

void PreviewPane::makeActions()
{
    const auto make = [this](const QString &text, const QString &icon,
                          const QList<QKeySequence> &keys, Qt::ShortcutContext context,
                          auto &&run) {
        auto *action = new QAction(QIcon::fromTheme(icon), text, this);
        action->setShortcuts(keys);
        action->setShortcutContext(context);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        m_actions.append(action);
        return action;
    };
    constexpr auto anywhere = Qt::WindowShortcut;
    constexpr auto here = Qt::WidgetWithChildrenShortcut;
    m_twoViews = make(tr("&Two Views of the Proof"), u"view-split-left-right"_s, {Qt::Key_F8},
        anywhere, [this] { setTwoViews(m_twoViews->isChecked()); });
    m_twoViews->setCheckable(true);
    m_twoViews->setToolTip(tr("Two views side by side (F8)"));
    make(tr("&Find in the Proof…"), u"edit-find"_s, {QKeySequence::Find}, here,
        [this] { activeSheet()->openFind(); });
    make(tr("Make the Proof &Larger"), u"zoom-in"_s,
        {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal}, here,
        [this] { activeSheet()->bar().zoomBy(1); });
    make(tr("Make the Proof &Smaller"), u"zoom-out"_s, {Qt::CTRL | Qt::Key_Minus}, here,
        [this] { activeSheet()->bar().zoomBy(-1); });
    make(tr("Fit the &Proof"), u"zoom-fit-best"_s, {Qt::CTRL | Qt::Key_0}, here,
        [this] { activeSheet()->bar().setZoom({}); });
}

void PreviewPane::connectSync()
{
    connect(
        m_sync, &PageSync::failed, this, [this](const Error &error) { showError(m_sync, error); });
    connect(m_sync, &PageSync::synced, this, [this] {
        clearError(m_sync);
        for (ProofSheet *sheet : std::as_const(m_sheets)) {
            sheet->setHasPage(true);
            sheet->markFound();
        }
        Q_EMIT synced();
    });
    connect(m_sync, &PageSync::lost, this, [this] { onLost([this] { m_sync->refresh(); }); });
}

ProofSheet *PreviewPane::addSheet(const QString &group)
{
    auto *sheet = new ProofSheet({*m_service, *m_pictures, *m_sync}, group);
    if (!m_sheets.isEmpty() && isVisible())
        sheet->chooseBeside(bar().view(), width() < roomForTwo ? width() : width() / 2);
    m_sheets.append(sheet);
    m_splitter->addWidget(sheet);
    connect(sheet, &ProofSheet::clicked, this, &PreviewPane::onClick);
    connect(sheet, &ProofSheet::linkActivated, this, &PreviewPane::openLink);
    connect(sheet, &ProofSheet::hovered, this, &PreviewPane::entryHovered);
    connect(sheet, &ProofSheet::failed, this,
        [this, sheet](const Error &error) { showError(sheet, error); });
    connect(sheet, &ProofSheet::recovered, this, [this, sheet] { clearError(sheet); });
    connect(sheet, &ProofSheet::lost, this, [this, sheet] {
        onLost([sheet = QPointer(sheet)] {
            if (sheet)
                sheet->writeAgain();
        });
    });
    sheet->setLook(m_look);
    sheet->setDocument(m_document);
    sheet->markEntry(m_current);
    if (m_profile)
        sheet->startEngine(*m_profile);
    return sheet;
}

void PreviewPane::setTwoViews(bool two)
{
    m_twoViews->setChecked(two);
    if (two == hasTwoViews())
        return;
    if (two) {
        // Read before the first becomes narrower.
        ProofPage *page = m_sheets.first()->shownPage();
        if (page)
            page->readPosition([self = QPointer(this)](const PagePosition &position) {
                if (self && self->hasTwoViews())
                    self->secondSheet()->goTo(position);
            });
        ProofSheet *second = addSheet(u"preview2"_s);
        second->show();
        if (!page)
            second->showEntry(m_current);
        m_splitter->setSizes({1, 1}); // in this proportion
    } else {
        ProofSheet *second = m_sheets.takeLast();
        clearError(second);
        delete second;
    }
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.setValue(twoViewsKey, two);
}

/// What has too little room beside each other has it one above the other.
void PreviewPane::arrangeViews()
{
    const auto orientation = width() < roomForTwo ? Qt::Vertical : Qt::Horizontal;
    if (orientation == m_splitter->orientation())
        return;
    m_splitter->setOrientation(orientation);
    m_splitter->setSizes(QList<int>(m_splitter->count(), 1));
}

bool PreviewPane::hasTwoViews() const { return m_sheets.size() > 1; }

ProofSheet *PreviewPane::secondSheet() const { return m_sheets.value(1); }

ProofPage *PreviewPane::page() const { return m_sheets.first()->page(); }

PreviewBar &PreviewPane::bar() const { return m_sheets.first()->bar(); }

ProofSheet *PreviewPane::activeSheet() const
{
    const QWidget *focus = QApplication::focusWidget();
    for (ProofSheet *sheet : m_sheets) {
        if (sheet->isAncestorOf(focus))
            return sheet;
    }
    return m_sheets.first();
}

void PreviewPane::setDocument(IssueDocument *document)
{
    if (document == m_document)
        return;
    m_document = document;
    m_current = {};
    m_failing = nullptr;
    m_message->hide();
    m_question->hide();
    m_sync->setDocument(document);
    for (ProofSheet *sheet : std::as_const(m_sheets))
        sheet->setDocument(document);
    startEngineSoon();
}

void PreviewPane::setPictures(PictureService *service)
{
    m_pictures->setService(service);
    m_sync->refresh();
}

void PreviewPane::setLook(const Look &look)
{
    m_look = look;
    m_sync->setLook(look);
    for (ProofSheet *sheet : std::as_const(m_sheets))
        sheet->setLook(look);
}

void PreviewPane::showEntry(const EntryId &entry)
{
    m_current = entry;
    const bool isInPlace = entry == std::exchange(m_clicked, {});
    for (ProofSheet *sheet : std::as_const(m_sheets)) {
        if (isInPlace)
            sheet->markEntry(entry);
        else
            sheet->showEntry(entry);
    }
}

void PreviewPane::showHead()
{
    m_current = {};
    for (ProofSheet *sheet : std::as_const(m_sheets))
        sheet->showHead();
}

void PreviewPane::startEngine()
{
    if (m_profile)
        return;
    m_profile = std::make_unique<ProofProfile>();
    m_profile->pages().setPictures([pictures = QPointer(m_pictures)](const QString &name) {
        return pictures ? pictures->named(name) : Picture();
    });
    for (ProofSheet *sheet : std::as_const(m_sheets))
        sheet->startEngine(*m_profile);
}

void PreviewPane::startEngineSoon()
{
    if (!m_profile && isVisible())
        m_engineStart.start(m_document ? engineDelay : longestEngineDelay);
}

void PreviewPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    startEngineSoon();
}

void PreviewPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeViews();
}

void PreviewPane::showError(const QObject *source, const Error &error)
{
    m_failing = source;
    m_message->setMessageType(KMessageWidget::Error);
    m_message->setText(error.message);
    if (!m_message->isVisible() || m_message->isHideAnimationRunning())
        m_message->animatedShow();
}

void PreviewPane::clearError(const QObject *source)
{
    if (m_failing != source)
        return;
    m_failing = nullptr;
    m_message->animatedHide();
}

void PreviewPane::onLost(const std::function<void()> &again)
{
    ++m_losses;
    QTimer::singleShot(1min, this, [this] { --m_losses; });
    if (m_losses <= mostLosses)
        again();
    else
        showError(m_sync,
            {.code = Error::Code::InvalidInput,
                .message = tr("The preview stopped working several times. It starts again with the "
                              "next change; your text is safe.")});
}

void PreviewPane::onClick(const PageClick &click)
{
    if (!m_document)
        return;
    const bool isLink = isOpenableLink(click.link);
    const ClickedPlace place =
        click.opensLink && isLink ? ClickedPlace() : placeOf(m_document->issue(), click);
    // A title is a link for readers; for editors it is a text.
    const bool isTitle = place.isKnown && place.field == decltype(place.field)(EntryField::Title);
    if (isLink && !isTitle) {
        if (isMisleading(click.link, click.words))
            askAboutLink(click.link);
        else
            openLink(click.link);
        return;
    }
    m_clicked = place.entry;
    Q_EMIT placeActivated(place);
    m_clicked = {};
}

void PreviewPane::askAboutLink(const QUrl &url)
{
    for (QAction *action : m_question->actions()) {
        m_question->removeAction(action);
        action->deleteLater();
    }
    m_question->setMessageType(KMessageWidget::Warning);
    m_question->setText(tr("This link says one address and goes to another, on %1.")
            .arg(url.host(QUrl::EncodeUnicode)));
    auto *open = new QAction(tr("Open it"), m_question);
    open->setToolTip(url.toString(QUrl::FullyEncoded));
    connect(open, &QAction::triggered, this, [this, url] {
        m_question->animatedHide();
        openLink(url);
    });
    m_question->addAction(open);
    m_question->animatedShow();
}

void PreviewPane::openLink(const QUrl &url)
{
    if (isOpenableLink(url))
        QDesktopServices::openUrl(url);
}

} // namespace galley
