// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"
#include "render/renderer.h"

namespace galley {

/// An issue as the content of a feed's item, whole: plain HTML without classes or style, which readers
/// of feeds bring themselves. Pictures are left out where `pictures` knows none. For the preview each
/// entry stands in an element of its own, which carries its id.
[[nodiscard]] QString feedContentOf(const Issue &issue, const PictureResolver &pictures = {},
    Renderer::Purpose purpose = Renderer::Purpose::Export);

} // namespace galley
