// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

namespace galley {

/// The fragment identifiers of the issue's first `count` entries: the arXiv id, else a slug of the
/// title, with a number behind the second of a kind. They hold no underscore, which is left for a
/// theme's own identifiers.
[[nodiscard]] QStringList anchorsOf(const Issue &issue, qsizetype count);

} // namespace galley
