// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/htmltomarkdown.h"

#include "markup/formula.h"
#include "markup/htmltree.h"
#include "markup/markdowntidier.h"
#include "markup/markup.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

bool isOneOf(const HtmlElement &element, std::initializer_list<QLatin1StringView> names)
{
    return std::ranges::any_of(names, [&](QLatin1StringView name) { return element.is(name); });
}

bool isLeftOut(const HtmlElement &element)
{
    // Formulas are written twice, for the eye and for the reader's voice: the second has the source.
    return element.hasAttribute("hidden"_L1) || element.attribute("aria-hidden"_L1) == "true"_L1
        || isOneOf(element,
            {"head"_L1, "script"_L1, "style"_L1, "template"_L1, "noscript"_L1, "svg"_L1,
                "iframe"_L1, "object"_L1, "select"_L1, "button"_L1, "textarea"_L1, "img"_L1});
}

/// The marks of an element, by its name and by the style that word processors give it instead.
QString marksOf(const HtmlElement &element)
{
    static const QRegularExpression weight(u"font-weight:\\s*(bold|normal|\\d+)"_s);
    static const QRegularExpression italic(u"font-style:\\s*(italic|oblique)"_s);
    const QString style = element.attribute("style"_L1).toLower();
    const QString written = weight.match(style).captured(1);
    const bool isHeading =
        isOneOf(element, {"h1"_L1, "h2"_L1, "h3"_L1, "h4"_L1, "h5"_L1, "h6"_L1, "th"_L1, "dt"_L1});
    const bool isStrong = isHeading
        || (written.isEmpty() ? isOneOf(element, {"b"_L1, "strong"_L1})
                              : written == "bold"_L1 || written.toInt() >= 600);
    const bool isEmphasis =
        isOneOf(element, {"i"_L1, "em"_L1, "cite"_L1, "dfn"_L1}) || italic.match(style).hasMatch();
    return (isStrong ? u"**"_s : QString()) + (isEmphasis ? u"*"_s : QString());
}

/// Letters and digits above or below the line as characters; empty where one has none.
QString indexText(const QString &text, bool isAbove)
{
    static const QString plain = u"0123456789+-−=()nixaeoutmpr"_s;
    static const QString above = u"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱˣᵃᵉᵒᵘᵗᵐᵖʳ"_s;
    static const QString below = u"₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙᵢₓₐₑₒᵤₜₘₚᵣ"_s;
    QString index;
    for (const QChar c : text) {
        const qsizetype at = plain.indexOf(c);
        if (at < 0)
            return {};
        index += (isAbove ? above : below).at(at);
    }
    return index;
}

/// The TeX that a formula says it was made from; nothing where it does not.
QString texOf(const HtmlElement &math)
{
    QList<HtmlElement> open = math.children();
    for (qsizetype i = 0; i < open.size(); ++i) { // it grows
        const HtmlElement element = open.at(i);
        if (element.is("annotation"_L1)
            && element.attribute("encoding"_L1) == "application/x-tex"_L1)
            return element.ownText().trimmed();
        if (isOneOf(element, {"semantics"_L1, "annotation-xml"_L1}))
            open += element.children();
    }
    return math.attribute("alttext"_L1).trimmed();
}

bool isSpaceAtEnd(const QString &words) { return words.back().isSpace(); }

class MarkdownReader : public HtmlVisitor
{
public:
    bool enter(const HtmlElement &element) override
    {
        if (m_inCode)
            return enterCode(element);
        if (isLeftOut(element))
            return false;
        if (element.is("math"_L1))
            return addFormula(element);
        if (isOneOf(element, {"sub"_L1, "sup"_L1}))
            return addIndex(element);
        if (isOneOf(element, {"code"_L1, "kbd"_L1, "samp"_L1, "tt"_L1}))
            return addCode(element);
        if (element.is("br"_L1)) {
            m_breaks = std::min(m_breaks + 1, 2);
            return false;
        }
        enterBlock(element);
        m_inCode = element.is("pre"_L1);
        open(element.is("a"_L1) ? linkOf(element) : Mark {marksOf(element), marksOf(element)});
        return true;
    }

    void leave(const HtmlElement &element) override
    {
        const bool isCode = m_inCode && element.is("pre"_L1);
        if (m_inCode && !isCode)
            return;
        if (isCode)
            addCodeBlock();
        close();
        leaveBlock(element);
    }

