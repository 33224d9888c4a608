// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/targetspage.h"

#include "publication/targetform.h"
#include "widgets/twolinedelegate.h"

#include <KMessageWidget>

#include <QAction>
#include <QDir>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using Kind = PublishTarget::Kind;

constexpr int grid = 8;

} // namespace

TargetsPage::TargetsPage(const Publication &publication, QWidget *parent) : QWidget(parent)
{
    build();
    for (const PublishTarget &target : publication.targets)
        insert(m_list->count(), target);
    m_list->setCurrentRow(m_list->count() > 0 ? 0 : -1);
    showCurrent();
    connect(m_list, &QListWidget::currentRowChanged, this, &TargetsPage::showCurrent);
    connect(m_form, &TargetForm::edited, this, &TargetsPage::takeEdited);
}

void TargetsPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(grid);
    m_removed = new KMessageWidget;
    m_removed->setTextFormat(Qt::PlainText);
    m_removed->setMessageType(KMessageWidget::Information);
    m_removed->hide();
    m_form = new TargetForm;
    m_details = new QScrollArea;
    m_details->setWidgetResizable(true);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setFocusPolicy(Qt::NoFocus);
    m_details->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_details->setWidget(m_form);
    m_rows = buildList();
    m_empty = buildEmpty();
    column->addWidget(m_rows);
    column->addWidget(m_removed);
    column->addWidget(m_empty, 1);
    column->addWidget(m_details, 1);
}

QWidget *TargetsPage::buildList()
{
    auto *part = new QWidget;
    auto *columns = new QHBoxLayout(part);
    columns->setContentsMargins({});
    columns->setSpacing(grid);
    m_list = new QListWidget;
    m_list->setObjectName(u"targets"_s);
    m_list->setAccessibleName(tr("Targets"));
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFixedHeight(3 * (2 * m_list->fontMetrics().height() + 2 * grid));
    m_remove = new QPushButton(QIcon::fromTheme(u"list-remove"_s), tr("Remo&ve"));
    m_remove->setAutoDefault(false);
    connect(m_remove, &QPushButton::clicked, this, &TargetsPage::removeCurrent);
    auto *shortcut = new QShortcut(Qt::Key_Delete, m_list);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &TargetsPage::removeCurrent);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(makeAddButton());
    buttons->addWidget(m_remove);
    buttons->addStretch();
    columns->addWidget(m_list, 1);
    columns->addLayout(buttons);
    return part;
}

QWidget *TargetsPage::buildEmpty()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    auto *words = new QLabel(tr("The site has no place yet. Add the folder, the Git repository or "
                                "the command that it is published with."));
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    words->setForegroundRole(QPalette::PlaceholderText);
    column->addStretch();
    column->addWidget(words);
    column->addSpacing(grid);
    column->addWidget(makeAddButton(), 0, Qt::AlignCenter);
    column->addStretch();
    return part;
}

QPushButton *TargetsPage::makeAddButton()
{
    auto *button = new QPushButton(QIcon::fromTheme(u"list-add"_s), tr("&Add"));
    button->setAutoDefault(false);
    auto *menu = new QMenu(button);
    for (const Kind kind : {Kind::Folder, Kind::Git, Kind::Command})
        menu->addAction(
            QIcon::fromTheme(iconOf(kind)), labelOf(kind), this, [this, kind] { add(kind); });
    button->setMenu(menu);
    return button;
}

void TargetsPage::writeTo(Publication &publication) const { publication.targets = m_targets; }

QStringList TargetsPage::namesBut(int row) const
{
    QStringList names;
    for (int i = 0; i < m_targets.size(); ++i) {
        if (i != row)
            names.append(m_targets.at(i).name);
    }
    return names;
}

bool TargetsPage::isValid() const
{
    for (int i = 0; i < m_targets.size(); ++i) {
        if (!TargetForm::problemOf(m_targets.at(i), namesBut(i)).isEmpty())
            return false;
    }
    return true;
}

void TargetsPage::focusFirstProblem()
{
    for (int i = 0; i < m_targets.size(); ++i) {
        if (TargetForm::problemOf(m_targets.at(i), namesBut(i)).isEmpty())
            continue;
        m_list->setCurrentRow(i);
        m_form->focusFirstProblem();
        return;
    }
}

void TargetsPage::add(Kind kind)
{
    const QString label = labelOf(kind);
    const QStringList taken = namesBut(-1);
    QString name = label;
    for (int number = 2; taken.contains(name); ++number)
        name = u"%1 %2"_s.arg(label).arg(number);
    insert(m_list->count(), {.name = name, .kind = kind});
    m_list->setCurrentRow(m_list->count() - 1);
    m_form->focusName();
}

void TargetsPage::insert(int row, const PublishTarget &target)
{
    m_targets.insert(row, target);
    m_list->insertItem(row, new QListWidgetItem);
    showRow(row);
}

void TargetsPage::showRow(int row)
{
    const PublishTarget &target = m_targets.at(row);
    QListWidgetItem *item = m_list->item(row);
    item->setText(target.name);
    item->setIcon(QIcon::fromTheme(iconOf(target.kind)));
    item->setData(TwoLineDelegate::DetailRole,
        labelOf(target.kind) + u" · "_s
            + (target.folder.isEmpty() ? tr("no folder yet")
                                       : QDir::toNativeSeparators(target.folder)));
}

void TargetsPage::showCurrent()
{
    const int row = m_list->currentRow();
    m_remove->setEnabled(row >= 0);
    m_rows->setVisible(row >= 0);
    m_empty->setVisible(row < 0);
    m_details->setVisible(row >= 0);
    if (row >= 0)
        m_form->show(m_targets.at(row), namesBut(row));
}

void TargetsPage::takeEdited()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_targets[row] = m_form->target();
    showRow(row);
}

void TargetsPage::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const PublishTarget target = m_targets.takeAt(row);
    {
        const QSignalBlocker blocker(m_list); // the targets and the rows are to be of one number
        delete m_list->takeItem(row);
    }
    const bool hadFocus = m_rows->isAncestorOf(window()->focusWidget());
    showCurrent();
    if (m_targets.isEmpty() && hadFocus)
        m_empty->findChild<QPushButton *>()->setFocus();
    m_removed->clearActions();
    m_removed->setText(tr("“%1” was removed.").arg(target.name));
    auto *undo = new QAction(QIcon::fromTheme(u"edit-undo"_s), tr("Undo"), m_removed);
    connect(undo, &QAction::triggered, this, [this, row, target] {
        insert(std::min(row, m_list->count()), target);
        m_list->setCurrentRow(std::min(row, m_list->count() - 1));
        m_removed->hide();
    });
    m_removed->addAction(undo);
    m_removed->show();
}

} // namespace galley
