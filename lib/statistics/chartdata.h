// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

#include <array>

namespace galley {

/// What a chart shows, in words for people.
struct ChartData
{
    enum class Form { Bars, StackedBars, Lines };
    struct Series
    {
        QString name;
        QList<double> values; ///< one for each period

        bool operator==(const Series &) const = default;
    };

    Form form = Form::Bars;
    QString title;
    QStringList periods;
    QList<Series> series; ///< as many as there are colours

    bool operator==(const ChartData &) const = default;
};

/// 0xrrggbb, for the series in their order. Told apart with any eyesight (after Okabe and Ito), and each
/// at 3:1 on white, or on a dark ground (WCAG 2.2, 1.4.11).
inline constexpr std::array chartColorsOnLight {
    0x0072b2U, 0xb35900U, 0x00785aU, 0xa3457fU, 0x8a7400U, 0x2b8cbeU, 0x5a4fa0U, 0x767676U};
inline constexpr std::array chartColorsOnDark {
    0x56b4e9U, 0xe69f00U, 0x2ec99bU, 0xe08fc0U, 0xf0e442U, 0x7fa8d8U, 0xa99ff0U, 0xa8a8a8U};

/// The height of an axis for values up to this, and the distance of its marks: 1, 2 or 5 times a power
/// of ten, four to eight marks.
struct AxisScale
{
    double top = 1;
    double step = 1;

    bool operator==(const AxisScale &) const = default;
};
[[nodiscard]] AxisScale axisScale(const ChartData &data);

/// The period's names, where there are many only every few, so that they have room; else empty.
[[nodiscard]] QStringList axisLabels(const QStringList &periods);

/// The chart as a picture of its own (SVG 1.1) on white, 960 by 540: its texts are texts, and a title and
/// a description say what it shows.
[[nodiscard]] QByteArray chartSvg(const ChartData &data);

} // namespace galley
