// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "email/emailpalette.h"
#include "markup/markdown.h"

namespace galley {

// The classes that the style sheet's dark colours go by: ink, muted, accent, rule, paper.

/// Fonts that are where the mail is read; the first must be known to Outlook, which takes no second.
inline constexpr QLatin1StringView emailSerif("Georgia,'Times New Roman',serif");
inline constexpr QLatin1StringView emailSans("'Segoe UI',Roboto,Helvetica,Arial,sans-serif");

/// Markdown to HTML for mail programs: every element with its own style, lists that have their room by
/// margins alone, formulas as text, no pictures (but links to them), headings as bold paragraphs,
/// nothing above the first block.
class EmailWriter : public markup::MarkdownWriter
{
public:
    EmailWriter(const EmailColors &colors, QLatin1StringView font, bool isRightToLeft);

    [[nodiscard]] QString html() const { return m_html.trimmed(); }
    /// Without the paragraph when there is nothing but one.
    [[nodiscard]] QString inlineHtml() const;

    void enterBlock(MD_BLOCKTYPE type, const void *detail) override;
    void leaveBlock(MD_BLOCKTYPE type, const void *detail) override;
    void enterSpan(MD_SPANTYPE type, const void *detail) override;
    void leaveSpan(MD_SPANTYPE type, const void *detail) override;
    void text(const QString &text) override;
    void lineBreak(bool hard) override;
    void formula(const QString &tex, bool display) override;

private:
    [[nodiscard]] bool isWritten() const;
    [[nodiscard]] QString above(int pixels) const;
    void openList(MD_BLOCKTYPE type, const void *detail);
    void openCell(MD_BLOCKTYPE type, const void *detail);
    void openLink(const QString &url);
    void closeLink();
    void appendCode(const QString &code);
    void write(const QString &text);

    EmailColors m_colors;
    QLatin1StringView m_font;
    bool m_isRightToLeft;
    QString m_html;
    int m_depth = 0; ///< of blocks and spans together
    int m_pictures = 0; ///< whose words are being written
    bool m_isFirst = true; ///< nothing stands before it in what it is in
    bool m_inCode = false; ///< a block of it
    bool m_wantsBreak = false; ///< behind a formula on a line of its own
    bool m_linkOpen = false;
    bool m_linkOfPicture = false;
};

/// `<a>` up to its words; the address must be safe.
[[nodiscard]] QString emailLink(const QString &url, const QString &color,
    QLatin1StringView colorClass, const QString &moreStyle = {});

} // namespace galley
