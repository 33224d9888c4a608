// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/candidate.h"

namespace galley {

/// A new feed from what people write: "hf-daily", "arxiv:cs.LG", or the address of an RSS, Atom or
/// JSON feed. Nothing is asked of the network.
[[nodiscard]] Result<InboxFeed> inboxFeedFrom(const QString &text);

/// The feeds with one more; one that is there already is refused.
[[nodiscard]] Result<QList<InboxFeed>> withFeed(
    const QList<InboxFeed> &feeds, const InboxFeed &feed);

} // namespace galley
