// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/markdown.h"

#include "markup/entity.h"
#include "markup/formula.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

constexpr unsigned flags =
    MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_LATEXMATHSPANS;

QString fromMd(const MD_CHAR *text, MD_SIZE size)
{
    return QString::fromUtf8(text, qsizetype(size));
}

QString plain(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size)
{
    switch (type) {
    case MD_TEXT_NULLCHAR:
        return QString(QChar::ReplacementCharacter);
    case MD_TEXT_ENTITY:
        return resolveEntity(fromMd(text, size));
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
/// between them. The first reading finds those that are none, so that they can be escaped.
struct Scout
{
    const QByteArray &source;
    FormulaSpan span;
    QList<qsizetype> falseDollars;

    void close()
    {
        const char *first = source.constData();
        if (!isClearlyFormula(span.tex) && span.begin > first
            && span.begin < first + source.size()) {
            const qsizetype dollar = source.lastIndexOf('$', span.begin - first - 1);
            if (dollar >= 0)
                falseDollars.append(dollar);
        }
        span = {};
    }
};

MD_PARSER scoutingParser()
{
    MD_PARSER parser {};
    parser.flags = flags;
    parser.enter_block = [](MD_BLOCKTYPE, void *, void *) { return 0; };
    parser.leave_block = [](MD_BLOCKTYPE, void *, void *) { return 0; };
    parser.enter_span = [](MD_SPANTYPE type, void *, void *data) {
        auto &scout = *static_cast<Scout *>(data);
        scout.span.isOpen = type == MD_SPAN_LATEXMATH;
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *data) {
        if (type == MD_SPAN_LATEXMATH)
            static_cast<Scout *>(data)->close();
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data) {
        auto &scout = *static_cast<Scout *>(data);
        if (type == MD_TEXT_LATEXMATH && scout.span.isOpen)
            scout.span.add(text, size);
        return 0;
    };
    return parser;
}

/// The same text with a backslash before each dollar sign that opens no formula.
QByteArray escapeFalseDollars(QByteArray source)
{
    // An escaped opener may make its closer the next opener, so a few readings; what is then left
    // is shown as it was written.
    const MD_PARSER parser = scoutingParser();
    for (int reading = 0; reading < 4 && source.contains('$'); ++reading) {
        Scout scout {source, {}, {}};
        md_parse(source.constData(), MD_SIZE(source.size()), &parser, &scout);
        if (scout.falseDollars.isEmpty())
            break;
        std::ranges::sort(scout.falseDollars);
        QByteArray escaped;
        escaped.reserve(source.size() + scout.falseDollars.size());
        qsizetype from = 0;
        for (const qsizetype dollar : std::as_const(scout.falseDollars)) {
            escaped.append(QByteArrayView(source).sliced(from, dollar - from)).append('\\');
            from = dollar;
        }
        escaped.append(QByteArrayView(source).sliced(from));
        source = escaped;
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
    const QByteArray source = escapeFalseDollars(markdown.toUtf8());
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
