// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/issuereader.h"
#include "markup/keptformulas.h"
#include "site/issuebuild.h"
#include "site/sitebuilder.h"
#include "site/sitelists.h"
#include "site/sitememory.h"
#include "site/siteshelves.h"
#include "site/siteworkers.h"

#include <mutex>

namespace galley {

/// One run of SiteBuilder. Two ways lead to the same site: a whole build renders every issue and every
/// list, and one of changes only what differs from what the memory of the last build says. The first is
/// taken whenever there is the least doubt about that memory.
class SiteBuild
{
public:
    SiteBuild(const QString &archive, const SiteOptions &options, SiteFolder::Mode mode,
        const SiteBuilder::Progress &progress, const std::stop_token &stop);
    ~SiteBuild();

    [[nodiscard]] Result<void> run();
    /// Whether what it remembered proved to be damaged. Another run does without.
    [[nodiscard]] bool wasMisled() const { return m_memory && !m_memory->isSound(); }
    [[nodiscard]] SiteReport report() const;
    [[nodiscard]] SiteFolder::Changes changes() const { return m_folder->changes(); }

private:
    // In this order:
    [[nodiscard]] Result<void> open();
    [[nodiscard]] Result<void> readSite(); ///< what is the same for every page
    [[nodiscard]] Result<void> runOnOneState();
    [[nodiscard]] Result<void> findChanges();
    [[nodiscard]] Result<void> buildIssues();
    [[nodiscard]] Result<void> buildFeeds(); ///< goes on while the lists are built
    [[nodiscard]] Result<void> buildLists();
    [[nodiscard]] Result<void> buildCommonFiles();
    [[nodiscard]] Result<void> finish();

    // What is to be done (sitebuild.cpp).
    [[nodiscard]] quint64 lookHash() const;
    [[nodiscard]] Result<bool> findChangesSinceLastTime();
    [[nodiscard]] bool areSearchFilesAsWritten() const;
    [[nodiscard]] Result<void> planWhole();
    [[nodiscard]] Result<void> findChangedPictures();
    void findChangedNeighbours();
    void findNewFeedItems();
    [[nodiscard]] std::optional<PageLink> linkTo(qsizetype place) const;
    [[nodiscard]] SiteFolder::Others others() const
    {
        return m_isWhole ? SiteFolder::Others::Remove : SiteFolder::Others::Keep;
    }
    [[nodiscard]] Result<void> say(
        SiteProgress::Phase phase, qsizetype done, qsizetype total) const;

    // The issues (sitebuildissues.cpp).
    [[nodiscard]] Result<void> startWorkers(qsizetype jobs);
    [[nodiscard]] Result<void> collect();
    [[nodiscard]] Result<void> take(BuiltIssue built);
    [[nodiscard]] Result<void> putPictures(const BuiltIssue &built);
    [[nodiscard]] Result<void> putShard(int year);
    void removePicturesOfNone();

    // The lists (sitebuildlists.cpp).
    [[nodiscard]] Result<void> addListing(
        const QString &path, const std::function<Listing()> &make);
    [[nodiscard]] Result<void> buildWholeLists();
    [[nodiscard]] Result<void> buildChangedLists();
    [[nodiscard]] Result<void> buildShelf(const QString &name, const ShelfChange &change);
    [[nodiscard]] Result<void> buildChangedShards(const QList<IssueChange> &changes);
    [[nodiscard]] QList<IssueChange> issueChanges();
    [[nodiscard]] QHash<QString, ShelfChange> shelfChanges(const QList<IssueChange> &changes);
    [[nodiscard]] Result<void> buildChangedYears(const QList<IssueChange> &changes);
    void readCardsFor(const QHash<QString, ShelfChange> &changes);
    [[nodiscard]] SiteLists::EntryAt entriesInOrder() const;

    const QString m_archivePath;
    const SiteOptions m_options;
    const SiteFolder::Mode m_mode;
    const SiteBuilder::Progress m_progress;
    const std::stop_token m_stop;

    std::unique_ptr<Archive> m_archive;
    std::unique_ptr<IssueReader> m_reader;
    std::unique_ptr<markup::KeptFormulas> m_formulas;
    std::unique_ptr<SitePictures> m_pictures;
    std::unique_ptr<SiteFolder> m_folder;
    std::unique_ptr<SiteMemory> m_memory;
    SiteContext m_site;
    SiteMemory::Head m_head;

    bool m_isWhole = true;
    IssueCards m_before; ///< of the last build; empty for a whole one
    IssueCards m_issues; ///< of this one; complete when the issues are built
    QHash<qint64, qsizetype> m_places; ///< in m_issues, by numbers
    QSet<qint64> m_changed; ///< numbers of the issues to be built
    QMap<QString, qsizetype> m_counts; ///< of entries by shelves
    QHash<qint64, FeedItem> m_feedItems;

    std::mutex m_mutex;
    std::vector<BuiltIssue> m_built; ///< by the workers, not yet taken
    QHash<qint64, QByteArray> m_entryCards; ///< of the issues that were built, or are needed
    QHash<qint64, QByteArray> m_cardsBefore; ///< of the issues that changed, or are gone
    QHash<qint64, QByteArray> m_picturesBefore;
    QHash<qint64, QByteArray> m_picturesAfter; ///< of the issues that were built
    QHash<qint64, QByteArray> m_searchLines;
    QHash<int, qsizetype> m_openYears; ///< how many issues of a year are still to be built
    Shelves m_shelves; ///< of a whole build
    std::unique_ptr<SiteWorkers> m_workers; ///< the last, to end before what they use
};

} // namespace galley
