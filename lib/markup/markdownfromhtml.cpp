// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/markdownfromhtml.h"

#include "markup/markdowntidier.h"
#include "markup/markup.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

/// A text as md4c hands it to its callbacks.
class Attribute
{
public:
    explicit Attribute(const QString &text)
        : m_utf8(text.toUtf8()), m_offsets {0, MD_OFFSET(m_utf8.size())}
    {
    }
    Q_DISABLE_COPY_MOVE(Attribute)

    [[nodiscard]] MD_ATTRIBUTE value() const
    {
        return {m_utf8.constData(), MD_SIZE(m_utf8.size()), &m_type, m_offsets.data()};
    }

private:
    QByteArray m_utf8;
    MD_TEXTTYPE m_type = MD_TEXT_NORMAL;
    std::array<MD_OFFSET, 2> m_offsets;
};

bool isOneOf(const HtmlElement &element, std::initializer_list<QLatin1StringView> names)
{
    return std::ranges::any_of(
        names, [&element](QLatin1StringView name) { return element.is(name); });
}

bool isLeftOut(const HtmlElement &element)
{
    return element.hasAttribute("hidden"_L1)
        || isOneOf(element,
            {"head"_L1, "script"_L1, "style"_L1, "template"_L1, "noscript"_L1, "svg"_L1,
                "iframe"_L1, "object"_L1, "select"_L1, "button"_L1, "textarea"_L1});
}

struct Span
{
    MD_SPANTYPE type;
    QString address; ///< of a link

    bool operator==(const Span &) const = default;
};

/// What an element says of the text in it; by its style, too, since office programs write no other.
QList<Span> spansOf(const HtmlElement &element)
{
    static const QRegularExpression bold(u"font-weight\\s*:\\s*(?:bold|[6-9]00)"_s);
    static const QRegularExpression light(u"font-weight\\s*:\\s*(?:normal|[1-5]00)"_s);
    static const QRegularExpression italic(u"font-style\\s*:\\s*(?:italic|oblique)"_s);
    const QString style = element.attribute("style"_L1);
    QList<Span> spans;
    if (element.is("a"_L1)) {
        const QString address = element.attribute("href"_L1).trimmed();
        if (isSafeLink(address))
            spans.append(Span {MD_SPAN_A, address});
    }
    if ((isOneOf(element, {"b"_L1, "strong"_L1}) && !light.match(style).hasMatch())
        || bold.match(style).hasMatch())
        spans.append(Span {MD_SPAN_STRONG, {}});
    if (isOneOf(element, {"i"_L1, "em"_L1, "cite"_L1, "dfn"_L1}) || italic.match(style).hasMatch())
        spans.append(Span {MD_SPAN_EM, {}});
    if (isOneOf(element, {"code"_L1, "kbd"_L1, "samp"_L1, "tt"_L1}))
        spans.append(Span {MD_SPAN_CODE, {}});
    return spans;
}

/// The formula that MathML was made from, where it says so.
QString texOf(const HtmlElement &math)
{
    for (const HtmlElement &child : math.children()) {
        if (child.is("annotation"_L1)
            && child.attribute("encoding"_L1).compare("application/x-tex"_L1, Qt::CaseInsensitive)
                == 0)
            return child.ownText().simplified();
        if (const QString tex = texOf(child); !tex.isEmpty())
            return tex;
    }
    return {};
}

/// "x²", "H₂O"; of what has no such signs, "x^(k+1)".
QString raised(const QString &text, QStringView signs, QChar mark)
{
    constexpr QStringView plain {u"0123456789+-=()n"};
    QString shifted;
    for (const QChar c : text) {
        const qsizetype at = plain.indexOf(c);
        if (at < 0)
            return text.size() == 1 ? mark + text : mark + u'(' + text + u')';
        shifted += signs.at(at);
    }
    return shifted;
}

/// A list without paragraphs that want a blank line between them.
bool isTight(const HtmlElement &list)
{
    const QList<HtmlElement> items = list.children();
    return std::ranges::none_of(items, [](const HtmlElement &item) {
        const QList<HtmlElement> parts = item.children();
        return std::ranges::count_if(parts, [](const HtmlElement &part) { return part.is("p"_L1); })
            > 1;
    });
}

/// A table of data: those that only lay out a page have no head.
bool isData(const HtmlElement &table)
{
    const auto holds = [](const auto &self, const HtmlElement &element,
                           QLatin1StringView name) -> bool {
        return std::ranges::any_of(element.children(),
            [&](const HtmlElement &child) { return child.is(name) || self(self, child, name); });
    };
    return holds(holds, table, "th"_L1) && !holds(holds, table, "table"_L1)
        && !holds(holds, table, "li"_L1);
}

