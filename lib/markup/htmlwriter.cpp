// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/htmlwriter.h"

#include "markup/katex.h"
#include "markup/markup.h"

#include <algorithm>
#include <type_traits>

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

/// What stands for a character of markup; nothing for any other.
QLatin1StringView entityOf(char c)
{
    switch (c) {
    case '&':
        return "&amp;"_L1;
    case '<':
        return "&lt;"_L1;
    case '>':
        return "&gt;"_L1;
    case '"':
        return "&quot;"_L1;
    case '\'':
        return "&#39;"_L1;
    default:
        return {};
    }
}

bool isPlain(QChar c)
{
    const char16_t code = c.unicode();
    const bool isMarkup =
        code == u'&' || code == u'<' || code == u'>' || code == u'"' || code == u'\'';
    return !isMarkup && (isOfText(c) || code == u'\t' || code == u'\n');
}

/// Whether a character of ASCII, or a byte of UTF-8, is text as it stands, whatever is around it.
template <class Char>
bool isTextAlone(Char c)
{
    const auto code = std::make_unsigned_t<Char>(c);
    const bool isMarkup =
        (code == '&') | (code == '<') | (code == '>') | (code == '"') | (code == '\'');
    return (code >= 0x20) & (code != 0x7f) & (code != 0xc2) & (code != 0xef) & !isMarkup;
}

/// How many bytes the character takes at `at`, if it is one that HTML does not know.
qsizetype noCharacterAt(QByteArrayView text, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return i < text.size() ? uchar(text[i]) : uchar(0); };
    const uchar c = byte(at);
    if (c == 0xc2)
        return byte(at + 1) < 0xa0 ? 2 : 0; // U+0080 to U+009F
    if (c == 0xef) {
        const bool isLast = byte(at + 1) == 0xbf && byte(at + 2) >= 0xbe; // U+FFFE and U+FFFF
        const bool isForProcesses = byte(at + 1) == 0xb7 && byte(at + 2) >= 0x90
            && byte(at + 2) <= 0xaf; // U+FDD0 to U+FDEF
        return isLast || isForProcesses ? 3 : 0;
    }
    return c == '\t' || c == '\n' ? 0 : c < 0x20 || c == 0x7f;
}

} // namespace

void appendEscaped(QString &html, QStringView text)
{
    qsizetype written = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (isPlain(text[i]))
            continue;
        html.append(text.sliced(written, i - written)).append(entityOf(text[i].toLatin1()));
        written = i + 1;
    }
    html.append(text.sliced(written));
}

void appendEscaped(Utf8Buffer &html, QStringView text)
{
    const auto isPlainAscii = [](char16_t c) { return (c < 0x80) & isTextAlone(c); };
    const QStringView rest = text.sliced(html.appendPlain(text, isPlainAscii));
    if (!rest.isEmpty())
        appendEscaped(html, QByteArrayView(rest.toUtf8()));
}

void appendEscaped(Utf8Buffer &html, QByteArrayView utf8)
{
    for (;;) {
        const qsizetype plain = plainPrefix(utf8.data(), utf8.size(), isTextAlone<char>);
        html.append(utf8.first(plain));
        utf8 = utf8.sliced(plain);
        if (utf8.isEmpty())
            return;
        const QLatin1StringView entity = entityOf(utf8.front());
        const qsizetype noCharacter = entity.isEmpty() ? noCharacterAt(utf8, 0) : 1;
        html.append(entity);
        if (noCharacter == 0)
            html.append(utf8.front());
        utf8 = utf8.sliced(std::max<qsizetype>(noCharacter, 1));
    }
}

void appendFormula(Utf8Buffer &html, const QString &tex, const QString &source, bool display)
{
    if (const QString math = typeset(tex, display); !math.isEmpty())
        html.append(math);
    else
        appendEscaped(html, source);
}

QByteArray HtmlWriter::inlineHtml() const
{
    const QByteArrayView trimmed = m_html.view().trimmed();
    if (m_topBlocks == 1 && m_onlyParagraphs && trimmed.startsWith("<p>")
        && trimmed.endsWith("</p>"))
        return trimmed.sliced(3, trimmed.size() - 7).toByteArray();
    return trimmed.toByteArray();
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
        m_html.append("<hr>\n");
    } else if (type == MD_BLOCK_CODE) {
        m_html.append("<pre><code>");
    } else if (const QLatin1StringView tag = tagOf(type); !tag.isEmpty()) {
        if (holdsBlocks(type) && !m_html.isEmpty() && !m_html.endsWith('\n'))
            m_html.append('\n');
        m_html.append('<').append(tag);
        if (type == MD_BLOCK_OL) {
            if (const auto start = static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start;
                start != 1)
                m_html.append(" start=\"").append(QByteArray::number(start)).append('"');
        } else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
            m_html.append(alignmentOf(detail));
        }
        m_html.append('>');
        if (type == MD_BLOCK_H)
            m_html.append("<strong>");
        else if (holdsBlocks(type))
            m_html.append('\n');
    }
}

void HtmlWriter::leaveBlock(MD_BLOCKTYPE type, const void *)
{
    if (type == MD_BLOCK_DOC)
        return;
    if (isWritten()) {
        if (type == MD_BLOCK_CODE)
            m_html.append("</code></pre>\n");
        else if (type == MD_BLOCK_H)
            m_html.append("</strong></p>\n");
        else if (const QLatin1StringView tag = tagOf(type); !tag.isEmpty())
            m_html.append("</").append(tag).append(">\n");
    } else if (!m_html.endsWith('\n')) {
        m_html.append('\n');
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
        m_html.append("<em>");
    else if (type == MD_SPAN_STRONG)
        m_html.append("<strong>");
    else if (type == MD_SPAN_CODE)
        m_html.append("<code>");
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
            m_html.append("</em>");
        else if (type == MD_SPAN_STRONG)
            m_html.append("</strong>");
        else if (type == MD_SPAN_CODE)
            m_html.append("</code>");
    }
    --m_depth;
}

void HtmlWriter::text(const QString &text) { appendEscaped(m_html, text); }

bool HtmlWriter::takeUtf8(QByteArrayView text)
{
    appendEscaped(m_html, text);
    return true;
}

void HtmlWriter::lineBreak(bool hard) { m_html.append(hard ? "<br>\n"_L1 : "\n"_L1); }

void HtmlWriter::formula(const QString &tex, bool display)
{
    const QString mark = display ? u"$$"_s : u"$"_s;
    appendFormula(m_html, tex, mark + tex + mark, display);
}

void HtmlWriter::openLink(const QString &url, const QString &title)
{
    if (m_linkOpen || !isSafeLink(url))
        return;
    m_html.append("<a href=\"");
    appendEscaped(m_html, encodedAddress(url));
    if (!title.isEmpty()) {
        m_html.append("\" title=\"");
        appendEscaped(m_html, title);
    }
    m_html.append("\">");
    m_linkOpen = true;
}

void HtmlWriter::closeLink()
{
    if (m_linkOpen)
        m_html.append("</a>");
    m_linkOpen = false;
    m_linkOfPicture = false;
}

} // namespace galley::markup
