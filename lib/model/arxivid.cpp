// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/arxivid.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

// The archives that had identifiers of their own until March 2007 (https://arxiv.org/archive).
constexpr std::array archives {"acc-phys"_L1, "adap-org"_L1, "alg-geom"_L1, "ao-sci"_L1,
    "astro-ph"_L1, "atom-ph"_L1, "bayes-an"_L1, "chao-dyn"_L1, "chem-ph"_L1, "cmp-lg"_L1,
    "comp-gas"_L1, "cond-mat"_L1, "cs"_L1, "dg-ga"_L1, "funct-an"_L1, "gr-qc"_L1, "hep-ex"_L1,
    "hep-lat"_L1, "hep-ph"_L1, "hep-th"_L1, "math"_L1, "math-ph"_L1, "mtrl-th"_L1, "nlin"_L1,
    "nucl-ex"_L1, "nucl-th"_L1, "patt-sol"_L1, "physics"_L1, "plasm-ph"_L1, "q-alg"_L1, "q-bio"_L1,
    "quant-ph"_L1, "solv-int"_L1, "supr-con"_L1};
constexpr qsizetype longestArchive = 8;
constexpr qsizetype longestSubjectClass = 12;

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

/// How many digits the text has from `from` on, at most `most`.
qsizetype digitsAt(QStringView text, qsizetype from, qsizetype most)
{
    qsizetype count = 0;
    while (count < most && from + count < text.size() && isDigit(text[from + count]))
        ++count;
    return count;
}

/// "YYMM" as a number that sorts by time (9107 is 199107), or 0 where the month is none.
int yearAndMonth(QStringView fourDigits)
{
    const int year = fourDigits.first(2).toInt();
    const int month = fourDigits.sliced(2).toInt();
    if (month < 1 || month > 12)
        return 0;
    return ((year >= 91 ? 1900 : 2000) + year) * 100 + month;
}

/// The length of "2604.15579" at the start of the text, or 0.
qsizetype newFormLength(QStringView text)
{
    if (digitsAt(text, 0, 5) != 4 || text.size() < 9 || text[4] != u'.')
        return 0;
    const int month = yearAndMonth(text.first(4));
    if (month < 200704)
        return 0;
    const qsizetype width = month <= 201412 ? 4 : 5;
    if (digitsAt(text, 5, 6) != width || text.sliced(5, width).toInt() == 0)
        return 0;
    return 5 + width;
}

/// The length of "math.GT/0309136" at the start of the text, or 0; `base` is "math/0309136".
qsizetype oldFormLength(QStringView text, QString &base)
{
    qsizetype at = 0;
    while (at < text.size() && at <= longestArchive && (isLetter(text[at]) || text[at] == u'-'))
        ++at;
    const QStringView archive = text.first(at);
    const auto known = std::ranges::find_if(archives,
        [&](QLatin1StringView name) { return archive.compare(name, Qt::CaseInsensitive) == 0; });
    if (known == archives.end())
        return 0;
    if (at < text.size() && text[at] == u'.') {
        const qsizetype from = ++at;
        while (at < text.size() && at - from <= longestSubjectClass
            && (isLetter(text[at]) || text[at] == u'-'))
            ++at;
        if (at == from)
            return 0;
    }
    if (at >= text.size() || text[at] != u'/' || digitsAt(text, at + 1, 8) != 7)
        return 0;
    const QStringView number = text.sliced(at + 1, 7);
    const int month = yearAndMonth(number.first(4));
    if (month < 199107 || month > 200703 || number.sliced(4).toInt() == 0)
        return 0;
    base = QString(*known) + u'/' + number.toString();
    return at + 8;
}

} // namespace

std::optional<ArxivId::Prefix> ArxivId::parsePrefix(QStringView text)
{
    if (text.isEmpty())
        return {};
    Prefix found;
    if (isDigit(text.front())) {
        found.length = newFormLength(text);
        found.id.m_base = text.first(found.length).toString();
    } else if (isLetter(text.front())) {
        found.length = oldFormLength(text, found.id.m_base);
    }
    if (found.length == 0)
        return {};

    if (found.length < text.size() && text[found.length].toLower() == u'v') {
        const qsizetype digits = digitsAt(text, found.length + 1, 4);
        const int version = text.sliced(found.length + 1, digits).toInt();
        if (version < 1 || text[found.length + 1] == u'0')
            return {};
        found.id.m_version = version;
        found.length += 1 + digits;
    }
    if (found.length < text.size() && (isLetter(text[found.length]) || isDigit(text[found.length])))
        return {};
    return found;
}

std::optional<ArxivId> ArxivId::parse(QStringView text)
{
    const auto prefix = parsePrefix(text);
    if (!prefix || prefix->length != text.size())
        return {};
    return prefix->id;
}

QString ArxivId::toString() const
{
    return m_version ? m_base + u'v' + QString::number(*m_version) : m_base;
}

QString ArxivId::absUrl() const { return u"https://arxiv.org/abs/"_s + toString(); }

} // namespace galley
