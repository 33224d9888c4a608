// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QTextEdit>

namespace galley {

/// Marks that several parts of the window lay over the words of one field, apart from its highlighting.
/// They move with the text until they are set again.
class TextMarks : public QObject
{
public:
    enum class Layer { Spelling, Found }; ///< a later one lies over an earlier

    static void set(QTextEdit &field, Layer layer, const QList<QTextEdit::ExtraSelection> &marks);
    [[nodiscard]] static QList<QTextEdit::ExtraSelection> of(const QTextEdit &field, Layer layer);
    /// A cursor over so many characters of a block.
    [[nodiscard]] static QTextCursor cursorOver(
        const QTextBlock &block, qsizetype start, qsizetype length);

private:
    explicit TextMarks(QTextEdit &field);
    static TextMarks *find(const QTextEdit &field);

    QMap<Layer, QList<QTextEdit::ExtraSelection>> m_layers;
};

} // namespace galley
