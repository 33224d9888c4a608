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
    const bool isSpaced = code.startsWith(u' ') && code.endsWith(u' ') && !code.trimmed().isEmpty();
    const bool needsRoom = code.startsWith(u'`') || code.endsWith(u'`') || isSpaced;
    const QString room = needsRoom ? u" "_s : QString();
    return fence + room + code + room + fence;
}

/// The cell of the line below a table's head.
QLatin1StringView ruleOf(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_LEFT:
        return " :-- |"_L1;
    case MD_ALIGN_CENTER:
        return " :-: |"_L1;
    case MD_ALIGN_RIGHT:
        return " --: |"_L1;
    default:
        return " --- |"_L1;
    }
}

/// An entity may be a line end.
QString onOneLine(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x20)
            c = u' ';
    }
    return text;
}

/// The name of a programming language behind a fence, when it is one.
QString languageOf(const MD_BLOCK_CODE_DETAIL &code)
{
    static const QRegularExpression name(u"\\A[A-Za-z][A-Za-z0-9_+#.-]{0,29}\\z"_s);
    const QString language = textOf(code.lang);
    return name.match(language).hasMatch() ? language : QString();
}

/// What stands behind the words of a link.
QString linkTarget(const QString &address, const QString &title)
{
    QString target = markdownAddress(address);
    if (!title.isEmpty()) {
        QString quoted = title.simplified();
        for (const QChar mark : u"\\\"&"_s)
            quoted.replace(mark, QString(u'\\') + mark);
        target += u" \""_s + quoted + u'"';
    }
    return u'(' + target + u')';
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
    static const QRegularExpression begin(u"^(?:([-+=>#]|[:~](?=\\s))|(\\d{1,9})([.)]))"_s);
    const QRegularExpressionMatch match = begin.match(line);
    if (!match.hasMatch())
        return line;
    return match.hasCaptured(2) ? match.captured(2) + u'\\' + line.sliced(match.capturedEnd(2))
                                : u'\\' + line;
}

QString MarkdownTidier::finished(const QString &line) const
{
    if (isVerbatim())
        return line;
    qsizetype begin = 0; // white space that was written as an entity
    while (begin < line.size() && line.at(begin).isSpace())
        ++begin;
    return escapeLineBegin(line.sliced(begin));
}

/// Escapes what was read, which `next` follows.
void MarkdownTidier::writeText(QChar next)
{
    const QString text = std::exchange(m_text, {});
    if (text.isEmpty())
        return;
    if (m_isAutolink && !m_address.isEmpty()) {
        line() += text;
        return;
    }
    // White space within a mark of emphasis would make it none.
    const auto asEntity = [](QChar c) { return u"&#%1;"_s.arg(c.unicode()); };
    QStringView rest(text);
    if (line().size() == m_markEnd && rest.front().isSpace()) {
        line() += asEntity(rest.front());
        rest = rest.sliced(1);
    }
    const bool endsInSpace = next == u'*' && !rest.isEmpty() && rest.back().isSpace();
    line() += escapeMarkdown(rest.chopped(endsInSpace ? 1 : 0).toString());
    if (endsInSpace)
        line() += asEntity(rest.back());
    if (next == u'[' && line().endsWith(u'!')) // which would make the link a picture
        line().insert(line().size() - 1, u'\\');
}

void MarkdownTidier::enterBlock(MD_BLOCKTYPE type, const void *detail)
{
    writeText();
    TextWriter::enterBlock(type, detail);
    m_markEnd = -1;
    if (type == MD_BLOCK_H) {
        line() += "**"_L1;
        m_markEnd = line().size();
        m_inHeading = true;
    } else if (type == MD_BLOCK_CODE) {
        m_inCode = true;
        m_language = languageOf(*static_cast<const MD_BLOCK_CODE_DETAIL *>(detail));
    } else if (type == MD_BLOCK_THEAD) {
        m_rule.clear();
    } else if (type == MD_BLOCK_TH) {
        m_rule += ruleOf(static_cast<const MD_BLOCK_TD_DETAIL *>(detail)->align);
    }
    m_cellBegin = line().size();
}

void MarkdownTidier::leaveBlock(MD_BLOCKTYPE type, const void *detail)
{
    writeText(type == MD_BLOCK_H ? u'*' : QChar());
    if (type == MD_BLOCK_H) {
        if (line() == "**"_L1)
            line().clear();
        else
            line() += "**"_L1;
        m_inHeading = false;
    } else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD) {
        line() = line().first(m_cellBegin) + line().sliced(m_cellBegin).trimmed();
    } else if (type == MD_BLOCK_CODE) {
        const QString code = std::exchange(m_code, {});
        const QString fence = fenceFor(code, 3);
        const QString end = code.endsWith(u'\n') ? QString() : u"\n"_s;
        line() = fence + m_language + u'\n' + code + end + fence;
        m_inCode = false;
    } else if (type == MD_BLOCK_TR) {
        line() = u"| "_s + line() + u" |"_s;
        if (!m_rule.isEmpty())
            line() += u"\n|"_s + std::exchange(m_rule, {});
    }
    TextWriter::leaveBlock(type, detail);
}

void MarkdownTidier::closeLink()
{
    if (!m_address.isEmpty())
        line() += m_isAutolink ? u">"_s : u']' + linkTarget(m_address, m_addressTitle);
    m_address.clear();
    m_isAutolink = false;
    m_addressOfPicture = false;
}

void MarkdownTidier::enterSpan(MD_SPANTYPE type, const void *detail)
{
    writeText(type == MD_SPAN_A || type == MD_SPAN_IMG ? u'[' : QChar());
    const auto openLink = [this](const QString &url, const QString &title) {
        m_address = isSafeLink(url) ? url : QString();
        m_addressTitle = title;
        if (!m_address.isEmpty())
            line() += m_isAutolink ? u'<' : u'[';
    };
    if (type == MD_SPAN_IMG) {
        if (m_pictures++ == 0 && m_address.isEmpty()) {
            const auto *picture = static_cast<const MD_SPAN_IMG_DETAIL *>(detail);
            openLink(textOf(picture->src), textOf(picture->title));
            m_addressOfPicture = !m_address.isEmpty();
        }
    } else if (m_pictures > 0) {
        return;
    } else if (type == MD_SPAN_A) {
        const auto *link = static_cast<const MD_SPAN_A_DETAIL *>(detail);
        m_isAutolink = link->is_autolink != 0;
        openLink(textOf(link->href), textOf(link->title));
    } else if (type == MD_SPAN_EM) {
        line() += u'*';
        m_markEnd = line().size();
    } else if (type == MD_SPAN_STRONG) {
        line() += m_inHeading ? ""_L1 : "**"_L1;
        m_markEnd = line().size();
    } else if (type == MD_SPAN_CODE) {
        m_inCode = true;
    }
}

void MarkdownTidier::leaveSpan(MD_SPANTYPE type, const void *)
{
    writeText(type == MD_SPAN_EM || type == MD_SPAN_STRONG ? u'*' : QChar());
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
        line() += m_inHeading ? ""_L1 : "**"_L1;
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
        m_text += m_isAutolink ? text : onOneLine(text);
}

void MarkdownTidier::lineBreak(bool hard)
{
    while (m_text.endsWith(u' '))
        m_text.chop(1);
    writeText();
    line() += hard ? u"\\\n"_s : u"\n"_s;
}

void MarkdownTidier::formula(const QString &tex, bool display)
{
    writeText();
    TextWriter::formula(tex, display);
}

} // namespace galley::markup
