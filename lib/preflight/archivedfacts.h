// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "model/publication.h"
#include "preflight/preflight.h"

namespace galley {

/// What an archive knows of an issue's papers, by their keys (referenceKeysOf()), and what day it is
/// today. In the archive's thread.
[[nodiscard]] Result<PreflightFacts> archivedFacts(
    Archive &archive, const QStringList &keys, const IssueId &issue);

/// The facts with what the publication's settings add. The e-mail's size is that with an address of the
/// usual length for each picture, and unknown when the theme cannot be loaded. Any thread; as long as
/// making the e-mail takes.
[[nodiscard]] PreflightFacts withPublication(
    PreflightFacts facts, const Issue &issue, const Publication &publication);

} // namespace galley
