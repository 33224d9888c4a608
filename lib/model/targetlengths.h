// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace galley {

/// How many words a publication's texts are meant to have; 0 where nothing is meant.
struct TargetLengths
{
    static constexpr int most = 9999;

    int introduction = 0;
    int summary = 0;
    int takeaway = 0;

    bool operator==(const TargetLengths &) const = default;
};

} // namespace galley
