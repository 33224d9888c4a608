// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace galley::markup {

// Pure functions of their arguments: any thread, no I/O but the first use of TeX, which loads the
// typesetter for that thread (about 0.1 s).

/// Markdown (CommonMark without raw HTML, https://spec.commonmark.org/0.31.2/) with TeX between
/// `$…$` and `$$…$$` to safe HTML: text escaped, links to http, https and mailto only, mathematics as
/// MathML. A dollar sign that opens no formula stays as it is.
[[nodiscard]] QString markdownToHtml(const QString &markdown);
/// The same, without the paragraph around a single paragraph: for a takeaway.
[[nodiscard]] QString markdownToInlineHtml(const QString &markdown);
/// Plain text that may hold TeX (a title, an abstract) to safe HTML; a blank line starts a new <p> in
/// the Block form.
[[nodiscard]] QString plainToInlineHtml(const QString &text);
[[nodiscard]] QString plainToBlockHtml(const QString &text);
/// How plain text says a formula.
enum class FormulaStyle {
    Tex, ///< as it was written, `$…$`: for searching, counting and comparing
    Readable, ///< as texToText() does
};
/// The same functions in UTF-8, as pages are written.
namespace utf8 {
[[nodiscard]] QByteArray markdownToHtml(const QString &markdown);
[[nodiscard]] QByteArray markdownToInlineHtml(const QString &markdown);
[[nodiscard]] QByteArray plainToInlineHtml(const QString &text);
} // namespace utf8
/// Markdown to readable plain text: no marks, links as "words <address>", a paragraph a line or, with
/// `columns`, in lines of at most so many; only a word, code and a table may be wider.
[[nodiscard]] QString markdownToText(
    const QString &markdown, FormulaStyle formulas = FormulaStyle::Tex, qsizetype columns = 0);
/// Plain text that may hold TeX to a line with its formulas as texToText() writes them.
[[nodiscard]] QString plainToText(const QString &text);

/// The same Markdown in one style, fit to stand inside a larger document that other programs read:
/// no raw HTML, headings or pictures, nothing left open, only safe links.
[[nodiscard]] QString tidyMarkdown(const QString &markdown);
/// Plain text that may hold TeX to a line of Markdown that says the same.
[[nodiscard]] QString plainToMarkdown(const QString &text);
/// The text that a line of plainToMarkdown() says.
[[nodiscard]] QString plainFromMarkdown(const QString &markdown);
/// What tidyMarkdown() wrote, as a person would: without the escapes that only other programs need.
/// Tidied, it is the same again.
[[nodiscard]] QString relaxedMarkdown(const QString &tidied);
/// An address as it stands in the parentheses of a Markdown link.
[[nodiscard]] QString markdownAddress(const QString &url);
[[nodiscard]] QString unescapedMarkdownAddress(const QString &address);
/// Where the piece of Markdown that begins at `from` ends: an escaped mark, a formula, a span of code,
/// or else one character. For finding marks that mean something in what these functions wrote.
[[nodiscard]] qsizetype markdownPieceEnd(QStringView markdown, qsizetype from);

/// One formula to MathML, or nothing when KaTeX refuses it.
[[nodiscard]] std::optional<QString> texToMathMl(const QString &tex, bool display);
/// One formula to a line of Unicode text, "n²", "√(2n)", "x_w", or nothing when KaTeX refuses it.
[[nodiscard]] std::optional<QString> texToText(const QString &tex);

/// An address that may stand in a published link: absolute http, https or mailto.
[[nodiscard]] bool isSafeLink(const QString &url);
/// A safe link as HTML wants it: what an address may not hold is percent-encoded.
[[nodiscard]] QString encodedAddress(const QString &url);

} // namespace galley::markup
