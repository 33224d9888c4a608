// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/clickedplace.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

// Of a text; a click in a longer one goes to the end of its field.
constexpr qsizetype mostWords = 1500;
// Of the clicked words that a field has to have.
constexpr double leastShare = 0.5;

struct Word
{
    qsizetype start = 0;
    qsizetype length = 0;
    QString folded;
};

QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    qsizetype start = -1;
    const auto end = [&](qsizetype at) {
        if (start >= 0)
            words.append({start, at - start, text.sliced(start, at - start).toCaseFolded()});
        start = -1;
    };
    for (qsizetype i = 0; i < text.size() && words.size() < mostWords; ++i) {
        const QChar c = text.at(i);
        const bool isInside = c.isLetterOrNumber() || c.isSurrogate() || c.isMark();
        if (!isInside)
            end(i);
        else if (start < 0)
            start = i;
    }
    end(text.size());
    return words;
}

/// For each word of `shown` the place of the same one in `source`, or -1: the longest common
/// subsequence.
std::vector<qsizetype> aligned(const QList<Word> &shown, const QList<Word> &source)
{
    const auto columns = static_cast<std::size_t>(source.size() + 1);
    std::vector<quint16> lengths(static_cast<std::size_t>(shown.size() + 1) * columns, 0);
    const auto at = [&](qsizetype i, qsizetype j) -> quint16 & {
        return lengths[static_cast<std::size_t>(i) * columns + static_cast<std::size_t>(j)];
    };
    for (qsizetype i = shown.size() - 1; i >= 0; --i) {
        for (qsizetype j = source.size() - 1; j >= 0; --j) {
            at(i, j) = shown.at(i).folded == source.at(j).folded
                ? static_cast<quint16>(at(i + 1, j + 1) + 1)
                : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
    std::vector<qsizetype> places(static_cast<std::size_t>(shown.size()), -1);
    for (qsizetype i = 0, j = 0; i < shown.size() && j < source.size();) {
        if (shown.at(i).folded == source.at(j).folded)
            places[static_cast<std::size_t>(i++)] = j++;
        else if (at(i + 1, j) >= at(i, j + 1))
            ++i;
        else
            ++j;
    }
    return places;
}

/// A text that an editor types, and where it is.
struct Candidate
{
    ClickedPlace place;
    QString text;
    qsizetype offset = 0; ///< of the text in its field
};

void addEntry(QList<Candidate> &candidates, const Entry &entry)
{
    const auto add = [&](EntryField field, const QString &text, qsizetype offset = 0) {
        candidates.append({{entry.id, field}, text, offset});
    };
    add(EntryField::Title, entry.title);
    add(EntryField::Summary, entry.summary.value_or(QString()));
    qsizetype offset = 0;
    for (const QString &takeaway : entry.takeaways.value_or(QStringList())) {
        add(EntryField::Takeaways, takeaway, offset);
        offset += takeaway.size() + 1;
    }
    add(EntryField::Authors, entry.authors.value_or(QStringList()).join(u"; "_s));
}

QList<Candidate> candidatesFor(const Issue &issue, const EntryId &entry)
{
    QList<Candidate> candidates;
    if (const qsizetype index = indexOf(issue, entry); index >= 0) {
        addEntry(candidates, issue.entries.at(index));
        return candidates;
    }
    candidates.append({{{}, IssueField::Title}, issue.title});
    candidates.append({{{}, IssueField::Introduction}, issue.introduction.value_or(QString())});
    candidates.append({{{}, IssueField::Publication}, issue.publication});
    for (const Entry &each : issue.entries)
        addEntry(candidates, each);
    return candidates;
}

/// How much of each the other has: the paragraph of a long summary counts, and so does the takeaway
/// that repeats a sentence of it.
double likeness(const QList<Word> &shown, const QList<Word> &source)
{
    if (shown.isEmpty() || source.isEmpty())
        return 0;
    QHash<QString, int> left;
    for (const Word &word : source)
        ++left[word.folded];
    qsizetype common = 0;
    for (const Word &word : shown) {
        if (int &count = left[word.folded]; count > 0) {
            --count;
            ++common;
        }
    }
    const double ofShown = double(common) / double(shown.size());
    const double ofSource = double(common) / double(source.size());
    return ofShown < leastShare ? 0 : ofShown + 0.1 * ofSource;
}

/// The place in the source's text of the caret behind `before`.
qsizetype positionIn(const QList<Word> &source, const QList<Word> &shown, const QString &before)
{
    const QList<Word> passed = wordsOf(before);
    const bool isWithin =
        !passed.isEmpty() && passed.last().start + passed.last().length == before.size();
    const qsizetype clicked = passed.size() - (isWithin ? 1 : 0);
    const std::vector<qsizetype> places = aligned(shown, source);
    // A word that the source spells otherwise, such as a formula's: the nearest one before it.
    for (qsizetype i = std::min(clicked, shown.size() - 1); i >= 0; --i) {
        const qsizetype place = places[static_cast<std::size_t>(i)];
        if (place < 0)
            continue;
        const Word &word = source.at(place);
        const bool isIt = i == clicked && isWithin;
        const qsizetype within = isIt ? std::min(passed.last().length, word.length)
            : i == clicked            ? 0
                                      : word.length;
        return word.start + within;
    }
    return 0;
}

/// The host that a text names, if it looks like an address: "Node.js" does not.
QString hostNamedIn(const QString &words)
{
    static const QRegularExpression host(
        u"^(?:https?://(?:www\\.)?((?:[\\w-]+\\.)+[\\w-]{2,})|(?:www\\.)((?:[\\w-]+\\.)+[\\w-]{2,})"
        "|((?:[\\w-]+\\.)+(?:com|org|net|edu|gov|io|ai|dev|info|eu|uk|de|fr|cn|jp)))(?:[/:?#]\\S*)?$"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = host.match(words.trimmed());
    for (int group = 1; group <= 3; ++group) {
        if (match.hasCaptured(group) && !match.captured(group).isEmpty())
            return match.captured(group).toLower();
    }
    return {};
}

QString withoutWww(const QString &host)
{
    return host.startsWith("www."_L1) ? host.sliced(4) : host;
}

} // namespace

ClickedPlace placeOf(const Issue &issue, const PageClick &click)
{
    const QList<Word> shown = wordsOf(click.block);
    const QList<Candidate> candidates = candidatesFor(issue, click.entry);
    const Candidate *best = nullptr;
    double most = 0;
    for (const Candidate &candidate : candidates) {
        const double score = likeness(shown, wordsOf(candidate.text));
        if (score > most) {
            most = score;
            best = &candidate;
        }
    }
    if (!best)
        return {click.entry,
            click.entry.isNull() ? decltype(ClickedPlace::field)(IssueField::Introduction)
                                 : EntryField::Summary};
    ClickedPlace place = best->place;
    place.isKnown = true;
    if (click.before)
        place.position = best->offset + positionIn(wordsOf(best->text), shown, *click.before);
    return place;
}

bool isMisleading(const QUrl &link, const QString &words)
{
    const QString named = hostNamedIn(words);
    if (named.isEmpty() || link.scheme() == "mailto"_L1)
        return false;
    const QString host = withoutWww(link.host(QUrl::EncodeUnicode).toLower());
    return host != named && !host.endsWith(u'.' + named);
}

} // namespace galley
