// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/markup.h"

#include "markup/formula.h"
#include "markup/formulatext.h"
#include "markup/htmlwriter.h"
#include "markup/katex.h"
#include "markup/textwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

bool isBlankLineAt(QStringView text, qsizetype at)
{
    for (qsizetype i = at + 1; i < text.size() && text.at(i).isSpace(); ++i) {
        if (text.at(i) == u'\n')
            return true;
    }
    return false;
}

/// The paragraphs of a plain text, with the lines of each joined.
QStringList paragraphsOf(const QString &text)
{
    QStringList paragraphs;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !(text.at(i) == u'\n' && isBlankLineAt(text, i)))
            continue;
        if (const QString paragraph = text.sliced(begin, i - begin).simplified();
            !paragraph.isEmpty())
            paragraphs.append(paragraph);
        while (i < text.size() && text.at(i).isSpace())
            ++i;
        begin = i;
    }
    return paragraphs;
}

/// Whether the text is as QString::simplified() leaves it, and the characters are whole.
bool isSimple(QStringView text)
{
    if (isTidyAscii(text))
        return !text.isEmpty();
    QChar before = u' ';
    for (const QChar c : text) {
        if (c.isSurrogate() || (c.isSpace() && (c != u' ' || before == u' ')))
            return false;
        before = c;
    }
    return before != u' ';
}

bool mayHaveTex(const QString &text) { return text.contains(u'$') || text.contains(u'\\'); }

/// Of an address; brackets only where they are not around a host, and a percent sign where it encodes
/// nothing.
bool mayNeedEncoding(QChar c)
{
    switch (c.unicode()) {
    case u'"':
    case u'<':
    case u'>':
    case u'\\':
    case u'^':
    case u'`':
    case u'{':
    case u'|':
    case u'}':
    case u'[':
    case u']':
    case u'%':
        return true;
    default:
        return false;
    }
}

void appendPlain(Utf8Buffer &html, const QString &text, bool mayDisplay)
{
    const QString wellFormed =
        text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8()); // no half characters
    for (const Segment &segment : splitTex(wellFormed)) {
        if (segment.kind == Segment::Kind::Text)
            appendEscaped(html, segment.source);
        else
            appendFormula(html, segment.tex, segment.source,
                mayDisplay && segment.kind == Segment::Kind::Display);
    }
}

class ReadableTextWriter : public TextWriter
{
public:
    using TextWriter::TextWriter;

    void formula(const QString &tex, bool display) override
    {
        if (const QString text = formulaText(tex); !text.isEmpty())
            line() += text;
        else
            TextWriter::formula(tex, display);
    }
};

} // namespace

QByteArray utf8::markdownToHtml(const QString &markdown)
{
    HtmlWriter writer(markdown.size());
    parseMarkdown(markdown, writer);
    return writer.html();
}

QByteArray utf8::markdownToInlineHtml(const QString &markdown)
{
    HtmlWriter writer(markdown.size());
    parseMarkdown(markdown, writer);
    return writer.inlineHtml();
}

QByteArray utf8::plainToInlineHtml(const QString &text)
{
    Utf8Buffer html;
    if (isSimple(text) && !mayHaveTex(text)) // as nearly all titles are
        appendEscaped(html, text);
    else
        appendPlain(html, text.simplified(), false);
    return html.take();
}

QString markdownToHtml(const QString &markdown)
{
    return QString::fromUtf8(utf8::markdownToHtml(markdown));
}

QString markdownToInlineHtml(const QString &markdown)
{
    return QString::fromUtf8(utf8::markdownToInlineHtml(markdown));
}

QString plainToInlineHtml(const QString &text)
{
    return QString::fromUtf8(utf8::plainToInlineHtml(text));
}

QString plainToBlockHtml(const QString &text)
{
    Utf8Buffer html;
    for (const QString &paragraph : paragraphsOf(text)) {
        html.append("<p>"_L1);
        appendPlain(html, paragraph, true);
        html.append("</p>\n"_L1);
    }
    return QString::fromUtf8(html.view().trimmed());
}

QString markdownToText(const QString &markdown, FormulaStyle formulas, qsizetype columns)
{
    TextWriter asWritten(columns);
    ReadableTextWriter readable(columns);
    TextWriter &writer = formulas == FormulaStyle::Tex ? asWritten : readable;
    parseMarkdown(markdown, writer);
    return writer.takeText();
}

QString plainToText(const QString &text)
{
    if (isSimple(text) && !mayHaveTex(text))
        return text;
    QString line;
    for (const Segment &segment : splitTex(text.simplified())) {
        const QString formula =
            segment.kind == Segment::Kind::Text ? QString() : formulaText(segment.tex);
        line += formula.isEmpty() ? segment.source : formula;
    }
    return line;
}

std::optional<QString> texToMathMl(const QString &tex, bool display)
{
    QString math = typeset(tex, display);
    return math.isEmpty() ? std::nullopt : std::optional(std::move(math));
}

std::optional<QString> texToText(const QString &tex)
{
    QString text = formulaText(tex);
    return text.isEmpty() ? std::nullopt : std::optional(std::move(text));
}

QString encodedAddress(const QString &url)
{
    if (std::ranges::none_of(url, mayNeedEncoding))
        return url;
    const auto isHex = [&url](qsizetype i) {
        return i < url.size() && u"0123456789ABCDEFabcdef"_s.contains(url.at(i));
    };
    QString encoded;
    bool isBehindHost = false; // which may be an IPv6 address, in brackets
    for (qsizetype i = 0; i < url.size(); ++i) {
        const QChar c = url.at(i);
        isBehindHost = isBehindHost || (i >= 8 && u"/?#"_s.contains(c));
        const bool isForbidden = u"\"<>\\^`{|}"_s.contains(c)
            || (isBehindHost && (c == u'[' || c == u']'))
            || (c == u'%' && !(isHex(i + 1) && isHex(i + 2)));
        if (isForbidden)
            encoded += u'%' + QString::number(c.unicode(), 16).toUpper();
        else
            encoded += c;
    }
    return encoded;
}

} // namespace galley::markup
