// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/codeeditor.h"

#include "platform/highlighting.h"
#include "themes/templatecompleter.h"

#include <KColorScheme>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/SyntaxHighlighter>

#include <QFontDatabase>
#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;
constexpr int indentation = 2; ///< spaces

class Gutter : public QWidget
{
public:
    explicit Gutter(CodeEditor &editor) : QWidget(&editor), m_editor(editor) { }

    QSize sizeHint() const override { return m_editor.gutterSize(); }

protected:
    void paintEvent(QPaintEvent *event) override { m_editor.paintGutter(event->rect()); }

    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::ToolTip)
            return QWidget::event(event);
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(
            help->globalPos(), Qt::convertFromPlainText(m_editor.mistakeAt(help->pos().y())), this);
        return true;
    }

private:
    CodeEditor &m_editor;
};

KSyntaxHighlighting::Definition definitionFor(const QString &fileName)
{
    KSyntaxHighlighting::Repository &repository = highlightingRepository();
    if (!fileName.endsWith(".html"_L1))
        return repository.definitionForFileName(fileName);
    const auto templates = repository.definitionForName(u"Django HTML Template"_s);
    return templates.isValid() ? templates : repository.definitionForName(u"HTML"_s);
}

} // namespace

CodeEditor::CodeEditor(const QString &fileName, QWidget *parent)
    : QPlainTextEdit(parent), m_gutter(new Gutter(*this))
{
    setAccessibleName(fileName);
    setFrameShape(QFrame::NoFrame);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4.0);
    highlight(fileName);
    if (fileName.endsWith(".html"_L1))
        m_completer = new TemplateCompleter(*this);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEditor::arrangeGutter);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &CodeEditor::markLines);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int by) {
        if (by != 0)
            m_gutter->scroll(0, by);
        else
            m_gutter->update(0, area.y(), m_gutter->width(), area.height());
    });
    arrangeGutter();
    markLines();
}

CodeEditor::~CodeEditor()
{
    blockSignals(true); // taking the colours away is no edit
}

void CodeEditor::highlight(const QString &fileName)
{
    whenHighlightingIsReady(this, [this, fileName] {
        m_highlighter = std::make_unique<KSyntaxHighlighting::SyntaxHighlighter>(document());
        m_highlighter->setTheme(highlightingTheme(palette()));
        m_highlighter->setDefinition(definitionFor(fileName));
    });
}

QString CodeEditor::text() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

void CodeEditor::showText(const QString &text, bool undoable)
{
    if (text == this->text())
        return;
    if (!undoable) {
        setPlainText(text);
        return;
    }
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

void CodeEditor::setMistakes(const QMap<int, QString> &mistakes)
{
    if (mistakes == m_mistakes)
        return;
    m_mistakes = mistakes;
    markLines();
    m_gutter->update();
}

void CodeEditor::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(std::clamp(line, 1, blockCount()) - 1);
    QTextCursor cursor(block);
    const QString text = block.text();
    const auto word = std::ranges::find_if_not(text, [](QChar c) { return c.isSpace(); });
    cursor.movePosition(
        QTextCursor::NextCharacter, QTextCursor::MoveAnchor, int(word - text.begin()));
    setTextCursor(cursor);
    centerCursor();
    setFocus();
}

void CodeEditor::setOptionNames(const QStringList &names)
{
    if (m_completer)
        m_completer->setOptionNames(names);
}

QSize CodeEditor::gutterSize() const
{
    const auto digits = QString::number(std::max(blockCount(), 99)).size();
    return {fontMetrics().horizontalAdvance(u'9') * int(digits) + 3 * grid, 0};
}

void CodeEditor::arrangeGutter()
{
    const int width = gutterSize().width();
    const bool isRight = layoutDirection() == Qt::RightToLeft;
    setViewportMargins(isRight ? 0 : width, 0, isRight ? width : 0, 0);
    const QRect area = contentsRect();
    m_gutter->setGeometry(QStyle::visualRect(
        layoutDirection(), area, {area.left(), area.top(), width, area.height()}));
}

