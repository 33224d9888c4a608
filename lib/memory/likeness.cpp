// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/likeness.h"

#include "memory/traits.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype longestTitle = 1000;
constexpr qsizetype leastTriples = 25; ///< that an abstract has

bool areOnePerson(const FoldedName &a, const FoldedName &b)
{
    if (a.family != b.family || a.family.isEmpty())
        return false;
    const bool isInitial = a.given.size() == 1 || b.given.size() == 1;
    return isInitial ? a.given.left(1) == b.given.left(1) : a.given == b.given;
}

QList<FoldedName> authorsOf(const Entry &entry)
{
    QList<FoldedName> names;
    for (const QString &author : entry.authors.value_or(QStringList()))
        names.append(foldedName(author));
    return names;
}

/// The words of a title that count or number: "2", "v3", "gpt4", "ii".
QStringList numbersIn(const QString &title)
{
    static const QSet<QString> roman {
        u"ii"_s, u"iii"_s, u"iv"_s, u"vi"_s, u"vii"_s, u"viii"_s, u"ix"_s};
    QStringList numbers = folded(title).split(u' ', Qt::SkipEmptyParts);
    numbers.removeIf([](const QString &word) {
        return !roman.contains(word)
            && std::ranges::none_of(word, [](QChar c) { return c.isNumber(); });
    });
    numbers.sort();
    return numbers;
}

/// "FooNet" of "FooNet: how to foo"; empty without a colon.
QString nameIn(const QString &title)
{
    const qsizetype colon = title.indexOf(u':');
    const QString name = colon > 0 ? folded(title.first(colon)) : QString();
    return name.count(u' ') < 3 ? name : QString();
}

/// How alike the abstracts are; nothing where one is missing or too short to tell.
std::optional<double> abstractSimilarity(const Entry &a, const Entry &b)
{
    const QString first = a.abstract.value_or(QString());
    const QString second = b.abstract.value_or(QString());
    if (wordTriples(first).size() < leastTriples || wordTriples(second).size() < leastTriples)
        return std::nullopt;
    return textSimilarity(first, second);
}

} // namespace

bool nameTheSame(const Entry &a, const Entry &b)
{
    const QStringList others = identitiesOf(b);
    return std::ranges::any_of(
        identitiesOf(a), [&others](const QString &each) { return others.contains(each); });
}

double titleSimilarity(const QString &a, const QString &b)
{
    const auto trigrams = [](const QString &title) {
        const QString text = u' ' + folded(title.left(longestTitle)) + u' ';
        QList<QStringView> parts;
        for (qsizetype i = 0; i + 3 <= text.size(); ++i)
            parts.append(QStringView(text).sliced(i, 3));
        QStringList copies;
        for (const QStringView part : parts)
            copies.append(part.toString());
        copies.sort();
        return copies;
    };
    const QStringList first = trigrams(a);
    const QStringList second = trigrams(b);
    if (first.isEmpty() || second.isEmpty())
        return 0;
    QStringList common;
    std::ranges::set_intersection(first, second, std::back_inserter(common));
    return 2.0 * double(common.size()) / double(first.size() + second.size());
}

double textSimilarity(const QString &a, const QString &b)
{
    const QList<quint32> first = wordTriples(a);
    const QList<quint32> second = wordTriples(b);
    QList<quint32> common;
    std::ranges::set_intersection(first, second, std::back_inserter(common));
    const qsizetype all = first.size() + second.size() - common.size();
    return all == 0 ? 0 : double(common.size()) / double(all);
}

QStringList sharedAuthors(const Entry &a, const Entry &b)
{
    const QList<FoldedName> others = authorsOf(b);
    QStringList shared;
    for (const QString &author : a.authors.value_or(QStringList())) {
        const FoldedName name = foldedName(author);
        if (std::ranges::any_of(
                others, [&name](const FoldedName &other) { return areOnePerson(name, other); }))
            shared.append(author);
    }
    return shared;
}

bool areOneWork(const Entry &a, const Entry &b)
{
    const qsizetype least = std::min(
        a.authors.value_or(QStringList()).size(), b.authors.value_or(QStringList()).size());
    const qsizetype shared = sharedAuthors(a, b).size();
    if (least > 0 && shared == 0)
        return false;
    const std::optional<double> abstracts = abstractSimilarity(a, b);
    if (abstracts >= 0.7)
        return true;
    if (numbersIn(a.title) != numbersIn(b.title))
        return false;
    if (abstracts >= 0.45)
        return true;

    const double titles = titleSimilarity(a.title, b.title);
    const qsizetype words = std::min(tellingWords(a.title).size(), tellingWords(b.title).size());
    if (least == 0) // nobody says who wrote it
        return titles >= 0.95 && words >= 4;
    const double share = double(shared) / double(least);
    // Two papers of a series have titles that are close, and abstracts that are not.
    const bool isOtherText = abstracts && *abstracts < 0.1;
    if (titles >= 0.85 && words >= 3 && share >= 0.5 && !(isOtherText && titles < 0.97))
        return true;
    const bool isOneTeam = shared >= 2 && share >= 0.8 && !isOtherText;
    const QString name = nameIn(a.title);
    const bool isOneName = !name.isEmpty() && name == nameIn(b.title);
    return isOneTeam && (isOneName || (titles >= 0.7 && words >= 3));
}

} // namespace galley
