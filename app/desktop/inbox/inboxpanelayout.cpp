// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxpane.h"

#include "inbox/inboxlist.h"
#include "inbox/inboxmodel.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr int grid = 8;

QToolButton *makeChooser(const QString &name)
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setMenu(new QMenu(button));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QAction *addChoice(QMenu *menu, QActionGroup *group, const QString &text, bool isChosen)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(isChosen);
    group->addAction(action);
    return action;
}

/// An empty menu, and the group of its choices.
QActionGroup *emptied(QMenu *menu)
{
    for (QActionGroup *old : menu->findChildren<QActionGroup *>())
        old->deleteLater();
    menu->clear();
    return new QActionGroup(menu);
}

} // namespace

QWidget *InboxPane::buildBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(grid, grid, grid / 2, 0);
    row->setSpacing(grid / 2);
    m_words = new QLineEdit;
    m_words->setClearButtonEnabled(true);
    m_words->setPlaceholderText(tr("Filter"));
    m_words->setAccessibleName(tr("Filter the candidates"));
    m_words->setToolTip(tr("Words of the title, the authors or the abstract; -word is one that "
                           "must not be there, \"two words\" a phrase (Ctrl+F)"));
    m_words->installEventFilter(this);
    auto *typing = new QTimer(this); // a long list is filtered when the typing pauses
    typing->setSingleShot(true);
    typing->setInterval(60ms);
    connect(m_words, &QLineEdit::textChanged, typing, qOverload<>(&QTimer::start));
    connect(typing, &QTimer::timeout, this, [this] {
        m_filter.words = m_words->text();
        showContents();
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, &InboxPane::focusFilter);

    m_refresh = new QToolButton;
    m_refresh->setAutoRaise(true);
    m_refresh->setIcon(QIcon::fromTheme(u"view-refresh"_s));
    m_refresh->setAccessibleName(tr("Ask the feeds"));
    m_refresh->setToolTip(tr("Ask the feeds what is new (R)"));
    m_refresh->setFocusPolicy(Qt::StrongFocus);
    buildRefreshMenu(m_refresh);
    auto *feeds = new QToolButton;
    feeds->setAutoRaise(true);
    feeds->setIcon(QIcon::fromTheme(u"configure"_s));
    feeds->setAccessibleName(tr("Feeds…"));
    feeds->setToolTip(tr("Choose the feeds"));
    feeds->setFocusPolicy(Qt::StrongFocus);
    connect(feeds, &QToolButton::clicked, this, &InboxPane::feedsRequested);
    row->addWidget(m_words, 1);
    row->addWidget(m_refresh);
    row->addWidget(feeds);
    return bar;
}

void InboxPane::buildRefreshMenu(QToolButton *button)
{
    auto *menu = new QMenu(button);
    for (const int days : {3, 7, 14, InboxRefresher::mostDays})
        connect(menu->addAction(tr("The last %n days", nullptr, days)), &QAction::triggered, this,
            [this, days] { Q_EMIT refreshRequested(days); });
    button->setMenu(menu);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    connect(button, &QToolButton::clicked, this,
        [this] { Q_EMIT refreshRequested(m_service.daysToAsk()); });
}

QWidget *InboxPane::buildChoosers()
{
    auto *choosers = new QWidget;
    auto *row = new QHBoxLayout(choosers);
    row->setContentsMargins(grid / 2, 2, grid / 2, 2);
    row->setSpacing(0);
    m_triage = makeChooser(tr("Which candidates"));
    m_category = makeChooser(tr("Category"));
    m_upvotes = makeChooser(tr("Fewest upvotes"));
    row->addWidget(m_triage);
    row->addWidget(m_category);
    row->addWidget(m_upvotes);
    row->addStretch(1);
    return choosers;
}

void InboxPane::fillTriageMenu()
{
    struct View
    {
        QString name;
        QList<Triage> triage;
    };
    const QList<View> views {{tr("New"), {Triage::New}}, {tr("Kept"), {Triage::Kept}},
        {tr("Dismissed"), {Triage::Dismissed}}, {tr("In an issue"), {Triage::Taken}},
        {tr("All"), {}}};
    QMenu *menu = m_triage->menu();
    QActionGroup *group = emptied(menu);
    for (const View &view : views) {
        const qsizetype count = view.triage.isEmpty() ? m_service.contents().items.size()
                                                      : m_service.count(view.triage.constFirst());
        const bool isChosen = view.triage == m_filter.triage;
        const QString text = view.name + u"  "_s + QLocale().toString(count);
        connect(
            addChoice(menu, group, text, isChosen), &QAction::triggered, this,
            [this, view] {
                m_filter.triage = view.triage;
                setFilter(m_filter);
                focusList();
            },
            Qt::QueuedConnection); // the menu is filled anew
        if (isChosen)
            m_triage->setText(view.name);
    }
}

