// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"
#include "render/page.h"
#include "render/shownpicture.h"

namespace galley {

/// What stands in a page's <head>, in front of the theme's own: the character set, the policy that lets
/// nothing run and nothing load, the title and what other programs read of a page.
struct PublishedHead
{
    QString title; ///< plain
    QString description; ///< plain
    QString style; ///< CSS, when it stands in the page
    QByteArray structuredData; ///< JSON-LD in UTF-8, as it is; its `<` are escaped
    std::optional<ShownPicture> image; ///< for a card, by its absolute address
    QString imageAlt;
    QString kind; ///< Open Graph's type: "article" or "website"
    QString date; ///< of an article, ISO 8601
    QString siteName;
    QString icon; ///< relative; without one, none is asked for
    bool hasScripts = false; ///< files of our own beside the page
};
/// In UTF-8.
[[nodiscard]] QByteArray headHtml(const PublishedHead &head, const PagePlace &place);

/// What a search engine shows below the title.
[[nodiscard]] QString descriptionOf(const Issue &issue);

/// A picture of the page by its absolute address, which other programs need; nothing when the page's own
/// is not known, or the picture is within it.
[[nodiscard]] std::optional<ShownPicture> cardPicture(
    const std::optional<ShownPicture> &picture, const PagePlace &place);

} // namespace galley
