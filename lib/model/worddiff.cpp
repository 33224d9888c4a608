// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/worddiff.h"

#include "model/sequencediff.h"
#include "model/words.h"

#include <QHash>

#include <vector>

namespace galley {

namespace {

using Kind = DiffPart::Kind;

constexpr qsizetype longestFormula = 400;

bool standsAlone(QChar c)
{
    const bool isTheirPunctuation = c.unicode() >= 0x3000 && c.unicode() <= 0x303f;
    return isTheirPunctuation || isWrittenWithoutSpaces(c);
}

/// Where the formula that begins at a dollar sign ends; 0 when none does.
qsizetype formulaEnd(QStringView text, qsizetype start)
{
    const qsizetype marks = text.sliced(start).startsWith(u"$$") ? 2 : 1;
    const qsizetype last = std::min(text.size(), start + longestFormula);
    for (qsizetype i = start + marks; i < last; ++i) {
        if (text[i] == u'\\')
            ++i;
        else if (text[i] == u'$' && text.sliced(i).startsWith(text.sliced(start, marks)))
            return i + marks;
    }
    return 0;
}

qsizetype wordEnd(QStringView text, qsizetype start)
{
    if (standsAlone(text[start]))
        return start + 1;
    qsizetype end = start;
    while (end < text.size() && !text[end].isSpace()) {
        if (end > start && standsAlone(text[end]))
            break;
        if (text[end] == u'$') {
            if (const qsizetype closed = formulaEnd(text, end)) {
                end = closed;
                continue;
            }
        }
        ++end;
    }
    return end;
}

struct Word
{
    QStringView text; ///< with the white space behind it
    int number = 0; ///< the same for the same word
};

using Numbers = QHash<QStringView, int>;

std::vector<Word> wordsOf(QStringView text, Numbers &numbers)
{
    std::vector<Word> words;
    qsizetype start = 0;
    while (start < text.size()) {
        const bool isLeading = start == 0 && text[0].isSpace(); // a word of nothing
        const qsizetype end = isLeading ? 0 : wordEnd(text, start);
        qsizetype next = end;
        while (next < text.size() && text[next].isSpace())
            ++next;
        const QStringView word = text.sliced(start, end - start);
        const auto known = numbers.constFind(word);
        const int number = known == numbers.cend() ? int(numbers.size()) : *known;
        if (known == numbers.cend())
            numbers.insert(word, number);
        words.push_back({text.sliced(start, next - start), number});
        start = next;
    }
    return words;
}

std::vector<int> numbersOf(const std::vector<Word> &words)
{
    std::vector<int> numbers;
    numbers.reserve(words.size());
    for (const Word &word : words)
        numbers.push_back(word.number);
    return numbers;
}

void append(QList<DiffPart> &parts, Kind kind, QStringView text)
{
    if (text.isEmpty())
        return;
    if (parts.isEmpty() || parts.constLast().kind != kind)
        parts.append({kind, {}});
    parts.last().text += text;
}

} // namespace

QList<DiffPart> wordDiff(const QString &before, const QString &after)
{
    Numbers numbers;
    const std::vector<Word> old = wordsOf(before, numbers);
    const std::vector<Word> now = wordsOf(after, numbers);
    const SequenceDiff comparison = sequenceDiff(numbersOf(old), numbersOf(now));

    QList<DiffPart> parts;
    size_t x = 0;
    size_t y = 0;
    while (x < old.size() || y < now.size()) {
        while (x < old.size() && comparison.removed[x])
            append(parts, Kind::Removed, old[x++].text);
        while (y < now.size() && comparison.added[y])
            append(parts, Kind::Added, now[y++].text);
        if (x < old.size() && y < now.size()) {
            append(parts, Kind::Same, now[y].text);
            ++x;
            ++y;
        }
    }
    return parts;
}

} // namespace galley