/// Tells a writer of Markdown what an HTML document consists of.
class Reader : public HtmlVisitor
{
public:
    bool enter(const HtmlElement &element) override
    {
        if (isLeftOut(element))
            return false;
        if (element.is("math"_L1) && takeFormula(element))
            return false;
        if (element.is("br"_L1)) {
            m_wantsBreak = m_isInParagraph;
            return false;
        }
        if (element.is("img"_L1)) {
            text(element.attribute("alt"_L1));
            return false;
        }
        if (isOneOf(element, {"sup"_L1, "sub"_L1})) {
            text(element.is("sup"_L1) ? raised(element.text(), u"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ", u'^')
                                      : raised(element.text(), u"₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ", u'_'));
            return false;
        }
        Frame frame {.spans = m_isVerbatim ? QList<Span>() : spansOf(element)};
        if (isBlock(element) && !m_isVerbatim)
            frame.block = enterBlock(element);
        for (const Span &span : std::as_const(frame.spans))
            m_wanted.append(span);
        m_frames.append(frame);
        return true;
    }

    void leave(const HtmlElement &element) override
    {
        const Frame frame = m_frames.takeLast();
        m_wanted.resize(m_wanted.size() - frame.spans.size());
        if (frame.block)
            leaveBlock(*frame.block);
        else if (isBlock(element) && !m_isVerbatim)
            endLine();
    }

    void text(const QString &words) override
    {
        if (m_isVerbatim) {
            m_code += words;
            return;
        }
        qsizetype at = 0;
        while (at < words.size()) {
            if (isSpace(words.at(at))) {
                m_wantsSpace = true;
                ++at;
                continue;
            }
            const qsizetype begin = at;
            while (at < words.size() && !isSpace(words.at(at)))
                ++at;
            write(words.sliced(begin, at - begin));
        }
    }

    [[nodiscard]] QString take()
    {
        endParagraph();
        return relaxedMarkdown(m_writer.takeText());
    }

private:
    struct Frame
    {
        QList<Span> spans;
        std::optional<MD_BLOCKTYPE> block; ///< that was entered for the element
    };

    static bool isSpace(QChar c) { return c.isSpace() && c != QChar::Nbsp; }

    [[nodiscard]] bool isIn(MD_BLOCKTYPE type) const
    {
        return !m_blocks.isEmpty() && m_blocks.last() == type;
    }

    std::optional<MD_BLOCKTYPE> enterBlock(const HtmlElement &element)
    {
        const std::optional<MD_BLOCKTYPE> type = typeOf(element);
        if (!type) {
            endLine();
            return {};
        }
        endParagraph();
        MD_BLOCK_UL_DETAIL list {.is_tight = isTight(element), .mark = '-'};
        MD_BLOCK_OL_DETAIL numbers {
            .start = 1, .is_tight = isTight(element), .mark_delimiter = '.'};
        MD_BLOCK_LI_DETAIL item {};
        MD_BLOCK_TABLE_DETAIL table {};
        MD_BLOCK_TD_DETAIL cell {};
        MD_BLOCK_H_DETAIL heading {.level = 2};
        const void *detail = nullptr;
        switch (*type) {
        case MD_BLOCK_UL:
            detail = &list;
            break;
        case MD_BLOCK_OL:
            if (element.hasAttribute("start"_L1))
                numbers.start = unsigned(std::max(0, element.attribute("start"_L1).toInt()));
            detail = &numbers;
            break;
        case MD_BLOCK_LI:
            detail = &item;
            break;
        case MD_BLOCK_TABLE:
            m_rows = 0;
            detail = &table;
            break;
        case MD_BLOCK_TR:
            m_writer.enterBlock(m_rows++ == 0 ? MD_BLOCK_THEAD : MD_BLOCK_TBODY, nullptr);
            break;
        case MD_BLOCK_TD:
        case MD_BLOCK_TH:
            detail = &cell;
            break;
        case MD_BLOCK_H:
            detail = &heading;
            break;
        case MD_BLOCK_CODE:
            m_isVerbatim = true;
            m_language = languageOf(element);
            m_blocks.append(*type);
            return type; // it is written when all of it is read
        default:
            break;
        }
        m_blocks.append(*type);
        m_writer.enterBlock(*type, detail);
        return type;
    }

    [[nodiscard]] std::optional<MD_BLOCKTYPE> typeOf(const HtmlElement &element)
    {
        if (element.is("ul"_L1) || element.is("menu"_L1))
            return MD_BLOCK_UL;
        if (element.is("ol"_L1))
            return MD_BLOCK_OL;
        if (element.is("li"_L1) && (isIn(MD_BLOCK_UL) || isIn(MD_BLOCK_OL)))
            return MD_BLOCK_LI;
        if (element.is("blockquote"_L1))
            return MD_BLOCK_QUOTE;
        if (element.is("pre"_L1))
            return MD_BLOCK_CODE;
        if (isOneOf(element, {"h1"_L1, "h2"_L1, "h3"_L1, "h4"_L1, "h5"_L1, "h6"_L1}) && !isInCell())
            return MD_BLOCK_H;
        if (element.is("table"_L1) && !isInCell() && isData(element))
            return MD_BLOCK_TABLE;
        if (element.is("tr"_L1) && isIn(MD_BLOCK_TABLE))
            return MD_BLOCK_TR;
        if (isOneOf(element, {"td"_L1, "th"_L1}) && isIn(MD_BLOCK_TR))
            return m_rows == 1 ? MD_BLOCK_TH : MD_BLOCK_TD;
        return {};
    }

