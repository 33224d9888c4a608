// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/candidate.h"
#include "model/entry.h"

namespace galley {

/// A new entry with what is known of a candidate, and where each value came from; `at` is when that
/// was said, as RFC 3339. A paper of arXiv's that only Hugging Face described is "api-hf".
[[nodiscard]] Entry toEntry(const Candidate &candidate, const QString &at);

} // namespace galley
