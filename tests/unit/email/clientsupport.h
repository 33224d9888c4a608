// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/htmltree.h"
#include "markup/markup.h"

#include <QRegularExpression>
#include <QStringList>

namespace galley::test {

// What mail programs make of the HTML and CSS of an e-mail. Each row has a sign for each of: Gmail on the
// web, Gmail's app with somebody else's account, Outlook for Windows (2016, 2019), Outlook.com, Apple
// Mail, Yahoo, Thunderbird. "y" is support, "p" in part, "n" none; the facts are those of
// https://www.caniemail.com (read in 2026), or common knowledge where it has none. Where one is not "y",
// the row says why the message does not need it.

inline constexpr qsizetype clientCount = 7;

struct ElementRow
{
    const char *name;
    const char *clients;
    const char *attributes; ///< that it may have; "style" and "class" go without saying
    const char *harmless = "";
};

struct AttributeRow
{
    const char *name;
    const char *clients;
    const char *values; ///< a regular expression for the whole value
    const char *harmless = "";
};

struct PropertyRow
{
    const char *name;
    const char *clients;
    const char *values;
    const char *elements = ""; ///< that it may stand on; any when empty
    const char *harmless = "";
};

inline constexpr ElementRow elementRows[] {
    {"html", "yyyyyyy", "lang dir"},
    {"head", "yyyyyyy", ""},
    {"meta", "ppyyypy", "charset name content", "hints; the part's header says the encoding"},
    {"title", "nnyyyny", "", "the subject says the same"},
    {"style", "pnpyyyy", "", "only dark colours and sizes of headings on phones"},
    {"body", "ppypypy", "", "a div with the same style stands in it"},
    {"div", "yyyyyyy", "role aria-label lang dir"},
    {"table", "yyyyyyy", "role width cellpadding cellspacing border align"},
    {"tbody", "yyyyyyy", ""}, // every parser makes it
    {"tr", "yyyyyyy", ""},
    {"td", "yyyyyyy", "align"},
    {"th", "yyyyyyy", ""},
    {"h1", "yyyyyyy", "dir"},
    {"h2", "yyyyyyy", "dir"},
    {"h3", "yyyyyyy", ""},
    {"p", "yyyyyyy", ""},
    {"a", "yyyyyyy", "href"},
    {"span", "yyyyyyy", "dir aria-hidden"},
    {"strong", "yyyyyyy", ""},
    {"em", "yyyyyyy", ""},
    {"code", "yyyyyyy", ""},
    {"ul", "yyyyyyy", ""}, // in part only for `reversed` and `value`, which are not used
    {"ol", "yyyyyyy", "start"},
    {"li", "yyyyyyy", ""},
    {"blockquote", "yyyyyyy", ""},
    {"br", "yyyyyyy", ""},
    {"img", "yyyyyyy", "src alt width height"},
};

inline constexpr AttributeRow attributeRows[] {
    {"lang", "yyyyypy", "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*", "in part on cells, where it is not"},
    {"dir", "yypyyyy", "ltr|rtl", "in part on links, where it is not"},
    {"charset", "yyyyyyy", "utf-8"},
    {"name", "yyyyyyy", "[a-z-]+"},
    {"content", "yyyyyyy", "[a-z0-9=, -]*"},
    {"role", "yyyyypy", "presentation|article", "kept on tables; the other is a help"},
    {"aria-label", "yyyyynn", "[\\s\\S]*", "the heading says the same"},
    {"aria-hidden", "yyyyynn", "true", "a sign is then read out before its word"},
    {"width", "yypyyyy", "100%|[1-9][0-9]*",
        "in part where the screen is scaled, with a style besides"},
    {"height", "yypyyyy", "[1-9][0-9]*", "as the width"},
    {"cellpadding", "yyyyyyy", "0"},
    {"cellspacing", "yyyyyyy", "0"},
    {"border", "yyyyyyy", "0"},
    {"align", "yyyyyyy", "center"},
    {"start", "yyyyyyy", "[0-9]+"},
    {"alt", "yyyyyyy", "[\\s\\S]*"},
    {"href", "yyyyyyy", "(https?://|mailto:)[^\\s<>\"]+"},
    {"src", "yyyyyyy", "https?://[^\\s<>\"]+"},
    {"style", "yyyyyyy", "[^<>]+"},
    {"class", "ynyyyyy", "[a-z]+( [a-z]+)?", "only for what the style sheet adds"},
};

#define GALLEY_PIXELS "(0|[0-9.]+px)"
#define GALLEY_COLOR "#[0-9a-f]{6}"

inline constexpr PropertyRow propertyRows[] {
    {"margin", "yypyyyy", GALLEY_PIXELS "( " GALLEY_PIXELS "){0,3}",
        "body div h1 h2 h3 p ul ol li blockquote table",
        "in part for negative ones and auto, on body and span"},
    {"padding", "yyyyyyy", GALLEY_PIXELS "( " GALLEY_PIXELS "){0,3}", "td th"},
    {"padding", "yypyyyy", "0", "body ul ol", "Outlook has none there"},
    {"width", "yyyyyyy", "100%|[0-9]+px", "table"},
    {"width", "yypyyyy", "100%", "img", "Outlook goes by the attribute"},
    {"max-width", "yypyyyy", "[0-9]+px", "table",
        "older Outlooks have a table of that width around it"},
    {"max-width", "yynyyyy", "[0-9]+px", "img", "Outlook goes by the attribute"},
    {"height", "yypyyny", "auto", "img", "Outlook goes by the attribute"},
    {"max-height", "yynyyyy", "0", "div", "display does it"},
    {"display", "yypyypy", "none", "div", "in part for tables and pictures in it; none is there"},
    {"display", "yynyyyy", "block", "img", "a line's room below the picture"},
    {"overflow", "ppnpppy", "hidden", "div", "display does it"},
    {"mso-hide", "nnynnnn", "all", "div", "Outlook's own display: none"},
    {"background-color", "yyyyyyy", GALLEY_COLOR, "body div table"},
    {"color", "yyyyyyy", GALLEY_COLOR},
    {"border", "yyyyyyy", "0", "img"},
    {"border-top", "yyyyyyy", "[1-8]px solid " GALLEY_COLOR,
        "td"}, // Outlook: 8 pixels at most, cells
    {"border-bottom", "yyyyyyy", "[1-8]px solid " GALLEY_COLOR, "td th"},
    {"border-left", "yyyyyyy", "[1-8]px solid " GALLEY_COLOR, "td"},
    {"border-right", "yyyyyyy", "[1-8]px solid " GALLEY_COLOR, "td"},
    {"border-collapse", "yyyyyyy", "collapse", "table"},
    {"font", "yyyyyyy", "(bold |normal )?[0-9]+px/1\\.[0-9]+ ['A-Za-z, -]+"},
    {"font-family", "yyyyyyy", "['A-Za-z, -]+"},
    {"font-size", "yyyyyyy", "90%"}, // in part for rem
    {"text-align", "yyyyyyy", "left|right|center"}, // in part for start and end
    {"text-decoration", "ypyyyyy", "underline", "a", "links have a line there anyway"},
    {"text-decoration-color", "ypnyyyy", GALLEY_COLOR, "a", "the line has the colour of the words"},
    {"text-transform", "yyyyyyy", "uppercase"},
    {"letter-spacing", "yyyyyyy", "[0-9.]+px"}, // in part for em and negative ones
    {"word-break", "ypyppny", "break-word", "td", "long words widen the sheet there"},
};

#undef GALLEY_PIXELS
#undef GALLEY_COLOR

[[nodiscard]] inline bool matches(const char *pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern)))
        .match(text)
        .hasMatch();
}

