// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/chartsheet.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QPointer>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Colors
{
    QColor paper;
    QColor text;
    QColor muted;
    QColor grid;
    QList<QColor> series;
};

Colors colorsOf(const QPalette &palette)
{
    Colors colors {palette.color(QPalette::Base), palette.color(QPalette::Text),
        palette.color(QPalette::PlaceholderText), {}, {}};
    colors.grid = colors.text;
    colors.grid.setAlphaF(0.12F);
    for (const QRgb rgb : colors.paper.lightness() < 128 ? chartColorsOnDark : chartColorsOnLight)
        colors.series.append(QColor(rgb));
    return colors;
}

/// An axis wants its names to differ: instead of none it has so many invisible characters.
QStringList categoriesOf(const QStringList &periods)
{
    QStringList names = axisLabels(periods);
    QString blank;
    for (QString &name : names) {
        blank += QChar(0x200b);
        if (name.isEmpty())
            name = blank;
    }
    return names;
}

QString hintOf(const QString &name, const QString &period, double value)
{
    const QString number = QLocale().toString(value, 'g', 4);
    return (name.isEmpty() ? period : name + u" · "_s + period) + u": "_s + number;
}

void addBars(QChart &chart, const ChartData &data, const Colors &colors)
{
    QAbstractBarSeries *bars = nullptr;
    if (data.form == ChartData::Form::StackedBars)
        bars = new QStackedBarSeries;
    else
        bars = new QBarSeries;
    bars->setBarWidth(0.72);
    for (qsizetype i = 0; i < data.series.size(); ++i) {
        const ChartData::Series &series = data.series.at(i);
        auto *set = new QBarSet(series.name);
        for (const double value : series.values)
            set->append(value);
        set->setColor(colors.series.at(i % colors.series.size()));
        set->setBorderColor(colors.paper);
        bars->append(set);
    }
    QObject::connect(bars, &QAbstractBarSeries::hovered, bars,
        [data](bool isOver, int index, const QBarSet *set) {
            if (isOver)
                QToolTip::showText(QCursor::pos(),
                    hintOf(set->label(), data.periods.value(index), set->at(index)));
            else
                QToolTip::hideText();
        });
    chart.addSeries(bars);
}

void addLines(QChart &chart, const ChartData &data, const Colors &colors)
{
    constexpr std::array styles {Qt::SolidLine, Qt::DashLine};
    for (qsizetype i = 0; i < data.series.size(); ++i) {
        const ChartData::Series &series = data.series.at(i);
        auto *line = new QLineSeries;
        line->setName(series.name);
        for (qsizetype x = 0; x < series.values.size(); ++x)
            line->append(double(x), series.values.at(x));
        // Not by colour alone: every second line is dashed.
        line->setPen(QPen(colors.series.at(i % colors.series.size()), 2.2,
            styles.at(std::size_t(i) % styles.size())));
        line->setPointsVisible(data.periods.size() < 12);
        QObject::connect(line, &QLineSeries::hovered, line,
            [data, name = series.name](const QPointF &point, bool isOver) {
                const auto index = qsizetype(std::lround(point.x()));
                if (isOver)
                    QToolTip::showText(
                        QCursor::pos(), hintOf(name, data.periods.value(index), point.y()));
                else
                    QToolTip::hideText();
            });
        chart.addSeries(line);
    }
}

void addAxes(QChart &chart, const ChartData &data, const Colors &colors)
{
    auto *across = new QBarCategoryAxis;
    across->append(categoriesOf(data.periods));
    across->setGridLineVisible(false);
    across->setTruncateLabels(false); // every few have the room of their neighbours
    across->setLabelsColor(colors.muted);
    across->setLinePenColor(colors.muted);
    auto *up = new QValueAxis;
    const AxisScale scale = axisScale(data);
    up->setRange(0, scale.top);
    up->setTickCount(int(std::lround(scale.top / scale.step)) + 1);
    up->setLabelFormat(u"%g"_s);
    up->setLabelsColor(colors.muted);
    up->setGridLineColor(colors.grid);
    up->setLineVisible(false);
    chart.addAxis(across, Qt::AlignBottom);
    chart.addAxis(up, Qt::AlignLeft);
    for (QAbstractSeries *series : chart.series()) {
        series->attachAxis(across);
        series->attachAxis(up);
    }
}

QChart *makeChart(const ChartData &data, const Colors &colors)
{
    auto *chart = new QChart;
    chart->setBackgroundBrush(colors.paper);
    chart->setBackgroundRoundness(0);
    chart->setMargins(QMargins(4, 4, 12, 4));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setTitle(data.title.toHtmlEscaped());
    chart->setTitleBrush(colors.text);
    QFont bold = chart->titleFont();
    bold.setBold(true);
    chart->setTitleFont(bold);
    if (data.form == ChartData::Form::Lines)
        addLines(*chart, data, colors);
    else
        addBars(*chart, data, colors);
    addAxes(*chart, data, colors);
    chart->legend()->setVisible(data.series.size() > 1);
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setLabelColor(colors.text);
    chart->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    return chart;
}

class QtCharts : public ChartSheet
{
public:
    QtCharts() : m_view(new QChartView)
    {
        m_view->setRenderHint(QPainter::Antialiasing);
        m_view->setFrameShape(QFrame::NoFrame);
        m_view->setFocusPolicy(Qt::NoFocus); // the table has all that it says
    }
    ~QtCharts() override { delete m_view; }

    QWidget *widget() override { return m_view; }

    void show(const ChartData &data) override
    {
        if (!m_view)
            return;
        const Colors colors = colorsOf(m_view->palette());
        m_view->setBackgroundBrush(colors.paper);
        const std::unique_ptr<QChart> old(m_view->chart());
        m_view->setChart(makeChart(data, colors));
    }

private:
    QPointer<QChartView> m_view;
};

} // namespace

} // namespace galley

extern "C" Q_DECL_EXPORT galley::ChartSheet *galleyMakeChartSheet() { return new galley::QtCharts; }
