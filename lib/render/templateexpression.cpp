// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/templatesource.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Theme)
};

constexpr qsizetype mostFilters = 4; // each goes over the whole value once more

/// A text in a tag is markup that no check of the markup sees.
bool isPlainText(QStringView text)
{
    return std::ranges::none_of(text, [](QChar c) { return u"<>\"'`\\"_s.contains(c); });
}

using Operand = std::expected<TemplateOperand, QString>;

Operand textOperand(QStringView quoted)
{
    const QStringView text = quoted.sliced(1).chopped(1);
    if (!isPlainText(text))
        return std::unexpected(
            Tr::tr("The text %1 cannot hold quotes, “<”, “>”, “`” or “\\”.").arg(quoted));
    return TemplateOperand {TemplateOperand::Kind::Text, text.toString()};
}

Operand operandFrom(QStringView text)
{
    static const QRegularExpression name(
        u"\\A[A-Za-z][A-Za-z0-9_]*(?:\\.[A-Za-z0-9][A-Za-z0-9_]*)*\\z"_s);
    static const QRegularExpression number(u"\\A-?[0-9]{1,6}\\z"_s);
    if (text.size() >= 2 && (text.front() == u'"' || text.front() == u'\'')
        && text.back() == text.front())
        return textOperand(text);
    if (number.matchView(text).hasMatch())
        return TemplateOperand {TemplateOperand::Kind::Number, text.toString()};
    if (name.matchView(text).hasMatch())
        return TemplateOperand {TemplateOperand::Kind::Name, text.toString()};
    return std::unexpected(text.isEmpty() ? Tr::tr("A name is missing.")
                                          : Tr::tr("“%1” is no name, text or number.").arg(text));
}

/// Splits where a sign stands outside of quotes.
QList<QStringView> split(QStringView text, QChar sign)
{
    QList<QStringView> parts;
    QChar quote;
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'"' || c == u'\'')
            quote = c;
        else if (c == sign) {
            parts.append(text.sliced(from, i - from));
            from = i + 1;
        }
    }
    parts.append(text.sliced(from));
    return parts;
}

std::expected<TemplateExpression::Filter, QString> filterFrom(QStringView text)
{
    const QList<QStringView> parts = split(text, u':');
    TemplateExpression::Filter filter {parts.constFirst().toString(), {}};
    if (parts.size() == 1)
        return filter;
    if (parts.size() > 2)
        return std::unexpected(Tr::tr("“%1” has more than one “:”.").arg(text));
    return operandFrom(parts.at(1)).transform([&](const TemplateOperand &argument) {
        filter.argument = argument;
        return filter;
    });
}

} // namespace

std::expected<TemplateExpression, QString> templateExpression(QStringView text)
{
    const QList<QStringView> parts = split(text.trimmed(), u'|');
    if (parts.size() - 1 > mostFilters)
        return std::unexpected(Tr::tr("There are more than %1 filters.").arg(mostFilters));
    const Operand operand = operandFrom(parts.constFirst());
    if (!operand)
        return std::unexpected(operand.error());
    TemplateExpression expression {*operand, {}};
    for (const QStringView part : parts.sliced(1)) {
        const auto filter = filterFrom(part);
        if (!filter)
            return std::unexpected(filter.error());
        expression.filters.append(*filter);
    }
    return expression;
}

} // namespace galley
