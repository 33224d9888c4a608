// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/citation.h"

#include "markup/markup.h"
#include "model/arxivcategory.h"
#include "model/arxivid.h"
#include "render/reading.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <numeric>
#include <tuple>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString tidied(const std::optional<QString> &text)
{
    return reading::tidy(text.value_or(QString()));
}

/// What a key may hold of a text: letters and digits of ASCII, accents gone.
QString asciiLetters(const QString &text)
{
    static const QHash<QChar, QString> letters {{u'ß', u"ss"_s}, {u'æ', u"ae"_s}, {u'œ', u"oe"_s},
        {u'ø', u"o"_s}, {u'đ', u"d"_s}, {u'ð', u"d"_s}, {u'ł', u"l"_s}, {u'ı', u"i"_s},
        {u'þ', u"th"_s}};
    QString ascii;
    for (const QChar c : text.toLower().normalized(QString::NormalizationForm_KD)) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            ascii += c;
        else
            ascii += letters.value(c);
    }
    return ascii;
}

/// The first word of a title that says what it is about.
QString leadingWord(const QString &title)
{
    static const QSet<QString> small {u"a"_s, u"an"_s, u"and"_s, u"are"_s, u"as"_s, u"at"_s,
        u"by"_s, u"can"_s, u"do"_s, u"does"_s, u"for"_s, u"from"_s, u"how"_s, u"in"_s, u"is"_s,
        u"it"_s, u"its"_s, u"of"_s, u"on"_s, u"or"_s, u"the"_s, u"to"_s, u"toward"_s, u"towards"_s,
        u"we"_s, u"what"_s, u"when"_s, u"where"_s, u"which"_s, u"who"_s, u"why"_s, u"with"_s};
    static const QRegularExpression between(
        u"[^\\p{L}\\p{M}\\p{N}'’]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longest = 24;
    QString first;
    for (const QString &part : title.split(between, Qt::SkipEmptyParts)) {
        const QString word = asciiLetters(part).left(longest);
        if (word.isEmpty())
            continue;
        if (!small.contains(word))
            return word;
        if (first.isEmpty())
            first = word;
    }
    return first;
}

QString keyOf(const Citation &citation)
{
    QString name;
    if (!citation.authors.isEmpty()) {
        const PersonName &author = citation.authors.constFirst();
        name = author.literal.isEmpty() ? asciiLetters(author.particle + author.family)
                                        : leadingWord(author.literal);
    }
    const QString year = citation.year > 0 ? QString::number(citation.year) : QString();
    QString key = name + year + leadingWord(citation.title);
    if (key.isEmpty() || key.front().isDigit()) // which some tools refuse
        key.prepend(u"untitled"_s);
    return key;
}

/// "", "b", "c", … "z", "ba", …
QString suffixOf(int index)
{
    QString suffix;
    for (; index > 0; index /= 26)
        suffix.prepend(QChar(u'a' + index % 26));
    return suffix;
}

void makeUnique(QList<Citation> &citations)
{
    QList<qsizetype> order(citations.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](qsizetype a, qsizetype b) {
        const auto age = [](const Citation &c) {
            return std::tuple(
                c.year == 0, c.year, c.month, c.day, c.arxivId, c.doi, c.url, c.title);
        };
        return age(citations.at(a)) < age(citations.at(b));
    });
    QSet<QString> taken;
    QHash<QString, int> used; // how many have begun with it
    for (const qsizetype i : std::as_const(order)) {
        QString &key = citations[i].key;
        const QString wish = key;
        for (int &n = used[wish]; taken.contains(key); key = wish + suffixOf(n))
            ++n;
        taken.insert(key);
    }
}

Citation::Kind kindOf(const Citation &citation)
{
    if (!citation.journal.isEmpty())
        return Citation::Kind::Article;
    if (!citation.arxivId.isEmpty() || !citation.doi.isEmpty())
        return Citation::Kind::Preprint;
    const QUrl url(citation.url);
    const QString host = url.host().toLower();
    const bool isBlog = host.startsWith("blog."_L1) || url.path().startsWith("/blog"_L1)
        || host.endsWith(".substack.com"_L1) || host.endsWith("medium.com"_L1)
        || host.endsWith(".wordpress.com"_L1) || host.endsWith(".blogspot.com"_L1);
    return isBlog ? Citation::Kind::BlogPost : Citation::Kind::WebPage;
}

QString bareDoi(const std::optional<QString> &text)
{
    static const QRegularExpression doi(
        u"\\A(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}/[^\\s{}\\\\]+)\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    return doi.match(tidied(text)).captured(1);
}

/// The address that a reader is sent to; a paper's own page where the entry has none.
QString addressOf(const Entry &entry, const Citation &citation)
{
    if (const QString url = reading::safeUrl(entry.url); !url.isEmpty())
        return markup::encodedAddress(url);
    return citation.arxivId.isEmpty() ? QString() : u"https://arxiv.org/abs/"_s + citation.arxivId;
}

Citation citationOf(const Entry &entry)
{
    Citation citation;
    citation.title = reading::tidy(entry.title);
    for (const QString &author : reading::authors(entry))
        citation.authors.append(personName(author));
    const QString day = entry.publishedAt.value_or(QString()).left(10);
    if (const QDate date = QDate::fromString(day, Qt::ISODate); date.isValid() && date.year() > 0) {
        citation.year = date.year();
        citation.month = date.month();
        citation.day = date.day();
    }
    if (const auto id = ArxivId::parse(tidied(entry.arxivId))) {
        citation.arxivId = id->base();
        const QString first = entry.categories.value_or(QStringList()).value(0).trimmed();
        citation.primaryClass = isArxivCategory(first) ? first : QString();
    }
    citation.journal = tidied(entry.journalRef);
    citation.doi = bareDoi(entry.doi);
    citation.url = addressOf(entry, citation);
    citation.kind = kindOf(citation);
    citation.key = keyOf(citation);
    return citation;
}

} // namespace

QList<Citation> citations(const Issue &issue)
{
    QList<Citation> citations;
    citations.reserve(issue.entries.size());
    for (const Entry &entry : issue.entries)
        citations.append(citationOf(entry));
    makeUnique(citations);
    return citations;
}

} // namespace galley