void CodeEditor::paintGutter(const QRect &area)
{
    QPainter painter(m_gutter);
    painter.fillRect(area, palette().color(QPalette::Base));
    painter.setFont(font());
    const int width = m_gutter->width();
    const int current = textCursor().blockNumber();
    const KColorScheme scheme(QPalette::Active, KColorScheme::View);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF line = blockBoundingGeometry(block).translated(contentOffset());
        if (line.top() > area.bottom())
            break;
        if (!block.isVisible() || line.bottom() < area.top())
            continue;
        const int number = block.blockNumber() + 1;
        const int height = fontMetrics().height();
        if (m_mistakes.contains(number)) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(scheme.foreground(KColorScheme::NegativeText));
            painter.drawEllipse(QPointF(grid, line.top() + height / 2.0), 3.5, 3.5);
        }
        QColor color = palette().color(QPalette::Text);
        color.setAlphaF(block.blockNumber() == current ? 1.0F : 0.6F);
        painter.setPen(color);
        painter.drawText(QRectF(0, line.top(), width - grid, height),
            Qt::AlignRight | Qt::AlignVCenter, locale().toString(number));
    }
}

QString CodeEditor::mistakeAt(int y) const
{
    return m_mistakes.value(cursorForPosition({0, y}).blockNumber() + 1);
}

void CodeEditor::markLines()
{
    QList<QTextEdit::ExtraSelection> selections;
    const auto mark = [&](const QTextBlock &block, const QBrush &brush) {
        QTextEdit::ExtraSelection line;
        line.cursor = QTextCursor(block);
        line.format.setBackground(brush);
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        selections.append(line);
    };
    const KColorScheme scheme(QPalette::Active, KColorScheme::View);
    if (!isReadOnly())
        mark(textCursor().block(), scheme.background(KColorScheme::AlternateBackground));
    for (const int line : m_mistakes.keys())
        mark(document()->findBlockByNumber(line - 1),
            scheme.background(KColorScheme::NegativeBackground));
    setExtraSelections(selections);
    m_gutter->update();
}

bool CodeEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(),
            Qt::convertFromPlainText(mistakeAt(viewport()->mapFrom(this, help->pos()).y())), this);
        return true;
    }
    return QPlainTextEdit::event(event);
}

void CodeEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    arrangeGutter();
}

void CodeEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter) {
        m_highlighter->setTheme(highlightingTheme(palette()));
        m_highlighter->rehighlight();
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ReadOnlyChange)
        markLines();
}

void CodeEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_completer && m_completer->takes(*event))
        return;
    const bool isPlain = event->modifiers() == Qt::NoModifier;
    if (!isReadOnly() && isPlain && event->key() == Qt::Key_Tab)
        indent(indentation);
    else if (!isReadOnly() && event->key() == Qt::Key_Backtab)
        indent(-indentation);
    else if (!isReadOnly() && isPlain
        && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        breakLine();
    else
        QPlainTextEdit::keyPressEvent(event);
    if (m_completer)
        m_completer->follow(*event);
}

/// The lines of the selection, or with none and forwards, at the caret.
void CodeEditor::indent(int by)
{
    QTextCursor cursor = textCursor();
    if (!cursor.hasSelection() && by > 0) {
        cursor.insertText(QString(by - cursor.positionInBlock() % by, u' '));
        return;
    }
    const int last = document()->findBlock(cursor.selectionEnd()).blockNumber();
    QTextBlock block = document()->findBlock(cursor.selectionStart());
    cursor.beginEditBlock();
    for (; block.isValid() && block.blockNumber() <= last; block = block.next()) {
        QTextCursor line(block);
        if (by > 0) {
            line.insertText(QString(by, u' '));
            continue;
        }
        for (int i = 0; i < -by && block.text().startsWith(u' '); ++i)
            line.deleteChar();
    }
    cursor.endEditBlock();
}

void CodeEditor::breakLine()
{
    QTextCursor cursor = textCursor();
    const QString line = cursor.block().text().first(cursor.positionInBlock());
    const auto word =
        std::ranges::find_if_not(line, [](QChar c) { return c == u' ' || c == u'\t'; });
    cursor.insertText(u'\n' + line.first(word - line.begin()));
    setTextCursor(cursor);
    ensureCursorVisible();
}

} // namespace galley
