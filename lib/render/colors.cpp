// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/colors.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr double leastContrast = 4.5;

using Channels = std::array<int, 3>;

Channels channelsOf(const QString &color)
{
    Channels channels {};
    for (std::size_t i = 0; i < channels.size(); ++i)
        channels.at(i) = color.mid(1 + 2 * static_cast<qsizetype>(i), 2).toInt(nullptr, 16);
    return channels;
}

QString colorOf(const Channels &channels)
{
    QString color = u"#"_s;
    for (const int channel : channels)
        color += QString::number(channel, 16).rightJustified(2, u'0');
    return color;
}

/// WCAG 2.2, "relative luminance".
double luminance(const QString &color)
{
    constexpr std::array weights {0.2126, 0.7152, 0.0722};
    const Channels channels = channelsOf(color);
    double sum = 0;
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const double value = channels.at(i) / 255.0;
        sum += weights.at(i)
            * (value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
}

bool isReadable(const QStringList &grounds, const QString &color)
{
    return std::ranges::all_of(
        grounds, [&](const QString &ground) { return contrast(ground, color) >= leastContrast; });
}

/// "#abc" and "#aabbcc" as "#aabbcc".
QString longForm(const QString &color)
{
    if (color.size() == 7)
        return color.toLower();
    QString result = u"#"_s;
    for (const QChar digit : QStringView(color).sliced(1).first(3))
        result += QString(2, digit.toLower());
    return result;
}

} // namespace

double contrast(const QString &color, const QString &another)
{
    const auto [least, most] = std::minmax({luminance(color), luminance(another)});
    return (most + 0.05) / (least + 0.05);
}

QString readableOn(const QStringList &grounds, const QString &color)
{
    constexpr int steps = 255;
    const bool isLight = std::ranges::all_of(
        grounds, [](const QString &ground) { return luminance(ground) > 0.18; });
    const int end = isLight ? 0 : 255;
    for (int step = 0; step < steps; ++step) {
        Channels channels = channelsOf(color);
        for (int &channel : channels)
            channel += (end - channel) * step / steps;
        if (const QString shade = colorOf(channels); isReadable(grounds, shade))
            return shade;
    }
    return isLight ? u"#000000"_s : u"#ffffff"_s;
}

Grounds groundsOf(const QString &css)
{
    enum class Kind { Light, Dark, Other };
    static const QRegularExpression comment(
        u"/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression token(
        u"@media(?<condition>[^{};]*)\\{|(?<open>\\{)|(?<close>\\})"
        "|--(?:paper|wash)\\s*:\\s*(?<color>#[0-9a-fA-F]+)"_s);
    Grounds grounds;
    QList<Kind> blocks {Kind::Light};
    const QString rules = QString(css).remove(comment);
    for (const QRegularExpressionMatch &match : token.globalMatch(rules)) {
        const QString color = match.captured(u"color"_s);
        if (match.hasCaptured(u"condition"_s)) {
            const QString condition = match.captured(u"condition"_s);
            const bool isDark = condition.contains("dark"_L1);
            blocks.append(isDark                     ? Kind::Dark
                    : condition.contains("print"_L1) ? Kind::Other
                                                     : blocks.last());
        } else if (match.hasCaptured(u"open"_s)) {
            blocks.append(blocks.last());
        } else if (match.hasCaptured(u"close"_s)) {
            if (blocks.size() > 1)
                blocks.removeLast();
        } else if ((color.size() == 4 || color.size() == 7) && blocks.last() != Kind::Other) {
            (blocks.last() == Kind::Dark ? grounds.dark : grounds.light).append(longForm(color));
        }
    }
    if (grounds.light.isEmpty())
        grounds.light = {u"#ffffff"_s};
    if (grounds.dark.isEmpty())
        grounds.dark = {u"#121212"_s};
    return grounds;
}

} // namespace galley
