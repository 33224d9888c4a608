// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "email/emailpalette.h"

#include "render/colors.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Rgb = std::array<int, 3>;

bool isColor(const QString &text)
{
    static const QRegularExpression pattern(u"\\A#[0-9a-fA-F]{6}\\z"_s);
    return pattern.match(text).hasMatch();
}

Rgb rgbFrom(const QString &color)
{
    return {color.mid(1, 2).toInt(nullptr, 16), color.mid(3, 2).toInt(nullptr, 16),
        color.mid(5, 2).toInt(nullptr, 16)};
}

QString nameOf(const Rgb &rgb)
{
    const int value = (rgb[0] << 16) | (rgb[1] << 8) | rgb[2];
    return u'#' + QString::number(value, 16).rightJustified(6, u'0');
}

QString mixed(const QString &color, const QString &with, int percent)
{
    const Rgb one = rgbFrom(color);
    const Rgb other = rgbFrom(with);
    Rgb mix {};
    std::ranges::transform(one, other, mix.begin(),
        [=](int a, int b) { return (a * (100 - percent) + b * percent) / 100; });
    return nameOf(mix);
}

/// As mail programs do that turn a light page dark: the lightness is turned over, the hue stays. Done
/// twice, it is the colour again.
QString turned(const QString &color)
{
    Rgb rgb = rgbFrom(color);
    const auto [lowest, highest] = std::ranges::minmax(rgb);
    for (int &value : rgb)
        value += 255 - lowest - highest;
    return nameOf(rgb);
}

/// A shade that can be read on the paper, and when a mail program has turned both.
QString readableTurned(const QString &paper, const QString &color)
{
    const QString readable = readableOn({paper}, color);
    return turned(readableOn({turned(paper)}, turned(readable)));
}

} // namespace

EmailPalette emailPalette(const QString &accent, const QString &accentDark)
{
    const QString chosen = isColor(accent) ? accent : u"#96301f"_s;
    const QString chosenDark = isColor(accentDark) ? accentDark : chosen;
    EmailPalette palette;
    palette.light = {.paper = u"#fdfcf9"_s,
        .ink = u"#1b1b1f"_s,
        .muted = u"#5d5b56"_s,
        .accent = readableTurned(u"#fdfcf9"_s, chosen),
        .rule = u"#dfdbd2"_s,
        .underline = {}};
    palette.dark = {.paper = u"#15171c"_s,
        .ink = u"#e7e6e3"_s,
        .muted = u"#a8a59e"_s,
        .accent = readableOn({u"#15171c"_s}, chosenDark),
        .rule = u"#343740"_s,
        .underline = {}};
    for (EmailColors *colors : {&palette.light, &palette.dark})
        colors->underline = mixed(colors->accent, colors->paper, 45);
    return palette;
}

} // namespace galley
