// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"
#include "render/shownpicture.h"

namespace galley {

/// An issue as the content of a feed's item, whole: plain HTML without classes or style, which readers
/// of feeds bring themselves. Pictures are left out where `pictures` knows none.
[[nodiscard]] QString feedContentOf(const Issue &issue, const PictureResolver &pictures = {});

} // namespace galley
