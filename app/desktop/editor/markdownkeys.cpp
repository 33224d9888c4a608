// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/markdownkeys.h"

#include "markup/markup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// The selection without the spaces at its ends, which no mark may touch, or the word around the caret.
TextSelection wordsOf(const QString &text, const TextSelection &selection)
{
    qsizetype start = selection.start();
    qsizetype end = selection.end();
    if (start == end) {
        while (start > 0 && text.at(start - 1).isLetterOrNumber())
            --start;
        while (end < text.size() && text.at(end).isLetterOrNumber())
            ++end;
        return {start, end};
    }
    while (start < end && text.at(start).isSpace())
        ++start;
    while (end > start && text.at(end - 1).isSpace())
        --end;
    return {start, end};
}

/// How many of the mark's sign stand there: `*` within `**` is not the mark `*`.
qsizetype runBefore(QStringView text, qsizetype end, QChar sign)
{
    qsizetype start = end;
    while (start > 0 && text.at(start - 1) == sign)
        --start;
    return end - start;
}

qsizetype runAfter(QStringView text, qsizetype start, QChar sign)
{
    qsizetype end = start;
    while (end < text.size() && text.at(end) == sign)
        ++end;
    return end - start;
}

bool isMarked(qsizetype run, qsizetype mark) { return run == mark || run >= 3; }

} // namespace

TextChange toggledMark(const QString &text, const TextSelection &selection, const QString &mark)
{
    const TextSelection words = wordsOf(text, selection);
    const qsizetype size = mark.size();
    const QStringView inner = QStringView(text).sliced(words.anchor, words.position - words.anchor);
    const QChar sign = mark.front();
    if (isMarked(runBefore(text, words.anchor, sign), size)
        && isMarked(runAfter(text, words.position, sign), size) && !inner.isEmpty()) {
        return {words.anchor - size, inner.size() + 2 * size, inner.toString(),
            {selection.anchor - size, selection.position - size}};
    }
    if (inner.size() > 2 * size && isMarked(runAfter(inner, 0, sign), size)
        && isMarked(runBefore(inner, inner.size(), sign), size)) {
        const QString bare = inner.sliced(size, inner.size() - 2 * size).toString();
        return {words.anchor, inner.size(), bare, {words.anchor, words.anchor + bare.size()}};
    }
    const TextSelection after = selection.isEmpty()
        ? TextSelection {selection.anchor + size, selection.position + size}
        : TextSelection {words.anchor + size, words.position + size};
    return {words.anchor, inner.size(), mark + inner.toString() + mark, after};
}

TextChange linkedWords(const QString &text, const TextSelection &selection, const QString &address)
{
    const TextSelection words = wordsOf(text, selection);
    const QString inner = text.sliced(words.anchor, words.position - words.anchor);
    const QString link =
        u'[' + inner + u"]("_s + (address.isEmpty() ? QString() : markup::markdownAddress(address));
    const qsizetype end = words.anchor + link.size();
    const qsizetype inWords = words.anchor + 1;
    const qsizetype caret = inner.isEmpty() ? inWords : address.isEmpty() ? end : end + 1;
    return {words.anchor, inner.size(), link + u')', {caret, caret}};
}

std::optional<QString> pastedAddress(const QString &paste)
{
    const QString address = paste.trimmed();
    const bool isOne = !std::ranges::any_of(address, [](QChar c) { return c.isSpace(); });
    return isOne && markup::isSafeLink(address) ? std::optional(address) : std::nullopt;
}

} // namespace galley
