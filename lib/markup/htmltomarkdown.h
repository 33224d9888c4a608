// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace galley::markup {

class HtmlElement;

/// What rich text says in Markdown.
struct RichText
{
    QString markdown;
    bool hasMarks = false; ///< it says more than its words: links, emphasis, lists, formulas, …
    bool operator==(const RichText &) const = default;
};

/// HTML of a clipboard as the Markdown that summaries are written in: links that may be published,
/// emphasis, lists, quotations and code; headings as strong paragraphs, tables as lines, indices as
/// Unicode's; MathML by the TeX it was made from (https://www.w3.org/TR/mathml-core/#semantics-and-presentation).
/// Scripts, styles, pictures and what is hidden are left out. Any thread.
[[nodiscard]] Result<RichText> htmlToMarkdown(const QString &html);
/// The same of a part of a document.
[[nodiscard]] RichText htmlToMarkdown(const HtmlElement &element);

} // namespace galley::markup
