// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley {

/// What is selected in a text, in UTF-16 units; a caret has its anchor at its position.
struct TextSelection
{
    qsizetype anchor = 0;
    qsizetype position = 0;

    [[nodiscard]] qsizetype start() const { return std::min(anchor, position); }
    [[nodiscard]] qsizetype end() const { return std::max(anchor, position); }
    [[nodiscard]] bool isEmpty() const { return anchor == position; }
    bool operator==(const TextSelection &) const = default;
};

/// A piece of a text that becomes another, and what is selected then.
struct TextChange
{
    qsizetype from = 0;
    qsizetype length = 0;
    QString text;
    TextSelection selection;
    bool operator==(const TextChange &) const = default;
};

/// The text with the change made.
[[nodiscard]] inline QString changed(QString text, const TextChange &change)
{
    return text.replace(change.from, change.length, change.text);
}

/// Where the line around a position begins and ends, without its line end.
[[nodiscard]] inline qsizetype lineStart(QStringView text, qsizetype position)
{
    return text.first(position).lastIndexOf(u'\n') + 1;
}
[[nodiscard]] inline qsizetype lineEnd(QStringView text, qsizetype position)
{
    const qsizetype end = text.indexOf(u'\n', position);
    return end < 0 ? text.size() : end;
}

} // namespace galley
