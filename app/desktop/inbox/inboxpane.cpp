// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxpane.h"

#include "inbox/inboxlist.h"
#include "inbox/inboxmodel.h"

#include <KMessageWidget>

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextDocument>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

InboxPane::InboxPane(InboxService &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_model(new InboxModel(this))
    , m_list(new InboxList(*m_model))
{
    m_filter.triage = {Triage::New};
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(buildBar());
    rows->addWidget(buildChoosers());
    m_message = new KMessageWidget;
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();
    rows->addWidget(m_message);
    rows->addWidget(buildProgress());
    m_views = new QStackedWidget;
    m_views->addWidget(m_list);
    m_views->addWidget(buildEmpty());
    rows->addWidget(m_views, 1);

    m_countdown.setInterval(250ms);
    connect(&m_countdown, &QTimer::timeout, this, &InboxPane::showStatus);
    connect(&service, &InboxService::changed, this, &InboxPane::showContents);
    connect(&service, &InboxService::refreshStarted, this, [this] { showProgress(0, 0); });
    connect(&service, &InboxService::progressed, this, &InboxPane::showProgress);
    connect(&service, &InboxService::waiting, this, &InboxPane::showWaiting);
    connect(&service, &InboxService::refreshFinished, this, &InboxPane::refreshEnded);
    connect(m_list, &InboxList::filterRequested, this, &InboxPane::focusFilter);
    setFilter(m_filter);
}

const InboxItem *InboxPane::currentItem() const
{
    return m_model->itemAt(m_list->currentIndex().row());
}

void InboxPane::focusList()
{
    if (m_views->currentWidget() == m_list)
        m_list->setFocus();
    else if (m_emptyButton->isVisibleTo(this))
        m_emptyButton->setFocus();
    else // not the filter: the next letter is a key still
        m_empty->setFocus();
}

void InboxPane::focusFilter()
{
    m_words->setFocus();
    m_words->selectAll();
}

void InboxPane::inform(const QString &text)
{
    if (text.isEmpty()) {
        m_message->animatedHide();
        return;
    }
    m_message->setMessageType(KMessageWidget::Information);
    m_message->setText(text);
    m_message->animatedShow();
}

void InboxPane::setFilter(const InboxFilter &filter)
{
    m_filter = filter;
    fillTriageMenu();
    fillCategoryMenu();
    fillUpvotesMenu();
    showContents();
}

void InboxPane::showContents()
{
    m_model->show(m_service.contents(), m_filter, InboxService::today());
    fillTriageMenu(); // its counts
    showEmpty();
}

void InboxPane::showEmpty()
{
    const InboxContents &contents = m_service.contents();
    const bool isFirst = contents.answers.isEmpty() && contents.items.isEmpty();
    const bool isBusy = m_service.isRefreshing() || !m_service.isLoaded();
    const bool hasFeeds = std::ranges::any_of(contents.feeds, &InboxFeed::isEnabled);
    const bool hadFocus = isFocusIn(*m_views);
    if (isFirst || m_model->rowCount() == 0) {
        const bool isOther = !isFirst; // another view than that of the new ones
        m_emptyTitle->setText(!m_service.isLoaded() ? QString()
                : isOther                           ? tr("Nothing here")
                                                    : tr("Candidates for your issues"));
        m_emptyText->setText(!m_service.isLoaded() ? QString()
                : isOther ? tr("No candidate is in this view, or the filter hides them all.")
                : hasFeeds
                ? tr("The inbox collects new papers and posts from feeds. Read what is new, keep "
                     "or dismiss it, and put it into the issue with one key.")
                : tr("No feed is chosen yet. Choose where papers and posts come from."));
        m_empty->setAccessibleName(m_emptyTitle->text());
        m_empty->setAccessibleDescription(m_emptyText->text());
        m_emptyButton->setText(hasFeeds ? tr("&Ask the feeds") : tr("Choose &feeds…"));
        m_emptyButton->setVisible(isFirst && !isBusy);
        m_views->setCurrentIndex(1);
    } else {
        m_views->setCurrentIndex(0);
    }
    if (hadFocus)
        focusList();
}

/// What the window would give the focus to, even while another window has it.
bool InboxPane::isFocusIn(const QWidget &part) const
{
    const QWidget *focused = window()->focusWidget();
    return focused && part.isAncestorOf(focused);
}

void InboxPane::showProgress(int done, int total)
{
    m_done = done;
    m_total = total;
    if (total == 0) // it begins
        m_waitReason.clear();
    m_refresh->setEnabled(false);
    m_progress->setRange(0, total); // none known: busy
    m_progress->setValue(done);
    m_progressRow->show();
    m_message->hide();
    showEmpty(); // asks no second time
    showStatus();
}

void InboxPane::showWaiting(std::chrono::milliseconds time, const QString &reason)
{
    m_waitEnd = std::chrono::steady_clock::now() + time;
    m_waitReason = reason;
    m_countdown.start();
    showStatus();
}

void InboxPane::showStatus()
{
    const auto left =
        std::chrono::ceil<std::chrono::seconds>(m_waitEnd - std::chrono::steady_clock::now());
    QString text =
        m_total == 0 ? tr("Asking the feeds…") : tr("%1 of %2 answers").arg(m_done).arg(m_total);
    if (!m_waitReason.isEmpty() && left.count() > 0)
        text += u" · "_s + tr("next in %1 s").arg(left.count());
    m_status->setText(text);
    m_status->setToolTip(Qt::convertFromPlainText(m_waitReason));
}

void InboxPane::refreshEnded(const QList<FeedDay> &failures)
{
    m_countdown.stop();
    const bool hadFocus = isFocusIn(*m_progressRow);
    m_progressRow->hide();
    m_refresh->setEnabled(true);
    QStringList reasons;
    for (const FeedDay &failure : failures) {
        if (!reasons.contains(failure.reason))
            reasons.append(failure.reason);
    }
    if (!reasons.isEmpty()) {
        constexpr qsizetype most = 3;
        m_message->setMessageType(KMessageWidget::Warning);
        m_message->setText(
            (failures.size() >= m_total ? tr("No feed could be asked. What you see is from before.")
                                        : tr("Not every feed could be asked."))
            + u' ' + reasons.first(std::min(most, reasons.size())).join(u' '));
        m_message->animatedShow();
    }
    showEmpty();
    if (hadFocus)
        focusList();
    const QString words = tr("%n new candidates", nullptr, int(m_service.count(Triage::New)));
    QAccessibleAnnouncementEvent event(this, words);
    QAccessible::updateAccessibility(&event);
}

bool InboxPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        focusList();
        return true;
    case Qt::Key_Escape:
        if (m_words->text().isEmpty())
            focusList();
        m_words->clear();
        return true;
    default:
        return false;
    }
}

} // namespace galley
