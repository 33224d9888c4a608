// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/chartdata.h"

#include <QXmlStreamWriter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Form = ChartData::Form;

constexpr double width = 960;
constexpr double height = 540;
constexpr double left = 56;
constexpr double right = width - 24;
constexpr double top = 56;
constexpr double bottom = height - 96;
constexpr double legendLine = 22;
constexpr double letter = 7.2; ///< about as wide as one is, of 13 pixels
constexpr qsizetype mostLabels = 16;
constexpr int mostMarks = 8;

QString number(double value) { return QString::number(value, 'g', 6); }

QString colorOf(qsizetype series)
{
    const uint color = chartColorsOnLight.at(std::size_t(series) % chartColorsOnLight.size());
    return u"#%1"_s.arg(color, 6, 16, QChar(u'0'));
}

/// A text without what XML cannot hold.
QString tidied(const QString &text)
{
    QString result;
    for (const char32_t c : text.toUcs4()) {
        const bool isAllowed =
            (c >= 0x20 && c < 0xd800) || (c > 0xdfff && c != 0xfffe && c != 0xffff);
        result += isAllowed ? QString::fromUcs4(&c, 1) : u" "_s;
    }
    return result;
}

class SvgChart
{
public:
    SvgChart(const ChartData &data, QByteArray &bytes)
        : m_data(data), m_scale(axisScale(data)), m_xml(&bytes)
    {
    }

    void write()
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"svg"_s);
        m_xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
        attributes({{"viewBox"_L1, u"0 0 960 540"_s}, {"width"_L1, u"960"_s},
            {"height"_L1, u"540"_s}, {"role"_L1, u"img"_s}, {"font-family"_L1, u"sans-serif"_s},
            {"font-size"_L1, u"13"_s}});
        m_xml.writeTextElement(u"title"_s, tidied(m_data.title));
        m_xml.writeTextElement(u"desc"_s, tidied(description()));
        rectangle(0, 0, width, height, u"#ffffff"_s);
        text(width / 2, 32, m_data.title, u"middle"_s, u"#1f1f1f"_s, true);
        writeScale();
        writePeriods();
        if (m_data.form == Form::Lines)
            writeLines();
        else
            writeBars();
        if (m_data.series.size() > 1)
            writeLegend();
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
    }

