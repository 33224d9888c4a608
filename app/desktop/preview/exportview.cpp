// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/exportview.h"

#include "exporting/picturefiles.h"
#include "platform/highlighting.h"
#include "preview/previewpictures.h"
#include "preview/renderservice.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

#include <QEvent>
#include <QFontDatabase>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <chrono>

namespace galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Beyond these a text widget would keep the hands waiting.
constexpr qsizetype largestHighlighted = 512 * 1024;
constexpr qsizetype largestShown = 4 * 1024 * 1024;

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
    : QPlainTextEdit(parent), m_service(service), m_pictures(pictures)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    document()->setDocumentMargin(8);
    m_pause.setSingleShot(true);
    m_pause.setInterval(150ms);
    connect(&m_pause, &QTimer::timeout, this, &ExportView::update);
    connect(&pictures, &PreviewPictures::came, this, &ExportView::schedule);
}

ExportView::~ExportView() = default;

void ExportView::setDocument(IssueDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    clear();
    if (document)
        connect(document, &IssueDocument::edited, this, [this] { schedule(); });
    m_isStale = true;
    ++m_round;
    m_isWriting = false;
    update();
}

void ExportView::setLook(const Look &look)
{
    if (look == m_look)
        return;
    m_look = look;
    schedule();
}

void ExportView::setFormat(const QString &format)
{
    if (format == m_format)
        return;
    m_format = format;
    m_isStale = true;
    update();
}

void ExportView::showEvent(QShowEvent *event)
{
    QPlainTextEdit::showEvent(event);
    update();
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

void ExportView::fitFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (m_shownFormat == "text"_L1) {
        const int line = QFontMetrics(font).horizontalAdvance(QString(textColumns, u'-'));
        const double room = viewport()->width() - 2 * document()->documentMargin() - 1;
        font.setPointSizeF(font.pointSizeF() * std::clamp(room / line, 0.75, 1.0));
    }
    if (font != this->font())
        setFont(font);
}

void ExportView::schedule()
{
    m_isStale = true;
    if (isVisible() && !m_pause.isActive())
        m_pause.start();
}

void ExportView::update()
{
    if (!m_isStale || m_isWriting || !m_document || m_format.isEmpty() || !isVisible())
        return;
    m_isStale = false;
    m_isWriting = true;
    // As files, whose names can be read: embedded ones are walls of letters.
    const Issue &issue = m_document->issue();
    m_service.write(m_format, m_look, issue, m_pictures.filesIn(pictureFolder(issue)))
        .then(this, [this, round = m_round, format = m_format](const Result<QByteArray> &bytes) {
            if (round != m_round)
                return;
            m_isWriting = false;
            if (format != m_format) {
                update();
                return;
            }
            if (bytes)
                show(*bytes);
            else
                Q_EMIT failed(bytes.error());
            update();
        });
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
        const bool isLaidOut = m_format == "json"_L1 || m_format == "text"_L1;
        setLineWrapMode(isLaidOut ? NoWrap : WidgetWidth);
        m_shownFormat = m_format;
        fitFont();
    }
    highlight(text.size());
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
    const QString fileName = u"issue."_s + (m_format == "markdown"_L1 ? u"md"_s : m_format);
    m_highlighter = std::make_unique<KSyntaxHighlighting::SyntaxHighlighter>(document());
    m_highlighter->setTheme(highlightingTheme(palette()));
    m_highlighter->setDefinition(highlightingRepository().definitionForFileName(fileName));
}

} // namespace galley
