// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statistics/chartsheet.h"
#include "statistics/statistics.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QProgressBar;
class QStackedWidget;
class QStandardItemModel;
class QTabBar;
class QTableView;
class QToolButton;

namespace galley {

class ArchiveService;
class StatisticsReader;

/// The archive in numbers: charts over time, each with a table of its values, of all publications and
/// years or some. It is a window beside the desk.
class StatisticsWindow : public QDialog
{
    Q_OBJECT

public:
    /// The archive must outlive it.
    explicit StatisticsWindow(ArchiveService &archive, QWidget *parent = nullptr);
    ~StatisticsWindow() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeFilters();
    [[nodiscard]] QWidget *makeExportButton();
    [[nodiscard]] QWidget *makePages();
    void take(const StatisticsCounter &counter);
    void fillFilters();
    void count();
    void showStatistics(const Statistics &statistics);
    void showTable();
    void showChart();
    void saveAs(const QString &filter, const QString &suffix, const QByteArray &bytes);
    void complain(const QString &words);
    [[nodiscard]] const StatisticsTable *table() const; ///< that is shown; null where there is none

    StatisticsReader *m_reader;
    StatisticsCounter m_counter;
    Statistics m_statistics;
    int m_asked = 0; ///< the latest count; others are late
    std::unique_ptr<ChartSheet> m_chart; ///< null where the module is missing
    QComboBox *m_publication = nullptr;
    QComboBox *m_from = nullptr;
    QComboBox *m_to = nullptr;
    QToolButton *m_export = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr; ///< words, or a chart and its table
    QWidget *m_numbers = nullptr;
    QLabel *m_words = nullptr;
    QProgressBar *m_progress = nullptr;
    QStandardItemModel *m_values;
    QTableView *m_table = nullptr;
    QLabel *m_summary = nullptr;
};

} // namespace galley
