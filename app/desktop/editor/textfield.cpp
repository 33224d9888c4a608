// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/textfield.h"

#include "editor/itemkeys.h"
#include "editor/listkeys.h"
#include "editor/markdownhighlighter.h"
#include "editor/markdownkeys.h"
#include "editor/richpaste.h"
#include "merging/textmerge.h"
#include "platform/highlighting.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>
#include <ranges>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int bulletRoom = 20;
constexpr int mostLines = 5; // of a field for one paragraph
constexpr double lineHeight = 120; // percent of the font's own, about 1.5 of its size

bool isEnter(const QKeyEvent &event)
{
    return (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        && !(event.modifiers() & ~Qt::KeypadModifier);
}

bool isPlainPaste(const QKeyEvent &event)
{
    return event.key() == Qt::Key_V
        && event.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

QString textOf(const QTextDocument &document)
{
    // Not toPlainText(), which turns no-break spaces into spaces.
    QString text = document.toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    text.replace(QChar::LineSeparator, u'\n');
    return text;
}

/// A line an item.
QString linesOf(QStringList items)
{
    for (QString &item : items)
        item.replace(u'\n', QChar::LineSeparator);
    return items.join(u'\n');
}

/// Where a place of the text is behind these; what comes in right there comes behind it.
qsizetype placeBehind(qsizetype place, const QList<TextReplacement> &replacements)
{
    qsizetype moved = place;
    for (const TextReplacement &each : replacements) {
        if (each.from + each.length <= place && each.from < place)
            moved += each.text.size() - each.length;
        else if (each.from < place)
            moved += std::min(each.text.size(), place - each.from) - (place - each.from);
    }
    return moved;
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
    connect(document(), &QTextDocument::contentsChange, this, [this] { m_isChanging = true; });
    connect(this, &QTextEdit::textChanged, this, &TextField::takeChange);
    connect(this, &QTextEdit::selectionChanged, this, &TextField::takeSelection);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        takeSelection();
        if (hasFocus() && !m_showing)
            Q_EMIT caretMoved(cursorRect());
    });
}

/// The document has another text, of the editor or shown.
void TextField::takeChange()
{
    m_isChanging = false;
    QString now = textOf(*document());
    if (now == m_text) // another format
        return takeSelection();
    m_text = std::move(now);
    const CaretTrail::Place before {m_hash, m_selection};
    m_hash = qHash(m_text);
    takeSelection();
    if (m_showing)
        return;
    m_trail.add(before, {m_hash, m_selection});
    Q_EMIT edited(m_step);
}

void TextField::takeSelection()
{
    if (!m_isChanging)
        m_selection = selection();
}

TextSelection TextField::selection() const
{
    const QTextCursor cursor = textCursor();
    return {cursor.anchor(), cursor.position()};
}

void TextField::select(const TextSelection &selection)
{
    const qsizetype end = m_text.size();
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(std::min(selection.anchor, end)));
    cursor.setPosition(
        static_cast<int>(std::min(selection.position, end)), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void TextField::perform(const TextChange &change, const QString &step)
{
    const QScopedValueRollback named(m_step, step);
    m_isChanging = true; // so that what is selected on the way is not taken for what was before
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.setPosition(static_cast<int>(change.from));
    cursor.setPosition(static_cast<int>(change.from + change.length), QTextCursor::KeepAnchor);
    cursor.insertText(change.text);
    cursor.setPosition(static_cast<int>(change.selection.anchor));
    cursor.setPosition(static_cast<int>(change.selection.position), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    cursor.endEditBlock();
    m_isChanging = false;
    takeSelection();
    ensureCursorVisible();
}

void TextField::moveItem(int by)
{
    if (const auto change = movedItem(lines(), selection(), by))
        perform(*change, tr("Move Takeaway"));
}

/// A line an item: a line end within one is another character.
QString TextField::lines() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
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
    const QString before = m_text;
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
    if (!placeCaret)
        return;
    if (const auto known = m_trail.selectionIn(m_hash))
        select(*known);
    else
        setTextCursor(cursor);
}

void TextField::showItems(const QStringList &items, bool placeCaret)
{
    if (items != this->items())
        showText(linesOf(items), placeCaret);
}

void TextField::showOthersText(const QString &text) { showOthers(lines(), text); }

void TextField::showOthersItems(const QStringList &items)
{
    showOthers(linesOf(this->items()), linesOf(items));
}

/// `known` is what the document had before, which lacks an item that is still empty.
void TextField::showOthers(const QString &known, const QString &text)
{
    const QString before = lines();
    const QList<TextReplacement> replacements =
        replacementsBetween(before, mergeTexts(known, before, text).text);
    if (replacements.isEmpty())
        return;
    const TextSelection was = selection();
    const TextSelection now {
        placeBehind(was.anchor, replacements), placeBehind(was.position, replacements)};
    const QScopedValueRollback showing(m_showing, true);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const TextReplacement &each : replacements | std::views::reverse) {
        cursor.setPosition(static_cast<int>(each.from));
        cursor.setPosition(static_cast<int>(each.from + each.length), QTextCursor::KeepAnchor);
        cursor.insertText(each.text);
    }
    cursor.endEditBlock();
    if (selection() != now)
        select(now);
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
        if (isPlainPaste(*key)) {
            event->accept();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void TextField::keyPressEvent(QKeyEvent *event)
{
    if (takeKey(*event))
        return;
    const QScopedValueRollback step(m_step, stepOf(*event));
    QTextEdit::keyPressEvent(event);
}

bool TextField::takeKey(const QKeyEvent &event)
{
    if (isPlainPaste(event)) {
        pastePlain();
        return true;
    }
    if (m_kind == Kind::Line && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)) {
        focusNextChild();
        return true;
    }
    if (!isEnter(event))
        return false;
    if (m_kind == Kind::Items) // one empty item is enough
        return textCursor().block().text().trimmed().isEmpty();
    const auto list = continuedList(m_text, selection());
    if (list)
        perform(*list, {});
    return list.has_value();
}

/// Tab leaves the field, but where an item of a list goes into another.
bool TextField::focusNextPrevChild(bool next)
{
    const auto change = m_kind == Kind::Markdown && hasFocus()
        ? indentedItem(m_text, selection(), next ? 1 : -1)
        : std::nullopt;
    if (change)
        perform(*change, {});
    return change || QTextEdit::focusNextPrevChild(next);
}

/// What a key that changes the list of items is called in the menu; empty for typing.
QString TextField::stepOf(const QKeyEvent &event) const
{
    const QTextCursor cursor = textCursor();
    if (m_kind != Kind::Items || cursor.hasSelection())
        return {};
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return event.modifiers() & ~Qt::KeypadModifier ? QString() : tr("Split Takeaway");
    case Qt::Key_Backspace:
        return cursor.atBlockStart() ? tr("Join Takeaways") : QString();
    case Qt::Key_Delete:
        return cursor.atBlockEnd() ? tr("Join Takeaways") : QString();
    default:
        return {};
    }
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
    const QString text = withoutBrokenText(source->text());
    if (m_kind == Kind::Line || !source->hasHtml())
        takePaste(text);
    else
        pasteRich(source->html(), text);
}

