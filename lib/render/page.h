// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/difficulty.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace galley {

struct PageLink
{
    QString url; ///< of our own making: relative, or below the base address
    QString text;
    bool isCurrent = false; ///< of the page it stands in, or of the one that this is a part of

    bool operator==(const PageLink &) const = default;
};

/// Where a page stands. By default on its own, as an exported file does.
struct PagePlace
{
    QString address; ///< absolute and canonical; empty when it is not known
    QString top; ///< from the page to the site's top: "" or "../"; only within a site
    QString home; ///< relative address of the site's first page; only within a site
    QString styleSheet; ///< relative; empty has the style in the page
    QString pictures; ///< relative address of the folder of the theme's pictures; empty embeds them
    QList<PageLink> navigation; ///< of the site, such as to the index and the search
    QList<PageLink> feeds; ///< their text is a media type
    QString data; ///< relative address of the issue's JSON
    std::optional<PageLink> newer; ///< the neighbouring issues
    std::optional<PageLink> older;

    bool operator==(const PagePlace &) const = default;
};

struct ListingItem
{
    QString url;
    QString title; ///< plain; may hold TeX
    QDate date; ///< may be invalid
    QString detail; ///< such as "12 papers", or an entry's authors
    std::optional<Difficulty> difficulty;
    QString meta; ///< such as the issue that an entry is in
};

struct ListingGroup
{
    QString title; ///< empty for the only one
    QString anchor;
    QList<ListingItem> items;
};

/// A page of the site that is no issue: the index, a year, a topic, the search.
struct Listing
{
    QString title;
    QString description; ///< plain text
    QString language; ///< BCP 47
    QList<ListingGroup> groups;
    QList<PageLink> pages; ///< to the others of its kind, such as years or topics
    QString body; ///< safe HTML of our own above the groups, such as a search form
    bool hasScripts = false; ///< files of our own beside it, which `body` names
};

} // namespace galley
