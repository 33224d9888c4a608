// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/htmlwriter.h"

#include "markup/katex.h"
#include "markup/markup.h"

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

// What lies deeper is written without its tags: browsers slow down long before it means anything.
constexpr int deepestTag = 40;

QLatin1StringView tagOf(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        return "blockquote"_L1;
    case MD_BLOCK_UL:
        return "ul"_L1;
    case MD_BLOCK_OL:
        return "ol"_L1;
    case MD_BLOCK_LI:
        return "li"_L1;
    case MD_BLOCK_H:
    case MD_BLOCK_P:
        return "p"_L1;
    case MD_BLOCK_TABLE:
        return "table"_L1;
    case MD_BLOCK_THEAD:
        return "thead"_L1;
    case MD_BLOCK_TBODY:
        return "tbody"_L1;
    case MD_BLOCK_TR:
        return "tr"_L1;
    case MD_BLOCK_TH:
        return "th"_L1;
    case MD_BLOCK_TD:
        return "td"_L1;
    default:
        return {};
    }
}

bool holdsBlocks(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TR:
        return true;
    default:
        return false;
    }
}

QLatin1StringView alignmentOf(const void *detail)
{
    switch (static_cast<const MD_BLOCK_TD_DETAIL *>(detail)->align) {
    case MD_ALIGN_CENTER:
        return " style=\"text-align:center\""_L1;
    case MD_ALIGN_RIGHT:
        return " style=\"text-align:right\""_L1;
    default:
        return {};
    }
}

bool isOfText(QChar c)
{
    const char16_t code = c.unicode();
    const bool isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
    const bool isNoCharacter = code >= 0xfffe || (code >= 0xfdd0 && code <= 0xfdef);
    return !isControl && !isNoCharacter;
}

} // namespace

void appendEscaped(QString &html, QStringView text)
{
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'&':
            html += "&amp;"_L1;
            break;
        case u'<':
            html += "&lt;"_L1;
            break;
        case u'>':
            html += "&gt;"_L1;
            break;
        case u'"':
            html += "&quot;"_L1;
            break;
        case u'\'':
            html += "&#39;"_L1;
            break;
        case u'\t':
        case u'\n':
            html += c;
            break;
        default:
            if (isOfText(c))
                html += c;
        }
    }
}

void appendFormula(QString &html, const QString &tex, const QString &source, bool display)
{
    if (const QString math = typeset(tex, display); !math.isEmpty())
        html += math;
    else
        appendEscaped(html, source);
}

QString HtmlWriter::inlineHtml() const
{
    const QString trimmed = m_html.trimmed();
    if (m_topBlocks == 1 && m_onlyParagraphs && trimmed.startsWith("<p>"_L1)
        && trimmed.endsWith("</p>"_L1))
        return trimmed.sliced(3, trimmed.size() - 7);
    return trimmed;
}

bool HtmlWriter::isWritten() const { return m_depth <= deepestTag; }

void HtmlWriter::enterBlock(MD_BLOCKTYPE type, const void *detail)
{
    if (type == MD_BLOCK_DOC)
        return;
    if (m_depth++ == 0) {
        ++m_topBlocks;
        m_onlyParagraphs = m_onlyParagraphs && type == MD_BLOCK_P;
    }
    if (!isWritten())
        return;
    if (type == MD_BLOCK_HR) {
        m_html += "<hr>\n"_L1;
    } else if (type == MD_BLOCK_CODE) {
        m_html += "<pre><code>"_L1;
    } else if (const QLatin1StringView tag = tagOf(type); !tag.isEmpty()) {
        if (holdsBlocks(type) && !m_html.isEmpty() && !m_html.endsWith(u'\n'))
            m_html += u'\n';
        m_html += u'<' + tag;
        if (type == MD_BLOCK_OL) {
            if (const auto start = static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start;
                start != 1)
                m_html += " start=\""_L1 + QString::number(start) + u'"';
        } else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
            m_html += alignmentOf(detail);
        }
        m_html += u'>';
        if (type == MD_BLOCK_H)
            m_html += "<strong>"_L1;
        else if (holdsBlocks(type))
            m_html += u'\n';
    }
}

void HtmlWriter::leaveBlock(MD_BLOCKTYPE type, const void *)
{
    if (type == MD_BLOCK_DOC)
        return;
    if (isWritten()) {
        if (type == MD_BLOCK_CODE)
            m_html += "</code></pre>\n"_L1;
        else if (type == MD_BLOCK_H)
            m_html += "</strong></p>\n"_L1;
        else if (const QLatin1StringView tag = tagOf(type); !tag.isEmpty())
            m_html += "</"_L1 + tag + ">\n"_L1;
    } else if (!m_html.endsWith(u'\n')) {
        m_html += u'\n';
    }
    --m_depth;
}

void HtmlWriter::enterSpan(MD_SPANTYPE type, const void *detail)
{
    ++m_depth;
    if (type == MD_SPAN_IMG) {
        const auto *picture = static_cast<const MD_SPAN_IMG_DETAIL *>(detail);
        if (m_pictures++ == 0 && !m_linkOpen) {
            openLink(textOf(picture->src), textOf(picture->title));
            m_linkOfPicture = m_linkOpen;
        }
        return;
    }
    if (type == MD_SPAN_A) {
        const auto *link = static_cast<const MD_SPAN_A_DETAIL *>(detail);
        if (m_pictures == 0)
            openLink(textOf(link->href), textOf(link->title));
        return;
    }
    if (!isWritten() || m_pictures > 0)
        return;
    if (type == MD_SPAN_EM)
        m_html += "<em>"_L1;
    else if (type == MD_SPAN_STRONG)
        m_html += "<strong>"_L1;
    else if (type == MD_SPAN_CODE)
        m_html += "<code>"_L1;
}

void HtmlWriter::leaveSpan(MD_SPANTYPE type, const void *)
{
    if (type == MD_SPAN_IMG) {
        if (--m_pictures == 0 && m_linkOfPicture)
            closeLink();
    } else if (type == MD_SPAN_A) {
        if (m_pictures == 0)
            closeLink();
    } else if (isWritten() && m_pictures == 0) {
        if (type == MD_SPAN_EM)
            m_html += "</em>"_L1;
        else if (type == MD_SPAN_STRONG)
            m_html += "</strong>"_L1;
        else if (type == MD_SPAN_CODE)
            m_html += "</code>"_L1;
    }
    --m_depth;
}

void HtmlWriter::text(const QString &text) { appendEscaped(m_html, text); }

void HtmlWriter::lineBreak(bool hard) { m_html += hard ? "<br>\n"_L1 : "\n"_L1; }

void HtmlWriter::formula(const QString &tex, bool display)
{
    const QString mark = display ? u"$$"_s : u"$"_s;
    appendFormula(m_html, tex, mark + tex + mark, display);
}

void HtmlWriter::openLink(const QString &url, const QString &title)
{
    if (m_linkOpen || !isSafeLink(url))
        return;
    m_html += "<a href=\""_L1;
    appendEscaped(m_html, encodedAddress(url));
    if (!title.isEmpty()) {
        m_html += "\" title=\""_L1;
        appendEscaped(m_html, title);
    }
    m_html += "\">"_L1;
    m_linkOpen = true;
}

void HtmlWriter::closeLink()
{
    if (m_linkOpen)
        m_html += "</a>"_L1;
    m_linkOpen = false;
    m_linkOfPicture = false;
}

} // namespace galley::markup
