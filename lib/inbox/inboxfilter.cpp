// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxfilter.h"

#include "model/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Lower-case words without accents, a space before and behind each; "C++" and "C#" are words.
QString folded(const QString &text)
{
    const QString plain = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString words;
    words.reserve(plain.size() + 2);
    words.append(u' ');
    for (const QChar c : plain) {
        if (c.isMark())
            continue;
        if (c.isLetterOrNumber() || c.isSurrogate() || c == u'+' || c == u'#')
            words.append(c);
        else if (!words.endsWith(u' '))
            words.append(u' ');
    }
    if (!words.endsWith(u' '))
        words.append(u' ');
    return words;
}

bool opensQuote(QChar c) { return c == u'"' || c == u'“' || c == u'”' || c == u'„'; }

} // namespace

InboxWords::InboxWords(const QString &text)
{
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        Term term;
        term.isWanted = text[at] != u'-';
        if (!term.isWanted)
            ++at;
        const bool isPhrase = at < text.size() && opensQuote(text[at]);
        if (isPhrase)
            ++at;
        const qsizetype begin = at;
        while (at < text.size() && !(isPhrase ? opensQuote(text[at]) : text[at].isSpace()))
            ++at;
        term.text = folded(text.sliced(begin, at - begin));
        if (isPhrase)
            ++at;
        if (term.text.size() <= 1) // nothing but punctuation
            continue;
        if (!isPhrase)
            term.text.chop(1); // a word may go on
        if (isWrittenWithoutSpaces(term.text.at(1)))
            term.text = term.text.trimmed(); // anywhere
        m_terms.append(term);
    }
}

bool InboxWords::allIn(QStringView searchText) const
{
    return std::ranges::all_of(
        m_terms, [&](const Term &term) { return searchText.contains(term.text) == term.isWanted; });
}

bool InboxWords::anyIn(QStringView searchText) const
{
    bool any = false;
    for (const Term &term : m_terms) {
        const bool is = searchText.contains(term.text);
        if (is && !term.isWanted)
            return false;
        any = any || is;
    }
    return any;
}

QString searchText(const Candidate &candidate)
{
    return folded(candidate.title + u'\n' + candidate.authors.join(u'\n') + u'\n'
        + candidate.abstract + u'\n' + candidate.categories.join(u'\n'));
}

bool fits(const InboxFilter &filter, const InboxItem &item)
{
    const auto wants = [](const auto &wanted, const auto &has) {
        return wanted.isEmpty() || std::ranges::any_of(has, [&wanted](const auto &one) {
            return wanted.contains(one);
        });
    };
    return wants(filter.categories, item.candidate.categories) && wants(filter.feeds, item.feeds)
        && (filter.triage.isEmpty() || filter.triage.contains(item.triage))
        && (!filter.leastUpvotes || item.candidate.upvotes.value_or(-1) >= *filter.leastUpvotes);
}

QList<InboxItem> filtered(const QList<InboxItem> &items, const InboxFilter &filter)
{
    const InboxWords words(filter.words);
    QList<InboxItem> shown;
    for (const InboxItem &item : items) {
        if (fits(filter, item) && (words.isEmpty() || words.allIn(searchText(item.candidate))))
            shown.append(item);
    }
    return shown;
}

} // namespace galley
