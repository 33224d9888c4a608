// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/sourcepane.h"

#include "markup/markup.h"
#include "model/arxivid.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QEvent>
#include <QLocale>
#include <QStackedWidget>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineView>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

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

QString link(const QString &address, const QString &words)
{
    if (!markup::isSafeLink(address))
        return words.toHtmlEscaped();
    return u"<a href=\"%1\">%2</a>"_s.arg(address.toHtmlEscaped(), words.toHtmlEscaped());
}

QString day(const QString &timestamp)
{
    const QDateTime time = QDateTime::fromString(timestamp, Qt::ISODate);
    return QLocale().toString(time.date(), QLocale::ShortFormat);
}

/// The lines of the record, each a label and HTML; only what is known.
QList<std::pair<QString, QString>> record(const Entry &entry)
{
    QList<std::pair<QString, QString>> lines;
    if (entry.arxivId) {
        QString words = u"arXiv:"_s + *entry.arxivId;
        if (entry.arxivVersion)
            words += u"v%1"_s.arg(*entry.arxivVersion);
        lines.append(
            {SourcePane::tr("Paper"), link(u"https://arxiv.org/abs/"_s + *entry.arxivId, words)});
        lines.append(
            {QString(), link(u"https://arxiv.org/pdf/"_s + *entry.arxivId, SourcePane::tr("PDF"))});
    }
    if (entry.url && !entry.arxivId)
        lines.append({SourcePane::tr("Page"), link(*entry.url, QUrl(*entry.url).host())});
    if (entry.publishedAt)
        lines.append({SourcePane::tr("Published"), day(*entry.publishedAt)});
    if (entry.updatedAt && entry.updatedAt != entry.publishedAt)
        lines.append({SourcePane::tr("Updated"), day(*entry.updatedAt)});
    if (entry.categories && !entry.categories->isEmpty())
        lines.append(
            {SourcePane::tr("Categories"), entry.categories->join(u", "_s).toHtmlEscaped()});
    if (entry.comment)
        lines.append({SourcePane::tr("Comment"), markup::plainToInlineHtml(*entry.comment)});
    if (entry.journalRef)
        lines.append({SourcePane::tr("Journal"), entry.journalRef->toHtmlEscaped()});
    if (entry.doi)
        lines.append({SourcePane::tr("DOI"), link(u"https://doi.org/"_s + *entry.doi, *entry.doi)});
    if (entry.codeUrl)
        lines.append({SourcePane::tr("Code"), link(*entry.codeUrl, *entry.codeUrl)});
    if (entry.citationCount)
        lines.append({SourcePane::tr("Citations"), QLocale().toString(*entry.citationCount)});
    if (entry.upvotes)
        lines.append({SourcePane::tr("Upvotes"), QLocale().toString(*entry.upvotes)});
    return lines;
}

/// Runs on the typesetter's thread: the first formula loads the typesetter.
QString body(const Entry &entry)
{
    QString html = u"<h2>%1</h2>"_s.arg(markup::plainToInlineHtml(entry.title));
    html += entry.abstract.value_or(QString()).trimmed().isEmpty()
        ? u"<p class=\"empty\">%1</p>"_s.arg(
              SourcePane::tr("No abstract is known for this entry.").toHtmlEscaped())
        : markup::plainToBlockHtml(*entry.abstract);
    html += u"<table>"_s;
    for (const auto &[label, value] : record(entry))
        html += u"<tr><th>%1</th><td>%2</td></tr>"_s.arg(label.toHtmlEscaped(), value);
    return html + u"</table>"_s;
}

QString pageStyle(const QPalette &palette, const QFont &font, bool isWeb)
{
    const auto colour = [&palette](QPalette::ColorRole role) { return palette.color(role).name(); };
    const QString size = u"%1pt"_s.arg(font.pointSizeF());
    QString css =
        u"body,p,h2{font-family:'%1',serif;font-size:%2;line-height:%9;color:%3;background:%4}"
        u"h2{font-size:%2;font-weight:bold}a{color:%5}"
        u"th{text-align:left;vertical-align:top;font-weight:normal;color:%6;padding-right:12px}"
        u"th,td{font-family:'%7';font-size:%8pt}.empty{color:%6}"_s
            .arg(font.family(), size, colour(QPalette::Text), colour(QPalette::Base),
                colour(QPalette::Link), colour(QPalette::PlaceholderText), QFont().family())
            .arg(QFont().pointSizeF())
            .arg(isWeb ? u"1.5"_s : u"120%"_s);
    if (isWeb)
        css += u"body{margin:0 14px 16px;overflow-wrap:anywhere}td{line-height:1.5}"
               u"th{white-space:nowrap}h2{margin-top:14px}"
               u"math[display=block]{overflow:auto hidden;padding-bottom:.3em}"
               u"::-webkit-scrollbar{height:6px;width:10px}"
               u"::-webkit-scrollbar-thumb{background:%1;border-radius:3px}"_s.arg(
                   colour(QPalette::Mid));
    return css;
}

} // namespace

SourcePane::SourcePane(QWidget *parent)
    : QWidget(parent), m_views(new QStackedWidget), m_text(new QTextBrowser)
{
    m_typesetter.setMaxThreadCount(1);
    m_typesetter.setExpiryTimeout(-1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_views);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setAccessibleName(tr("Source"));
    m_text->document()->setDocumentMargin(14);
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
    if (shown == m_entry)
        return;
    m_entry = shown;
    refresh();
}

void SourcePane::setEditorFont(const QFont &font)
{
    m_font = font;
    refresh();
}

void SourcePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

void SourcePane::refresh()
{
    if (m_entry.id.isNull())
        return;
    m_typesetter.clear();
    const quint64 mine = ++m_latest;
    QtConcurrent::run(&m_typesetter, body, m_entry).then(this, [this, mine](const QString &html) {
        if (mine == m_latest)
            present(html);
    });
}

void SourcePane::present(const QString &html)
{
    if (!html.contains("<math"_L1)) {
        m_text->document()->setDefaultStyleSheet(pageStyle(palette(), m_font, false));
        m_text->setHtml(html);
        m_views->setCurrentWidget(m_text);
        return;
    }
    if (!m_web) {
        m_web = new QWebEngineView;
        // The profile is a later child than the view, whose page goes before it.
        m_web->setPage(new SourcePage(new QWebEngineProfile(this), m_web));
        m_web->setContextMenuPolicy(Qt::NoContextMenu);
        m_views->addWidget(m_web);
    }
    m_web->page()->setBackgroundColor(palette().color(QPalette::Base));
    m_web->setHtml(
        u"<!DOCTYPE html><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" "
        u"content=\"default-src 'none'; style-src 'unsafe-inline'\"><style>%1</style>%2"_s.arg(
            pageStyle(palette(), m_font, true), html));
    m_views->setCurrentWidget(m_web);
}

} // namespace galley
