// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/publishwords.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::PublishDialog)
};

using Kind = PublishTarget::Kind;

QString wordsOf(SiteProgress::Phase phase)
{
    switch (phase) {
    case SiteProgress::Phase::Issues:
        return Tr::tr("Making the issues");
    case SiteProgress::Phase::Lists:
        return Tr::tr("Making the lists and feeds");
    case SiteProgress::Phase::Files:
        return Tr::tr("Writing what changed");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString placeOf(const PublishTarget &target)
{
    const QString folder = QDir::toNativeSeparators(siteFolderOf(target));
    return target.kind == Kind::Command
        ? Tr::tr("%1, then “%2” runs there").arg(folder, target.command)
        : folder;
}

QString countsOf(qsizetype added, qsizetype changed, qsizetype removed)
{
    QStringList parts;
    if (added > 0)
        parts.append(Tr::tr("%n new", nullptr, static_cast<int>(added)));
    if (changed > 0)
        parts.append(Tr::tr("%n changed", nullptr, static_cast<int>(changed)));
    if (removed > 0)
        parts.append(Tr::tr("%n removed", nullptr, static_cast<int>(removed)));
    return parts.join(u", "_s);
}

QString wordsForNothing(Kind kind, bool hasWork)
{
    if (!hasWork)
        return Tr::tr("Nothing has changed since the site was published.");
    return kind == Kind::Command
        ? Tr::tr("Nothing has changed on the site. Publishing runs the command again.")
        : Tr::tr("The site is written already. Publishing commits and pushes it.");
}

QString wordsForEarlier(const PublishPlan &plan)
{
    QStringList notes;
    if (!plan.uncommitted.isEmpty())
        notes.append(Tr::tr("%n files of an earlier publication are committed with it.", nullptr,
            static_cast<int>(plan.uncommitted.size())));
    if (!plan.unpushed)
        notes.append(Tr::tr("The branch is new on the remote."));
    else if (*plan.unpushed > 0)
        notes.append(Tr::tr("%n earlier commits are pushed with it.", nullptr, *plan.unpushed));
    return notes.join(u' ');
}

QString wordsForProblems(const PublishCheck &check)
{
    constexpr qsizetype mostShown = 3;
    QStringList lines {Tr::tr("“%1” has %n errors that readers would see:", nullptr,
        static_cast<int>(check.errors.size()))
            .arg(check.title)};
    for (const Finding &finding : check.errors.first(std::min(mostShown, check.errors.size())))
        lines.append(
            finding.number > 0 ? u"%1. %2"_s.arg(finding.number).arg(finding.text) : finding.text);
    if (const qsizetype more = check.errors.size() - mostShown; more > 0)
        lines.append(Tr::tr("and %n more", nullptr, static_cast<int>(more)));
    return lines.join(u'\n');
}

QString phaseOf(const PublishProgress &progress)
{
    using Phase = PublishProgress::Phase;
    switch (progress.phase) {
    case Phase::Building: {
        const SiteProgress &site = progress.site;
        const QLocale locale;
        return site.total > 0
            ? Tr::tr("%1: %2 of %3")
                  .arg(wordsOf(site.phase), locale.toString(site.done), locale.toString(site.total))
            : wordsOf(site.phase) + u'…';
    }
    case Phase::Committing:
        return Tr::tr("Committing…");
    case Phase::Pushing:
        return Tr::tr("Pushing…");
    case Phase::Running:
        return Tr::tr("Running the command…");
    }
    Q_UNREACHABLE_RETURN({});
}

QString wordsForDone(Kind kind, const PublishReport &report)
{
    switch (kind) {
    case Kind::Folder:
        return Tr::tr("The site is published.");
    case Kind::Git:
        return report.isPushed ? Tr::tr("The site is published: committed and pushed.")
                               : Tr::tr("The site is published; there was nothing to push.");
    case Kind::Command:
        return Tr::tr("The site is published: written, and the command has run.");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace galley