    void text(const QString &words) override
    {
        static const QRegularExpression space(u"[ \\t\\r\\n\\f]+"_s);
        if (m_inCode)
            m_code += words;
        if (m_inCode || words.isEmpty())
            return;
        m_wantsSpace |= words.front().isSpace();
        const QString line = QString(words).replace(space, u" "_s).trimmed();
        if (line.isEmpty())
            return;
        QString marked;
        for (const Segment &segment : splitTex(line)) {
            const bool isFormula = segment.kind != Segment::Kind::Text;
            marked += !isFormula                  ? escapeMarkdown(segment.source)
                : segment.source.startsWith(u'$') ? segment.source
                                                  : u'$' + segment.tex + u'$';
        }
        put(isLineBegin() ? escapeLineBegin(marked) : marked);
        m_wantsSpace = isSpaceAtEnd(words);
    }

    RichText take() { return {std::move(m_out), m_hasMarks}; }

private:
    /// An element's marks, which are written with the first words in it.
    struct Mark
    {
        QString begin;
        QString end;
        bool isWritten = false;
    };

    Mark linkOf(const HtmlElement &element) const
    {
        const QString address = element.attribute("href"_L1).trimmed();
        if (!isSafeLink(address))
            return {};
        return {u"["_s, u"]("_s + markdownAddress(address) + u')'};
    }

    void open(const Mark &mark)
    {
        const bool isOpen = std::ranges::contains(m_marks, mark.begin, &Mark::begin);
        m_marks.append(isOpen ? Mark() : mark); // bold within bold
    }

    void close()
    {
        const Mark mark = m_marks.takeLast();
        if (mark.isWritten)
            m_out += mark.end;
    }

    void enterBlock(const HtmlElement &element)
    {
        if (!isBlock(element) || isOneOf(element, groups))
            return;
        if (isOneOf(element, {"td"_L1, "th"_L1})) {
            m_isFresh = true;
            m_wantsCell = m_cells++ > 0;
            if (m_wantsCell)
                m_break = 0; // of a paragraph in the cell before
            return;
        }
        const bool isList = isOneOf(element, {"ul"_L1, "ol"_L1});
        const bool isItem = isOneOf(element, {"li"_L1, "dd"_L1});
        breakBlock(isItem || (isList && !m_numbers.isEmpty()) ? 1 : 2);
        if (m_isAfterItem && isItem)
            m_break = 1; // also after a paragraph
        if (element.is("tr"_L1))
            enterRow();
        else if (isList)
            m_numbers.append(
                element.is("ul"_L1) ? 0 : std::max(element.attribute("start"_L1).toInt(), 1));
        else if (element.is("li"_L1))
            enterItem();
        else if (element.is("blockquote"_L1))
            m_indents.append(u"> "_s);
        m_isAfterItem = m_isAfterRow = false;
    }

    void enterRow()
    {
        m_cells = 0;
        m_wantsCell = m_isFresh = false;
        if (m_isAfterRow) {
            m_break = 0;
            m_breaks = 1;
        }
    }

    void enterItem()
    {
        int *number = m_numbers.isEmpty() ? nullptr : &m_numbers.last();
        m_marker = number && *number > 0 ? QString::number((*number)++) + u". "_s : u"- "_s;
        m_markerAt = m_indents.size();
        m_isFresh = true;
        m_indents.append(QString(m_marker.size(), u' '));
    }

    void leaveBlock(const HtmlElement &element)
    {
        if (!isBlock(element) || isOneOf(element, groups) || isOneOf(element, {"td"_L1, "th"_L1}))
            return;
        if (isOneOf(element, {"tr"_L1, "li"_L1}))
            m_wantsCell = m_isFresh = false;
        breakBlock(isOneOf(element, {"tr"_L1, "li"_L1, "dd"_L1}) ? 1 : 2);
        if (isOneOf(element, {"ul"_L1, "ol"_L1})) {
            m_numbers.removeLast();
        } else if (isOneOf(element, {"li"_L1, "blockquote"_L1})) {
            m_indents.removeLast();
            m_marker.clear(); // of an item without words
        }
        m_isAfterItem = element.is("li"_L1);
        m_isAfterRow = element.is("tr"_L1);
    }

    /// Ends the line; marks that are open go on in the next.
    void breakBlock(int lines)
    {
        if (m_isFresh) // a paragraph around an item's or a cell's words
            return;
        for (auto mark = m_marks.rbegin(); mark != m_marks.rend(); ++mark) {
            if (std::exchange(mark->isWritten, false))
                m_out += mark->end;
        }
        m_break = std::max(m_break, lines);
        m_breaks = 0;
        m_wantsSpace = false;
    }

    [[nodiscard]] bool isLineBegin() const
    {
        return m_break > 0 || m_breaks > 0 || m_out.isEmpty();
    }

    [[nodiscard]] QString indent() const { return m_indents.join(QString()); }

