// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "email/emailoptions.h"

#include "markup/markup.h"
#include "render/reading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

void take(EmailOptions &options, const ThemeOption &option, const QJsonValue &value)
{
    using enum ThemeOption::Type;
    const QString text = value.toString();
    const auto is = [&option](QLatin1StringView key, ThemeOption::Type type) {
        return option.key == key && option.type == type;
    };
    if (is("accent"_L1, Color))
        options.accent = text;
    else if (is("accent-dark"_L1, Color))
        options.accentDark = text;
    else if (is("typeface"_L1, Choice))
        options.isSans = text == "sans"_L1;
    else if (is("masthead"_L1, Text))
        options.masthead = reading::tidy(text);
    else if (is("tagline"_L1, Text))
        options.tagline = reading::tidy(text);
    else if (is("footer"_L1, Markdown))
        options.footer = text;
    else if (is("footer"_L1, Text))
        options.footer = markup::plainToMarkdown(text);
}

/// Whether it is the publication's choice, and not the theme's.
bool isChosen(const Look &look, QLatin1StringView key)
{
    return std::ranges::any_of(look.theme.options, [&](const ThemeOption &option) {
        return option.key == key && valueOf(look, option) != option.fallback;
    });
}

} // namespace

EmailOptions emailOptions(const Look &look)
{
    EmailOptions options {.baseUrl = baseUrlFrom(look.publication.baseUrl).value_or(QString())};
    for (const ThemeOption &option : look.theme.options) {
        const QJsonValue value = valueOf(look, option);
        take(options, option, value);
        if (option.key != "logo"_L1 || option.type != ThemeOption::Type::Image
            || options.baseUrl.isEmpty())
            continue;
        if (const Picture logo = pictureFromOption(value); !logo.bytes.isEmpty())
            options.logo =
                picturesBelow(options.baseUrl + u"pictures"_s, {{option.key, logo}})(option.key);
    }
    // The theme's own twin goes with the theme's own accent only.
    if (isChosen(look, "accent"_L1) && !isChosen(look, "accent-dark"_L1))
        options.accentDark.clear();
    return options;
}

QString emailWebAddress(const EmailOptions &options, const Issue &issue)
{
    return options.baseUrl.isEmpty() ? QString()
                                     : options.baseUrl + u"issues/"_s + issue.slug + u".html"_s;
}

} // namespace galley
