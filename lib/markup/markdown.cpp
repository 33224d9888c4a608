// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/markdown.h"

#include "base/asciitext.h"
#include "markup/entity.h"
#include "markup/formula.h"

#include <algorithm>
#include <cctype>
#include <limits>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

constexpr unsigned flags =
    MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_LATEXMATHSPANS;

/// White space to md4c, and in no text that it reads.
constexpr char partingMark = '\f';

QString fromMd(const MD_CHAR *text, MD_SIZE size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

bool isNoControl(char16_t c)
{
    const bool isSpace = (c == u'\t') | (c == u'\n') | (c == u'\r');
    return isSpace | ((c >= 0x20) & ((c < 0x7f) | (c >= 0xa0)));
}

/// Control characters mean something to a terminal, and nothing in a text.
QString withoutControls(QString text)
{
    if (!isAllPlain(text, isNoControl)) {
        text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter)); // as CommonMark says
        text.removeIf([](QChar c) { return !isNoControl(c.unicode()); });
    }
    return text;
}

QString plain(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size)
{
    switch (type) {
    case MD_TEXT_NULLCHAR:
        return QString(QChar::ReplacementCharacter);
    case MD_TEXT_ENTITY:
        return withoutControls(resolveEntity(fromMd(text, size)));
    case MD_TEXT_NORMAL:
        return fromMd(text, size).remove(QLatin1Char(partingMark));
    default:
        return fromMd(text, size);
    }
}

/// One formula as md4c announces it: its TeX comes in pieces, a line each.
struct FormulaSpan
{
    bool isOpen = false;
    QString tex;
    const MD_CHAR *begin = nullptr;

    void add(const MD_CHAR *text, MD_SIZE size)
    {
        if (!begin)
            begin = text;
        tex += fromMd(text, size);
    }
};

/// md4c takes any two dollar signs that look like a pair for a formula, and then reads no Markdown
/// between them; and it takes none that touches a letter, as in "$n$th". The first reading finds the
/// places where it is to be told better.
struct Scout
{
    struct Insertion
    {
        qsizetype at;
        char what;
    };

    const QByteArray &source;
    FormulaSpan span;
    QList<Insertion> insertions;
    bool isInAddress = false;

    [[nodiscard]] qsizetype placeOf(const MD_CHAR *text) const
    {
        const char *first = source.constData();
        return text && text >= first && text < first + source.size() ? text - first : -1;
    }

    void closeFormula()
    {
        const qsizetype begin = placeOf(span.begin);
        if (begin > 0 && !isClearlyFormula(span.tex)) {
            if (const qsizetype dollar = source.lastIndexOf('$', begin - 1); dollar >= 0)
                correct(dollar);
        }
        span = {};
    }

    /// A dollar sign that opens no formula, or one that ends sooner than md4c thinks.
    void correct(qsizetype dollar)
    {
        const qsizetype lineEnd = source.indexOf('\n', dollar);
        const QByteArrayView line = QByteArrayView(source).sliced(
            dollar, std::min((lineEnd < 0 ? source.size() : lineEnd) - dollar, longestFormula));
        const Segment first = splitTex(QString::fromUtf8(line)).value(0);
        if (first.kind == Segment::Kind::Inline && first.source.startsWith(u'$'))
            insertions.append({dollar + first.source.toUtf8().size(), partingMark});
        else
            insertions.append({dollar, '\\'});
    }

    /// Parts a formula from what touches it.
    void readText(const MD_CHAR *text, MD_SIZE size)
    {
        qsizetype at = placeOf(text);
        if (at < 0 || isInAddress)
            return;
        QByteArrayView bytes(text, qsizetype(size));
        if (at > 0 && source.at(at - 1) == '\\') {
            ++at;
            bytes = bytes.sliced(1);
        }
        if (bytes.count('$') < 2)
            return;
        const auto touches = [this](qsizetype place) {
            const auto c =
                place >= 0 && place < source.size() ? uchar(source.at(place)) : uchar(' ');
            return c >= 0x80 || c == '$' || std::isalnum(c);
        };
        for (const Segment &segment : splitTex(QString::fromUtf8(bytes))) {
            const qsizetype end = at + segment.source.toUtf8().size();
            if (segment.kind == Segment::Kind::Inline && segment.source.startsWith(u'$')) {
                if (touches(at - 1))
                    insertions.append({at, partingMark});
                if (touches(end))
                    insertions.append({end, partingMark});
            }
            at = end;
        }
    }
};

