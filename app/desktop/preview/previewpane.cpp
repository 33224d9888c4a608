// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewpane.h"

#include "base/settings.h"
#include "preview/exportview.h"
#include "preview/pagesync.h"
#include "preview/previewbar.h"
#include "preview/previewpictures.h"
#include "preview/proofview.h"
#include "preview/renderservice.h"

#include <KMessageWidget>

#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QSettings>
#include <QStackedWidget>
#include <QStyleHints>
#include <QTimer>
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

Qt::ColorScheme schemeOf(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
    return isDark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light;
}

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_service(new RenderService(this))
    , m_pictures(new PreviewPictures(this))
    , m_sync(new PageSync(*m_service, *m_pictures, this))
{
    build();
    m_engineStart.setSingleShot(true);
    connect(&m_engineStart, &QTimer::timeout, this, &PreviewPane::startEngine);
    m_bar->restore(QSettings(settingsFile(), QSettings::IniFormat));
    connectParts();
    m_service->warmUp({});
    applyView();
}

PreviewPane::~PreviewPane()
{
    // The view lets go of its page, the page of its profile.
    delete m_desk;
    m_page.reset();
}

void PreviewPane::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    m_bar = new PreviewBar;
    column->addWidget(m_bar);
    m_message = new KMessageWidget;
    m_message->setWordWrap(true);
    m_message->setPosition(KMessageWidget::Header);
    m_message->hide();
    column->addWidget(m_message);
    m_stack = new QStackedWidget;
    column->addWidget(m_stack, 1);

    m_placeholder = new QLabel;
    m_placeholder->setAlignment(Qt::AlignCenter);
    m_placeholder->setWordWrap(true);
    m_placeholder->setMargin(24);
    m_placeholder->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_placeholder);
    m_desk = new ProofDesk;
    m_stack->addWidget(m_desk);
    m_export = new ExportView(*m_service, *m_pictures);
    m_stack->addWidget(m_export);
}

void PreviewPane::connectParts()
{
    connect(m_bar, &PreviewBar::viewChanged, this, &PreviewPane::applyView);
    connect(m_bar, &PreviewBar::zoomChanged, this, [this] { m_desk->setZoom(m_bar->zoom()); });
    connect(m_bar, &PreviewBar::colorSchemeChanged, this, &PreviewPane::applyColorScheme);
    const auto remember = [this] {
        QSettings settings(settingsFile(), QSettings::IniFormat);
        m_bar->save(settings);
    };
    connect(m_bar, &PreviewBar::viewChanged, this, remember);
    connect(m_bar, &PreviewBar::zoomChanged, this, remember);
    connect(m_bar, &PreviewBar::colorSchemeChanged, this, remember);

    connect(
        m_sync, &PageSync::failed, this, [this](const Error &error) { showError(m_sync, error); });
    connect(m_sync, &PageSync::synced, this, [this] {
        clearError(m_sync);
        m_hasPage = true;
        applyView();
        Q_EMIT synced();
    });
    connect(m_sync, &PageSync::lost, this, &PreviewPane::onLost);
    connect(m_export, &ExportView::failed, this,
        [this](const Error &error) { showError(m_export, error); });
    connect(m_export, &ExportView::updated, this, [this] { clearError(m_export); });
}

void PreviewPane::setDocument(IssueDocument *document)
{
    if (document == m_document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_hasPage = false;
    m_wanted = {};
    m_failing = nullptr;
    m_message->hide();
    if (document)
        connect(document, &QObject::destroyed, this, [this] { applyView(); });
    m_sync->setDocument(document);
    m_export->setDocument(document);
    applyView();
    startEngineSoon();
}

void PreviewPane::setPictures(PictureService *service)
{
    m_pictures->setService(service);
    m_sync->refresh();
}

void PreviewPane::setLook(const Look &look)
{
    m_sync->setLook(look);
    m_export->setLook(look);
}

void PreviewPane::showEntry(const EntryId &entry)
{
    m_wanted = entry;
    if (m_page)
        m_page->reveal(entry);
}

void PreviewPane::showHead()
{
    m_wanted = {};
    if (m_page)
        m_page->revealHead();
}

void PreviewPane::startEngine()
{
    if (m_page)
        return;
    m_profile = std::make_unique<ProofProfile>();
    m_page = std::make_unique<ProofPage>(*m_profile);
    auto *view = new ProofView(*m_page, m_desk);
    connect(view, &ProofView::linkActivated, this, &PreviewPane::openLink);
    connect(m_page.get(), &ProofPage::linkActivated, this, &PreviewPane::openLink);
    connect(m_page.get(), &ProofPage::entryActivated, this, &PreviewPane::entryActivated);
    m_desk->setView(view);
    m_desk->setZoom(m_bar->zoom());
    applyColorScheme();
    m_page->reveal(m_wanted);
    m_sync->setPage(m_page.get());
}

void PreviewPane::startEngineSoon()
{
    if (!m_page && isVisible())
        m_engineStart.start(m_document ? engineDelay : longestEngineDelay);
}

void PreviewPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    startEngineSoon();
}

void PreviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColorScheme();
}

void PreviewPane::applyView()
{
    using View = PreviewBar::View;
    const View view = m_bar->view();
    const bool isPage = view == View::Desktop || view == View::Phone;
    m_desk->setDevice(view == View::Phone ? ProofDesk::Device::Phone : ProofDesk::Device::Desktop);
    if (!isPage)
        m_export->setFormat(view == View::Text ? u"text"_s : m_bar->format());
    m_export->setAccessibleName(view == View::Text ? tr("Plain text") : tr("Source"));
    m_placeholder->setText(
        m_document ? QString() : tr("What readers will see appears here once an issue is open."));
    if (!m_document || (isPage && !m_hasPage))
        m_stack->setCurrentWidget(m_placeholder);
    else
        m_stack->setCurrentWidget(isPage ? static_cast<QWidget *>(m_desk) : m_export);
}

void PreviewPane::applyColorScheme()
{
    if (!m_page)
        return;
    const Qt::ColorScheme chosen = m_bar->colorScheme();
    const Qt::ColorScheme scheme =
        chosen == Qt::ColorScheme::Unknown ? schemeOf(palette()) : chosen;
    m_page->setColorScheme(scheme);
    // What is seen before the page paints, in the page's own kind of light.
    const bool isAsWindow = scheme == schemeOf(palette());
    m_page->setBackgroundColor(palette().color(isAsWindow ? QPalette::Base : QPalette::Text));
}

void PreviewPane::showError(const QObject *source, const Error &error)
{
    m_failing = source;
    m_message->setMessageType(KMessageWidget::Error);
    m_message->setText(error.message);
    m_message->animatedShow();
}

void PreviewPane::clearError(const QObject *source)
{
    if (m_failing != source)
        return;
    m_failing = nullptr;
    m_message->animatedHide();
}

void PreviewPane::onLost()
{
    ++m_losses;
    QTimer::singleShot(1min, this, [this] { --m_losses; });
    if (m_losses <= mostLosses)
        m_sync->refresh();
    else
        showError(m_sync,
            {.code = Error::Code::InvalidInput,
                .message = tr("The preview stopped working several times. It starts again with the "
                              "next change; your text is safe.")});
}

void PreviewPane::openLink(const QUrl &url)
{
    if (isOpenableLink(url))
        QDesktopServices::openUrl(url);
}

} // namespace galley
