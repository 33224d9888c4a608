// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchquery.h"

#include "model/difficulty.h"
#include "model/entry.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Search)
};

/// A part of a query between spaces, taken apart.
struct Part
{
    QString field; ///< before the colon, in lower case; empty without one
    QString text;
    bool isQuoted = false;
    bool isPrefix = false;
    bool isExcluded = false;
};

bool isQuote(QChar c) { return c == u'"' || c == u'“' || c == u'”' || c == u'„'; }

/// Reads a query from left to right; an unclosed quotation ends with it.
class Reader
{
public:
    explicit Reader(const QString &text) : m_text(text) { }

    QList<Part> parts()
    {
        QList<Part> all;
        while (skipSpaces()) {
            if (const Part part = next(); !part.text.isEmpty())
                all.append(part);
        }
        return all;
    }

private:
    bool skipSpaces()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        return m_at < m_text.size();
    }

    Part next()
    {
        Part part;
        if (m_text[m_at] == u'-' || m_text[m_at] == u'−') {
            part.isExcluded = true;
            ++m_at;
        }
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at].isLetter())
            ++m_at;
        const bool hasField = m_at > begin && m_at + 1 < m_text.size() && m_text[m_at] == u':'
            && !m_text[m_at + 1].isSpace();
        if (hasField)
            part.field = m_text.mid(begin, m_at++ - begin).toLower();
        else
            m_at = begin;
        part.isQuoted = m_at < m_text.size() && isQuote(m_text[m_at]);
        part.text = part.isQuoted ? quotation() : word();
        if (part.isQuoted && m_at < m_text.size() && m_text[m_at] == u'*') {
            part.isPrefix = true;
            ++m_at;
        } else if (!part.isQuoted && part.text.endsWith(u'*')) {
            part.isPrefix = true;
            part.text.chop(1);
        }
        return part;
    }

    QString quotation()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_text.size() && !isQuote(m_text[m_at]))
            ++m_at;
        const QString inside = m_text.mid(begin, m_at - begin);
        m_at = qMin(m_at + 1, m_text.size());
        return inside;
    }

    QString word()
    {
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && !m_text[m_at].isSpace() && !isQuote(m_text[m_at]))
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    const QString m_text;
    qsizetype m_at = 0;
};

std::optional<SearchField> fieldNamed(const QString &name)
{
    static const QHash<QString, SearchField> names {{u"title"_s, SearchField::Title},
        {u"author"_s, SearchField::Authors}, {u"authors"_s, SearchField::Authors},
        {u"takeaway"_s, SearchField::Takeaways}, {u"takeaways"_s, SearchField::Takeaways},
        {u"summary"_s, SearchField::Summary}, {u"introduction"_s, SearchField::Summary},
        {u"abstract"_s, SearchField::Abstract}};
    const auto found = names.find(name);
    return found == names.end() ? std::nullopt : std::optional(*found);
}

std::unexpected<Error> wrongValue(const Part &part, const QString &known)
{
    return fail(Error::Code::InvalidInput,
        Tr::tr("“%1:%2” cannot be searched for. Possible is %3.")
            .arg(part.field, part.text, known));
}

Result<QStringList> difficultyMarks(const Part &part)
{
    const std::optional<Difficulty> difficulty = difficultyFromKey(part.text.toLower());
    if (!difficulty)
        return wrongValue(part, u"accessible, intermediate, advanced"_s);
    return QStringList {markOf(SearchMark::Difficulty, keyOf(*difficulty))};
}

Result<QStringList> sourceMarks(const Part &part)
{
    const std::optional<Source> source = sourceFromKey(part.text.toLower());
    if (!source)
        return wrongValue(part, u"manual, api-arxiv, api-hf"_s);
    return QStringList {markOf(SearchMark::Source, keyOf(*source))};
}

