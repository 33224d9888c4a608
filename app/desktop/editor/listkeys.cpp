// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/listkeys.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype mostLinesAbove = 500; // that are looked at for the item around one

/// A line that begins an item.
struct ItemLine
{
    qsizetype start = 0; ///< of the line in its text
    QString indent;
    QString marker; ///< "-", "3."
    QString gap;
    QString task; ///< "[x] "
    qsizetype end = 0; ///< of the line

    [[nodiscard]] qsizetype words() const
    {
        return start + indent.size() + marker.size() + gap.size() + task.size();
    }
    [[nodiscard]] qsizetype inside() const { return indent.size() + marker.size() + gap.size(); }
};

std::optional<ItemLine> itemAt(const QString &text, qsizetype position)
{
    static const QRegularExpression expression(
        u"^([ \\t]*)([-*+]|\\d{1,9}[.)])([ \\t]+|$)(\\[[ xX]\\][ \\t]+)?"_s);
    ItemLine item;
    item.start = lineStart(text, position);
    item.end = lineEnd(text, position);
    const auto match = expression.match(text.sliced(item.start, item.end - item.start));
    if (!match.hasMatch())
        return {};
    item.indent = match.captured(1);
    item.marker = match.captured(2);
    item.gap = match.captured(3).isEmpty() ? u" "_s : match.captured(3);
    item.task = match.captured(4);
    return item;
}

/// The marker of the item after one with this.
QString counted(const QString &marker)
{
    bool isNumber = false;
    const int number = marker.chopped(1).toInt(&isNumber);
    return isNumber && marker.size() > 1 ? QString::number(number + 1) + marker.back() : marker;
}

/// The closest item above a line with at most this much before its marker, of the same list or around it.
std::optional<ItemLine> itemAbove(const QString &text, qsizetype start, qsizetype indent)
{
    bool wasBlank = false;
    for (qsizetype left = mostLinesAbove; start > 0 && left > 0; --left) {
        start = lineStart(text, start - 1);
        const auto item = itemAt(text, start);
        if (item && item->indent.size() <= indent)
            return item;
        const QStringView line = QStringView(text).sliced(start, lineEnd(text, start) - start);
        const bool isBlank = line.trimmed().isEmpty();
        if (!isBlank && wasBlank && !line.front().isSpace())
            return {}; // a paragraph between two lists
        wasBlank = isBlank;
    }
    return {};
}

TextChange replaced(const ItemLine &item, const QString &begin, const TextSelection &selection)
{
    const qsizetype old = item.words() - item.task.size() - item.start;
    const qsizetype shift = begin.size() - old;
    const auto follow = [&](qsizetype place) {
        return std::max(item.start + begin.size(), place + shift);
    };
    return {item.start, std::min(old, item.end - item.start), begin,
        {follow(selection.anchor), follow(selection.position)}};
}

std::optional<TextChange> outdented(
    const QString &text, const ItemLine &item, const TextSelection &selection)
{
    if (item.indent.isEmpty())
        return {};
    const auto around = itemAbove(text, item.start, item.indent.size() - 1);
    const QString begin =
        around ? around->indent + counted(around->marker) + around->gap : item.marker + item.gap;
    return replaced(item, begin, selection);
}

} // namespace

std::optional<TextChange> continuedList(const QString &text, const TextSelection &selection)
{
    const auto item = itemAt(text, selection.start());
    if (!item || selection.start() < std::min(item->words(), item->end))
        return {};
    const QStringView words = QStringView(text)
                                  .sliced(item->start, item->end - item->start)
                                  .sliced(std::min(item->words(), item->end) - item->start);
    if (words.trimmed().isEmpty() && selection.isEmpty()) {
        if (const auto change = outdented(text, *item, selection))
            return change;
        return TextChange {item->start, item->end - item->start, {}, {item->start, item->start}};
    }
    const QString task = item->task.isEmpty() ? QString() : u"[ ] "_s;
    const QString begin = u'\n' + item->indent + counted(item->marker) + item->gap + task;
    qsizetype end = selection.end();
    while (end < text.size() && text.at(end) == u' ')
        ++end;
    const qsizetype caret = selection.start() + begin.size();
    return TextChange {selection.start(), end - selection.start(), begin, {caret, caret}};
}

std::optional<TextChange> indentedItem(const QString &text, const TextSelection &selection, int by)
{
    const auto item = itemAt(text, selection.position);
    const bool isAtWords =
        item && selection.isEmpty() && selection.position <= std::min(item->words(), item->end);
    if (!isAtWords)
        return {};
    if (by < 0)
        return outdented(text, *item, selection);
    const auto above = itemAbove(text, item->start, item->indent.size());
    if (!above || above->indent.size() != item->indent.size())
        return {}; // nothing to go into
    const QString indent(above->inside(), u' ');
    const auto sibling = itemAbove(text, item->start, indent.size());
    const bool goesOn = sibling && sibling->indent.size() == indent.size();
    const bool isNumber = item->marker.size() > 1;
    const QString marker = goesOn ? counted(sibling->marker)
        : isNumber                ? u'1' + item->marker.last(1)
                                  : item->marker;
    return replaced(*item, indent + marker + item->gap, selection);
}

} // namespace galley
