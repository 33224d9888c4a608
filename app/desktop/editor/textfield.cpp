// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/textfield.h"

#include "editor/markdownhighlighter.h"
#include "platform/highlighting.h"

#include <QAbstractTextDocumentLayout>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int bulletRoom = 20;
constexpr int mostLines = 5; // of a field for one paragraph
constexpr double lineHeight = 120; // percent of the font's own, about 1.5 of its size

/// Bytes that no text of an editor holds, and other programs' line ends.
QString cleaned(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\r', u'\n');
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.remove(QChar::Null);
    return text;
}

/// An item without the bullet or number that a list in another program put before it.
QString withoutBullet(const QString &line)
{
    static const QRegularExpression bullet(u"^\\s*(?:[-*+•‣◦–]|\\d{1,3}[.)])\\s+"_s);
    return QString(line).remove(bullet);
}

} // namespace

TextField::TextField(Kind kind, const QString &name, QWidget *parent)
    : QTextEdit(parent), m_kind(kind)
{
    setAccessibleName(name);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(kind == Kind::Line ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(6);
    if (kind != Kind::Line) {
        whenHighlightingIsReady(this, [this] {
            m_highlighter = new MarkdownHighlighter(document());
            m_highlighter->follow(palette());
        });
    }
    formatParagraphs();
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
        &TextField::fitHeight);
    connect(this, &QTextEdit::textChanged, this, [this] {
        if (!m_showing)
            Q_EMIT edited();
    });
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (hasFocus())
            Q_EMIT caretMoved(cursorRect());
    });
}

QString TextField::text() const
{
    // Not toPlainText(), which turns no-break spaces into spaces.
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    return text;
}

QStringList TextField::items() const
{
    QStringList items;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QString item = block.text().replace(QChar::LineSeparator, u'\n');
        if (!item.trimmed().isEmpty())
            items.append(item);
    }
    return items;
}

void TextField::showText(const QString &text, bool placeCaret)
{
    const QString before = this->text();
    if (text == before)
        return;
    const qsizetype shorter = std::min(before.size(), text.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == text[head])
        ++head;
    qsizetype tail = 0;
    while (
        tail < shorter - head && before[before.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;

    const QScopedValueRollback showing(m_showing, true);
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(head));
    cursor.setPosition(static_cast<int>(before.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.sliced(head, text.size() - head - tail));
    formatParagraphs();
    if (placeCaret)
        setTextCursor(cursor);
}

void TextField::showItems(const QStringList &items, bool placeCaret)
{
    if (items == this->items())
        return;
    QStringList lines = items;
    for (QString &line : lines)
        line.replace(u'\n', QChar::LineSeparator);
    showText(lines.join(u'\n'), placeCaret);
}

void TextField::setEditorFont(const QFont &font)
{
    setFont(font);
    fitHeight();
}

void TextField::focusAt(qsizetype position)
{
    setFocus();
    QTextCursor cursor = textCursor();
    const int end = document()->characterCount() - 1;
    cursor.setPosition(position < 0 ? end : std::min(static_cast<int>(position), end));
    setTextCursor(cursor);
}

bool TextField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void TextField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_kind == Kind::Line && isEnter) {
        focusNextChild();
        return;
    }
    if (m_kind == Kind::Items && isEnter && event->modifiers() == Qt::NoModifier
        && textCursor().block().text().trimmed().isEmpty()) {
        return; // one empty item is enough
    }
    QTextEdit::keyPressEvent(event);
}

void TextField::focusOutEvent(QFocusEvent *event)
{
    QTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::MenuBarFocusReason)
        Q_EMIT left();
}

void TextField::dragEnterEvent(QDragEnterEvent *event)
{
    // A file's path is no text to write with: the window imports what the file holds.
    if (std::ranges::any_of(event->mimeData()->urls(), &QUrl::isLocalFile))
        event->ignore();
    else
        QTextEdit::dragEnterEvent(event);
}

void TextField::insertFromMimeData(const QMimeData *source)
{
    QString text = cleaned(source->text());
    if (m_kind == Kind::Line) {
        text = text.simplified();
    } else if (m_kind == Kind::Items) {
        QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        std::ranges::transform(lines, lines.begin(), withoutBullet);
        text = lines.join(u'\n');
    }
    textCursor().insertText(text);
    ensureCursorVisible();
}

void TextField::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    if (m_kind != Kind::Items || document()->isEmpty())
        return;
    QPainter painter(viewport());
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QRect line = cursorRect(QTextCursor(block));
        const int x = isRightToLeft() ? viewport()->width() - bulletRoom : 4;
        painter.drawText(QRect(x, line.top(), bulletRoom - 4, line.height()),
            Qt::AlignHCenter | Qt::AlignBottom, u"•"_s);
    }
}

void TextField::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : menu->actions()) {
        if (action->objectName() == "edit-undo"_L1 || action->objectName() == "edit-redo"_L1)
            menu->removeAction(action);
    }
    if (!menu->actions().isEmpty() && menu->actions().first()->isSeparator())
        menu->removeAction(menu->actions().first());
    menu->popup(event->globalPos());
}

void TextField::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->follow(palette());
    else if (event->type() == QEvent::FontChange)
        fitHeight();
}

QSize TextField::minimumSizeHint() const { return {160, sizeHint().height()}; }

QSize TextField::sizeHint() const
{
    const int lines = m_kind == Kind::Line ? 1 : m_kind == Kind::Items ? 2 : 4;
    const double least = lines * QFontMetricsF(font()).lineSpacing()
            * (m_kind == Kind::Line ? 1.0 : lineHeight / 100)
        + 2 * document()->documentMargin();
    const double most =
        mostLines * QFontMetricsF(font()).lineSpacing() + 2 * document()->documentMargin();
    double height = std::max(least, document()->size().height());
    if (m_kind == Kind::Line) // three thousand authors scroll
        height = std::min(height, most);
    return {320, static_cast<int>(std::ceil(height)) + 2 * frameWidth()};
}

void TextField::formatParagraphs()
{
    if (m_kind == Kind::Line)
        return;
    const QScopedValueRollback showing(m_showing, true);
    QTextBlockFormat format;
    format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    if (m_kind == Kind::Items)
        format.setLeftMargin(bulletRoom);
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.mergeBlockFormat(format);
}

void TextField::fitHeight()
{
    const int height = sizeHint().height();
    if (height == minimumHeight() && height == maximumHeight())
        return;
    setFixedHeight(height);
    if (hasFocus())
        Q_EMIT caretMoved(cursorRect());
}

} // namespace galley
