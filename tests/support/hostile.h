// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"
#include "render/theme.h"

namespace galley::test {

/// Ways to run a script, load something or break out of an attribute that are known from public lists,
/// each in our own words. What would run is `alert(1)`, and what would load comes from `evil.example`.
[[nodiscard]] QStringList hostileTexts();

/// An issue with the text in every place that takes one.
[[nodiscard]] Issue hostileIssue(const QString &text);
/// The same of what a publication says, and of every option of its theme, whether it fits there or not.
[[nodiscard]] Look hostileLook(const Theme &theme, const QString &text);

/// What could run, load or lead astray in a page, as a browser would understand it; nothing for one that
/// is safe to open. `isWholePage` allows for what pages of ours have and content within another's page
/// has not: style, links of its head and data for machines.
[[nodiscard]] QStringList activePartsOf(const QString &html, bool isWholePage);

} // namespace galley::test
