// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"
#include "render/shownpicture.h"
#include "render/theme.h"

namespace galley {

/// What a publication chose that matters to its e-mail.
struct EmailOptions
{
    QString accent; ///< "#rrggbb", or empty
    QString accentDark; ///< likewise, for dark paper; empty: the accent
    QString masthead; ///< plain, in place of the publication's name
    QString tagline; ///< a plain line below it
    bool isSans = false; ///< the text is to be in a font without serifs
    QString footer; ///< Markdown
    std::optional<ShownPicture> logo; ///< at the site, whose address must be known
    QString baseUrl; ///< ends with a slash; empty when it is not known
};
/// By the options' keys (those of the default theme), where a theme has them with these types.
[[nodiscard]] EmailOptions emailOptions(const Look &look);

/// Where the issue is on the web; empty when that is not known.
[[nodiscard]] QString emailWebAddress(const EmailOptions &options, const Issue &issue);

} // namespace galley
