// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/statisticswindow.h"

#include "base/atomicfile.h"
#include "statistics/statisticsreader.h"
#include "statistics/statisticswords.h"
#include "widgets/dialogsize.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;

QLabel *labelFor(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

QStandardItem *numberItem(double value)
{
    auto *item = new QStandardItem(QLocale().toString(value, 'f', value == int(value) ? 0 : 1));
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

} // namespace

StatisticsWindow::StatisticsWindow(ArchiveService &archive, QWidget *parent)
    : QDialog(parent, Qt::Window)
    , m_reader(new StatisticsReader(archive, this))
    , m_values(new QStandardItemModel(this))
{
    setWindowTitle(tr("Statistics"));
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(tr("Charts"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (const StatisticsKind kind : {StatisticsKind::Entries, StatisticsKind::Difficulties,
             StatisticsKind::Sources, StatisticsKind::Topics, StatisticsKind::Authors})
        m_tabs->addTab(titleOf(kind));
    m_summary = new QLabel;
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(grid);
    column->addWidget(makeFilters());
    column->addWidget(m_tabs);
    column->addWidget(makePages(), 1);
    column->addWidget(m_summary);
    rememberSize(*this, u"statistics"_s, QSize(860, 680));

    connect(m_tabs, &QTabBar::currentChanged, this, &StatisticsWindow::showTable);
    connect(m_reader, &StatisticsReader::counted, this, &StatisticsWindow::take);
    connect(m_reader, &StatisticsReader::failed, this,
        [this](const Error &error) { complain(error.message); });
    connect(m_reader, &StatisticsReader::progressed, this, [this](int done, int all) {
        m_progress->setRange(0, all);
        m_progress->setValue(done);
    });
    m_reader->start();
}

StatisticsWindow::~StatisticsWindow() = default;

QWidget *StatisticsWindow::makeFilters()
{
    m_publication = new QComboBox;
    m_publication->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_from = new QComboBox;
    m_to = new QComboBox;
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(grid);
    row->addWidget(labelFor(tr("&Publication:"), m_publication));
    row->addWidget(m_publication);
    row->addSpacing(grid);
    row->addWidget(labelFor(tr("&From:"), m_from));
    row->addWidget(m_from);
    row->addWidget(labelFor(tr("&to:"), m_to));
    row->addWidget(m_to);
    row->addStretch();
    row->addWidget(makeExportButton());
    for (QComboBox *box : {m_publication, m_from, m_to})
        box->setEnabled(false);
    connect(m_publication, &QComboBox::activated, this, &StatisticsWindow::count);
    // Both have the same years; what was not chosen follows.
    connect(m_from, &QComboBox::activated, this, [this](int year) {
        m_to->setCurrentIndex(std::max(year, m_to->currentIndex()));
        count();
    });
    connect(m_to, &QComboBox::activated, this, [this](int year) {
        m_from->setCurrentIndex(std::min(year, m_from->currentIndex()));
        count();
    });
    return bar;
}

QWidget *StatisticsWindow::makeExportButton()
{
    m_export = new QToolButton;
    m_export->setText(tr("E&xport"));
    m_export->setIcon(QIcon::fromTheme(u"document-export"_s));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setFocusPolicy(Qt::StrongFocus);
    m_export->setEnabled(false);
    auto *menu = new QMenu(m_export);
    menu->addAction(tr("Chart as &SVG…"), this,
        [this] { saveAs(tr("SVG picture (*.svg)"), u"svg"_s, chartSvg(chartOf(*table()))); });
    menu->addAction(tr("Values as &CSV…"), this,
        [this] { saveAs(tr("CSV table (*.csv)"), u"csv"_s, statisticsCsv(*table())); });
    m_export->setMenu(menu);
    return m_export;
}

QWidget *StatisticsWindow::makePages()
{
    auto *waiting = new QWidget;
    auto *rows = new QVBoxLayout(waiting);
    m_words = new QLabel(tr("Counting…"));
    m_words->setObjectName(u"words"_s);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 0);
    m_progress->setMaximumWidth(320);
    rows->addStretch();
    rows->addWidget(m_words);
    rows->addWidget(m_progress, 0, Qt::AlignCenter);
    rows->addStretch();

    m_table = new QTableView;
    m_table->setModel(m_values);
    m_table->setAccessibleName(tr("Values"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setFrameShape(QFrame::NoFrame);
    auto *numbers = new QSplitter(Qt::Vertical);
    m_numbers = numbers;
    numbers->setChildrenCollapsible(false);
    if (Result<std::unique_ptr<ChartSheet>> chart = ChartSheet::make()) {
        m_chart = *std::move(chart);
        m_chart->widget()->setMinimumHeight(200);
        numbers->addWidget(m_chart->widget());
    } else { // the table says the same
        auto *words = new QLabel(chart.error().message);
        words->setWordWrap(true);
        words->setAlignment(Qt::AlignCenter);
        numbers->addWidget(words);
    }
    numbers->addWidget(m_table);
    numbers->setStretchFactor(0, 3);
    numbers->setStretchFactor(1, 1);
    numbers->setSizes({400, 170});
    m_pages = new QStackedWidget;
    m_pages->addWidget(waiting);
    m_pages->addWidget(m_numbers);
    return m_pages;
}

void StatisticsWindow::take(const StatisticsCounter &counter)
{
    m_counter = counter;
    m_progress->hide();
    fillFilters();
    count();
}

void StatisticsWindow::fillFilters()
{
    m_publication->addItem(tr("All publications"), QString());
    for (const QString &publication : m_counter.publications())
        m_publication->addItem(publication, publication);
    const QList<int> years = m_counter.years();
    for (const int year : years) {
        m_from->addItem(QString::number(year), year);
        m_to->addItem(QString::number(year), year);
    }
    m_to->setCurrentIndex(m_to->count() - 1);
    m_publication->setEnabled(m_publication->count() > 2);
    m_from->setEnabled(years.size() > 1);
    m_to->setEnabled(years.size() > 1);
}

void StatisticsWindow::count()
{
    const StatisticsFilter filter {m_publication->currentData().toString(),
        m_from->currentData().toInt(), m_to->currentData().toInt()};
    QtConcurrent::run([counter = m_counter, filter] {
        return counter.statistics(filter);
    }).then(this, [this, asked = ++m_asked](const Statistics &statistics) {
        if (asked == m_asked)
            showStatistics(statistics);
    });
}

void StatisticsWindow::showStatistics(const Statistics &statistics)
{
    m_statistics = statistics;
    const bool isAny = !m_statistics.tables.isEmpty();
    m_words->setText(m_counter.years().isEmpty()
            ? tr("There is nothing to count yet. Once the archive has an issue, its entries, "
                 "difficulties, sources, topics and authors are shown here.")
            : tr("No issue of this publication is from these years."));
    m_pages->setCurrentIndex(isAny ? 1 : 0);
    m_tabs->setEnabled(isAny);
    m_export->setEnabled(isAny);
    m_summary->setText(isAny ? summaryOf(m_statistics) : QString());
    showTable();
}

void StatisticsWindow::showTable()
{
    const StatisticsTable *shown = table();
    m_values->clear();
    if (!shown)
        return;
    const bool isAverage = shown->kind == StatisticsKind::Entries;
    QStringList heads {titleOf(shown->kind), tr("Total")};
    m_values->setHorizontalHeaderLabels(heads + shown->periods);
    for (const StatisticsRow &row : shown->rows) {
        QList<QStandardItem *> items {
            new QStandardItem(isAverage ? tr("Entries") : nameOf(shown->kind, row)),
            numberItem(row.total)};
        for (const double value : row.values)
            items.append(numberItem(value));
        m_values->appendRow(items);
    }
    m_table->resizeColumnsToContents();
    showChart();
}

void StatisticsWindow::showChart()
{
    if (const StatisticsTable *shown = table(); shown && m_chart)
        m_chart->show(chartOf(*shown));
}

void StatisticsWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showChart();
}

const StatisticsTable *StatisticsWindow::table() const
{
    const int index = m_tabs->currentIndex();
    return index < m_statistics.tables.size() ? &m_statistics.tables.at(index) : nullptr;
}

void StatisticsWindow::saveAs(const QString &filter, const QString &suffix, const QByteArray &bytes)
{
    auto *dialog = new QFileDialog(this, tr("Export"),
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(u"%1.%2"_s.arg(keyOf(table()->kind), suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString &path) {
        QtConcurrent::run(writeFile, path, bytes).then(this, [this](const Result<void> &written) {
            if (!written)
                QMessageBox::warning(this, tr("Export"), written.error().message);
        });
    });
    dialog->open();
}

void StatisticsWindow::complain(const QString &words)
{
    m_progress->hide();
    m_words->setText(words);
    m_pages->setCurrentIndex(0);
}

} // namespace galley
