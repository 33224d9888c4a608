// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preflight/preflight.h"

namespace galley {

/// What the editorial checks say must not be published like this, of the newest issue: the others are
/// out already.
struct PublishCheck
{
    QString slug; ///< empty in an archive without issues
    QString title;
    QList<Finding> errors;
};

/// Blocks, for a thread that may.
[[nodiscard]] Result<PublishCheck> checkNewestIssue(const QString &archive);

} // namespace galley
