// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/chartdata.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace galley;
using namespace Qt::StringLiterals;
using Form = ChartData::Form;

namespace {

ChartData chartOf(Form form, const QList<double> &values, const QString &name = u"A"_s)
{
    ChartData chart {.form = form, .title = u"Title"_s, .periods = {}, .series = {{name, values}}};
    for (qsizetype i = 0; i < values.size(); ++i)
        chart.periods.append(QString::number(2020 + i));
    return chart;
}

/// The elements of the name; -1 where the picture is not well formed.
qsizetype count(const ChartData &chart, const QString &name)
{
    QXmlStreamReader xml(chartSvg(chart));
    qsizetype count = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == name)
            ++count;
    }
    return xml.hasError() ? -1 : count;
}

} // namespace

class TestChartSvg : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scales_data();
    void scales();
    void labelsHaveRoom();
    void drawsEachValue();
    void drawsALineForEachSeries();
    void emptyChart();
    void hostileTexts();
};

void TestChartSvg::scales_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("top");
    QTest::addColumn<double>("step");
    QTest::newRow("nothing") << QList<double>() << 1.0 << 1.0;
    QTest::newRow("zeros") << QList<double> {0, 0} << 1.0 << 1.0;
    QTest::newRow("few") << QList<double> {3, 5} << 5.0 << 1.0;
    QTest::newRow("a dozen") << QList<double> {12} << 12.0 << 2.0;
    QTest::newRow("hundreds") << QList<double> {611, 250} << 700.0 << 100.0;
    QTest::newRow("thousands") << QList<double> {120'000} << 120'000.0 << 20'000.0;
}

void TestChartSvg::scales()
{
    QFETCH(QList<double>, values);
    QFETCH(double, top);
    QFETCH(double, step);
    QCOMPARE(axisScale(chartOf(Form::Bars, values)), (AxisScale {top, step}));
}

void TestChartSvg::labelsHaveRoom()
{
    QStringList periods;
    for (int i = 0; i < 60; ++i)
        periods.append(QString::number(i));
    QStringList labels = axisLabels(periods);
    QCOMPARE(labels.size(), 60);
    QCOMPARE(labels.first(), u"0"_s);
    labels.removeAll(QString());
    QVERIFY(labels.size() <= 16);
}

void TestChartSvg::drawsEachValue()
{
    const ChartData none = chartOf(Form::StackedBars, {0, 0, 0});
    ChartData some = chartOf(Form::StackedBars, {1, 0, 1});
    some.series.append({u"B"_s, {0, 0, 0}});
    some.periods = none.periods;
    // Three bars less the one of nothing, and two signs of the legend.
    QCOMPARE(count(some, u"rect"_s) - count(none, u"rect"_s), 4);
}

void TestChartSvg::drawsALineForEachSeries()
{
    ChartData chart = chartOf(Form::Lines, {1, 2, 3});
    chart.series.append({u"B"_s, {3, 2, 1}});
    QCOMPARE(count(chart, u"polyline"_s), 2);
    QVERIFY(chartSvg(chart).contains("stroke-dasharray"));
}

void TestChartSvg::emptyChart() { QVERIFY(count(ChartData(), u"svg"_s) == 1); }

void TestChartSvg::hostileTexts()
{
    const QString hostile = u"</text><script>alert(1)</script>\x01 & \"\xfffe"_s;
    ChartData chart = chartOf(Form::Bars, {1}, hostile);
    chart.title = hostile;
    chart.periods = {hostile};
    chart.series.append({hostile, {2}});
    QCOMPARE(count(chart, u"script"_s), 0);
}

QTEST_GUILESS_MAIN(TestChartSvg)
#include "tst_chartsvg.moc"
