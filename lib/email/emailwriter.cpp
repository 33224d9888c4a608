// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "email/emailwriter.h"

#include "markup/htmlwriter.h"
#include "markup/markup.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int deepestTag = 40; // what lies deeper is written without its tags
constexpr int betweenBlocks = 14; // pixels
constexpr int betweenItems = 6;
constexpr int listIndent = 24; // Outlook cuts bullets off below that
constexpr qsizetype unbrokenFormula = 24; // characters that stay on one line

constexpr QLatin1StringView monospace("Consolas,Menlo,monospace");

QLatin1StringView endOf(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_P:
        return "</p>\n"_L1;
    case MD_BLOCK_H:
        return "</strong></p>\n"_L1;
    case MD_BLOCK_CODE:
        return "</code></p>\n"_L1;
    case MD_BLOCK_UL:
        return "</ul>\n"_L1;
    case MD_BLOCK_OL:
        return "</ol>\n"_L1;
    case MD_BLOCK_LI:
        return "</li>\n"_L1;
    case MD_BLOCK_QUOTE:
        return "</blockquote>\n"_L1;
    case MD_BLOCK_TABLE:
        return "</table>\n"_L1;
    case MD_BLOCK_TR:
        return "</tr>\n"_L1;
    case MD_BLOCK_TH:
        return "</th>"_L1;
    case MD_BLOCK_TD:
        return "</td>"_L1;
    default:
        return {};
    }
}

} // namespace

QString emailLink(const QString &url, const QString &color, QLatin1StringView colorClass,
    const QString &moreStyle)
{
    QString html = u"<a href=\""_s;
    markup::appendEscaped(html, markup::encodedAddress(url));
    return html + "\" class=\""_L1 + colorClass + "\" style=\"color:"_L1 + color
        + ";text-decoration:underline"_L1 + moreStyle + "\">"_L1;
}

EmailWriter::EmailWriter(const EmailColors &colors, QLatin1StringView font, bool isRightToLeft)
    : m_colors(colors), m_font(font), m_isRightToLeft(isRightToLeft)
{
}

QString EmailWriter::inlineHtml() const
{
    const QString all = html();
    const QLatin1StringView begin("<p style=\"margin:0\">");
    const bool isParagraph = all.startsWith(begin) && all.endsWith("</p>"_L1)
        && all.indexOf("</p>"_L1) == all.size() - 4;
    return isParagraph ? all.sliced(begin.size(), all.size() - begin.size() - 4) : all;
}

bool EmailWriter::isWritten() const { return m_depth <= deepestTag; }

QString EmailWriter::above(int pixels) const
{
    return m_isFirst ? u"margin:0"_s : u"margin:%1px 0 0"_s.arg(pixels);
}

void EmailWriter::enterBlock(MD_BLOCKTYPE type, const void *detail)
{
    if (type == MD_BLOCK_DOC)
        return;
    m_wantsBreak = false;
    m_inCode = m_inCode || type == MD_BLOCK_CODE;
    ++m_depth;
    if (!isWritten())
        return;
    const bool holdsBlocks = type == MD_BLOCK_UL || type == MD_BLOCK_OL || type == MD_BLOCK_LI
        || type == MD_BLOCK_QUOTE || type == MD_BLOCK_TH || type == MD_BLOCK_TD;
    if (type == MD_BLOCK_P || type == MD_BLOCK_H) {
        m_html += u"<p style=\"%1\">"_s.arg(above(betweenBlocks));
        m_html += type == MD_BLOCK_H ? "<strong>"_L1 : QLatin1StringView();
    } else if (type == MD_BLOCK_CODE) {
        m_html += u"<p style=\"%1\"><code style=\"font:14px/1.5 %2\">"_s.arg(
            above(betweenBlocks), monospace);
    } else if (type == MD_BLOCK_HR) {
        m_html += u"<p style=\"%1;text-align:center\">* * *</p>\n"_s.arg(above(betweenBlocks));
    } else if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) {
        openList(type, detail);
    } else if (type == MD_BLOCK_LI) {
        m_html += u"<li style=\"%1\">"_s.arg(above(betweenItems));
    } else if (type == MD_BLOCK_QUOTE) {
        m_html += u"<blockquote class=\"muted\" style=\"margin:%1px %2px 0;color:%3\">\n"_s
                      .arg(m_isFirst ? 0 : betweenBlocks)
                      .arg(listIndent)
                      .arg(m_colors.muted);
    } else if (type == MD_BLOCK_TABLE) {
        m_html += u"<table cellpadding=\"0\" cellspacing=\"0\" border=\"0\" "
                  "style=\"border-collapse:collapse;%1\">\n"_s.arg(above(betweenBlocks));
    } else if (type == MD_BLOCK_TR) {
        m_html += "<tr>"_L1;
    } else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
        openCell(type, detail);
    }
    m_isFirst = holdsBlocks;
}

void EmailWriter::leaveBlock(MD_BLOCKTYPE type, const void *)
{
    if (type == MD_BLOCK_DOC)
        return;
    if (type == MD_BLOCK_CODE) {
        m_inCode = false;
        while (m_html.endsWith("<br>\n"_L1))
            m_html.chop(5);
    }
    if (isWritten())
        m_html += endOf(type);
    else if (!m_html.endsWith(u'\n'))
        m_html += u'\n';
    --m_depth;
    m_isFirst = false;
    m_wantsBreak = false;
}

