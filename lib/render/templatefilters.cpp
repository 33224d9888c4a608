// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/templatefilters.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Theme)
};

using Argument = TemplateFilterRule::Argument;

constexpr TemplateFilterRule rules[] {
    {"default"_L1, Argument::Value, "entry.word|default:\"Unrated\""_L1},
    {"default_if_none"_L1, Argument::Value, "entry.word|default_if_none:\"Unrated\""_L1},
    {"length"_L1, Argument::None, "issue.contents|length"_L1},
    {"first"_L1, Argument::None, "entry.takeaways|first"_L1},
    {"last"_L1, Argument::None, "entry.takeaways|last"_L1},
    {"join"_L1, Argument::Text, "entry.takeaways|join:\", \""_L1},
    {"lower"_L1, Argument::None, "entry.word|lower"_L1},
    {"capfirst"_L1, Argument::None, "entry.moreLabel|capfirst"_L1},
    {"truncatewords"_L1, Argument::Count, "listing.description|truncatewords:20"_L1},
    {"yesno"_L1, Argument::Text, "page.isRightToLeft|yesno:\"rtl,ltr\""_L1},
    {"divisibleby"_L1, Argument::Count, "forloop.counter|divisibleby:2"_L1},
    {"add"_L1, Argument::Value, "forloop.counter|add:1"_L1},
    {"escape"_L1, Argument::None, "entry.word|escape"_L1},
    {"force_escape"_L1, Argument::None, "entry.title|force_escape"_L1},
};

std::optional<QString> wrongArgument(const TemplateFilterRule &rule, const TemplateOperand &given)
{
    using enum TemplateOperand::Kind;
    switch (rule.argument) {
    case Argument::None:
        if (given.kind == None)
            return {};
        return Tr::tr("The filter “%1” takes nothing behind a “:”.").arg(rule.name);
    case Argument::Count:
        if (given.kind == Number && given.text.toInt() >= 1)
            return {};
        return Tr::tr("The filter “%1” takes a number from 1, such as “%2”.")
            .arg(rule.name, rule.example);
    case Argument::Text:
        if (given.kind == Text)
            return {};
        return Tr::tr("The filter “%1” takes a text in quotes, such as “%2”.")
            .arg(rule.name, rule.example);
    case Argument::Value:
        if (given.kind != None)
            return {};
        return Tr::tr("The filter “%1” takes a value, such as “%2”.").arg(rule.name, rule.example);
    }
    Q_UNREACHABLE_RETURN({});
}

bool isText(ValueKind kind)
{
    return kind != ValueKind::Html && kind != ValueKind::List && kind != ValueKind::Group
        && kind != ValueKind::Switch;
}

/// Of this or of that: the one that may stand in fewer places.
ValueKind either(ValueKind a, ValueKind b)
{
    if (a == b)
        return a;
    return isText(a) && isText(b) ? ValueKind::Text : ValueKind::Html;
}

} // namespace

std::span<const TemplateFilterRule> templateFilters() { return rules; }

std::expected<ValueKind, QString> filtered(const TemplateNames &names,
    const TemplateNames::Found &value, const TemplateExpression::Filter &filter,
    const std::optional<ValueKind> &argument)
{
    const auto rule = std::ranges::find(rules, filter.name, &TemplateFilterRule::name);
    if (rule == std::end(rules))
        return std::unexpected(Tr::tr("There is no filter “%1” in a theme.").arg(filter.name));
    if (const auto wrong = wrongArgument(*rule, filter.argument))
        return std::unexpected(*wrong);
    const auto given = argument.value_or(ValueKind::Text);
    const auto item = names.kindOfItem(value.name);
    const bool isList = value.kind == ValueKind::List && item;
    if (filter.name.startsWith("default"_L1) && value.kind != ValueKind::List
        && value.kind != ValueKind::Group && given != ValueKind::List && given != ValueKind::Group)
        return either(value.kind, given);
    if (filter.name == "length"_L1 && value.kind == ValueKind::List)
        return ValueKind::Number;
    if ((filter.name == "first"_L1 || filter.name == "last"_L1) && isList)
        return *item;
    if (filter.name == "join"_L1 && isList && *item != ValueKind::Group)
        return ValueKind::Html;
    if (filter.name == "yesno"_L1 && value.kind != ValueKind::List)
        return ValueKind::Text;
    if (filter.name == "divisibleby"_L1 && value.kind == ValueKind::Number)
        return ValueKind::Switch;
    if (filter.name == "add"_L1 && isText(value.kind) && isText(given))
        return either(value.kind,
            filter.argument.kind == TemplateOperand::Kind::Number ? ValueKind::Number : given);
    if (filter.name == "escape"_L1 && (isText(value.kind) || value.kind == ValueKind::Html))
        return value.kind;
    if (filter.name == "force_escape"_L1 && (isText(value.kind) || value.kind == ValueKind::Html))
        return ValueKind::Text;
    // What changes letters would change those of tags as well.
    const bool changesText = filter.name == "lower"_L1 || filter.name == "capfirst"_L1
        || filter.name == "truncatewords"_L1;
    if (changesText && isText(value.kind))
        return ValueKind::Text;
    return std::unexpected(
        Tr::tr("The filter “%1” cannot be used on “%2”.").arg(filter.name, value.name));
}

} // namespace galley
