// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/page.h"
#include "site/issuecard.h"
#include "site/shelf.h"
#include "site/sitecontext.h"

#include <functional>

namespace galley {

/// The pages of a site that lead to its issues and entries.
class SiteLists
{
public:
    explicit SiteLists(const SiteContext &site) : m_site(site) { }

    /// The latest issues by year, all of each year.
    [[nodiscard]] Listing index(const IssueCards &issues) const;
    /// `issues` are all.
    [[nodiscard]] Listing year(int year, const IssueCards &issues) const;
    /// The topics and the difficulties, with how many entries each has.
    [[nodiscard]] Listing topics(const QMap<QString, qsizetype> &countsByShelf) const;
    [[nodiscard]] Listing search(const IssueCards &issues) const;

    /// Where an entry is found that stands on a shelf.
    struct ShelvedEntry
    {
        QString slug;
        QString issueTitle;
        EntryCard card;
    };
    using EntryAt = std::function<ShelvedEntry(const ShelfPlace &)>;
    /// A shelf's own page: all of it, or of a long one the latest.
    [[nodiscard]] Listing shelf(
        const QString &name, const Shelf &shelf, const EntryAt &entryAt) const;
    [[nodiscard]] Listing shelfYear(
        const QString &name, const Shelf &shelf, int year, const EntryAt &entryAt) const;

private:
    [[nodiscard]] Listing listing(const QString &title, const QString &description) const;

    const SiteContext &m_site;
};

/// The years of the issues, newest first.
[[nodiscard]] QList<int> yearsOf(const IssueCards &issues);

/// What a topic or a difficulty is called: "Computation and Language (cs.CL)", "Advanced".
[[nodiscard]] QString titleOfShelf(const QString &name);

} // namespace galley