MD_PARSER scoutingParser()
{
    MD_PARSER parser {};
    parser.flags = flags;
    parser.enter_block = [](MD_BLOCKTYPE, void *, void *) { return 0; };
    parser.leave_block = [](MD_BLOCKTYPE, void *, void *) { return 0; };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *data) {
        auto &scout = *static_cast<Scout *>(data);
        scout.span.isOpen = type == MD_SPAN_LATEXMATH;
        if (type == MD_SPAN_A)
            scout.isInAddress = static_cast<const MD_SPAN_A_DETAIL *>(detail)->is_autolink != 0;
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *data) {
        auto &scout = *static_cast<Scout *>(data);
        if (type == MD_SPAN_LATEXMATH)
            scout.closeFormula();
        else if (type == MD_SPAN_A)
            scout.isInAddress = false;
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
        auto &scout = *static_cast<Scout *>(data);
        if (type == MD_TEXT_LATEXMATH && scout.span.isOpen)
            scout.span.add(text, size);
        else if (type == MD_TEXT_NORMAL)
            scout.readText(text, size);
        return 0;
    };
    return parser;
}

/// The same text, so that md4c finds in it the formulas that there are.
QByteArray withClearFormulas(QByteArray source)
{
    // What is inserted may change what the next dollar sign is, so a few readings; what is then left
    // is shown as it was written.
    const MD_PARSER parser = scoutingParser();
    for (int reading = 0; reading < 4 && source.contains('$'); ++reading) {
        Scout scout {source, {}, {}};
        md_parse(source.constData(), MD_SIZE(source.size()), &parser, &scout);
        if (scout.insertions.isEmpty())
            break;
        std::ranges::stable_sort(scout.insertions, {}, &Scout::Insertion::at);
        QByteArray clear;
        clear.reserve(source.size() + scout.insertions.size());
        qsizetype from = 0;
        for (const Scout::Insertion &insertion : std::as_const(scout.insertions)) {
            clear.append(QByteArrayView(source).sliced(from, insertion.at - from));
            clear.append(insertion.what);
            from = insertion.at;
        }
        clear.append(QByteArrayView(source).sliced(from));
        source = clear;
    }
    return source;
}

struct Reading
{
    MarkdownWriter &writer;
    FormulaSpan span;
    int formulas = 0;

    void closeFormula(bool display)
    {
        const QString mark = display ? u"$$"_s : u"$"_s;
        const bool isFormula = display ? !span.tex.trimmed().isEmpty() : isClearlyFormula(span.tex);
        if (isFormula && formulas++ < mostFormulas)
            writer.formula(span.tex, display);
        else
            writer.text(mark + span.tex + mark);
        span = {};
    }
};

bool isFormula(MD_SPANTYPE type)
{
    return type == MD_SPAN_LATEXMATH || type == MD_SPAN_LATEXMATH_DISPLAY;
}

MD_PARSER writingParser()
{
    MD_PARSER parser {};
    parser.flags = flags;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *data) {
        static_cast<Reading *>(data)->writer.enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *detail, void *data) {
        static_cast<Reading *>(data)->writer.leaveBlock(type, detail);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *data) {
        auto &reading = *static_cast<Reading *>(data);
        if (isFormula(type))
            reading.span.isOpen = true;
        else
            reading.writer.enterSpan(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *detail, void *data) {
        auto &reading = *static_cast<Reading *>(data);
        if (isFormula(type))
            reading.closeFormula(type == MD_SPAN_LATEXMATH_DISPLAY);
        else
            reading.writer.leaveSpan(type, detail);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
        auto &reading = *static_cast<Reading *>(data);
        if (reading.span.isOpen)
            reading.span.add(text, size);
        else if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
            reading.writer.lineBreak(type == MD_TEXT_BR);
        else if (type == MD_TEXT_ENTITY || type == MD_TEXT_NULLCHAR
            || !reading.writer.takeUtf8({text, qsizetype(size)}))
            reading.writer.text(plain(type, text, size));
        return 0;
    };
    return parser;
}

} // namespace

void parseMarkdown(const QString &markdown, MarkdownWriter &writer)
{
    const QByteArray source = withClearFormulas(withoutControls(markdown).toUtf8());
    const MD_PARSER parser = writingParser();
    Reading reading {writer, {}};
    md_parse(source.constData(), MD_SIZE(source.size()), &parser, &reading);
}

QString textOf(const MD_ATTRIBUTE &attribute)
{
    QString text;
    for (int i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET from = attribute.substr_offsets[i];
        text += plain(attribute.substr_types[i], attribute.text + from,
            attribute.substr_offsets[i + 1] - from);
    }
    return text;
}

} // namespace galley::markup
