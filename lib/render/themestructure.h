// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace galley {

/// What a page or a part of one lacks for the program to fill, and for the preview to patch it:
/// `markup` is TemplateWalk::markup() of issue.html, list.html, header.html, entry.html or footer.html.
[[nodiscard]] QStringList mistakesInStructure(const QString &file, const QString &markup);

} // namespace galley
