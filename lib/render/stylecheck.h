// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>

namespace galley {

struct StyleMistake
{
    int line = 0; ///< from 1
    QString text;

    bool operator==(const StyleMistake &) const = default;
};

/// What keeps CSS from being used: it loads something, or would not end where it should. Read as
/// CSS Syntax Level 3 (https://www.w3.org/TR/css-syntax-3/) has it, escapes included.
[[nodiscard]] QList<StyleMistake> mistakesInStyle(QStringView css);

/// An address that a page may load of itself: a picture in the address, or a part of the page.
[[nodiscard]] bool isWithinPage(QStringView address);

} // namespace galley