Result<QStringList> yearMarks(const Part &part)
{
    const QStringList ends = part.text.split(u".."_s);
    bool isFirst = false;
    bool isLast = false;
    const int first = ends.first().toInt(&isFirst);
    const int last = ends.last().toInt(&isLast);
    if (ends.size() > 2 || !isFirst || !isLast || first < 1 || last > 9999 || last < first
        || last - first > 200)
        return wrongValue(part, Tr::tr("a year such as 2026, or years such as 2024..2026"));
    QStringList marks;
    for (int year = first; year <= last; ++year)
        marks.append(markOf(SearchMark::Year, QString::number(year)));
    return marks;
}

Result<QStringList> hasMarks(const Part &part)
{
    const QStringList known {
        u"code"_s, u"doi"_s, u"notes"_s, u"picture"_s, u"abstract"_s, u"summary"_s};
    if (!known.contains(part.text.toLower()))
        return wrongValue(part, known.join(u", "_s));
    return QStringList {markOf(SearchMark::Has, part.text)};
}

using MakeMarks = Result<QStringList> (*)(const Part &);

MakeMarks filterNamed(const QString &name)
{
    static const QHash<QString, MakeMarks> filters {{u"difficulty"_s, difficultyMarks},
        {u"source"_s, sourceMarks}, {u"year"_s, yearMarks}, {u"has"_s, hasMarks},
        {u"issue"_s,
            [](const Part &part) -> Result<QStringList> {
                return QStringList {markOf(SearchMark::Issue, part.text)};
            }},
        {u"topic"_s, [](const Part &part) -> Result<QStringList> {
             return QStringList {markOf(SearchMark::Topic, part.text)};
         }}};
    return filters.value(name, nullptr);
}

bool hasWord(const QString &text)
{
    return std::ranges::any_of(
        text.toUcs4(), [](char32_t c) { return QChar::isLetterOrNumber(c); });
}

/// Chinese, Japanese, and the scripts of South East Asia that write words without spaces.
bool standsAlone(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return QChar::isLetterOrNumber(c);
    default:
        return false;
    }
}

} // namespace

Result<SearchQuery> SearchQuery::parse(const QString &text)
{
    SearchQuery query;
    for (const Part &part : Reader(text).parts()) {
        if (const MakeMarks make = filterNamed(part.field)) {
            const Result<QStringList> marks = make(part);
            if (!marks)
                return std::unexpected(marks.error());
            query.filters.append({*marks, part.isPrefix, part.isExcluded});
            continue;
        }
        const std::optional<SearchField> field = fieldNamed(part.field);
        // "https://…" and "arXiv:2604.15579" are words, too.
        const bool isWord = !field && !part.field.isEmpty();
        SearchTerm term {.text = isWord ? part.field + u' ' + part.text : part.text,
            .field = field,
            .isPrefix = part.isPrefix,
            .isPhrase = part.isQuoted,
            .isExcluded = part.isExcluded};
        if (hasWord(term.text) && !query.terms.contains(term))
            query.terms.append(term);
    }
    if (query.terms.size() > maxSearchTerms)
        return fail(Error::Code::TooLarge,
            Tr::tr("At most %1 words can be searched for at once. Leave some out.")
                .arg(maxSearchTerms));
    const bool asks = std::ranges::any_of(query.terms, std::not_fn(&SearchTerm::isExcluded))
        || std::ranges::any_of(query.filters, std::not_fn(&SearchFilter::isExcluded));
    if (!asks)
        return fail(Error::Code::InvalidInput,
            Tr::tr("There is no word to search for. Name one that is to be found."));
    return query;
}

QString markOf(SearchMark kind, const QString &value)
{
    constexpr QLatin1StringView letters("diysth");
    // Hexadecimal, so that the tokenizer leaves every value whole.
    return u"zq"_s + letters[qsizetype(kind)]
        + QString::fromLatin1(value.toCaseFolded().toUtf8().toHex());
}

QString indexable(const QString &text)
{
    if (std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x0e00; }))
        return text;
    QString spaced;
    spaced.reserve(text.size() * 2);
    for (const char32_t c : text.toUcs4()) {
        const bool isAlone = standsAlone(c);
        if (isAlone)
            spaced += u' ';
        spaced += QChar::fromUcs4(c);
        if (isAlone)
            spaced += u' ';
    }
    return spaced;
}

} // namespace galley