    void leaveBlock(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_CODE) {
            writeCode();
        } else {
            endParagraph();
            m_writer.leaveBlock(type, nullptr);
        }
        m_blocks.removeLast();
        if (type == MD_BLOCK_TR)
            m_writer.leaveBlock(m_rows == 1 ? MD_BLOCK_THEAD : MD_BLOCK_TBODY, nullptr);
    }

    [[nodiscard]] bool isInCell() const { return isIn(MD_BLOCK_TD) || isIn(MD_BLOCK_TH); }

    static QString languageOf(const HtmlElement &element)
    {
        static const QRegularExpression name(u"(?:^|\\s)lang(?:uage)?-(\\S+)"_s);
        QString classes = element.attribute("class"_L1);
        for (const HtmlElement &child : element.children())
            classes += u' ' + child.attribute("class"_L1);
        return name.match(classes).captured(1);
    }

    void writeCode()
    {
        const Attribute language(std::exchange(m_language, {}));
        const Attribute nothing({});
        MD_BLOCK_CODE_DETAIL detail {nothing.value(), language.value(), '`'};
        m_writer.enterBlock(MD_BLOCK_CODE, &detail);
        m_writer.text(std::exchange(m_code, {}));
        m_writer.leaveBlock(MD_BLOCK_CODE, &detail);
        m_isVerbatim = false;
    }

    bool takeFormula(const HtmlElement &math)
    {
        const QString tex = texOf(math);
        if (tex.isEmpty())
            return false;
        beginText();
        m_writer.formula(tex, math.attribute("display"_L1) == "block"_L1);
        return true;
    }

    void write(const QString &word)
    {
        beginText();
        m_writer.text(word);
    }

    /// Opens the paragraph and the spans that what follows stands in, and closes those that it does not.
    void beginText()
    {
        const bool isFirst = !m_isInParagraph;
        if (isFirst) {
            m_isInParagraph = true;
            m_isOwnParagraph = !isIn(MD_BLOCK_H) && !isInCell();
            if (m_isOwnParagraph)
                m_writer.enterBlock(MD_BLOCK_P, nullptr);
        }
        QList<Span> wanted;
        for (const Span &span : std::as_const(m_wanted)) {
            const bool isThere = std::ranges::contains(wanted, span.type, &Span::type);
            const bool isInCode = std::ranges::contains(wanted, MD_SPAN_CODE, &Span::type);
            if (!isThere && !isInCode)
                wanted.append(span);
        }
        const auto differs = std::ranges::mismatch(m_open, wanted);
        const qsizetype same = differs.in1 - m_open.begin();
        closeSpans(same);
        if (m_wantsBreak && !isFirst)
            isInCell() || isIn(MD_BLOCK_H) ? m_writer.text(u" "_s) : m_writer.lineBreak(true);
        else if (m_wantsSpace && !isFirst)
            m_writer.text(u" "_s);
        m_wantsBreak = m_wantsSpace = false;
        for (const Span &span : wanted.sliced(same)) {
            const Attribute address(span.address);
            const Attribute title({});
            MD_SPAN_A_DETAIL link {address.value(), title.value(), 0};
            m_writer.enterSpan(span.type, span.type == MD_SPAN_A ? &link : nullptr);
            m_open.append(span);
        }
    }

    void closeSpans(qsizetype keep)
    {
        while (m_open.size() > keep)
            m_writer.leaveSpan(m_open.takeLast().type, nullptr);
    }

    /// In a heading and a cell, which are one line, a block is only some more words.
    void endLine()
    {
        if (!m_isInParagraph || m_isOwnParagraph) {
            endParagraph();
            return;
        }
        closeSpans(0);
        m_wantsSpace = true;
    }

    void endParagraph()
    {
        closeSpans(0);
        if (m_isInParagraph && m_isOwnParagraph)
            m_writer.leaveBlock(MD_BLOCK_P, nullptr);
        m_isInParagraph = false;
        m_wantsBreak = m_wantsSpace = false;
    }

    MarkdownTidier m_writer;
    QList<Frame> m_frames; ///< of the elements that are being read
    QList<MD_BLOCKTYPE> m_blocks; ///< that were entered and not left
    QList<Span> m_wanted; ///< by the elements around the text
    QList<Span> m_open; ///< in the writer
    QString m_code; ///< of the open block of code
    QString m_language;
    int m_rows = 0; ///< of the open table
    bool m_isVerbatim = false;
    bool m_isInParagraph = false;
    bool m_isOwnParagraph = false; ///< and not the one that a heading or a cell is
    bool m_wantsSpace = false;
    bool m_wantsBreak = false;
};

} // namespace

Result<QString> markdownFromHtml(const QString &html)
{
    return HtmlTree::parse(html.toUtf8()).transform([](const HtmlTree &tree) {
        return markdownFromHtml(tree.root());
    });
}

QString markdownFromHtml(const HtmlElement &element)
{
    Reader reader;
    element.visit(reader);
    return reader.take();
}

} // namespace galley::markup
