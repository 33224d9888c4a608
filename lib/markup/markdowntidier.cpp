// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/markdowntidier.h"

#include "markup/markup.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

/// A fence that the code does not hold.
QString fenceFor(const QString &code, qsizetype least)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : code) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(std::max(least, longest + 1), u'`');
}

QString codeSpan(const QString &code)
{
    const QString fence = fenceFor(code, 1);
    const bool needsRoom = code.startsWith(u'`') || code.endsWith(u'`');
    const QString room = needsRoom ? u" "_s : QString();
    return fence + room + code + room + fence;
}

} // namespace

QString escapeMarkdown(const QString &text)
{
    QString escaped;
    escaped.reserve(text.size() + 8);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const QChar before = i > 0 ? text.at(i - 1) : QChar();
        const QChar after = i + 1 < text.size() ? text.at(i + 1) : QChar();
        bool isMark = u"\\`*[]<|~$"_s.contains(c);
        if (c == u'_')
            isMark = !(before.isLetterOrNumber() && after.isLetterOrNumber());
        else if (c == u'&')
            isMark = after == u'#' || after.isLetter();
        else if (c == u':')
            isMark = after == u'/';
        else if (c == u'#')
            isMark = after.isNull();
        if (isMark)
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString escapeLineBegin(const QString &line)
{
    static const QRegularExpression begin(u"^(?:([-+=>#])|(\\d{1,9})([.)]))"_s);
    const QRegularExpressionMatch match = begin.match(line);
    if (!match.hasMatch())
        return line;
    return match.hasCaptured(2) ? match.captured(2) + u'\\' + line.sliced(match.capturedEnd(2))
                                : u'\\' + line;
}

QString MarkdownTidier::finished(const QString &line) const
{
    return m_isVerbatim ? line : escapeLineBegin(line);
}

void MarkdownTidier::enterBlock(MD_BLOCKTYPE type, const void *detail)
{
    TextWriter::enterBlock(type, detail);
    if (type == MD_BLOCK_H) {
        line() += "**"_L1;
    } else if (type == MD_BLOCK_CODE) {
        m_inCode = true;
    } else if (type == MD_BLOCK_THEAD) {
        m_columns = 0;
    } else if (type == MD_BLOCK_TH) {
        ++m_columns;
    }
}

void MarkdownTidier::leaveBlock(MD_BLOCKTYPE type, const void *detail)
{
    if (type == MD_BLOCK_H) {
        line() += "**"_L1;
    } else if (type == MD_BLOCK_CODE) {
        const QString code = std::exchange(m_code, {});
        const QString fence = fenceFor(code, 3);
        line() = fence + u'\n' + code + (code.endsWith(u'\n') ? u""_s : u"\n"_s) + fence;
        m_inCode = false;
    } else if (type == MD_BLOCK_TR) {
        line() = u"| "_s + line() + u" |"_s;
        if (m_columns > 0)
            line() += u"\n|"_s + u" --- |"_s.repeated(std::exchange(m_columns, 0));
    }
    m_isVerbatim = type == MD_BLOCK_CODE || type == MD_BLOCK_HR;
    TextWriter::leaveBlock(type, detail);
    m_isVerbatim = false;
}

void MarkdownTidier::enterSpan(MD_SPANTYPE type, const void *detail)
{
    const auto openLink = [this](const QString &url) {
        m_address = isSafeLink(url) ? url : QString();
        if (!m_address.isEmpty())
            line() += m_isAutolink ? u'<' : u'[';
    };
    if (type == MD_SPAN_IMG) {
        if (m_pictures++ == 0 && m_address.isEmpty()) {
            openLink(textOf(static_cast<const MD_SPAN_IMG_DETAIL *>(detail)->src));
            m_addressOfPicture = !m_address.isEmpty();
        }
    } else if (m_pictures > 0) {
        return;
    } else if (type == MD_SPAN_A) {
        const auto *link = static_cast<const MD_SPAN_A_DETAIL *>(detail);
        m_isAutolink = link->is_autolink != 0;
        openLink(textOf(link->href));
    } else if (type == MD_SPAN_EM) {
        line() += u'*';
    } else if (type == MD_SPAN_STRONG) {
        line() += "**"_L1;
    } else if (type == MD_SPAN_CODE) {
        m_inCode = true;
    }
}

void MarkdownTidier::leaveSpan(MD_SPANTYPE type, const void *)
{
    const auto closeLink = [this] {
        if (!m_address.isEmpty())
            line() += m_isAutolink ? u">"_s : u"](%1)"_s.arg(markdownAddress(m_address));
        m_address.clear();
        m_isAutolink = false;
        m_addressOfPicture = false;
    };
    if (type == MD_SPAN_IMG) {
        if (--m_pictures == 0 && m_addressOfPicture)
            closeLink();
    } else if (m_pictures > 0) {
        return;
    } else if (type == MD_SPAN_A) {
        closeLink();
    } else if (type == MD_SPAN_EM) {
        line() += u'*';
    } else if (type == MD_SPAN_STRONG) {
        line() += "**"_L1;
    } else if (type == MD_SPAN_CODE) {
        line() += codeSpan(std::exchange(m_code, {}));
        m_inCode = false;
    }
}

void MarkdownTidier::text(const QString &text)
{
    if (m_inCode)
        m_code += text;
    else
        line() += m_isAutolink ? text : escapeMarkdown(text);
}

void MarkdownTidier::lineBreak(bool hard) { line() += hard ? u"\\\n"_s : u" "_s; }

} // namespace galley::markup
