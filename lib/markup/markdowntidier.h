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
    void formula(const QString &tex, bool display) override;

protected:
    [[nodiscard]] QString finished(const QString &line) const override;

private:
    void writeText(QChar next = {});
    void closeLink();

    QString m_text; ///< that is not yet in the line: it comes in pieces
    qsizetype m_markEnd = -1; ///< behind a mark that was opened, in the line
    QString m_code; ///< of the open block or span of code
    QString m_language; ///< of the open block of code
    bool m_inCode = false;
    bool m_isAutolink = false;
    int m_pictures = 0;
    bool m_inHeading = false; ///< all of which is strong
    qsizetype m_cellBegin = 0; ///< of the open cell, in the line
    QString m_rule; ///< below the table's head
    QString m_address; ///< of the open link, when it may be published
    QString m_addressTitle;
    bool m_addressOfPicture = false;
};

} // namespace galley::markup
