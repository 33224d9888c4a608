// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/sourcepane.h"

#include "editor/papernotes.h"
#include "editor/quotation.h"
#include "editor/sourcerecord.h"
#include "markup/markup.h"

#include <QDesktopServices>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QTextFrame>
#include <QUrl>
#include <QVBoxLayout>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineView>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int margin = 14;
constexpr int measure = 75; ///< characters a line, at most

/// Shows what it is given, runs no script, loads nothing, and hands links to the browser.
class SourcePage : public QWebEnginePage
{
public:
    SourcePage(QWebEngineProfile *profile, QObject *parent) : QWebEnginePage(profile, parent)
    {
        settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, false);
        settings()->setAttribute(QWebEngineSettings::AutoLoadImages, false);
        settings()->setAttribute(QWebEngineSettings::LocalContentCanAccessFileUrls, false);
    }

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool) override
    {
        if (type != NavigationTypeLinkClicked)
            return true;
        if (markup::isSafeLink(url.toString()))
            QDesktopServices::openUrl(url);
        return false;
    }
};

QString pageStyle(const QPalette &palette, const QFont &font, bool isWeb)
{
    const auto colour = [&palette](QPalette::ColorRole role) { return palette.color(role).name(); };
    const QString size = u"%1pt"_s.arg(font.pointSizeF());
    QString css =
        u"body,p,h2{font-family:'%1',serif;font-size:%2;line-height:%9;color:%3;background:%4}"
        u"h2{font-size:%2;font-weight:bold}a{color:%5}"
        u"th{text-align:left;vertical-align:top;font-weight:normal;color:%6;padding-right:12px}"
        u"th,td{font-family:'%7';font-size:%8pt}.empty,.origin,.authors{color:%6}"_s
            .arg(font.family(), size, colour(QPalette::Text), colour(QPalette::Base),
                colour(QPalette::Link), colour(QPalette::PlaceholderText), QFont().family())
            .arg(QFont().pointSizeF())
            .arg(isWeb ? u"1.5"_s : u"120%"_s);
    if (isWeb)
        css += u"body{margin:0 14px 16px;max-width:65ch;overflow-wrap:anywhere}td{line-height:1.5}"
               u"th{white-space:nowrap}h2{margin-top:14px}"
               u"math[display=block]{overflow:auto hidden;padding-bottom:.3em}"
               u"::-webkit-scrollbar{height:6px;width:10px}"
               u"::-webkit-scrollbar-thumb{background:%1;border-radius:3px}"_s.arg(
                   colour(QPalette::Mid));
    return css;
}

} // namespace

SourcePane::SourcePane(QWidget *parent)
    : QWidget(parent)
    , m_notes(new PaperNotes)
    , m_views(new QStackedWidget)
    , m_text(new QTextBrowser)
{
    m_typesetter.setMaxThreadCount(1);
    m_typesetter.setExpiryTimeout(-1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_notes);
    column->addWidget(m_views, 1);
    connect(m_notes, &PaperNotes::refreshRequested, this, &SourcePane::refreshRequested);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("Source"));
    m_text->document()->setDocumentMargin(margin);
    connect(m_text, &QTextBrowser::anchorClicked, this, [](const QUrl &url) {
        if (markup::isSafeLink(url.toString()))
            QDesktopServices::openUrl(url);
    });
    m_views->addWidget(m_text);
}

SourcePane::~SourcePane()
{
    m_typesetter.clear();
    m_typesetter.waitForDone();
}

void SourcePane::show(const Entry &entry)
{
    // The editor's own words are not part of the source.
    Entry shown = entry;
    shown.summary.reset();
    shown.takeaways.reset();
    shown.notes.reset();
    shown.difficulty.reset();
    for (const EntryField field :
        {EntryField::Summary, EntryField::Takeaways, EntryField::Notes, EntryField::Difficulty})
        shown.origins.remove(field);
    if (shown == m_entry)
        return;
    m_entry = shown;
    m_notes->show(m_entry, m_lookups);
    refresh();
}

void SourcePane::setLookups(const Lookups &lookups)
{
    m_lookups = lookups;
    if (!m_entry.id.isNull())
        m_notes->show(m_entry, m_lookups);
}

void SourcePane::setEditorFont(const QFont &font)
{
    m_font = font;
    refresh();
}

void SourcePane::page(int by)
{
    if (m_views->currentWidget() == m_text) {
        m_text->verticalScrollBar()->triggerAction(
            by > 0 ? QAbstractSlider::SliderPageStepAdd : QAbstractSlider::SliderPageStepSub);
    } else if (QWidget *page = m_web ? m_web->focusProxy() : nullptr) { // which runs no script
        const int key = by > 0 ? Qt::Key_PageDown : Qt::Key_PageUp;
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease})
            QCoreApplication::postEvent(page, new QKeyEvent(type, key, Qt::NoModifier));
    }
}

void SourcePane::focusText() { m_views->currentWidget()->setFocus(); }

void SourcePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void SourcePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    narrowText();
}

/// Lines that are read without losing them, however wide the pane is.
void SourcePane::narrowText()
{
    QTextFrame *root = m_text->document()->rootFrame();
    QTextFrameFormat format = root->frameFormat();
    const int text = QFontMetrics(m_font).averageCharWidth() * measure;
    const int right = std::max(margin, m_views->width() - margin - text);
    if (int(format.rightMargin()) == right)
        return;
    format.setRightMargin(right);
    root->setFrameFormat(format);
}

void SourcePane::refresh()
{
    if (m_entry.id.isNull())
        return;
    m_typesetter.clear();
    const quint64 mine = ++m_latest;
    QtConcurrent::run(&m_typesetter, sourceHtml, m_entry)
        .then(this, [this, mine](const QString &html) {
            if (mine == m_latest)
                present(html);
        });
}

void SourcePane::present(const QString &html)
{
    if (!html.contains("<math"_L1)) {
        m_text->document()->setDefaultStyleSheet(pageStyle(palette(), m_font, false));
        m_text->setHtml(html);
        narrowText();
        m_views->setCurrentWidget(m_text);
        return;
    }
    if (!m_web)
        makeWeb();
    m_web->page()->setBackgroundColor(palette().color(QPalette::Base));
    m_web->setHtml(
        u"<!DOCTYPE html><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" "
        u"content=\"default-src 'none'; style-src 'unsafe-inline'\"><style>%1</style>%2"_s.arg(
            pageStyle(palette(), m_font, true), html));
    m_views->setCurrentWidget(m_web);
}

void SourcePane::makeWeb()
{
    m_web = new QWebEngineView;
    // The profile is a later child than the view, whose page goes before it.
    auto *page = new SourcePage(new QWebEngineProfile(this), m_web);
    m_web->setPage(page);
    m_web->setContextMenuPolicy(Qt::NoContextMenu);
    m_web->setAcceptDrops(false); // what is dropped is for the window to import
    m_views->addWidget(m_web);
    // Its process may go; the text comes back.
    connect(page, &QWebEnginePage::renderProcessTerminated, this, &SourcePane::refresh,
        Qt::QueuedConnection);
}

bool SourcePane::quote()
{
    const bool isWeb = m_views->currentWidget() == m_web;
    QString selected = isWeb ? m_web->selectedText() : m_text->textCursor().selectedText();
    selected.replace(QChar::ParagraphSeparator, u'\n');
    if (selected.trimmed().isEmpty())
        return false;
    QtConcurrent::run(&m_typesetter, quotation, m_entry.abstract.value_or(QString()), selected)
        .then(this, [this](const QString &markdown) { Q_EMIT quoted(markdown); });
    return true;
}

} // namespace galley