    /// What stands between the words before and those that come.
    void begin()
    {
        if (m_break > 0 || m_breaks > 1 || m_out.isEmpty()) {
            if (!m_out.isEmpty() && m_break != 1)
                m_out += u'\n' + indent().trimmed();
            if (!m_out.isEmpty())
                m_out += u'\n';
            for (qsizetype i = 0; i < m_indents.size(); ++i)
                m_out += !m_marker.isEmpty() && i == m_markerAt ? m_marker : m_indents[i];
            m_hasMarks |= !m_indents.isEmpty();
            m_marker.clear();
        } else if (m_breaks == 1) {
            m_out += u"\\\n"_s + indent();
        } else if (m_wantsCell) {
            m_out += u" · "_s;
        } else if (m_wantsSpace) {
            m_out += u' ';
        }
        m_break = m_breaks = 0;
        m_wantsSpace = m_wantsCell = m_isFresh = false;
        for (Mark &mark : m_marks) {
            if (mark.begin.isEmpty() || std::exchange(mark.isWritten, true))
                continue;
            m_out += mark.begin;
            m_hasMarks = true;
        }
    }

    void put(const QString &markdown)
    {
        begin();
        m_out += markdown;
    }

    bool addFormula(const HtmlElement &math)
    {
        const QString tex = texOf(math).simplified();
        const QString sign = math.attribute("display"_L1) == "block"_L1 ? u"$$"_s : u"$"_s;
        if (tex.isEmpty())
            text(math.text());
        else
            put(sign + tex + sign);
        m_hasMarks = true;
        return false;
    }

    bool addIndex(const HtmlElement &element)
    {
        static const QRegularExpression signs(u"[\\\\{}$%#&~^_]"_s);
        const QString words = element.text().simplified();
        const bool isAbove = element.is("sup"_L1);
        const bool isFootnote = words.startsWith(u'[') && words.endsWith(u']');
        if (words.isEmpty() || isFootnote)
            return false;
        const QString index = indexText(words, isAbove);
        put(!index.isEmpty() ? index
                             : u"$%1\\text{%2}$"_s.arg(
                                   isAbove ? u"{}^"_s : u"{}_"_s, QString(words).remove(signs)));
        m_hasMarks = true;
        return false;
    }

    static qsizetype longestRun(const QString &text)
    {
        qsizetype longest = 0;
        qsizetype run = 0;
        for (const QChar c : text) {
            run = c == u'`' ? run + 1 : 0;
            longest = std::max(longest, run);
        }
        return longest;
    }

    bool addCode(const HtmlElement &element)
    {
        const QString code = element.text().simplified();
        if (code.isEmpty())
            return false;
        const QString fence(longestRun(code) + 1, u'`');
        const QString pad = code.contains(u'`') ? u" "_s : QString();
        put(fence + pad + code + pad + fence);
        m_hasMarks = true;
        return false;
    }

    /// Within <pre>, of which only the text counts.
    bool enterCode(const HtmlElement &element)
    {
        if (element.is("br"_L1))
            m_code += u'\n';
        return !isLeftOut(element);
    }

    void addCodeBlock()
    {
        m_inCode = false;
        QString code = std::exchange(m_code, {});
        while (code.endsWith(u'\n'))
            code.chop(1);
        if (code.isEmpty())
            return;
        const QString fence(std::max<qsizetype>(3, longestRun(code) + 1), u'`');
        put(fence);
        for (const QString &line : code.split(u'\n'))
            m_out += u'\n' + indent() + line;
        m_out += u'\n' + indent() + fence;
        m_hasMarks = true;
    }

    static constexpr std::initializer_list<QLatin1StringView> groups {
        "html"_L1, "body"_L1, "thead"_L1, "tbody"_L1, "tfoot"_L1};

    QString m_out;
    QList<Mark> m_marks; ///< of the elements around
    QList<int> m_numbers; ///< of the next item of each list around; 0 for bullets
    QStringList m_indents; ///< of the lines in the items and quotations around
    QString m_marker; ///< of an item that has no words yet
    qsizetype m_markerAt = 0; ///< of the indents
    QString m_code; ///< of the open <pre>
    int m_break = 0; ///< line ends before the next words: 1 a line, 2 a paragraph
    int m_breaks = 0; ///< as written
    int m_cells = 0; ///< of the row
    bool m_wantsSpace = false;
    bool m_wantsCell = false;
    bool m_isFresh = false; ///< an item or a cell that has no words yet
    bool m_isAfterItem = false;
    bool m_isAfterRow = false;
    bool m_inCode = false;
    bool m_hasMarks = false;
};

} // namespace

Result<RichText> htmlToMarkdown(const QString &html)
{
    return HtmlTree::parse(html.toUtf8()).transform([](const HtmlTree &tree) {
        return htmlToMarkdown(tree.root());
    });
}

RichText htmlToMarkdown(const HtmlElement &element)
{
    MarkdownReader reader;
    element.visit(reader);
    RichText text = reader.take();
    text.markdown = relaxedMarkdown(tidyMarkdown(text.markdown));
    return text;
}

} // namespace galley::markup
