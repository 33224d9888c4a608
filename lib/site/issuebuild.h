// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/issuereader.h"
#include "site/issuecard.h"
#include "site/sitecontext.h"
#include "site/sitefeeds.h"
#include "site/sitefolder.h"
#include "site/sitepictures.h"

namespace galley {

class Renderer;

/// What an issue gives to the rest of the site.
struct BuiltIssue
{
    IssueCard card;
    QByteArray entryCards; ///< toBytes()
    QByteArray searchLine;
    std::optional<FeedItem> feedItem;
    QByteArray pictures; ///< SitePictures::shownBy()
    QMap<QString, QString> pictureFiles; ///< names, with an address of each
};

/// What an issue is built from. Any thread.
struct IssueJob
{
    const SiteContext *site = nullptr;
    const SitePictures *pictures = nullptr;
    SiteFolder *folder = nullptr;
    UnreadIssue unread;
    std::optional<PageLink> newer; ///< titles, with slugs in the place of addresses
    std::optional<PageLink> older;
    bool isInFeeds = false;
};

/// Writes the issue's page and its JSON.
[[nodiscard]] Result<BuiltIssue> buildIssue(const IssueJob &job, const Renderer &renderer);

} // namespace galley
