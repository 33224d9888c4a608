// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchsnippet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype snippetLength = 160; // two lines of a list

/// As the index folds it: without case and accents.
QString folded(QStringView text)
{
    QString plain;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_D)) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    }
    return plain.toCaseFolded();
}

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); }

struct Passage
{
    SearchField field = SearchField::Summary;
    QString text;
    QList<SearchMatch> matches;
};

/// How many different stretches of text there are, one point for each, however often it stands there.
qsizetype variety(const Passage &passage, qsizetype from, qsizetype to)
{
    QSet<QString> different;
    for (const SearchMatch &match : passage.matches) {
        if (match.begin >= from && match.begin + match.length <= to)
            different.insert(folded(QStringView(passage.text).mid(match.begin, match.length)));
    }
    return different.size();
}

/// Where a snippet begins that shows the most: at a match, with some words before it.
qsizetype bestBegin(const Passage &passage)
{
    qsizetype best = 0;
    qsizetype most = -1;
    for (const SearchMatch &match : passage.matches) {
        const qsizetype begin = qMax(qsizetype(0), match.begin - snippetLength / 4);
        if (const qsizetype shown = variety(passage, begin, begin + snippetLength); shown > most) {
            most = shown;
            best = begin;
        }
    }
    return best;
}

qsizetype toWordStart(const QString &text, qsizetype at)
{
    if (at == 0)
        return 0;
    const qsizetype space = text.indexOf(u' ', at - 1);
    return space >= 0 && space - at < 30 ? space + 1 : at;
}

qsizetype toWordEnd(const QString &text, qsizetype at)
{
    if (at >= text.size())
        return text.size();
    const qsizetype space = text.lastIndexOf(u' ', at);
    return space > at - 30 ? space : at;
}

void cutInto(SearchHit &hit, const Passage &passage)
{
    const qsizetype begin = toWordStart(passage.text, bestBegin(passage));
    const qsizetype end = toWordEnd(passage.text, begin + snippetLength);
    const QString before = begin > 0 ? u"… "_s : QString();
    hit.field = passage.field;
    hit.snippet = before + passage.text.mid(begin, end - begin)
        + (end < passage.text.size() ? u" …"_s : QString());
    hit.snippetMatches.clear();
    for (const SearchMatch &match : passage.matches) {
        if (match.begin >= begin && match.begin + match.length <= end)
            hit.snippetMatches.append({match.begin - begin + before.size(), match.length});
    }
}

} // namespace

struct SearchSnippets::Word
{
    QString folded;
    SearchMatch place;
};

SearchSnippets::SearchSnippets(const SearchQuery &query)
{
    for (const SearchTerm &term : query.terms) {
        if (term.isExcluded)
            continue;
        Wanted wanted {{}, term.field, term.isPrefix};
        for (const Word &word : wordsOf(indexable(term.text)))
            wanted.words.append(word.folded);
        m_wanted.append(wanted);
    }
}

QList<SearchSnippets::Word> SearchSnippets::wordsOf(const QString &text)
{
    QList<Word> words;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        while (at < text.size() && isWordCharacter(text[at]))
            ++at;
        // A character of a script without spaces is a word; indexable() put it between two.
        const QString run = text.mid(begin, at - begin);
        qsizetype offset = begin;
        for (const QString &part : indexable(run).split(u' ', Qt::SkipEmptyParts)) {
            words.append({folded(part), {offset, part.size()}});
            offset += part.size();
        }
        at = qMax(at, begin + 1);
    }
    return words;
}

QList<SearchMatch> SearchSnippets::matchesIn(const QString &text, SearchField field) const
{
    const QList<Word> words = wordsOf(text);
    QList<SearchMatch> matches;
    const auto answers = [&](const Wanted &wanted, qsizetype at) {
        for (qsizetype i = 0; i < wanted.words.size(); ++i) {
            if (at + i >= words.size())
                return false;
            const bool mayBegin = wanted.isPrefix && i + 1 == wanted.words.size();
            const QString &word = words[at + i].folded;
            if (mayBegin ? !word.startsWith(wanted.words[i]) : word != wanted.words[i])
                return false;
        }
        return !wanted.words.isEmpty();
    };
    for (qsizetype at = 0; at < words.size(); ++at) {
        qsizetype length = 0;
        for (const Wanted &wanted : m_wanted) {
            if ((!wanted.field || *wanted.field == field) && answers(wanted, at))
                length = qMax(length, wanted.words.size());
        }
        if (length == 0)
            continue;
        const SearchMatch &last = words[at + length - 1].place;
        const qsizetype begin = words[at].place.begin;
        matches.append({begin, last.begin + last.length - begin});
        at += length - 1;
    }
    return matches;
}

void SearchSnippets::show(SearchHit &hit, const Entry &entry) const
{
    hit.title = entry.title;
    hit.titleMatches = matchesIn(entry.title, SearchField::Title);
    const auto joined = [](const std::optional<QStringList> &texts, const QString &separator) {
        return texts ? texts->join(separator) : QString();
    };
    const std::pair<SearchField, QString> texts[] {
        {SearchField::Summary, entry.summary.value_or(QString())},
        {SearchField::Takeaways, joined(entry.takeaways, u" · "_s)},
        {SearchField::Authors, joined(entry.authors, u", "_s)},
        {SearchField::Abstract, entry.abstract.value_or(QString())},
        {SearchField::Other, entry.notes.value_or(QString())},
        {SearchField::Other, entry.comment.value_or(QString())}};
    qsizetype most = 0;
    for (const auto &[field, text] : texts) {
        Passage passage {field, text.simplified(), {}};
        passage.matches = matchesIn(passage.text, field);
        if (const qsizetype shown = variety(passage, 0, passage.text.size()); shown > most) {
            most = shown;
            cutInto(hit, passage);
        }
    }
}

} // namespace galley
