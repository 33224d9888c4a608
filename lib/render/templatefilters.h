// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/templatenames.h"
#include "render/templatesource.h"

#include <span>

namespace galley {

/// A filter that a theme may use. Left out are those that take escaping away, make lists or long texts
/// out of short ones, read the clock, or depend on chance.
struct TemplateFilterRule
{
    enum class Argument {
        None,
        Count, ///< a number from 1
        Text, ///< a text in quotes
        Value, ///< a text, a number or a name
    };

    QLatin1StringView name;
    Argument argument = Argument::None;
    QLatin1StringView example; ///< for docs/themes.md
};
[[nodiscard]] std::span<const TemplateFilterRule> templateFilters();

/// What becomes of a value, or why the filter cannot be used on it. `argument` is the kind of a name
/// that it is given.
[[nodiscard]] std::expected<ValueKind, QString> filtered(const TemplateNames &names,
    const TemplateNames::Found &value, const TemplateExpression::Filter &filter,
    const std::optional<ValueKind> &argument);

} // namespace galley
