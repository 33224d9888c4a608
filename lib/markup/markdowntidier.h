// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/textwriter.h"

namespace galley::markup {

/// Text that other Markdown programs read as just that.
[[nodiscard]] QString escapeMarkdown(const QString &text);
/// A line that begins no list, quotation or heading.
[[nodiscard]] QString escapeLineBegin(const QString &line);

/// Markdown again, in one style and safe in a larger document: nothing left open, no headings, no raw
/// HTML, no pictures, links only where they may be published.
class MarkdownTidier : public TextWriter
{
public:
    void enterBlock(MD_BLOCKTYPE type, const void *detail) override;
    void leaveBlock(MD_BLOCKTYPE type, const void *detail) override;
    void enterSpan(MD_SPANTYPE type, const void *detail) override;
    void leaveSpan(MD_SPANTYPE type, const void *detail) override;
    void text(const QString &text) override;
    void lineBreak(bool hard) override;

protected:
    [[nodiscard]] QString finished(const QString &line) const override;

private:
    QString m_code; ///< of the open block or span of code
    bool m_inCode = false;
    bool m_isVerbatim = false; ///< the line is code or a rule
    bool m_isAutolink = false;
    int m_pictures = 0;
    int m_columns = 0; ///< of the table's head
    QString m_address; ///< of the open link, when it may be published
    bool m_addressOfPicture = false;
};

} // namespace galley::markup
