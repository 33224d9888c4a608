// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "email/emailoptions.h"

#include "markup/markup.h"
#include "render/reading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

EmailOptions emailOptions(const Look &look)
{
    EmailOptions options {.baseUrl = baseUrlFrom(look.publication.baseUrl).value_or(QString())};
    for (const ThemeOption &option : look.theme.options) {
        using enum ThemeOption::Type;
        const QJsonValue value = valueOf(look, option);
        const QString text = value.toString();
        if (option.key == "accent"_L1 && option.type == Color) {
            options.accent = text;
        } else if (option.key == "masthead"_L1 && option.type == Text) {
            options.masthead = reading::tidy(text);
        } else if (option.key == "footer"_L1 && option.type == Markdown) {
            options.footer = text;
        } else if (option.key == "footer"_L1 && option.type == Text) {
            options.footer = markup::plainToMarkdown(text);
        } else if (option.key == "logo"_L1 && option.type == Image && !options.baseUrl.isEmpty()) {
            if (const Picture logo = pictureFromOption(value); !logo.bytes.isEmpty())
                options.logo = picturesBelow(options.baseUrl + u"pictures"_s, {{option.key, logo}})(
                    option.key);
        }
    }
    return options;
}

QString emailWebAddress(const EmailOptions &options, const Issue &issue)
{
    return options.baseUrl.isEmpty() ? QString()
                                     : options.baseUrl + u"issues/"_s + issue.slug + u".html"_s;
}

} // namespace galley
