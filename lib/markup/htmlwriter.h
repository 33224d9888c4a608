// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/utf8buffer.h"
#include "markup/markdown.h"

namespace galley::markup {

/// `<`, `>`, `&` and quotes as entities; control characters, which HTML does not know, left out.
void appendEscaped(QString &html, QStringView text);
void appendEscaped(Utf8Buffer &html, QStringView text);
void appendEscaped(Utf8Buffer &html, QByteArrayView utf8);
/// Typeset, or as it was written when KaTeX refuses it.
void appendFormula(Utf8Buffer &html, const QString &tex, const QString &source, bool display);

/// Safe HTML for inside a page's own headings: a heading becomes a bold paragraph, a picture a link
/// to it, an address that may not be published only its words.
class HtmlWriter : public MarkdownWriter
{
public:
    /// For a source of about so many characters.
    explicit HtmlWriter(qsizetype size) { m_html.reserve(size + size / 4 + 64); }

    [[nodiscard]] QByteArray html() const { return m_html.view().trimmed().toByteArray(); }
    /// Without the paragraph when there is nothing but one.
    [[nodiscard]] QByteArray inlineHtml() const;

    void enterBlock(MD_BLOCKTYPE type, const void *detail) override;
    void leaveBlock(MD_BLOCKTYPE type, const void *detail) override;
    void enterSpan(MD_SPANTYPE type, const void *detail) override;
    void leaveSpan(MD_SPANTYPE type, const void *detail) override;
    void text(const QString &text) override;
    bool takeUtf8(QByteArrayView text) override;
    void lineBreak(bool hard) override;
    void formula(const QString &tex, bool display) override;

private:
    [[nodiscard]] bool isWritten() const;
    void openLink(const QString &url, const QString &title);
    void closeLink();

    Utf8Buffer m_html; ///< as the source is: most of it is copied
    int m_depth = 0; ///< of blocks and spans together
    int m_pictures = 0; ///< whose words are being written
    bool m_linkOpen = false;
    bool m_linkOfPicture = false;
    int m_topBlocks = 0;
    bool m_onlyParagraphs = true;
};

} // namespace galley::markup
