// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/candidate.h"
#include "sources/arxivfeed.h"
#include "sources/huggingface.h"
#include "sources/webfeed.h"

namespace galley {

// What the sources say, as candidates. One that names neither a title nor an address is none.

[[nodiscard]] std::optional<Candidate> toCandidate(const HuggingFacePaper &paper);
[[nodiscard]] std::optional<Candidate> toCandidate(const ArxivRecord &record);
/// A link to a paper, in any of the forms that an import understands, is that paper. Of arXiv's own
/// feeds, replacements of papers that ran before are none.
[[nodiscard]] std::optional<Candidate> toCandidate(const WebFeedItem &item);

/// The day in UTC of an RFC 3339 time or date, or an invalid one.
[[nodiscard]] QDate dayOf(const QString &timestamp);

} // namespace galley
