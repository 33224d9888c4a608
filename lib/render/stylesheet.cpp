// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/stylesheet.h"

#include "render/colors.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr QLatin1StringView accent = "accent"_L1;
constexpr QLatin1StringView darkAccent = "accent-dark"_L1;

/// Those that are not the sheet's own.
QMap<QString, QString> chosenColors(const Look &look)
{
    QMap<QString, QString> colors;
    for (const ThemeOption &option : look.theme.options) {
        const QJsonValue value = valueOf(look, option);
        if (option.type == ThemeOption::Type::Color && value != option.fallback)
            colors.insert(option.key, value.toString());
    }
    return colors;
}

} // namespace

QString styleOf(const Look &look)
{
    const QString css = look.theme.css.trimmed();
    QMap<QString, QString> colors = chosenColors(look);
    if (colors.isEmpty())
        return css;
    const Grounds grounds = groundsOf(css);
    if (colors.contains(accent) && !colors.contains(darkAccent))
        colors.insert(darkAccent, colors.value(accent));
    QString rules;
    for (const auto &[key, color] : colors.asKeyValueRange()) {
        const QString shade = key == accent ? readableOn(grounds.light, color)
            : key == darkAccent             ? readableOn(grounds.dark, color)
                                            : color;
        rules += u"  --%1: %2;\n"_s.arg(key, shade);
    }
    return css + u"\n:root {\n"_s + rules + u'}';
}

} // namespace galley
