// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/writingplaces.h"

#include "editor/entryeditor.h"
#include "editor/issueeditor.h"
#include "editor/textmarks.h"

#include <QApplication>
#include <QScrollArea>
#include <QTextBlock>

namespace galley {

namespace {

constexpr int roomAround = 64; // pixels

/// The block of a list's item; blank ones are no items.
QTextBlock blockOf(const QTextDocument &document, qsizetype item)
{
    QTextBlock block = document.begin();
    for (; block.isValid(); block = block.next()) {
        if (!block.text().trimmed().isEmpty() && item-- == 0)
            break;
    }
    return block;
}

qsizetype itemOf(const QTextBlock &block)
{
    qsizetype item = 0;
    for (QTextBlock before = block.previous(); before.isValid(); before = before.previous()) {
        if (!before.text().trimmed().isEmpty())
            ++item;
    }
    return item;
}

} // namespace

WritingOrder orderOf(const Issue &issue, const TextPlace &place, qsizetype position)
{
    const auto *own = std::get_if<IssueField>(&place.field);
    const int field = own ? int(*own) : int(std::get<EntryField>(place.field));
    return {indexOf(issue, place.entry), field, place.item, position};
}

WritingPlaces::WritingPlaces(EntryEditor &entries, IssueEditor &issue, QObject *parent)
    : QObject(parent), m_entryEditor(entries), m_issueEditor(issue)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (auto *field = qobject_cast<TextField *>(now); field && fields().contains(field))
            m_last = field;
    });
}

QList<TextField *> WritingPlaces::fields() const
{
    return m_entryEditor.textFields() + m_issueEditor.textFields();
}

QList<TextField *> WritingPlaces::proseFields() const
{
    return {m_entryEditor.textField(EntryField::Title),
        m_entryEditor.textField(EntryField::Summary),
        m_entryEditor.textField(EntryField::Takeaways), m_issueEditor.textField(IssueField::Title),
        m_issueEditor.textField(IssueField::Introduction)};
}

TextField *WritingPlaces::fieldAt(const TextPlace &place) const
{
    if (place.entry != m_entry)
        return nullptr;
    if (const auto *field = std::get_if<IssueField>(&place.field))
        return m_issueEditor.textField(*field);
    return m_entryEditor.textField(std::get<EntryField>(place.field));
}

TextField *WritingPlaces::written() const
{
    if (!m_last)
        return nullptr;
    const bool isOfEntry = m_entryEditor.textFields().contains(m_last.data());
    return isOfEntry == m_entry.isNull() ? nullptr : m_last.data();
}

TextPlace WritingPlaces::placeOf(const TextField &field) const
{
    for (const EntryField name : {EntryField::Summary, EntryField::Takeaways, EntryField::Notes}) {
        if (m_entryEditor.textField(name) == &field)
            return {m_entry, name};
    }
    if (!m_entry.isNull())
        return {m_entry, EntryField::Title};
    const bool isIntroduction = m_issueEditor.textField(IssueField::Introduction) == &field;
    return {m_entry, isIntroduction ? IssueField::Introduction : IssueField::Title};
}

WritingPlaces::Caret WritingPlaces::caret() const
{
    const TextField *field = written();
    if (!field) {
        if (m_entry.isNull())
            return {{m_entry, IssueField::Publication}}; // which stands before the title
        return {{m_entry, EntryField::Title}, -1, -1};
    }
    const QTextCursor cursor = field->textCursor();
    Caret caret {placeOf(*field), cursor.selectionStart(), cursor.selectionEnd()};
    if (field->kind() != TextField::Kind::Items)
        return caret;
    const QTextBlock block = field->document()->findBlock(cursor.selectionEnd());
    caret.place.item = itemOf(block);
    caret.start = std::max(0, cursor.selectionStart() - block.position());
    caret.end = cursor.selectionEnd() - block.position();
    return caret;
}

QTextCursor WritingPlaces::cursorOver(
    const TextPlace &place, const QString &text, qsizetype start, qsizetype length) const
{
    const TextField *field = fieldAt(place);
    if (!field)
        return {};
    QTextBlock block = field->document()->begin();
    if (field->kind() == TextField::Kind::Items) {
        block = blockOf(*field->document(), place.item);
        if (!block.isValid() || block.text().replace(QChar::LineSeparator, u'\n') != text)
            return {};
    } else if (field->text() != text) {
        return {};
    }
    return TextMarks::cursorOver(block, start, length);
}

void WritingPlaces::select(const TextPlace &place, const QTextCursor &cursor)
{
    TextField *field = fieldAt(place);
    if (!field || cursor.isNull())
        return;
    m_last = field;
    field->setTextCursor(cursor);
    for (QWidget *parent = field->parentWidget(); parent; parent = parent->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(parent);
        if (!area || !area->widget())
            continue;
        const QPoint at = field->viewport()->mapTo(area->widget(), field->cursorRect().center());
        area->ensureVisible(at.x(), at.y(), 0, roomAround);
        return;
    }
}

} // namespace galley