void InboxPane::fillCategoryMenu()
{
    QMenu *menu = m_category->menu();
    m_category->setText(
        m_filter.categories.isEmpty() ? tr("Any category") : m_filter.categories.constFirst());
    disconnect(menu, &QMenu::aboutToShow, this, nullptr);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { // of what is there then
        QMap<QString, int> counts;
        for (const InboxItem &item : m_service.contents().items) {
            for (const QString &category : item.candidate.categories)
                ++counts[category];
        }
        QStringList categories = counts.keys();
        std::ranges::stable_sort(
            categories, std::ranges::greater(), [&](const QString &name) { return counts[name]; });
        categories = categories.first(std::min<qsizetype>(categories.size(), 24));
        QActionGroup *group = emptied(menu);
        connect(
            addChoice(menu, group, tr("Any category"), m_filter.categories.isEmpty()),
            &QAction::triggered, this,
            [this] {
                m_filter.categories.clear();
                setFilter(m_filter);
            },
            Qt::QueuedConnection);
        for (const QString &category : std::as_const(categories)) {
            QString text = category;
            text.replace(u'&', "&&"_L1); // no mnemonic
            connect(
                addChoice(menu, group, text, m_filter.categories.contains(category)),
                &QAction::triggered, this,
                [this, category] {
                    m_filter.categories = {category};
                    setFilter(m_filter);
                },
                Qt::QueuedConnection);
        }
    });
}

void InboxPane::fillUpvotesMenu()
{
    m_upvotes->setText(
        m_filter.leastUpvotes ? u"▲ %1+"_s.arg(*m_filter.leastUpvotes) : tr("▲ any"));
    QMenu *menu = m_upvotes->menu();
    QActionGroup *group = emptied(menu);
    connect(
        addChoice(menu, group, tr("Any number of upvotes"), !m_filter.leastUpvotes),
        &QAction::triggered, this,
        [this] {
            m_filter.leastUpvotes.reset();
            setFilter(m_filter);
        },
        Qt::QueuedConnection);
    for (const int least : {1, 5, 10, 25, 50, 100}) {
        connect(
            addChoice(menu, group, tr("%n upvotes or more", nullptr, least),
                m_filter.leastUpvotes == least),
            &QAction::triggered, this,
            [this, least] {
                m_filter.leastUpvotes = least;
                setFilter(m_filter);
            },
            Qt::QueuedConnection);
    }
}

QWidget *InboxPane::buildProgress()
{
    m_progressRow = new QWidget;
    auto *row = new QHBoxLayout(m_progressRow);
    row->setContentsMargins(grid, 2, grid / 2, 2);
    row->setSpacing(grid);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    m_status = new QLabel;
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_status->setMinimumWidth(0);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(4);
    m_progress->setAccessibleName(tr("Progress of the refresh"));
    column->addWidget(m_status);
    column->addWidget(m_progress);
    auto *cancel = new QToolButton;
    cancel->setAutoRaise(true);
    cancel->setText(tr("Cancel"));
    cancel->setFocusPolicy(Qt::StrongFocus);
    connect(cancel, &QToolButton::clicked, &m_service, &InboxService::cancelRefresh);
    row->addLayout(column, 1);
    row->addWidget(cancel);
    m_progressRow->hide();
    return m_progressRow;
}

QWidget *InboxPane::buildEmpty()
{
    m_empty = new QWidget;
    m_empty->setFocusPolicy(Qt::StrongFocus); // for the keys that work without a candidate
    auto *rows = new QVBoxLayout(m_empty);
    rows->setContentsMargins(2 * grid, 3 * grid, 2 * grid, grid);
    rows->setSpacing(grid);
    m_emptyTitle = new QLabel;
    QFont bold = m_emptyTitle->font();
    bold.setWeight(QFont::DemiBold);
    m_emptyTitle->setFont(bold);
    m_emptyText = new QLabel;
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : {m_emptyTitle, m_emptyText}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
    }
    m_emptyButton = new QPushButton;
    m_emptyButton->setAutoDefault(true); // Enter too
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        if (std::ranges::any_of(m_service.contents().feeds, &InboxFeed::isEnabled))
            Q_EMIT refreshRequested(m_service.daysToAsk());
        else
            Q_EMIT feedsRequested();
    });
    rows->addWidget(m_emptyTitle);
    rows->addWidget(m_emptyText);
    rows->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    rows->addStretch(1);
    return m_empty;
}

} // namespace galley
