// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/citation.h"
#include "exporting/formats.h"
#include "markup/formula.h"
#include "render/reading.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

// BibTeX counts every brace, a backslash before it or not, so a text must never hold a single one.

QString escapeTex(QStringView text)
{
    QString escaped;
    escaped.reserve(text.size() + 8);
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'&':
        case u'%':
        case u'#':
        case u'_':
        case u'$':
            escaped += u'\\';
            escaped += c;
            break;
        case u'{':
            escaped += "$\\lbrace$"_L1;
            break;
        case u'}':
            escaped += "$\\rbrace$"_L1;
            break;
        case u'~':
            escaped += "\\textasciitilde{}"_L1;
            break;
        case u'^':
            escaped += "\\textasciicircum{}"_L1;
            break;
        case u'\\':
            escaped += "\\textbackslash{}"_L1;
            break;
        default:
            escaped += c;
        }
    }
    return escaped;
}

bool hasPairedBraces(QStringView text)
{
    int open = 0;
    for (const QChar c : text) {
        open += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        if (open < 0)
            return false;
    }
    return open == 0;
}

/// A formula in braces, so that no style changes its letters; as text when it would break the file.
QString formula(const markup::Segment &segment)
{
    QString tex = segment.tex.trimmed();
    if (!hasPairedBraces(tex))
        tex.replace("\\{"_L1, "\\lbrace "_L1).replace("\\}"_L1, "\\rbrace "_L1);
    bool isEscaped = false;
    bool breaks = !hasPairedBraces(tex);
    for (const QChar c : std::as_const(tex)) {
        breaks = breaks || (!isEscaped && (c == u'%' || c == u'$' || c == u'#'));
        isEscaped = !isEscaped && c == u'\\';
    }
    return breaks || isEscaped ? escapeTex(segment.source) : u"{$"_s + tex + u"$}"_s;
}

/// Where the words of a text end: at spaces, hyphens and slashes.
bool isBetweenWords(QChar c) { return c.isSpace() || u"-–—/"_s.contains(c); }

bool isMinor(QStringView word) { return word.size() < 4; }

/// Whether a title writes its words with capitals throughout, so that these say nothing of a word.
bool isInTitleCase(QStringView title)
{
    int capital = 0;
    int small = 0;
    for (const QStringView word : title.split(u' ', Qt::SkipEmptyParts).mid(1)) {
        if (isMinor(word) || !word.front().isLetter())
            continue;
        ++(word.front().isUpper() ? capital : small);
    }
    return capital > small;
}

/// Whether a style that writes titles in small letters would spoil the word.
bool needsItsCapitals(QStringView word, bool isFirst, bool isTitleCase)
{
    const auto isUpper = [](QChar c) { return c.isUpper(); };
    const auto letter = std::ranges::find_if(word, [](QChar c) { return c.isLetter(); });
    if (letter == word.end())
        return false;
    if (std::any_of(letter + 1, word.end(), isUpper))
        return true;
    if (!letter->isUpper())
        return false;
    const bool hasDigit = std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
    const auto letters = std::ranges::count_if(word, [](QChar c) { return c.isLetter(); });
    return hasDigit || (letters == 1 && *letter != u'A') || (!isTitleCase && !isFirst);
}

/// A word and the marks around it; only what has letters goes into the braces.
QString protectedWord(QStringView word)
{
    const auto isPart = [](QChar c) { return c.isLetterOrNumber() || c.isMark(); };
    const auto begin = std::ranges::find_if(word, isPart) - word.begin();
    qsizetype end = word.size();
    while (end > begin && !isPart(word.at(end - 1)))
        --end;
    return escapeTex(word.first(begin)) + u'{' + escapeTex(word.sliced(begin, end - begin)) + u'}'
        + escapeTex(word.sliced(end));
}

QString titleText(QStringView text, bool isFirst, bool isTitleCase)
{
    QString out;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin;
        while (end < text.size() && !isBetweenWords(text.at(end)))
            ++end;
        const QStringView word = text.sliced(begin, end - begin);
        if (!word.isEmpty()) {
            out += needsItsCapitals(word, isFirst, isTitleCase) ? protectedWord(word)
                                                                : escapeTex(word);
            // A subtitle begins anew.
            isFirst = word.endsWith(u':') || word.endsWith(u'?') || word.endsWith(u'!');
        }
        for (; end < text.size() && isBetweenWords(text.at(end)); ++end)
            out += text.at(end);
        begin = end;
    }
    return out;
}

