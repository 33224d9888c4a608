// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/checks.h"

#include "markup/markup.h"
#include "model/reference.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::preflight_checks {

namespace {

using enum Finding::Severity;

bool isBlank(const std::optional<QString> &text)
{
    return text.value_or(QString()).trimmed().isEmpty();
}

PaperState stateOf(const Context &context, qsizetype at)
{
    return paperStateOf(context.issue.entries[at], context.facts.lookups);
}

} // namespace

QString comparableTitle(const Entry &entry) { return entry.title.simplified().toCaseFolded(); }

Founds withdrawn(const Context &context, qsizetype at)
{
    switch (stateOf(context, at).withdrawal) {
    case Withdrawal::None:
        return {};
    case Withdrawal::ByAuthors:
        return {{Error,
            Tr::tr("The paper seems to be withdrawn by its authors. Look at its page, or remove "
                   "the entry."),
            EntryField::Comment}};
    case Withdrawal::ByArxiv:
        return {{Error,
            Tr::tr("The paper seems to be removed by arXiv. Look at its page, or remove the "
                   "entry."),
            EntryField::Comment}};
    }
    Q_UNREACHABLE_RETURN({});
}

Founds newerVersion(const Context &context, qsizetype at)
{
    const auto newer = stateOf(context, at).newerVersion;
    if (!newer)
        return {};
    return {{Warning,
        Tr::tr("Version %1 of the paper is out; the entry is about version %2.")
            .arg(*newer)
            .arg(context.issue.entries[at].arxivVersion.value_or(1)),
        EntryField::ArxivVersion}};
}

Founds serviceGap(const Context &context, qsizetype at)
{
    QStringList services;
    for (const Provider provider : stateOf(context, at).gaps)
        services.append(labelOf(provider));
    if (services.isEmpty())
        return {};
    return {{Note,
        Tr::tr("No answer from %1 when last asked. Refresh the metadata to fill what is missing.")
            .arg(services.join(", "_L1))}};
}

Founds samePaper(const Context &context, qsizetype at)
{
    const QString &key = context.keys[at];
    const qsizetype first = context.firstOfKey.value(key, at);
    if (first == at)
        return {};
    const bool isPaper = key.startsWith("arxiv:"_L1);
    return {{Error,
        isPaper ? Tr::tr("The paper is entry %1 already.").arg(first + 1)
                : Tr::tr("The page is entry %1 already.").arg(first + 1),
        isPaper ? EntryField::ArxivId : EntryField::Url}};
}

Founds ranBefore(const Context &context, qsizetype at)
{
    const QList<EarlierRun> runs = context.facts.earlierRuns.value(context.keys[at]);
    // Of a later issue it is that one's editor who decides.
    const auto earlier = std::ranges::find_if(
        runs, [&](const EarlierRun &run) { return run.date <= context.issue.date; });
    if (earlier == runs.end())
        return {};
    return {{Warning,
        Tr::tr("It ran before: in “%1” of %2, as entry %3.")
            .arg(earlier->issueTitle, QLocale().toString(earlier->date, u"d MMM yyyy"_s))
            .arg(earlier->number)}};
}

Founds sameTitle(const Context &context, qsizetype at)
{
    const qsizetype first =
        context.firstOfTitle.value(comparableTitle(context.issue.entries[at]), at);
    const bool isSamePaper = !context.keys[at].isEmpty() && context.keys[at] == context.keys[first];
    if (first == at || isSamePaper)
        return {};
    return {{Warning, Tr::tr("It has the title of entry %1.").arg(first + 1), EntryField::Title}};
}

Founds noTitle(const Context &context, qsizetype at)
{
    if (!context.issue.entries[at].title.trimmed().isEmpty())
        return {};
    return {{Error, Tr::tr("The entry has no title."), EntryField::Title}};
}

Founds noUrl(const Context &context, qsizetype at)
{
    if (!isBlank(context.issue.entries[at].url))
        return {};
    return {{Warning, Tr::tr("The entry has no address, so its title links to nothing."),
        EntryField::Url}};
}

Founds wrongUrl(const Context &context, qsizetype at)
{
    const Entry &entry = context.issue.entries[at];
    Founds founds;
    const auto check = [&](const std::optional<QString> &url, EntryField field,
                           const QString &name) {
        if (isBlank(url) || markup::isSafeLink(*url))
            return;
        founds.append({Error,
            Tr::tr("%1 cannot be linked: %2. Write it in full, with https://.")
                .arg(name, url->size() > 60 ? url->first(60) + u'…' : *url),
            field});
    };
    check(entry.url, EntryField::Url, Tr::tr("The address"));
    check(entry.codeUrl, EntryField::CodeUrl, Tr::tr("The address of the code"));
    if (entry.thumbnail)
        check(entry.thumbnail->url, EntryField::Thumbnail, Tr::tr("The address of the picture"));
    return founds;
}

Founds otherPaper(const Context &context, qsizetype at)
{
    const Entry &entry = context.issue.entries[at];
    if (!entry.arxivId || !entry.url)
        return {};
    const QList<Reference> references = findReferences(*entry.url);
    const ArxivId *linked = references.isEmpty() ? nullptr : references.first().arxivId();
    if (!linked || references.first().key() == context.keys[at])
        return {};
    return {{Warning,
        Tr::tr("The address leads to arXiv:%1, the entry is about arXiv:%2.")
            .arg(linked->base(), *entry.arxivId),
        EntryField::Url}};
}

Founds wrongArxivId(const Context &context, qsizetype at)
{
    const auto &id = context.issue.entries[at].arxivId;
    if (!id || ArxivId::parse(*id))
        return {};
    return {{Error,
        Tr::tr("“%1” is no arXiv identifier. Those look like 2604.15579 or hep-th/9901001.")
            .arg(*id),
        EntryField::ArxivId}};
}

Founds noDifficulty(const Context &context, qsizetype at)
{
    if (context.issue.entries[at].difficulty)
        return {};
    return {{Warning, Tr::tr("The difficulty is not chosen."), EntryField::Difficulty}};
}

Founds noSummary(const Context &context, qsizetype at)
{
    if (!isBlank(context.issue.entries[at].summary))
        return {};
    return {{Warning, Tr::tr("The summary is not written."), EntryField::Summary}};
}

Founds noTakeaways(const Context &context, qsizetype at)
{
    if (!context.issue.entries[at].takeaways.value_or(QStringList()).isEmpty())
        return {};
    return {{Warning, Tr::tr("There are no takeaways."), EntryField::Takeaways}};
}

Founds emptyTakeaway(const Context &context, qsizetype at)
{
    const QStringList takeaways = context.issue.entries[at].takeaways.value_or(QStringList());
    for (qsizetype i = 0; i < takeaways.size(); ++i) {
        if (takeaways[i].trimmed().isEmpty())
            return {{Warning, Tr::tr("Takeaway %1 is empty.").arg(i + 1), EntryField::Takeaways}};
    }
    return {};
}

Founds noAltText(const Context &context, qsizetype at)
{
    const auto &thumbnail = context.issue.entries[at].thumbnail;
    if (!thumbnail || !isBlank(thumbnail->alt))
        return {};
    return {{Warning,
        Tr::tr("The picture has no words for those who cannot see it (its alternative text)."),
        EntryField::Thumbnail}};
}

} // namespace galley::preflight_checks
