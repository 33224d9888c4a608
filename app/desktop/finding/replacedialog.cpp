// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding/replacedialog.h"

#include "finding/changedelegate.h"
#include "widgets/dialogsize.h"
#include "widgets/fieldnote.h"
#include "widgets/tickpalette.h"
#include "workspace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr int grid = 8;
constexpr int issueRole = ChangeDelegate::FoundRole + 1; // its place among the found ones

QString nameOfPlace(const TextPlace &place)
{
    if (const auto *field = std::get_if<IssueField>(&place.field))
        return *field == IssueField::Title ? ReplaceDialog::tr("Title of the issue")
                                           : ReplaceDialog::tr("Introduction");
    switch (std::get<EntryField>(place.field)) {
    case EntryField::Title:
        return ReplaceDialog::tr("Title");
    case EntryField::Summary:
        return ReplaceDialog::tr("Summary");
    case EntryField::Takeaways:
        return ReplaceDialog::tr("Takeaway %1").arg(place.item + 1);
    default:
        return ReplaceDialog::tr("Notes");
    }
}

} // namespace

ReplaceDialog::ReplaceDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_changes(workspace.archive())
{
    setWindowTitle(tr("Find and replace"));
    build();
    connectChanges();
    m_typing.setSingleShot(true);
    m_typing.setInterval(200ms);
    connect(&m_typing, &QTimer::timeout, this, &ReplaceDialog::search);
    m_counting.setSingleShot(true);
    connect(&m_counting, &QTimer::timeout, this, &ReplaceDialog::count);
    rememberSize(*this, u"replace"_s, {820, 620});
    showRunning();
}

void ReplaceDialog::build()
{
    m_words = new QLineEdit;
    m_words->setClearButtonEnabled(true);
    m_words->setAccessibleName(tr("Find"));
    m_replacement = new QLineEdit;
    m_replacement->setClearButtonEnabled(true);
    m_replacement->setAccessibleName(tr("Replace with"));
    m_problem = new FieldNote;
    m_scope = new QComboBox;
    m_scope->addItems({tr("This entry"), tr("This issue"), tr("Whole archive")});
    m_scope->setCurrentIndex(ThisIssue);
    m_scope->setAccessibleName(tr("Where"));
    m_case = new QCheckBox(tr("Match &case"));
    m_whole = new QCheckBox(tr("W&hole words"));
    m_pattern = new QCheckBox(tr("Regular e&xpression"));
    m_pattern->setToolTip(tr("In the replacement, \\1 to \\9 are what the groups found, and \\0 is "
                             "all of it."));
    auto *options = new QHBoxLayout;
    options->setSpacing(2 * grid);
    options->addWidget(m_scope);
    for (QCheckBox *box : {m_case, m_whole, m_pattern}) {
        options->addWidget(box);
        connect(box, &QCheckBox::toggled, &m_typing, qOverload<>(&QTimer::start));
    }
    options->addStretch();
    auto *form = new QFormLayout;
    form->addRow(tr("&Find:"), m_words);
    form->addRow(QString(), m_problem);
    form->addRow(tr("Replace &with:"), m_replacement);
    form->addRow(tr("&In:"), options);
    qobject_cast<QLabel *>(form->labelForField(options))->setBuddy(m_scope);
    buildList();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    column->setSpacing(grid);
    column->addLayout(form);
    column->addWidget(m_list, 1);
    column->addWidget(makeFoot());
    m_replace->setDefault(true); // of the dialog, which it is in by now
    for (QLineEdit *edit : {m_words, m_replacement})
        connect(edit, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_scope, &QComboBox::currentIndexChanged, &m_typing, qOverload<>(&QTimer::start));
}

