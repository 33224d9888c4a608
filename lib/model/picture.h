// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>

namespace galley {

/// An encoded picture that was decoded once and found to be one.
struct Picture
{
    QByteArray bytes;
    QByteArray mediaType; ///< "image/jpeg" or "image/png"
    QSize size; ///< in pixels

    bool operator==(const Picture &) const = default;
};

} // namespace galley
