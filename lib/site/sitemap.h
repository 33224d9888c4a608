// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/sitecontext.h"

namespace galley {

/// https://www.sitemaps.org/protocol.html, of those of these files that are pages, as many as a map may
/// name. Only for a site with a base address.
[[nodiscard]] QByteArray siteMapOf(const SiteContext &site, const QByteArrayList &paths);

/// robots.txt (RFC 9309): all may be read.
[[nodiscard]] QByteArray robotsOf(const SiteContext &site);

} // namespace galley
