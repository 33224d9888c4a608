// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/textmarks.h"

#include <QTextBlock>

namespace galley {

TextMarks::TextMarks(QTextEdit &field) : QObject(&field) { }

TextMarks *TextMarks::find(const QTextEdit &field)
{
    for (QObject *child : field.children()) {
        if (auto *marks = dynamic_cast<TextMarks *>(child))
            return marks;
    }
    return nullptr;
}

void TextMarks::set(QTextEdit &field, Layer layer, const QList<QTextEdit::ExtraSelection> &marks)
{
    TextMarks *all = find(field);
    if (!all) {
        if (marks.isEmpty())
            return;
        all = new TextMarks(field);
    }
    QList<QTextEdit::ExtraSelection> &own = all->m_layers[layer];
    if (own.isEmpty() && marks.isEmpty())
        return;
    own = marks;
    QList<QTextEdit::ExtraSelection> together;
    for (const auto &those : std::as_const(all->m_layers))
        together.append(those);
    field.setExtraSelections(together);
}

QList<QTextEdit::ExtraSelection> TextMarks::of(const QTextEdit &field, Layer layer)
{
    const TextMarks *all = find(field);
    return all ? all->m_layers.value(layer) : QList<QTextEdit::ExtraSelection>();
}

QTextCursor TextMarks::cursorOver(const QTextBlock &block, qsizetype start, qsizetype length)
{
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + static_cast<int>(start));
    cursor.setPosition(
        block.position() + static_cast<int>(start + length), QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace galley
