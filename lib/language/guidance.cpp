// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/guidance.h"

#include "language/sentences.h"
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
QStringList textsOf(const Entry &entry)
{
    return QStringList {entry.summary.value_or(QString())}
    + entry.takeaways.value_or(QStringList());
}

/// Whether the word is there, in singular or plural.
bool has(const QSet<QString> &words, const QString &word)
{
    return words.contains(word) || words.contains(word + u's')
        || (word.endsWith(u's') && words.contains(word.chopped(1)));
}

/// What a quarter of them has in common, and at least two.
QSet<QString> sharedWords(const QList<QSet<QString>> &sets)
{
    QHash<QString, qsizetype> uses;
    for (const QSet<QString> &set : sets) {
        for (const QString &word : set)
            ++uses[word];
    }
    const qsizetype least = std::max<qsizetype>(2, sets.size() / 4);
    QSet<QString> shared;
    for (const auto &[word, count] : uses.asKeyValueRange()) {
        if (count >= least)
            shared.insert(word);
    }
    return shared;
}

/// The first two words, folded, or an empty text when they are no opening of their own.
QString openingOf(const QString &text)
{
    const QString start = text.trimmed().left(openingRoom);
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
        saysMuch = saysMuch || !saysLittle(words.last());
    }
    return words.size() == 2 && saysMuch ? words.join(u' ') : QString();
}

} // namespace

bool saysLittle(const QString &word) { return wordsThatSayLittle().contains(word); }

TextMeasure measureOf(const QString &text)
{
    constexpr int shownWords = 4;
    TextMeasure measure {.words = wordCount(text)};
    const QString prose = proseOf(text);
    SentencePlace longest;
    for (const SentencePlace &sentence : sentencesIn(prose)) {
        const qsizetype words = wordCount(prose.sliced(sentence.start, sentence.length));
        if (words > measure.longestSentence) {
            measure.longestSentence = words;
            longest = sentence;
        }
    }
    if (measure.longestSentence >= longSentence)
        measure.longestStart = prose.sliced(longest.start, longest.length)
                                   .left(openingRoom)
                                   .simplified()
                                   .section(u' ', 0, shownWords - 1);
    return measure;
}

Fit fitOf(qsizetype words, int meant)
{
    if (words == 0 || meant <= 0)
        return Fit::Good;
    return 2 * words < meant ? Fit::Short : 4 * words > 5 * meant ? Fit::Long : Fit::Good;
}

QList<RepeatedWord> repeatedWords(const Issue &issue)
{
    if (!isEnglish(issue))
        return {};
    QList<QSet<QString>> subjects;
    for (const Entry &entry : issue.entries)
        subjects.append(wordsOfSource(entry));
    const QSet<QString> subjectOfAll = sharedWords(subjects);
    std::map<QString, RepeatedWord> found; // in the order of the alphabet, for equal counts
    for (qsizetype i = 0; i < issue.entries.size(); ++i) {
        const Entry &entry = issue.entries.at(i);
        for (const QString &text : textsOf(entry)) {
            for (const WordPlace &place : wordsToSpell(text)) {
                const QStringView word = QStringView(text).sliced(place.start, place.length);
                const QString plain = comparableWord(word);
                if (plain.size() < shortest || saysLittle(plain) || has(subjects.at(i), plain)
                    || has(subjectOfAll, plain))
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

Guidance guidanceFor(const Issue &issue)
{
    Guidance guidance {.introduction = measureOf(issue.introduction.value_or(QString())),
        .repeated = repeatedWords(issue)};
    guidance.words = guidance.introduction.words;
    const QList<qsizetype> alike = alikeOpenings(issue);
    for (qsizetype i = 0; i < issue.entries.size(); ++i) {
        const Entry &entry = issue.entries.at(i);
        Guidance::OfEntry own {
            .summary = measureOf(entry.summary.value_or(QString())), .opensLike = alike.at(i)};
        guidance.words += own.summary.words;
        for (const QString &takeaway : entry.takeaways.value_or(QStringList())) {
            own.takeaways.append(measureOf(takeaway));
            guidance.words += own.takeaways.last().words;
        }
        guidance.entries.insert(entry.id, own);
    }
    return guidance;
}

} // namespace galley
