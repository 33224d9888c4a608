// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/renderer.h"

namespace galley {

// What a reader's program shows of an issue, as a page for the proof. Pure functions; any thread. A look
// without a theme is the publication's own.

/// The issue as its e-mail shows it, and each entry's id. Its pictures are those of the publication's
/// site, by names that this program serves, as it has them.
[[nodiscard]] Result<QByteArray> emailProof(
    const Issue &issue, const Look &look, const PictureResolver &picturesOnSite);

/// How much room it takes as it travels, as a number in digits.
[[nodiscard]] Result<QByteArray> emailSizeProof(
    const Issue &issue, const Look &look, const PictureResolver &picturesOnSite);

/// The issue as a feed reader shows its item: the feed's own content, and each entry's id, in the
/// reader's style.
[[nodiscard]] QByteArray feedProof(const Issue &issue, const PictureResolver &pictures);

} // namespace galley
