// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/page.h"
#include "render/theme.h"

namespace galley {

/// What is the same for every page of a site.
struct SiteContext
{
    Look look;
    QString title; ///< the publication's name
    QString language; ///< BCP 47
    QString baseUrl; ///< ends with a slash; empty when it is not known

    /// Of a page that is no issue, by its path.
    [[nodiscard]] PagePlace placeOf(const QString &path) const;
    /// Empty without a base address.
    [[nodiscard]] QString addressOf(const QString &path) const;
};

} // namespace galley
