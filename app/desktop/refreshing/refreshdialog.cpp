// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "refreshing/refreshdialog.h"

#include "importing/paperlookup.h"
#include "refreshing/changeview.h"
#include "refreshing/refreshmodel.h"
#include "widgets/dialogsize.h"
#include "widgets/twolinedelegate.h"

#include <KMessageWidget>

#include <QCloseEvent>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr int grid = 8;

} // namespace

RefreshDialog::RefreshDialog(HttpClient &client, const Services &services, const ServiceKeys &keys,
    IssueDocument &document, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_refresher(client, services, keys)
    , m_model(new RefreshModel(this))
{
    build();
    connect(&m_refresher, &Refresher::rowChanged, this, &RefreshDialog::showRow);
    connect(&m_refresher, &Refresher::waiting, this, &RefreshDialog::showWaiting);
    connect(&m_refresher, &Refresher::finished, this, &RefreshDialog::finish);
    connect(m_model, &RefreshModel::ticksChanged, this, &RefreshDialog::updateStatus);
    m_countdown.setInterval(250ms);
    connect(&m_countdown, &QTimer::timeout, this, &RefreshDialog::updateStatus);
}

RefreshDialog::~RefreshDialog()
{
    m_refresher.disconnect(this); // a destroyed dialog hears no more of its parts
}

void RefreshDialog::build()
{
    setWindowTitle(tr("Refresh metadata"));
    m_message = new KMessageWidget(this);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setMessageType(KMessageWidget::Error);
    m_message->hide();

    m_list = new QListView(this);
    m_list->setAccessibleName(tr("Entries"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &RefreshDialog::showCurrent);
    m_changes = new ChangeView(this);
    connect(m_changes, &ChangeView::ticked, this, [this](qsizetype offer, bool isTicked) {
        m_model->tick(m_list->currentIndex().row(), offer, isTicked);
    });

    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(grid);
    splitter->addWidget(m_list);
    splitter->addWidget(m_changes);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setSizes({320, 520});
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(grid);
    m_progress->setAccessibleName(tr("Progress of the refresh"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    column->setSpacing(grid);
    column->addWidget(m_message);
    column->addWidget(splitter, 1);
    column->addWidget(m_progress);
    column->addWidget(buildButtons());
    rememberSize(*this, u"refresh"_s, {900, 600});
}

QWidget *RefreshDialog::buildButtons()
{
    m_status = new QLabel(this);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_takeButton = new QPushButton(QIcon::fromTheme(u"dialog-ok-apply"_s), {}, this);
    m_takeButton->setDefault(true);
    connect(m_takeButton, &QPushButton::clicked, this, &RefreshDialog::take);
    m_closeButton = new QPushButton(this);
    connect(m_closeButton, &QPushButton::clicked, this, &RefreshDialog::reject);

    auto *buttons = new QDialogButtonBox(this); // in the desktop's order
    buttons->addButton(m_takeButton, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_closeButton, QDialogButtonBox::RejectRole);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(grid);
    layout->addWidget(m_status, 1);
    layout->addWidget(buttons);
    return row;
}

void RefreshDialog::start(const QList<EntryId> &entries)
{
    m_list->setVisible(entries.size() != 1);
    m_refresher.start(m_document.issue(), entries);
    m_model->showRows(m_refresher.rows(), m_document.issue());
    m_list->setCurrentIndex(m_model->index(0));
    updateStatus();
}

bool RefreshDialog::isRunning() const { return m_refresher.isRunning(); }

bool RefreshDialog::hasOffers() const
{
    for (qsizetype row = 0; row < m_model->rowCount(); ++row) {
        if (!m_model->offers(row).isEmpty())
            return true;
    }
    return false;
}

bool RefreshDialog::hasFailed() const
{
    return std::ranges::contains(m_refresher.rows(), RefreshRow::State::Failed, &RefreshRow::state);
}

void RefreshDialog::take()
{
    const QList<Edit> edits = m_model->tickedEdits();
    if (isRunning() || edits.isEmpty())
        return;
    if (const Result<void> done = m_document.perform(edits, tr("Refresh Metadata")); !done) {
        m_message->setText(done.error().message);
        m_message->animatedShow();
        return;
    }
    accept();
}

void RefreshDialog::reject()
{
    if (isRunning())
        m_refresher.cancel();
    else
        QDialog::reject();
}

void RefreshDialog::closeEvent(QCloseEvent *event)
{
    if (isRunning())
        m_refresher.cancel(); // nothing is lost: nothing was taken
    QDialog::closeEvent(event);
}

void RefreshDialog::showRow(qsizetype row)
{
    m_model->showRow(row, m_refresher.rows().at(row), m_document.issue());
    if (row == m_list->currentIndex().row())
        showCurrent();
}

void RefreshDialog::showCurrent()
{
    const qsizetype row = m_list->currentIndex().row();
    const qsizetype entry = row < 0 ? -1 : indexOf(m_document.issue(), m_model->row(row).entry);
    if (entry < 0)
        m_changes->clear();
    else
        m_changes->show(
            m_model->row(row), m_model->offers(row), m_document.issue().entries.at(entry));
}

void RefreshDialog::showWaiting(std::chrono::milliseconds time, const QString &reason)
{
    m_waitEnd = QDeadlineTimer(time);
    m_waitReason = reason;
    m_countdown.start();
    updateStatus();
}

void RefreshDialog::finish()
{
    m_countdown.stop();
    m_waitReason.clear();
    showFirstOffer();
    updateStatus();
    QList<Lookup> lookups;
    for (const RefreshRow &row : m_refresher.rows())
        lookups += row.lookups;
    if (!lookups.isEmpty())
        Q_EMIT answered(lookups);
    Q_EMIT ended();
}

void RefreshDialog::showFirstOffer()
{
    int first = std::max(m_list->currentIndex().row(), 0); // the editor may have looked around
    if (first < m_model->rowCount() && m_model->offers(first).isEmpty())
        first = 0;
    while (first < m_model->rowCount() && m_model->offers(first).isEmpty())
        ++first;
    m_list->setCurrentIndex(m_model->index(first < m_model->rowCount() ? first : 0));
    showCurrent();
    m_takeButton->setFocus();
}

void RefreshDialog::updateStatus()
{
    const qsizetype ticked = m_model->tickedCount();
    m_takeButton->setEnabled(!isRunning() && ticked > 0);
    m_takeButton->setText(ticked == 0 ? tr("&Take")
            : ticked == 1             ? tr("&Take 1 change")
                                      : tr("&Take %n changes", nullptr, int(ticked)));
    m_closeButton->setText(isRunning() ? tr("&Cancel") : tr("&Close"));
    m_closeButton->setIcon(QIcon::fromTheme(isRunning() ? u"dialog-cancel"_s : u"window-close"_s));
    m_progress->setVisible(isRunning());
    m_progress->setMaximum(m_model->rowCount());
    m_progress->setValue(int(m_model->settledCount()));
    if (!isRunning()) {
        m_status->setText(outcome());
        return;
    }
    QString text = tr("%1 of %2 done.").arg(m_model->settledCount()).arg(m_model->rowCount());
    if (!m_waitReason.isEmpty() && !m_waitEnd.hasExpired()) {
        const auto left = std::chrono::milliseconds(m_waitEnd.remainingTime());
        const int seconds = int(std::chrono::ceil<std::chrono::seconds>(left).count());
        text +=
            u' ' + m_waitReason + u' ' + tr("Next request in %n s.", nullptr, std::max(seconds, 1));
    }
    m_status->setText(text);
}

QString RefreshDialog::outcome() const
{
    const QList<RefreshRow> &rows = m_refresher.rows();
    if (rows.size() == 1 && rows.constFirst().state != RefreshRow::State::Done)
        return rows.constFirst().message;
    QStringList sentences;
    qsizetype changed = 0;
    for (qsizetype row = 0; row < m_model->rowCount(); ++row)
        changed += m_model->offers(row).isEmpty() ? 0 : 1;
    if (rows.size() == 1 && changed == 0)
        sentences.append(tr("Nothing has changed at the services."));
    else if (rows.size() != 1)
        sentences.append(tr("%1 of %2 entries with changes.").arg(changed).arg(rows.size()));
    const auto count = [&](const QString &words, auto &&is) {
        if (const auto n = std::ranges::count_if(rows, is); n > 0 && rows.size() > 1)
            sentences.append(words.arg(n));
    };
    count(tr("%1 withdrawn."),
        [](const RefreshRow &row) { return row.withdrawal != Withdrawal::None; });
    count(tr("%1 with a gap."), [](const RefreshRow &row) {
        return row.state == RefreshRow::State::Done && !gapNote(row.lookups).isEmpty();
    });
    count(tr("%1 failed."),
        [](const RefreshRow &row) { return row.state == RefreshRow::State::Failed; });
    count(tr("%1 cancelled."),
        [](const RefreshRow &row) { return row.state == RefreshRow::State::Cancelled; });
    if (rows.size() == 1 && !rows.constFirst().message.isEmpty())
        sentences.append(rows.constFirst().message);
    return sentences.join(u' ');
}

} // namespace galley
