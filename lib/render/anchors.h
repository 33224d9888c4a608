// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

namespace galley {

/// The fragment identifiers of the issue's first `count` entries, by which readers link to them. They
/// come from what an entry is, not from what is said of it, so that no edit of a text breaks a link:
/// the arXiv id, else the DOI, else the address without its scheme, else a part of the entry's id; the
/// second of a kind gets a number. They hold no underscore, which is left for a theme's own identifiers.
[[nodiscard]] QStringList anchorsOf(const Issue &issue, qsizetype count);

} // namespace galley