void ReplaceDialog::buildList()
{
    m_list = new QTreeWidget;
    m_list->setAccessibleName(tr("Changes"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Change"), tr("Field")});
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setPalette(tickPalette(m_list->palette()));
    m_list->setItemDelegateForColumn(0, new ChangeDelegate(m_list));
    connect(m_list, &QTreeWidget::itemChanged, &m_counting, qOverload<>(&QTimer::start));
}

QWidget *ReplaceDialog::makeFoot()
{
    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_cancel = new QPushButton(QIcon::fromTheme(u"dialog-cancel"_s), tr("&Stop"));
    m_takeBack = new QPushButton(QIcon::fromTheme(u"edit-undo"_s), tr("&Take Back"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_replace = buttons->addButton(tr("&Replace"), QDialogButtonBox::AcceptRole);
    m_replace->setIcon(QIcon::fromTheme(u"edit-find-replace"_s));
    m_cancel->setAutoDefault(false);
    m_takeBack->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReplaceDialog::replace);
    connect(buttons, &QDialogButtonBox::rejected, this, &ReplaceDialog::reject);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_changes.cancel();
        showRunning();
    });
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        m_isTakingBack = true;
        m_changes.takeBack(tr("Take Back Replacing"));
        showRunning();
    });
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins({});
    row->setSpacing(grid);
    row->addWidget(m_summary, 1);
    row->addWidget(m_progress);
    row->addWidget(m_cancel);
    row->addWidget(m_takeBack);
    row->addWidget(buttons);
    return foot;
}

void ReplaceDialog::connectChanges()
{
    connect(&m_changes, &TextChanges::found, this, &ReplaceDialog::add);
    connect(&m_changes, &TextChanges::progressed, this, [this](qsizetype done, qsizetype of) {
        m_progress->setRange(0, int(of));
        m_progress->setValue(int(done));
    });
    connect(&m_changes, &TextChanges::searched, this, [this](bool isAll) {
        count();
        if (!isAll)
            m_problem->showHint(tr("Only the first %L1 matches are listed. Replace these first, or "
                                   "look for more words.")
                    .arg(TextChanges::mostFound));
    });
    connect(&m_changes, &TextChanges::failed, this, [this](const Error &error) {
        clearList();
        m_problem->showProblem(error.message);
    });
    connect(&m_changes, &TextChanges::replaced, this, &ReplaceDialog::showReplaced);
}

void ReplaceDialog::setDocument(IssueDocument *document)
{
    m_document = document;
    m_changes.setDocument(document);
    clearList();
    if (isVisible())
        m_typing.start();
}

void ReplaceDialog::setEntry(const EntryId &entry)
{
    m_entry = entry;
    m_scope->setItemText(ThisEntry, entry.isNull() ? tr("Introduction") : tr("This entry"));
    if (isVisible() && m_scope->currentIndex() == ThisEntry)
        m_typing.start();
}

void ReplaceDialog::open(const QString &words, const FindOptions &options)
{
    if (!words.isEmpty()) {
        m_words->setText(words);
        m_case->setChecked(options.matchesCase);
        m_whole->setChecked(options.isWholeWords);
        m_pattern->setChecked(options.isPattern);
    }
    show();
    raise();
    activateWindow();
    m_words->setFocus();
    m_words->selectAll();
    search();
}

void ReplaceDialog::reject()
{
    m_typing.stop();
    m_changes.cancel();
    QDialog::reject();
}

void ReplaceDialog::search()
{
    m_typing.stop();
    if (m_changes.isChanging())
        return;
    m_changes.cancel();
    clearList();
    m_problem->clear();
    const auto pattern = TextPattern::from(
        m_words->text(), {m_case->isChecked(), m_whole->isChecked(), m_pattern->isChecked()});
    if (!pattern) {
        if (!m_words->text().isEmpty())
            m_problem->showProblem(pattern.error().message);
        return;
    }
    const int scope = m_scope->currentIndex();
    TextChanges::Wish wish {*pattern, m_replacement->text(), scope == WholeArchive};
    if (scope == ThisEntry)
        wish.entry = m_entry;
    m_changes.search(wish);
    showRunning();
}

void ReplaceDialog::clearList()
{
    m_issues.clear();
    m_list->clear();
    m_summary->clear();
    showRunning();
}