private:
    using Attributes = QList<std::pair<QLatin1StringView, QString>>;
    void attributes(const Attributes &attributes)
    {
        for (const auto &[name, value] : attributes)
            m_xml.writeAttribute(name, value);
    }
    void rectangle(double x, double y, double w, double h, const QString &fill)
    {
        m_xml.writeStartElement(u"rect"_s);
        attributes({{"x"_L1, number(x)}, {"y"_L1, number(y)}, {"width"_L1, number(w)},
            {"height"_L1, number(h)}, {"fill"_L1, fill}});
        m_xml.writeEndElement();
    }
    void text(double x, double y, const QString &words, const QString &anchor, const QString &fill,
        bool isBold = false)
    {
        m_xml.writeStartElement(u"text"_s);
        attributes({{"x"_L1, number(x)}, {"y"_L1, number(y)}, {"text-anchor"_L1, anchor},
            {"fill"_L1, fill}});
        if (isBold)
            attributes({{"font-size"_L1, u"17"_s}, {"font-weight"_L1, u"bold"_s}});
        m_xml.writeCharacters(tidied(words));
        m_xml.writeEndElement();
    }

    /// The middle of a period, across.
    [[nodiscard]] double across(qsizetype period) const
    {
        return left + (double(period) + 0.5) * slot();
    }
    [[nodiscard]] double slot() const
    {
        return (right - left) / double(std::max<qsizetype>(m_data.periods.size(), 1));
    }
    [[nodiscard]] double up(double value) const
    {
        return bottom - value / m_scale.top * (bottom - top);
    }

    [[nodiscard]] QString description() const
    {
        QStringList parts;
        for (const ChartData::Series &series : m_data.series) {
            QStringList values;
            for (qsizetype i = 0; i < series.values.size(); ++i)
                values.append(m_data.periods.value(i) + u' ' + number(series.values.at(i)));
            parts.append(
                (series.name.isEmpty() ? QString() : series.name + u": "_s) + values.join(u", "_s));
        }
        return parts.join(u". "_s);
    }

    void writeScale()
    {
        for (int mark = 0; mark * m_scale.step <= m_scale.top + m_scale.step / 2; ++mark) {
            const double value = mark * m_scale.step;
            rectangle(left, up(value), right - left, 1, mark == 0 ? u"#767676"_s : u"#e3e3e3"_s);
            text(left - 8, up(value) + 5, number(value), u"end"_s, u"#595959"_s);
        }
    }

    void writePeriods()
    {
        const QStringList labels = axisLabels(m_data.periods);
        for (qsizetype i = 0; i < labels.size(); ++i) {
            if (!labels.at(i).isEmpty())
                text(across(i), bottom + 20, labels.at(i), u"middle"_s, u"#595959"_s);
        }
    }

    void writeBars()
    {
        const double barWidth = slot() * 0.72;
        const bool isStacked = m_data.form == Form::StackedBars;
        const double each =
            isStacked ? barWidth : barWidth / double(std::max<qsizetype>(m_data.series.size(), 1));
        for (qsizetype i = 0; i < m_data.periods.size(); ++i) {
            double below = 0;
            for (qsizetype series = 0; series < m_data.series.size(); ++series) {
                const double value = m_data.series.at(series).values.value(i);
                const double x = across(i) - barWidth / 2 + (isStacked ? 0 : each * double(series));
                if (value > 0)
                    rectangle(
                        x, up(below + value), each, up(below) - up(below + value), colorOf(series));
                below += isStacked ? value : 0;
            }
        }
    }

    void writeLines()
    {
        for (qsizetype series = 0; series < m_data.series.size(); ++series) {
            QStringList points;
            for (qsizetype i = 0; i < m_data.series.at(series).values.size(); ++i)
                points.append(
                    number(across(i)) + u',' + number(up(m_data.series.at(series).values.at(i))));
            m_xml.writeStartElement(u"polyline"_s);
            attributes({{"points"_L1, points.join(u' ')}, {"fill"_L1, u"none"_s},
                {"stroke"_L1, colorOf(series)}, {"stroke-width"_L1, u"2.2"_s}});
            if (series % 2 == 1) // not by colour alone
                attributes({{"stroke-dasharray"_L1, u"7 4"_s}});
            m_xml.writeEndElement();
        }
    }

    void writeLegend()
    {
        double x = left;
        double y = bottom + 52;
        for (qsizetype series = 0; series < m_data.series.size(); ++series) {
            const QString &name = m_data.series.at(series).name;
            const double room = 30 + double(name.size()) * letter;
            if (x > left && x + room > right) {
                x = left;
                y += legendLine;
            }
            rectangle(x, y - 10, 12, 12, colorOf(series));
            text(x + 18, y + 1, name, u"start"_s, u"#1f1f1f"_s);
            x += room;
        }
    }

    const ChartData &m_data;
    AxisScale m_scale;
    QXmlStreamWriter m_xml;
};

} // namespace

AxisScale axisScale(const ChartData &data)
{
    double highest = 0;
    for (qsizetype i = 0; i < data.periods.size(); ++i) {
        double sum = 0;
        for (const ChartData::Series &series : data.series) {
            const double value = series.values.value(i);
            sum = data.form == Form::StackedBars ? sum + value : std::max(sum, value);
        }
        highest = std::max(highest, sum);
    }
    highest = std::max(highest, 1.0);
    double step = std::pow(10, std::floor(std::log10(highest)));
    while (highest / step < mostMarks / 2 && step > 1)
        step /= 10;
    for (const double factor : {1, 2, 5, 10}) {
        if (highest / (step * factor) <= mostMarks) {
            step *= factor;
            break;
        }
    }
    return {std::ceil(highest / step) * step, step};
}

QStringList axisLabels(const QStringList &periods)
{
    const qsizetype step = std::max<qsizetype>((periods.size() + mostLabels - 1) / mostLabels, 1);
    QStringList labels;
    for (qsizetype i = 0; i < periods.size(); ++i)
        labels.append(i % step == 0 ? periods.at(i) : QString());
    return labels;
}

QByteArray chartSvg(const ChartData &data)
{
    QByteArray bytes;
    SvgChart(data, bytes).write();
    return bytes;
}

} // namespace galley