void EmailWriter::openList(MD_BLOCKTYPE type, const void *detail)
{
    const int top = m_isFirst ? 0 : betweenItems + 2;
    const QString margins = m_isRightToLeft ? u"%1px %2px 0 0"_s : u"%1px 0 0 %2px"_s;
    QString start;
    if (type == MD_BLOCK_OL) {
        if (const auto number = static_cast<const MD_BLOCK_OL_DETAIL *>(detail)->start; number != 1)
            start = u" start=\"%1\""_s.arg(number);
    }
    if (!m_html.isEmpty() && !m_html.endsWith(u'\n'))
        m_html += u'\n';
    m_html += u"<%1%2 style=\"margin:%3;padding:0\">\n"_s.arg(
        type == MD_BLOCK_UL ? u"ul"_s : u"ol"_s, start, margins.arg(top).arg(listIndent));
}

void EmailWriter::openCell(MD_BLOCKTYPE type, const void *detail)
{
    QString align = m_isRightToLeft ? u"right"_s : u"left"_s;
    if (const auto chosen = static_cast<const MD_BLOCK_TD_DETAIL *>(detail)->align;
        chosen == MD_ALIGN_CENTER)
        align = u"center"_s;
    else if (chosen == MD_ALIGN_RIGHT || chosen == MD_ALIGN_LEFT)
        align = chosen == MD_ALIGN_RIGHT ? u"right"_s : u"left"_s;
    // Some programs take no font and no colour into a table from around it.
    m_html += u"<%1 class=\"ink rule\" style=\"border-bottom:1px solid %2;padding:6px 14px 6px 0;"
              "text-align:%3;font:%4 15px/1.5 %5;color:%6\">"_s.arg(
                  type == MD_BLOCK_TH ? u"th"_s : u"td"_s, m_colors.rule, align,
                  type == MD_BLOCK_TH ? u"bold"_s : u"normal"_s, m_font, m_colors.ink);
}

void EmailWriter::enterSpan(MD_SPANTYPE type, const void *detail)
{
    ++m_depth;
    if (type == MD_SPAN_IMG) {
        if (m_pictures++ == 0 && !m_linkOpen) {
            openLink(markup::textOf(static_cast<const MD_SPAN_IMG_DETAIL *>(detail)->src));
            m_linkOfPicture = m_linkOpen;
        }
    } else if (type == MD_SPAN_A) {
        if (m_pictures == 0)
            openLink(markup::textOf(static_cast<const MD_SPAN_A_DETAIL *>(detail)->href));
    } else if (isWritten() && m_pictures == 0) {
        write({});
        if (type == MD_SPAN_EM)
            m_html += "<em>"_L1;
        else if (type == MD_SPAN_STRONG)
            m_html += "<strong>"_L1;
        else if (type == MD_SPAN_CODE)
            m_html += u"<code style=\"font-family:%1;font-size:90%\">"_s.arg(monospace);
    }
}

void EmailWriter::leaveSpan(MD_SPANTYPE type, const void *)
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

void EmailWriter::text(const QString &text)
{
    if (m_inCode)
        appendCode(text);
    else
        write(text);
}

/// The break that is due goes before it.
void EmailWriter::write(const QString &text)
{
    if (m_wantsBreak)
        m_html += "<br>\n"_L1;
    m_wantsBreak = false;
    m_isFirst = false;
    markup::appendEscaped(m_html, text);
}

void EmailWriter::lineBreak(bool hard)
{
    if (!m_wantsBreak)
        m_html += hard ? "<br>\n"_L1 : "\n"_L1;
}

void EmailWriter::formula(const QString &tex, bool display)
{
    const QString mark = display ? u"$$"_s : u"$"_s;
    QString text = markup::texToText(tex).value_or(mark + tex + mark);
    if (text.size() <= unbrokenFormula)
        text.replace(u' ', QChar::Nbsp);
    if (display && !m_html.endsWith(u'>')) {
        while (m_html.endsWith(u'\n') || m_html.endsWith(u' '))
            m_html.chop(1);
        m_html += "<br>\n"_L1;
    }
    write(text);
    m_wantsBreak = display;
}

/// Lines end and begin as they were written, without a <pre>, whose long lines would widen the page.
void EmailWriter::appendCode(const QString &code)
{
    QString plain;
    const auto flush = [&] {
        markup::appendEscaped(m_html, plain);
        plain.clear();
    };
    for (const QChar c : code) {
        const bool isAfterRoom = plain.isEmpty()
            ? m_html.endsWith(u'\n') || m_html.endsWith(u'>') || m_html.endsWith(u' ')
            : plain.endsWith(u' ');
        if (c == u'\n') {
            flush();
            m_html += "<br>\n"_L1;
        } else if (c == u'\t') {
            plain += QString(4, QChar::Nbsp);
        } else {
            plain += c == u' ' && isAfterRoom ? QChar(QChar::Nbsp) : c;
        }
    }
    flush();
}

void EmailWriter::openLink(const QString &url)
{
    if (m_linkOpen || !markup::isSafeLink(url))
        return;
    write({});
    m_html += emailLink(url, m_colors.accent, "accent"_L1);
    m_linkOpen = true;
}

void EmailWriter::closeLink()
{
    if (m_linkOpen)
        m_html += "</a>"_L1;
    m_linkOpen = false;
    m_linkOfPicture = false;
}

} // namespace galley
