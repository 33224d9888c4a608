// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/preflightpanel.h"

#include "preflight/findingmodel.h"
#include "preflight/preflightchecker.h"
#include "workspace.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QStackedLayout>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;

int countOf(const QList<Finding> &findings, Finding::Severity severity)
{
    return static_cast<int>(std::ranges::count(findings, severity, &Finding::severity));
}

/// "1 error, 2 warnings, 3 notes"; empty when there is none.
QString summaryOf(const QList<Finding> &findings)
{
    QStringList parts;
    if (const int errors = countOf(findings, Finding::Severity::Error))
        parts.append(PreflightPanel::tr("%n errors", nullptr, errors));
    if (const int warnings = countOf(findings, Finding::Severity::Warning))
        parts.append(PreflightPanel::tr("%n warnings", nullptr, warnings));
    if (const int notes = countOf(findings, Finding::Severity::Note))
        parts.append(PreflightPanel::tr("%n notes", nullptr, notes));
    return parts.join(", "_L1);
}

/// A tree's rows are one line high unless their delegate knows how wide they are.
class WrappingDelegate : public QStyledItemDelegate
{
public:
    explicit WrappingDelegate(QTreeView *view) : QStyledItemDelegate(view), m_view(view) { }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() == FindingModel::PlaceColumn) // no reason for a higher row
            return {0, option.fontMetrics.height()};
        QStyleOptionViewItem row(option);
        row.rect = QRect(0, 0, m_view->columnWidth(index.column()), 1);
        return QStyledItemDelegate::sizeHint(row, index) + QSize(0, grid / 2);
    }

private:
    const QTreeView *m_view;
};

QTreeView *makeList(FindingModel *model)
{
    auto *list = new QTreeView;
    list->setModel(model);
    list->setItemDelegate(new WrappingDelegate(list));
    list->setAccessibleName(PreflightPanel::tr("Problems"));
    list->setFrameShape(QFrame::NoFrame);
    list->setHeaderHidden(true);
    list->setRootIsDecorated(false);
    list->setItemsExpandable(false);
    list->setAllColumnsShowFocus(true);
    list->setWordWrap(true);
    list->setTextElideMode(Qt::ElideRight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setTabKeyNavigation(false);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(QHeaderView::Fixed);
    list->header()->setMinimumSectionSize(0);
    return list;
}

} // namespace

PreflightPanel::PreflightPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_checker(new PreflightChecker(workspace, this))
    , m_model(new FindingModel(this))
    , m_list(makeList(m_model))
    , m_pages(new QStackedLayout)
    , m_summary(new QLabel)
{
    auto *title = new QLabel(tr("Problems"));
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    auto *close = new QToolButton;
    close->setAutoRaise(true);
    close->setIcon(QIcon::fromTheme(u"window-close"_s));
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close the problems"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(grid, grid / 2, grid / 2, grid / 2);
    head->setSpacing(grid);
    head->addWidget(title);
    head->addWidget(m_summary, 1);
    head->addWidget(close);

    auto *nothing = new QLabel(tr("Nothing to mend."));
    nothing->setObjectName(u"nothingToMend"_s);
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setForegroundRole(QPalette::PlaceholderText);
    nothing->setFocusPolicy(Qt::StrongFocus); // for Esc, and so that it is read out
    m_pages->addWidget(nothing);
    m_pages->addWidget(m_list);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(m_pages, 1);

    auto *escape = new QShortcut(Qt::Key_Escape, this, this, &PreflightPanel::closed);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(close, &QToolButton::clicked, this, &PreflightPanel::closed);
    connect(m_list, &QTreeView::activated, this, &PreflightPanel::choose);
    connect(m_list, &QTreeView::clicked, this, &PreflightPanel::choose);
    connect(m_checker, &PreflightChecker::checked, this, &PreflightPanel::showFindings);
    showFindings();
}

QToolButton *PreflightPanel::makeButton(QAction *action)
{
    m_button = new QToolButton;
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setObjectName(u"problems"_s);
    connect(m_button, &QToolButton::clicked, action, &QAction::trigger);
    showSummary();
    return m_button;
}

void PreflightPanel::open()
{
    show();
    QWidget *page = m_pages->currentWidget();
    page->setFocus(Qt::ShortcutFocusReason);
    if (page == m_list && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void PreflightPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int width = m_list->viewport()->width();
    const int place = std::clamp(width / 3, 80, 260);
    m_list->setColumnWidth(FindingModel::PlaceColumn, place);
    m_list->setColumnWidth(FindingModel::TextColumn, width - place);
    m_list->doItemsLayout(); // other widths wrap into other heights
}

void PreflightPanel::showFindings()
{
    const int row = m_list->currentIndex().row();
    const std::optional<Finding> current =
        row >= 0 ? std::optional(m_model->at(row)) : std::nullopt;
    const QList<Finding> &findings = m_checker->findings();
    const IssueDocument *document = m_workspace.document();
    const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    m_model->setFindings(findings, document ? document->issue() : Issue());
    m_pages->setCurrentIndex(findings.isEmpty() ? 0 : 1);
    if (current && !m_list->currentIndex().isValid() && !findings.isEmpty()) {
        // The same one, else the one that took the place of what was mended.
        const qsizetype same = findings.indexOf(*current);
        const qsizetype next = std::min<qsizetype>(row, findings.size() - 1);
        m_list->setCurrentIndex(m_model->index(static_cast<int>(same < 0 ? next : same), 0));
    }
    if (hadFocus)
        m_pages->currentWidget()->setFocus();
    showSummary();
}

void PreflightPanel::showSummary()
{
    const QList<Finding> &findings = m_checker->findings();
    const QString summary = summaryOf(findings);
    m_summary->setText(summary);
    if (!m_button)
        return;
    // A note is no problem.
    const int problems =
        countOf(findings, Finding::Severity::Error) + countOf(findings, Finding::Severity::Warning);
    m_button->setVisible(m_workspace.document());
    m_button->setText(problems ? tr("%n problems", nullptr, problems) : tr("No problems"));
    m_button->setIcon(problems
            ? iconOf(findings.first().severity)
            : QIcon::fromTheme(u"dialog-ok-apply"_s, QIcon::fromTheme(u"emblem-ok"_s)));
    m_button->setToolTip(
        (summary.isEmpty() ? tr("Nothing to mend") : summary) + u" (Ctrl+Shift+K)"_s);
}

void PreflightPanel::choose(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT chosen(m_model->at(index.row()));
}

} // namespace galley
