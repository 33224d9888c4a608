// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace galley::markup {

/// How many columns a text takes in a terminal, roughly: two for an East Asian character or an emoji,
/// none for what joins the one before.
[[nodiscard]] qsizetype textWidth(QStringView text);

/// A line in lines of at most so many columns, the first behind `begin` and the others behind `indent`.
/// It breaks at spaces, and between characters of scripts that have none; no line begins with a dash.
/// A word that is longer, such as an address, stays whole.
[[nodiscard]] QString wrapText(
    const QString &line, qsizetype columns, const QString &begin = {}, const QString &indent = {});

} // namespace galley::markup
