// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/themecheck.h"

#include <expected>
#include <vector>

namespace galley {

/// What a tag names: a dotted name, a text in quotes or a whole number.
struct TemplateOperand
{
    enum class Kind { None, Name, Text, Number };

    Kind kind = Kind::None;
    QString text; ///< without its quotes

    bool operator==(const TemplateOperand &) const = default;
};

/// `entry.word|default:"Unrated"`
struct TemplateExpression
{
    struct Filter
    {
        QString name;
        TemplateOperand argument;

        bool operator==(const Filter &) const = default;
    };

    TemplateOperand operand;
    QList<Filter> filters;

    bool operator==(const TemplateExpression &) const = default;
};

/// A piece of a template. A comment leaves none.
struct TemplateNode
{
    enum class Kind { Text, Value, If, For, Include };
    struct Branch
    {
        QList<TemplateExpression> conditions; ///< of If: the operands; none for "else"
        bool isPlain = false; ///< nothing but one of them
        std::vector<TemplateNode> nodes;
    };

    Kind kind = Kind::Text;
    int line = 0; ///< from 1; where it begins
    QString text; ///< of Text as it stands; of For the variable; of Include the file
    TemplateExpression expression; ///< of Value and For
    std::vector<Branch> branches; ///< of If each; of For the body, and what "empty" begins
};

struct TemplateSource
{
    std::vector<TemplateNode> nodes;
    QList<ThemeMistake> mistakes; ///< with some, `nodes` are not the whole
};

/// The part of the Django template language that a theme may use
/// (https://docs.djangoproject.com/en/stable/ref/templates/language/), read as KTextTemplate reads it:
/// what that could understand otherwise is a mistake.
[[nodiscard]] TemplateSource parseTemplate(const QString &file, const QString &text);

/// What stands between `{{` and `}}`, or what is wrong with it.
[[nodiscard]] std::expected<TemplateExpression, QString> templateExpression(QStringView text);

} // namespace galley
