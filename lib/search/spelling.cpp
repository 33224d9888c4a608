// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/spelling.h"

#include "search/searchstatement.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype shortest = 4;
constexpr qsizetype longest = 40;
constexpr qsizetype wordsAtATime = 40;

/// Every word that is one mistake away. Letters of other alphabets than the Latin are tried where
/// the word has them already.
QStringList neighboursOf(const QString &word)
{
    QString letters = u"abcdefghijklmnopqrstuvwxyz0123456789"_s;
    for (const QChar c : word) {
        if (!letters.contains(c))
            letters += c;
    }
    QSet<QString> neighbours;
    for (qsizetype i = 0; i <= word.size(); ++i) {
        for (const QChar letter : std::as_const(letters)) {
            neighbours.insert(QString(word).insert(i, letter));
            if (i < word.size())
                neighbours.insert(QString(word).replace(i, 1, letter));
        }
        if (i < word.size())
            neighbours.insert(QString(word).remove(i, 1));
        if (i + 1 < word.size()) {
            QString exchanged = word;
            std::swap(exchanged[i], exchanged[i + 1]);
            neighbours.insert(exchanged);
        }
    }
    neighbours.remove(word);
    QStringList sorted(neighbours.begin(), neighbours.end());
    sorted.sort();
    return sorted;
}

/// How many rows answer, counted up to some hundred.
Result<int> count(Sql &sql, const QString &expression, int most)
{
    return sql
        .value(u"SELECT count(*) FROM (SELECT 1 FROM search_index WHERE search_index MATCH ?"
               " LIMIT ?)"_s,
            {expression, most})
        .transform([](const QVariant &rows) { return rows.toInt(); });
}

} // namespace

Result<QString> nearestWord(Sql &sql, const SearchTerm &term)
{
    const QString word = term.text.toLower();
    const bool isWord = word.size() >= shortest && word.size() <= longest
        && std::ranges::all_of(word, [](QChar c) { return c.isLetterOrNumber(); });
    if (!isWord)
        return QString();
    const Result<int> known = count(sql, matchExpression(term), 1);
    if (!known || *known > 0)
        return known.transform([](int) { return QString(); });
    const QStringList neighbours = neighboursOf(word);
    const auto expressionOf = [&term](const QString &neighbour) {
        return matchExpression(SearchTerm {.text = neighbour, .field = term.field});
    };
    QString nearest;
    int most = 0;
    for (qsizetype from = 0; from < neighbours.size(); from += wordsAtATime) {
        const QStringList some = neighbours.mid(from, wordsAtATime);
        QStringList expressions;
        for (const QString &neighbour : some)
            expressions.append(expressionOf(neighbour));
        const Result<int> any = count(sql, expressions.join(u" OR "_s), 1);
        if (!any)
            return std::unexpected(any.error());
        for (qsizetype i = 0; *any > 0 && i < some.size(); ++i) {
            const Result<int> rows = count(sql, expressions.at(i), 500);
            if (!rows)
                return std::unexpected(rows.error());
            if (*rows > most) {
                most = *rows;
                nearest = some.at(i);
            }
        }
    }
    return nearest;
}

} // namespace galley
