// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchstatement.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString quoted(QString text)
{
    text.remove(u'"').remove(QChar::Null);
    return u'"' + text + u'"';
}

QString columnsOf(const std::optional<SearchField> &field)
{
    if (!field)
        return {};
    switch (*field) {
    case SearchField::Title:
        return u"title : "_s;
    case SearchField::Authors:
        return u"authors : "_s;
    case SearchField::Takeaways:
        return u"takeaways : "_s;
    case SearchField::Summary:
        return u"summary : "_s;
    case SearchField::Abstract:
        return u"abstract : "_s;
    case SearchField::Other:
        return u"other : "_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString expressionOf(const SearchFilter &filter)
{
    QStringList marks;
    for (const QString &mark : filter.marks)
        marks.append(u"marks : "_s + quoted(mark) + (filter.isPrefix ? u"*"_s : QString()));
    return marks.size() == 1 ? marks.first() : u'(' + marks.join(u" OR "_s) + u')';
}

} // namespace

QString matchExpression(const SearchTerm &term)
{
    return columnsOf(term.field) + quoted(indexable(term.text))
        + (term.isPrefix ? u"*"_s : QString());
}

QString matchExpression(const SearchQuery &query, bool headsOnly)
{
    QStringList wanted;
    QStringList unwanted;
    for (const SearchTerm &term : query.terms) {
        const QString expression = matchExpression(term);
        if (term.isExcluded)
            unwanted.append(expression);
        else
            wanted.append(headsOnly ? u"{title authors} : ("_s + expression + u')' : expression);
    }
    for (const SearchFilter &filter : query.filters)
        (filter.isExcluded ? unwanted : wanted).append(expressionOf(filter));
    QString expression = u'(' + wanted.join(u" AND "_s) + u')';
    if (!unwanted.isEmpty())
        expression += u" NOT ("_s + unwanted.join(u" OR "_s) + u')';
    return expression;
}

} // namespace galley