[[nodiscard]] inline bool lists(const char *words, const QString &word)
{
    return QString::fromLatin1(words).split(u' ').contains(word);
}

/// Why a property may not stand there, or nothing.
[[nodiscard]] inline QString complaintOfProperty(
    const QString &element, const QString &name, const QString &value)
{
    for (const PropertyRow &row : propertyRows) {
        const bool isMeant = name == QLatin1StringView(row.name)
            && (*row.elements == '\0' || lists(row.elements, element));
        if (isMeant && matches(row.values, value))
            return {};
    }
    return QStringLiteral("<%1 style=\"%2:%3\">").arg(element, name, value);
}

[[nodiscard]] inline QString complaintOfAttribute(
    const QString &element, const char *allowed, const QString &name, const QString &value)
{
    const bool isCommon = name == QLatin1StringView("style") || name == QLatin1StringView("class");
    for (const AttributeRow &row : attributeRows) {
        if (name == QLatin1StringView(row.name) && (isCommon || lists(allowed, name))
            && matches(row.values, value))
            return {};
    }
    return QStringLiteral("<%1 %2=\"%3\">").arg(element, name, value);
}

/// What the tables do not have, of each element, attribute and inlined property of a message; nothing
/// for one that reads well everywhere. Nothing active and no unsafe address is in the tables.
[[nodiscard]] inline QStringList unsupportedIn(const QString &html)
{
    const Result<markup::HtmlTree> tree = markup::HtmlTree::parse(html.toUtf8());
    if (!tree)
        return {tree.error().message};
    QStringList complaints;
    const auto complain = [&](const QString &complaint) {
        if (!complaint.isEmpty() && !complaints.contains(complaint))
            complaints.append(complaint);
    };
    for (const markup::HtmlElement &element : tree->elements({})) {
        const QString name = element.name();
        const auto *const row = std::ranges::find_if(elementRows,
            [&](const ElementRow &known) { return name == QLatin1StringView(known.name); });
        if (row == std::ranges::end(elementRows)) {
            complain(QStringLiteral("<%1>").arg(name));
            continue;
        }
        for (const auto &[attribute, value] : element.attributes()) {
            complain(complaintOfAttribute(name, row->attributes, attribute, value));
            if (attribute == QLatin1StringView("href") && !markup::isSafeLink(value))
                complain(value);
        }
        const QString style = element.attribute(QLatin1StringView("style"));
        for (const QString &declaration : style.split(u';', Qt::SkipEmptyParts)) {
            complain(complaintOfProperty(
                name, declaration.section(u':', 0, 0), declaration.section(u':', 1)));
        }
    }
    return complaints;
}

} // namespace galley::test
