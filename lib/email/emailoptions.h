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
    QString masthead; ///< one plain line below the publication's name
    QString footer; ///< Markdown
    std::optional<ShownPicture> logo; ///< at the site, whose address must be known
    QString baseUrl; ///< ends with a slash; empty when it is not known
};
/// By the options' keys, for the themes that have them, whatever else a theme has.
[[nodiscard]] EmailOptions emailOptions(const Look &look);

/// Where the issue is on the web; empty when that is not known.
[[nodiscard]] QString emailWebAddress(const EmailOptions &options, const Issue &issue);

} // namespace galley