void ReplaceDialog::add(const FoundIssue &issue)
{
    const QSignalBlocker quiet(m_list);
    m_issues.append(issue);
    QTreeWidgetItem *group = nullptr;
    std::optional<EntryId> entry;
    QList<QTreeWidgetItem *> groups;
    for (const FoundText &found : issue.found) {
        if (entry != found.place.entry) {
            entry = found.place.entry;
            const QString title = entry->isNull()
                ? tr("The issue itself")
                : u"%1. %2"_s.arg(issue.numbers.value(*entry)).arg(issue.titles.value(*entry));
            const bool isOfMany = m_scope->currentIndex() == WholeArchive;
            group = new QTreeWidgetItem(
                {isOfMany ? u"%1 · %2"_s.arg(issue.slug, title) : title, QString()});
            group->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                | Qt::ItemIsAutoTristate);
            group->setData(0, issueRole, m_issues.size() - 1);
            groups.append(group);
        }
        const ChangeLine line = changeLine(found);
        auto *row = new QTreeWidgetItem(group,
            {tr("%1“%2” becomes “%3”%4").arg(line.before, line.removed, line.added, line.after),
                nameOfPlace(found.place)});
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
            | Qt::ItemNeverHasChildren);
        row->setCheckState(0, Qt::Checked);
        row->setData(0, ChangeDelegate::FoundRole, QVariant::fromValue(found));
    }
    m_list->addTopLevelItems(groups);
    for (QTreeWidgetItem *heading : std::as_const(groups)) {
        heading->setExpanded(true);
        heading->setFirstColumnSpanned(true);
    }
    m_counting.start();
}

void ReplaceDialog::count()
{
    m_counting.stop();
    int ticked = 0;
    int all = 0;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *group = m_list->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            ++all;
            ticked += group->child(j)->checkState(0) == Qt::Checked;
        }
    }
    const bool isAsking = !m_words->text().isEmpty() && m_problem->text().isEmpty();
    if (all == 0)
        m_summary->setText(isAsking && !m_changes.isRunning() ? tr("Not found.") : QString());
    else
        m_summary->setText(tr("%1 of %n changes ticked", nullptr, all).arg(ticked));
    m_replace->setText(ticked > 0 ? tr("&Replace %L1").arg(ticked) : tr("&Replace"));
    showRunning();
    m_replace->setEnabled(ticked > 0 && !m_changes.isRunning());
}

void ReplaceDialog::showRunning()
{
    const bool isRunning = m_changes.isRunning();
    const bool isLong =
        isRunning && (m_changes.isChanging() || m_scope->currentIndex() == WholeArchive);
    m_progress->setVisible(isLong);
    m_cancel->setVisible(isLong);
    m_takeBack->setVisible(m_changes.canTakeBack() && !isRunning);
    for (QWidget *widget : std::initializer_list<QWidget *> {
             m_words, m_replacement, m_scope, m_case, m_whole, m_pattern, m_list})
        widget->setEnabled(!m_changes.isChanging());
    if (isRunning || m_list->topLevelItemCount() == 0)
        m_replace->setEnabled(false);
}

QString ReplaceDialog::step() const
{
    QString words = m_words->text().simplified();
    if (words.size() > 24)
        words = words.first(23) + u'…';
    return tr("Replace “%1”").arg(words);
}

void ReplaceDialog::replace()
{
    QList<FoundIssue> ticked;
    for (const FoundIssue &issue : std::as_const(m_issues))
        ticked.append({issue.id, issue.slug, {}, {}, {}});
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *group = m_list->topLevelItem(i);
        QList<FoundText> &found = ticked[group->data(0, issueRole).toLongLong()].found;
        for (int j = 0; j < group->childCount(); ++j) {
            if (group->child(j)->checkState(0) == Qt::Checked)
                found.append(
                    group->child(j)->data(0, ChangeDelegate::FoundRole).value<FoundText>());
        }
    }
    ticked.removeIf([](const FoundIssue &issue) { return issue.found.isEmpty(); });
    if (ticked.isEmpty() || m_changes.isRunning() || m_typing.isActive())
        return;
    m_isTakingBack = false;
    m_changes.replace(ticked, step());
    showRunning();
}

void ReplaceDialog::showReplaced(qsizetype issues, qsizetype texts, const QStringList &problems)
{
    const QString number = QLocale().toString(texts);
    clearList();
    const QString done = m_isTakingBack
        ? tr("Took %1 back in %n issues.", nullptr, int(issues)).arg(number)
        : tr("Replaced %1 in %n issues.", nullptr, int(issues)).arg(number);
    m_summary->setText(done);
    if (problems.isEmpty())
        m_problem->clear();
    else
        m_problem->showProblem(
            tr("%n issues were left as they are. %1", nullptr, int(problems.size()))
                .arg(problems.first()));
    showRunning();
}

} // namespace galley
