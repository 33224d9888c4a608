// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/exportview.h"

#include "exporting/exporter.h"
#include "exporting/picturefiles.h"
#include "platform/highlighting.h"
#include "preview/exportfollower.h"
#include "preview/previewpictures.h"
#include "preview/renderservice.h"

#include <KColorScheme>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QEvent>
#include <QFontDatabase>
#include <QScrollBar>
#include <QTextBlock>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>

namespace galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Beyond these a text widget would keep the hands waiting.
constexpr qsizetype largestHighlighted = 512 * 1024;
constexpr qsizetype largestShown = 4 * 1024 * 1024;

// That are marked and counted.
constexpr int mostFound = 2000;

// Lines of a plain text export; smaller type rather than lines broken twice.
constexpr int textColumns = 72;

/// Replaces what differs, so that the place, the selection and the highlighting of the rest stay.
void replaceText(QPlainTextEdit &edit, const QString &text)
{
    const QString old = edit.toPlainText();
    const auto [endOfSame, endOfSameInNew] = std::ranges::mismatch(old, text);
    const qsizetype start = endOfSame - old.begin();
    const qsizetype most = std::min(old.size(), text.size()) - start;
    qsizetype tail = 0;
    while (tail < most && old.at(old.size() - 1 - tail) == text.at(text.size() - 1 - tail))
        ++tail;
    if (start == old.size() && start == text.size())
        return;

    const int place = edit.verticalScrollBar()->value();
    QTextCursor cursor(edit.document());
    cursor.setPosition(static_cast<int>(start));
    cursor.setPosition(static_cast<int>(old.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.sliced(start, text.size() - tail - start));
    edit.verticalScrollBar()->setValue(place);
}

} // namespace

ExportView::ExportView(RenderService &service, PreviewPictures &pictures, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_service(service)
    , m_pictures(pictures)
    , m_follower(new ExportFollower(150ms, this))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    document()->setDocumentMargin(8);
    connect(&pictures, &PreviewPictures::came, m_follower, &ExportFollower::refresh);
    connect(m_follower, &ExportFollower::written, this, &ExportView::show);
    connect(m_follower, &ExportFollower::failed, this, &ExportView::failed);
}

ExportView::~ExportView() = default;

void ExportView::setDocument(IssueDocument *document)
{
    clear();
    m_follower->setDocument(document);
}

void ExportView::setLook(const Look &look)
{
    if (look == m_look)
        return;
    m_look = look;
    follow();
}

void ExportView::setFormat(const QString &format)
{
    if (format == m_format)
        return;
    m_format = format;
    follow();
}

void ExportView::follow()
{
    const Result<const ExportFormat *> known = exportFormatNamed(m_format);
    if (!known)
        return;
    m_follower->setWrite([this, format = *known, look = m_look](const Issue &issue) {
        // As files, whose names can be read: embedded ones are walls of letters.
        const PictureResolver pictures = format->hasSitePictures
            ? m_pictures.onSite(look.publication)
            : m_pictures.filesIn(pictureFolder(issue));
        return m_service.run([format, issue, look, pictures] {
            return format->write(issue, {.look = look, .pictures = pictures});
        });
    });
}

void ExportView::setZoom(double zoom)
{
    m_zoom = zoom;
    fitFont();
}

void ExportView::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    m_follower->setWatched(true);
}

void ExportView::hideEvent(QHideEvent *event)
{
    QPlainTextEdit::hideEvent(event);
    m_follower->setWatched(false);
}

void ExportView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter) {
        m_highlighter->setTheme(highlightingTheme(palette()));
        m_highlighter->rehighlight();
    }
}

void ExportView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitFont();
}

