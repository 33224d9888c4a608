// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/candidate.h"

#include <optional>

namespace galley {

/// What a feed says of itself that tells why it has nothing.
struct FeedHabits
{
    QStringList skipDays; ///< English names of days without news
    QDate oldest; ///< item's day, where the feed has items
};

/// A sentence why a feed offers nothing for a day; `today` is in UTC.
[[nodiscard]] QString whyEmpty(
    const InboxFeed &feed, const QDate &day, const QDate &today, const FeedHabits &habits = {});

/// Of a day that no feed was asked about.
[[nodiscard]] QString notAskedYet();

} // namespace galley
