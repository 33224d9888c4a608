// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/guidance.h"

#include "language/spellingwords.h"
#include "model/words.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int fewestUses = 5;
constexpr int fewestEntries = 3;
constexpr qsizetype shortest = 4; // letters of a word that can stand out
constexpr qsizetype openingRoom = 200; // characters

const QSet<QString> &wordsThatSayLittle()
{
    static const QStringList words =
        u"a about above across after again against all almost along also although always among an "
        "and another any are around as at be because been before being below between both but by "
        "can cannot could did do does doing done during each either even ever every few first for "
        "from further get given gives had has have having he her here hers him his how however i "
        "if in instead into is it its itself just keep less let like made make makes many may "
        "might more most much must need needs neither never no nor not now of off often on once "
        "one only onto or other others our ours out over own per quite rather same second see "
        "several shall she should show shows since so some still such take takes than that the "
        "their theirs them then there these they third this those three through thus to together "
        "too toward towards two under until up upon us use used uses using very via was we well "
        "were what when where whether which while who whole whom whose why will with within "
        "without would yet you your"_s.split(u' ');
    static const QSet<QString> set(words.begin(), words.end());
    return set;
}

bool isEnglish(const Issue &issue)
{
    const QString language = issue.language.value_or(QString());
    return language.isEmpty()
        || language.section(u'-', 0, 0).compare("en"_L1, Qt::CaseInsensitive) == 0;
}

/// What an entry says in the editor's words.
QStringList proseOf(const Entry &entry)
{
    return QStringList {entry.summary.value_or(QString())}
    + entry.takeaways.value_or(QStringList());
}

/// The first two words, folded, or an empty text when they are no opening of their own.
QString openingOf(const QString &text)
{
    const QString start = text.trimmed().first(std::min(openingRoom, text.trimmed().size()));
    QStringList words;
    bool saysMuch = false;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, start);
    qsizetype from = 0;
    for (qsizetype end = finder.toNextBoundary(); end >= 0 && words.size() < 2;
        end = finder.toNextBoundary()) {
        const qsizetype begin = std::exchange(from, end);
        if (!finder.boundaryReasons().testFlag(QTextBoundaryFinder::EndOfItem))
            continue;
        words.append(comparableWord(QStringView(start).sliced(begin, end - begin)));
        saysMuch = saysMuch || !wordsThatSayLittle().contains(words.last());
    }
    return words.size() == 2 && saysMuch ? words.join(u' ') : QString();
}

} // namespace

qsizetype longestSentence(const QString &text)
{
    qsizetype longest = 0;
    for (const QString &paragraph : text.split(u'\n', Qt::SkipEmptyParts)) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, paragraph);
        qsizetype from = 0;
        for (qsizetype end = finder.toNextBoundary(); end >= 0; end = finder.toNextBoundary()) {
            longest = std::max(longest, wordCount(paragraph.sliced(from, end - from)));
            from = end;
        }
    }
    return longest;
}

QList<RepeatedWord> repeatedWords(const Issue &issue)
{
    if (!isEnglish(issue))
        return {};
    std::map<QString, RepeatedWord> found; // in the order of the alphabet, for equal counts
    for (qsizetype i = 0; i < issue.entries.size(); ++i) {
        const Entry &entry = issue.entries.at(i);
        const QSet<QString> subject = wordsOfSource(entry);
        for (const QString &text : proseOf(entry)) {
            for (const WordPlace &place : wordsToSpell(text)) {
                const QStringView word = QStringView(text).sliced(place.start, place.length);
                const QString plain = comparableWord(word);
                if (plain.size() < shortest || subject.contains(plain)
                    || wordsThatSayLittle().contains(plain))
                    continue;
                RepeatedWord &repeated = found[plain];
                if (repeated.uses++ == 0)
                    repeated.word = word.toString();
                if (repeated.entries.isEmpty() || repeated.entries.last() != i + 1)
                    repeated.entries.append(static_cast<int>(i + 1));
            }
        }
    }
    QList<RepeatedWord> words;
    for (const auto &[plain, repeated] : found) {
        if (repeated.uses >= fewestUses && repeated.entries.size() >= fewestEntries)
            words.append(repeated);
    }
    std::ranges::stable_sort(words, std::ranges::greater(), &RepeatedWord::uses);
    return words;
}

QList<qsizetype> alikeOpenings(const Issue &issue)
{
    QHash<QString, qsizetype> first;
    QList<qsizetype> alike;
    for (qsizetype i = 0; i < issue.entries.size(); ++i) {
        const QString opening = openingOf(issue.entries.at(i).summary.value_or(QString()));
        alike.append(opening.isEmpty() ? -1 : first.value(opening, -1));
        if (!opening.isEmpty() && !first.contains(opening))
            first.insert(opening, i);
    }
    return alike;
}

} // namespace galley
