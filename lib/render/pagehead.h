// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"
#include "render/page.h"

namespace galley {

/// What stands in a page's <head>, in front of the theme's own: the character set, the policy that lets
/// nothing run and nothing load, the title and what other programs read of a page.
struct PublishedHead
{
    QString title; ///< plain
    QString description; ///< plain
    QString style; ///< CSS, when it stands in the page
    QString structuredData; ///< JSON-LD, as it is; its `<` are escaped
    QString image; ///< absolute address of a picture for a card
    QString imageAlt;
    QString kind; ///< Open Graph's type: "article" or "website"
    QString siteName;
    bool hasScripts = false; ///< files of our own beside the page
};
[[nodiscard]] QString headHtml(const PublishedHead &head, const PagePlace &place);

/// What a search engine shows below the title.
[[nodiscard]] QString descriptionOf(const Issue &issue);

} // namespace galley
