// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivemerge.h"

#include "archive/issuereader.h"
#include "archive/revisionstore.h"

#include <QHash>

namespace galley {

namespace {

/// The issues of an archive by what they are told by.
struct Known
{
    QHash<IssueId, QString> slugs;
    QHash<QString, IssueId> ids;
    QHash<QString, IssueStamp> stamps; ///< by slug

    [[nodiscard]] static Result<Known> of(Archive &archive)
    {
        Known known;
        const auto take = [&known](const QList<IssueInfo> &issues) {
            for (const IssueInfo &issue : issues) {
                known.slugs.insert(issue.id, issue.slug);
                known.ids.insert(issue.slug, issue.id);
            }
        };
        return archive.issues()
            .transform(take)
            .and_then([&] { return IssueReader(archive).lines(); })
            .transform([&known](const QList<IssueLine> &lines) {
                for (const IssueLine &line : lines)
                    known.stamps.insert(line.slug, line.stamp);
                return known;
            });
    }

    /// The slug of the issue, or none.
    [[nodiscard]] QString slugOf(const Issue &issue) const
    {
        const QString slug = slugs.value(issue.id);
        return slug.isEmpty() && ids.contains(issue.slug) ? issue.slug : slug;
    }
};

class ArchiveMerge
{
public:
    ArchiveMerge(
        Archive &ours, Archive &theirs, Archive *base, std::optional<MergeSide> inConflicts)
        : m_ours(ours), m_theirs(theirs), m_base(base), m_inConflicts(inConflicts)
    {
    }

    Result<MergedArchives> run()
    {
        return Known::of(m_ours)
            .and_then([this](const Known &known) {
                m_known = known;
                return m_base ? Known::of(*m_base) : Result<Known>(Known());
            })
            .and_then([this](const Known &before) {
                m_before = before;
                return IssueReader(m_theirs).each(
                    {}, [this](const UnreadIssue &unread) { return take(unread); });
            })
            .and_then([this]() -> Result<MergedArchives> {
                if (m_merged.conflicts.isEmpty() || m_inConflicts)
                    return m_ours.store(m_wanted, Archive::OnExisting::Replace).transform([this] {
                        return m_merged;
                    });
                return m_merged;
            });
    }

private:
    Result<void> take(const UnreadIssue &unread)
    {
        const QString slug = m_known.slugOf(unread.issue);
        // Stamps are never given twice.
        if (!slug.isEmpty() && m_known.stamps.value(slug).stamp == unread.stamp.stamp)
            return {};
        return read(unread).and_then([&](const Issue &theirs) {
            return slug.isEmpty() ? add(theirs) : merge(slug, theirs);
        });
    }

    Result<void> add(const Issue &theirs)
    {
        const QString slug = m_before.slugOf(theirs);
        if (!slug.isEmpty()) { // we removed it
            const Result<Issue> before = m_base->issue(slug);
            if (!before)
                return std::unexpected(before.error());
            const Issue same = withIdsOf(*before, theirs);
            if (mergeIssues(*before, *before, same).issue == *before)
                return {};
        }
        m_wanted.append(theirs);
        m_merged.added.append(theirs.slug);
        return {};
    }

    Result<void> merge(const QString &slug, const Issue &theirs)
    {
        return m_ours.issue(slug).and_then([&](const Issue &ours) {
            return before(ours, theirs).transform([&](const Issue &base) {
                const Issue our = withIdsOf(base, ours);
                const Issue their = withIdsOf(our, withIdsOf(base, theirs));
                put(ours, mergeIssues(base, our, their));
            });
        });
    }

    void put(const Issue &ours, const MergedIssue &merged)
    {
        const Issue issue = resolved(merged, m_inConflicts.value_or(MergeSide::Ours));
        m_merged.conflicts += conflictsOf(merged);
        if (issue == ours)
            return;
        m_wanted.append(issue);
        m_merged.changed.append(issue.slug);
    }

    /// What both were made of; an issue of nothing when that is not known.
    Result<Issue> before(const Issue &ours, const Issue &theirs)
    {
        if (const QString slug = m_before.slugOf(ours); !slug.isEmpty())
            return m_base->issue(slug);
        RevisionStore ourRevisions(m_ours);
        RevisionStore theirRevisions(m_theirs);
        return ourRevisions.history(ours.id).and_then([&](const History &our) {
            return theirRevisions.history(theirs.id).and_then(
                [&](const History &their) { return sharedRevision(our, their); });
        });
    }

    /// Copies of one archive have the revisions of before with their numbers and times.
    static Result<Issue> sharedRevision(const History &ours, const History &theirs)
    {
        for (const Revision &revision : ours.revisions()) {
            const auto twin =
                std::ranges::find(theirs.revisions(), revision.number, &Revision::number);
            if (twin != theirs.revisions().end() && twin->at == revision.at)
                return ours.issue(revision.number);
        }
        return Issue();
    }

    Archive &m_ours;
    Archive &m_theirs;
    Archive *m_base;
    const std::optional<MergeSide> m_inConflicts;
    Known m_known; ///< of ours
    Known m_before; ///< of the base
    QList<Issue> m_wanted;
    MergedArchives m_merged;
};

} // namespace

Result<MergedArchives> mergeArchives(
    Archive &ours, Archive &theirs, Archive *base, std::optional<MergeSide> inConflicts)
{
    return ArchiveMerge(ours, theirs, base, inConflicts).run();
}

QList<IssueConflict> conflictsOf(const MergedIssue &merged)
{
    QList<IssueConflict> conflicts;
    for (const MergeConflict &conflict : merged.conflicts) {
        const qsizetype index = indexOf(merged.issue, conflict.entry);
        conflicts.append(
            {merged.issue.slug, index < 0 ? QString() : merged.issue.entries.at(index).title,
                int(index) + 1, conflict});
    }
    return conflicts;
}

} // namespace galley