QString titleToTex(const QString &title)
{
    const QList<markup::Segment> segments = markup::splitTex(title);
    const bool isShouted = title.isUpper() && title.contains(u' ');
    const bool isTitleCase = isInTitleCase(title);
    QString tex;
    for (const markup::Segment &segment : segments) {
        if (segment.kind != markup::Segment::Kind::Text)
            tex += formula(segment);
        else if (isShouted)
            tex += escapeTex(segment.source);
        else
            tex += titleText(segment.source, tex.isEmpty(), isTitleCase);
    }
    return tex;
}

/// Prose of others that may hold TeX, with its capitals as they are.
QString proseToTex(const QString &text)
{
    QString tex;
    for (const markup::Segment &segment : markup::splitTex(text))
        tex += segment.kind == markup::Segment::Kind::Text ? escapeTex(segment.source)
                                                           : formula(segment);
    return tex;
}

/// "van der Maaten, Laurens", "Smith, Jr., John", "{The ATLAS Collaboration}".
QString nameToTex(const PersonName &name)
{
    if (!name.literal.isEmpty())
        return u'{' + escapeTex(name.literal) + u'}';
    QString family = escapeTex(name.family);
    if (family.contains(u' ')) // "Van den Broeck" has no particle
        family = u'{' + family + u'}';
    if (!name.particle.isEmpty())
        family.prepend(name.particle + u' ');
    const QString suffix = name.suffix.isEmpty() ? QString() : u", "_s + escapeTex(name.suffix);
    return family + suffix + u", "_s + escapeTex(name.given);
}

QString authorsToTex(const QList<PersonName> &authors)
{
    QStringList names;
    for (const PersonName &author : authors)
        names.append(nameToTex(author));
    return names.join(" and "_L1);
}

QLatin1StringView typeOf(Citation::Kind kind)
{
    switch (kind) {
    case Citation::Kind::Preprint:
        return "misc"_L1;
    case Citation::Kind::Article:
        return "article"_L1;
    case Citation::Kind::WebPage:
    case Citation::Kind::BlogPost:
        return "online"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

QString record(const Citation &citation)
{
    static constexpr std::array months {"jan"_L1, "feb"_L1, "mar"_L1, "apr"_L1, "may"_L1, "jun"_L1,
        "jul"_L1, "aug"_L1, "sep"_L1, "oct"_L1, "nov"_L1, "dec"_L1};
    QStringList fields;
    const auto add = [&fields](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            fields.append(u"  %1 = {"_s.arg(name) + value + u'}');
    };
    add("title"_L1, titleToTex(citation.title));
    add("author"_L1, authorsToTex(citation.authors));
    add("journal"_L1, proseToTex(citation.journal));
    if (citation.year > 0) {
        add("year"_L1, QString::number(citation.year));
        fields.append(u"  month = "_s + months.at(std::size_t(citation.month - 1)));
    }
    if (!citation.arxivId.isEmpty()) {
        add("eprint"_L1, citation.arxivId);
        add("archivePrefix"_L1, u"arXiv"_s);
        add("primaryClass"_L1, citation.primaryClass);
    }
    // These two are read as they stand.
    add("doi"_L1, citation.doi);
    add("url"_L1, citation.url);
    return u"@%1{%2,\n"_s.arg(typeOf(citation.kind), citation.key) + fields.join(",\n"_L1)
        + u"\n}"_s;
}

} // namespace

Result<QByteArray> exportBibtex(const Issue &issue, const ExportOptions &)
{
    // What stands outside a record is a remark, but for the sign that begins one.
    QString remark =
        u"%1: %2, %3"_s.arg(issue.publication, issue.title, issue.date.toString(Qt::ISODate));
    QStringList blocks {u"% "_s + reading::tidy(remark.remove(u'@'))};
    for (const Citation &citation : citations(issue))
        blocks.append(record(citation));
    return (blocks.join("\n\n"_L1) + u'\n').toUtf8();
}

} // namespace galley
