// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/itemkeys.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

const QRegularExpression &bullet()
{
    static const QRegularExpression expression(
        u"^\\s*(?:[-*+•‣◦⁃–]|\\d{1,3}[.)])(?:\\s+\\[[ xX]\\])?\\s+"_s);
    return expression;
}

bool hasBullet(const QString &line) { return bullet().match(line).hasMatch(); }

} // namespace

std::optional<TextChange> movedItem(const QString &text, const TextSelection &selection, int by)
{
    const qsizetype start = lineStart(text, selection.position);
    const qsizetype end = lineEnd(text, selection.position);
    if (by < 0 ? start == 0 : end == text.size())
        return {};
    const qsizetype otherStart = by < 0 ? lineStart(text, start - 1) : end + 1;
    const qsizetype otherEnd = by < 0 ? start - 1 : lineEnd(text, end + 1);
    const QString item = text.sliced(start, end - start);
    const QString other = text.sliced(otherStart, otherEnd - otherStart);
    TextChange change;
    change.from = std::min(start, otherStart);
    change.length = std::max(end, otherEnd) - change.from;
    change.text = by < 0 ? item + u'\n' + other : other + u'\n' + item;
    const qsizetype shift = by < 0 ? otherStart - start : other.size() + 1;
    const auto follow = [&](qsizetype place) { return std::clamp(place, start, end) + shift; };
    change.selection = {follow(selection.anchor), follow(selection.position)};
    return change;
}

QStringList pastedItems(const QString &text)
{
    const QStringList lines = text.split(u'\n');
    const bool isList = std::ranges::any_of(lines, hasBullet);
    QStringList items;
    bool isOpen = false; // the item before goes on
    for (QString line : lines) {
        const bool begins = hasBullet(line);
        const QString words = line.remove(bullet()).trimmed();
        if (!words.isEmpty() && isList && isOpen && !begins)
            items.last() += u' ' + words;
        else if (!words.isEmpty())
            items.append(words);
        isOpen = !words.isEmpty();
    }
    return items;
}

TextChange pasteItems(const QString &text, const TextSelection &selection, const QString &paste)
{
    const QStringList items = pastedItems(paste);
    const bool standAlone = items.size() > 1 || (items.size() == 1 && hasBullet(paste));
    QString inserted = standAlone ? items.join(u'\n') : QString(paste).replace(u'\n', u' ');
    const auto isBlank = [&](qsizetype from, qsizetype to) {
        return QStringView(text).sliced(from, to - from).trimmed().isEmpty();
    };
    if (standAlone && !isBlank(lineStart(text, selection.start()), selection.start()))
        inserted.prepend(u'\n');
    const qsizetype caret = selection.start() + inserted.size();
    if (standAlone && !isBlank(selection.end(), lineEnd(text, selection.end())))
        inserted.append(u'\n');
    return {selection.start(), selection.end() - selection.start(), inserted, {caret, caret}};
}

} // namespace galley
