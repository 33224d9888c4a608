// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>
#include <QUrl>

namespace galley {

/// What a reader sees of HTML from a clipboard or a mail, in its order, with where its links lead
/// behind their words: "A paper <https://…>". Scripts, styles and navigation are left out, and links
/// to unsubscribe and the like. Relative links are resolved by <base> or `address`, or left out.
[[nodiscard]] Result<QString> linkedText(const QString &html, const QUrl &address = {});

/// What a whole saved page is in an import, as addresses, one a line. Its links are mostly not what it
/// was saved for, so that it is, first of these:
/// 1. the paper, where the page itself is one (arXiv's abstract, a Hugging Face paper);
/// 2. all papers in it (a listing, a newsletter), in its order;
/// 3. the page itself, where it says its address;
/// 4. every link of it.
/// An exported list of bookmarks is all its links. `address` is where it was saved from, if known.
[[nodiscard]] Result<QString> savedPageText(const QString &html, const QUrl &address = {});

} // namespace galley
