// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace galley::markup {

/// The same HTML with spaces in place of the tags that would nest elements deeper than `deepest`.
/// A parser that asks each open element about each tag takes hours for a page of a million nested
/// ones; browsers leave such elements out too. Linear; knows comments, quotes and scripts.
[[nodiscard]] QByteArray withoutDeepTags(const QByteArray &html, int deepest);

} // namespace galley::markup