/// What says more than its words as Markdown; long ones are read by another thread.
void TextField::pasteRich(const QString &html, const QString &text)
{
    constexpr qsizetype longestAtOnce = 100'000;
    if (html.size() <= longestAtOnce) {
        takePaste(richPaste(html, text));
        return;
    }
    // The cursor stays with its place, whatever is typed meanwhile.
    QtConcurrent::run(richPaste, html, text)
        .then(this, [this, at = textCursor()](const QString &read) {
            setTextCursor(at);
            takePaste(read);
        });
}

void TextField::takePaste(const QString &text)
{
    const TextSelection over = selection();
    const QString words = m_text.sliced(over.start(), over.end() - over.start());
    const auto address = pastedAddress(text);
    if (address && m_kind != Kind::Line && !words.trimmed().isEmpty() && !words.contains(u'\n')
        && !pastedAddress(words)) {
        perform(linkedWords(m_text, over, *address), tr("Insert Link"));
        return;
    }
    insert(text, tr("Paste"));
    if (m_kind != Kind::Line && isPaperReference(text))
        Q_EMIT referencePasted(text.trimmed());
}

void TextField::pastePlain()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (mime && mime->hasText())
        insert(withoutBrokenText(mime->text()), tr("Paste"));
}

void TextField::insert(const QString &text, const QString &step)
{
    const TextSelection over = selection();
    if (m_kind == Kind::Items) {
        perform(pasteItems(lines(), over, text), step);
        return;
    }
    const QString words = m_kind == Kind::Line ? text.simplified() : text;
    const qsizetype caret = over.start() + words.size();
    perform({over.start(), over.end() - over.start(), words, {caret, caret}}, step);
}

/// The text and nothing else, as it stands.
QMimeData *TextField::createMimeDataFromSelection() const
{
    const TextSelection copied = selection();
    auto *mime = new QMimeData;
    mime->setText(m_text.sliced(copied.start(), copied.end() - copied.start()));
    return mime;
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
    QAction *plain = new QAction(tr("Paste Without &Marks\tCtrl+Shift+V"), menu);
    connect(plain, &QAction::triggered, this, &TextField::pastePlain);
    const QList<QAction *> all = menu->actions();
    const auto paste = std::ranges::find(all, "edit-paste"_L1, &QObject::objectName);
    if (m_kind != Kind::Line && paste != all.end()) {
        plain->setEnabled((*paste)->isEnabled());
        menu->insertAction(std::next(paste) == all.end() ? nullptr : *std::next(paste), plain);
    }
    if (!menu->actions().isEmpty() && menu->actions().first()->isSeparator())
        menu->removeAction(menu->actions().first());
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    Q_EMIT menuWanted(menu, (isByKey ? textCursor() : cursorForPosition(event->pos())).position());
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
    if (hasFocus() && !m_showing)
        Q_EMIT caretMoved(cursorRect());
}

} // namespace galley