void ExportView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QPlainTextEdit::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        Q_EMIT zoomRequested(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void ExportView::fitFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    double size = font.pointSizeF();
    if (m_shownFormat == "text"_L1) {
        const int line = QFontMetrics(font).horizontalAdvance(QString(textColumns, u'-'));
        const double room = viewport()->width() - 2 * document()->documentMargin() - 1;
        size *= std::clamp(room / line, 0.75, 1.0);
    }
    font.setPointSizeF(std::max(size * m_zoom, 1.0));
    if (font != this->font())
        setFont(font);
}

void ExportView::show(const QByteArray &bytes)
{
    QString text = QString::fromUtf8(bytes.first(std::min(bytes.size(), largestShown)));
    if (bytes.size() > largestShown)
        text +=
            "\n\n"_L1 + tr("The rest is too long to show here. Export the issue to see it all.");
    if (m_shownFormat == m_format) {
        replaceText(*this, text);
    } else {
        m_highlighter.reset();
        setPlainText(text);
        // Plain text is broken into lines already.
        const bool isLaidOut = m_format != "html"_L1 && m_format != "markdown"_L1;
        setLineWrapMode(isLaidOut ? NoWrap : WidgetWidth);
        m_shownFormat = m_format;
        fitFont();
    }
    highlight(text.size());
    revealText(m_wanted);
    Q_EMIT updated();
}

void ExportView::highlight(qsizetype size)
{
    if (m_format == "text"_L1 || size > largestHighlighted) {
        m_highlighter.reset();
        return;
    }
    if (m_highlighter)
        return;
    const Result<const ExportFormat *> format = exportFormatNamed(m_format);
    const QString fileName = u"issue."_s + (format ? QString((*format)->suffix) : m_format);
    m_highlighter = std::make_unique<KSyntaxHighlighting::SyntaxHighlighter>(document());
    m_highlighter->setTheme(highlightingTheme(palette()));
    m_highlighter->setDefinition(highlightingRepository().definitionForFileName(fileName));
}

FindResult ExportView::find(const QString &words)
{
    m_words = words.trimmed();
    if (m_words.isEmpty())
        return mark();
    QTextCursor from = textCursor();
    from.setPosition(from.selectionStart());
    QTextCursor match = document()->find(m_words, from);
    if (match.isNull())
        match = document()->find(m_words);
    goTo(match);
    return mark();
}

FindResult ExportView::findNext(int by)
{
    if (m_words.isEmpty())
        return {};
    const auto flags = by < 0 ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    QTextCursor match = document()->find(m_words, textCursor(), flags);
    if (match.isNull()) {
        QTextCursor edge(document());
        edge.movePosition(by < 0 ? QTextCursor::End : QTextCursor::Start);
        match = document()->find(m_words, edge, flags);
    }
    goTo(match);
    return mark();
}

void ExportView::revealText(const QString &text)
{
    m_wanted = text;
    if (text.isEmpty() || m_shownFormat != m_format)
        return;
    // The last one is the entry's own: contents and descriptions stand above.
    QTextCursor end(document());
    end.movePosition(QTextCursor::End);
    const QTextCursor match = document()->find(
        text, end, QTextDocument::FindBackward | QTextDocument::FindCaseSensitively);
    if (!match.isNull())
        verticalScrollBar()->setValue(match.block().firstLineNumber());
    m_wanted.clear();
}

void ExportView::goTo(const QTextCursor &match)
{
    if (match.isNull())
        return;
    setTextCursor(match);
    ensureCursorVisible();
}

FindResult ExportView::mark()
{
    FindResult result;
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat format;
    format.setBackground(KColorScheme(QPalette::Active, KColorScheme::View)
            .background(KColorScheme::NeutralBackground));
    for (QTextCursor match = m_words.isEmpty() ? QTextCursor() : document()->find(m_words);
        !match.isNull(); match = document()->find(m_words, match)) {
        if (result.count == mostFound) {
            result.isMore = true;
            break;
        }
        ++result.count;
        if (match == textCursor() && match.anchor() == textCursor().anchor())
            result.here = result.count;
        marks.append({match, format});
    }
    setExtraSelections(marks);
    return result;
}

} // namespace galley
