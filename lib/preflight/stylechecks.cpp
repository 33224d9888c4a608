// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/checks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::preflight_checks {

namespace {

using enum Finding::Severity;

QString lengthText(const QString &name, const TextMeasure &text, int meant)
{
    switch (fitOf(text.words, meant)) {
    case Fit::Good:
        return {};
    case Fit::Short:
        return Tr::tr("%1: %n words are few; about %2 are meant.", nullptr, int(text.words))
            .arg(name)
            .arg(meant);
    case Fit::Long:
        return Tr::tr("%1: %n words are many; about %2 are meant.", nullptr, int(text.words))
            .arg(name)
            .arg(meant);
    }
    Q_UNREACHABLE_RETURN({});
}

QString sentenceText(const QString &name, const TextMeasure &text)
{
    if (text.longestSentence < longSentence)
        return {};
    return Tr::tr(
        "%1: a sentence of %n words is hard to follow: “%2…”", nullptr, int(text.longestSentence))
        .arg(name, text.longestStart);
}

Founds noteOn(const QString &text, EntryField field)
{
    return text.isEmpty() ? Founds() : Founds {{Note, text, field}};
}

Founds noteOnIntroduction(const QString &text)
{
    return text.isEmpty() ? Founds() : Founds {{Note, text, {}, IssueField::Introduction}};
}

const Guidance::OfEntry &guidanceAt(const Context &context, qsizetype at)
{
    return *context.guidance.entries.constFind(context.issue.entries[at].id);
}

QString takeawayName(qsizetype at) { return Tr::tr("Takeaway %1").arg(at + 1); }

} // namespace

Founds introductionLength(const Context &context)
{
    return noteOnIntroduction(lengthText(
        Tr::tr("Introduction"), context.guidance.introduction, context.facts.lengths.introduction));
}

Founds introductionSentences(const Context &context)
{
    return noteOnIntroduction(sentenceText(Tr::tr("Introduction"), context.guidance.introduction));
}

Founds repeatedWord(const Context &context)
{
    constexpr qsizetype mostWords = 5; // the rest is hardly an oversight
    Founds founds;
    for (const RepeatedWord &repeated :
        context.guidance.repeated.first(std::min(mostWords, context.guidance.repeated.size()))) {
        QStringList entries;
        for (const int entry : repeated.entries)
            entries.append(QString::number(entry));
        founds.append({Note,
            Tr::tr("“%1” is used %n times, in the entries %2.", nullptr, repeated.uses)
                .arg(repeated.word, entries.join(", "_L1))});
    }
    return founds;
}

Founds entryLengths(const Context &context, qsizetype at)
{
    const Guidance::OfEntry &own = guidanceAt(context, at);
    const TargetLengths &meant = context.facts.lengths;
    Founds founds =
        noteOn(lengthText(Tr::tr("Summary"), own.summary, meant.summary), EntryField::Summary);
    for (qsizetype i = 0; i < own.takeaways.size(); ++i) {
        if (fitOf(own.takeaways[i].words, meant.takeaway) == Fit::Long)
            founds += noteOn(lengthText(takeawayName(i), own.takeaways[i], meant.takeaway),
                EntryField::Takeaways);
    }
    return founds;
}

Founds entrySentences(const Context &context, qsizetype at)
{
    const Guidance::OfEntry &own = guidanceAt(context, at);
    Founds founds = noteOn(sentenceText(Tr::tr("Summary"), own.summary), EntryField::Summary);
    for (qsizetype i = 0; i < own.takeaways.size(); ++i)
        founds += noteOn(sentenceText(takeawayName(i), own.takeaways[i]), EntryField::Takeaways);
    return founds;
}

Founds alikeOpening(const Context &context, qsizetype at)
{
    const qsizetype like = guidanceAt(context, at).opensLike;
    if (like < 0)
        return {};
    return noteOn(
        Tr::tr("Summary: it opens with the same words as that of entry %1.").arg(like + 1),
        EntryField::Summary);
}

} // namespace galley::preflight_checks
