// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace galley {

/// Where Gmail cuts a message off and puts the rest behind a link: about 102 KB of the HTML part as it
/// travels, so encoded (https://github.com/hteumeuleu/email-bugs/issues/41), in bytes.
inline constexpr qsizetype emailClip = 102 * 1000;
/// From here on an editor is told.
inline constexpr qsizetype emailClipIsNear = 90 * 1000;

} // namespace galley
