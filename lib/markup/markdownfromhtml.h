// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "markup/htmltree.h"

namespace galley::markup {

/// Rich text, as browsers and office programs put it on the clipboard, to the Markdown that an editor
/// would have written: paragraphs, lists, quotations, code, tables with a head, emphasis, links that may
/// be published (isSafeLink()), and MathML that carries its TeX as formulas. Headings become strong
/// paragraphs, pictures their alternative text; scripts, styles and what is hidden are left out.
/// Pure; linear in the text's length. Fails as HtmlTree::parse() does.
[[nodiscard]] Result<QString> markdownFromHtml(const QString &html);
/// The same of what is in one element.
[[nodiscard]] QString markdownFromHtml(const HtmlElement &element);

} // namespace galley::markup
