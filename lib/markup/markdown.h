// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <md4c.h>

namespace galley::markup {

/// What a Markdown text consists of, in its order; one writer an output.
class MarkdownWriter
{
public:
    virtual ~MarkdownWriter() = default;

    virtual void enterBlock(MD_BLOCKTYPE type, const void *detail) = 0;
    virtual void leaveBlock(MD_BLOCKTYPE type, const void *detail) = 0;
    virtual void enterSpan(MD_SPANTYPE type, const void *detail) = 0;
    virtual void leaveSpan(MD_SPANTYPE type, const void *detail) = 0;
    virtual void text(const QString &text) = 0; ///< plain, entities resolved
    /// The same as it stands in the source, for a writer that is quicker with that: whether it took it.
    virtual bool takeUtf8(QByteArrayView) { return false; }
    virtual void lineBreak(bool hard) = 0;
    virtual void formula(const QString &tex, bool display) = 0;
};

/// Parses CommonMark without raw HTML, with tables, bare addresses as links, and TeX.
void parseMarkdown(const QString &markdown, MarkdownWriter &writer);

/// An attribute's plain text, such as a link's address, entities resolved.
[[nodiscard]] QString textOf(const MD_ATTRIBUTE &attribute);

} // namespace galley::markup
