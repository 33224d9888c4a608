// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the dialog that publishes is laid out.
#include "publishing/changesmodel.h"
#include "publishing/publishdialog.h"
#include "widgets/dialogsize.h"
#include "widgets/fieldnote.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;
constexpr int detailLines = 6;

/// A column without margins.
QVBoxLayout *columnIn(QWidget *part, int spacing = grid / 2)
{
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->setSpacing(spacing);
    return column;
}

QLabel *labelFor(QWidget *buddy, const QString &text)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

void PublishDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * grid, 2 * grid, 2 * grid, 2 * grid);
    column->setSpacing(2 * grid);
    m_message = new KMessageWidget;
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setCloseButtonVisible(false);
    m_message->hide();
    m_details = new QPlainTextEdit;
    m_details->setReadOnly(true);
    m_details->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_details->setFixedHeight(m_details->fontMetrics().lineSpacing() * detailLines + 2 * grid);
    m_details->setAccessibleName(tr("Details"));
    m_details->hide();
    m_form = new QWidget;
    auto *form = columnIn(m_form, 2 * grid);
    form->addWidget(buildTarget());
    form->addWidget(buildChanges(), 1);
    form->addWidget(buildCommit());
    form->addWidget(buildProblems());
    m_empty = buildEmpty();
    column->addWidget(m_message);
    column->addWidget(m_details);
    column->addWidget(m_form, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(buildButtons());
    auto *settings = new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_Comma, this);
    connect(settings, &QShortcut::activated, this, [this] {
        if (m_edit->isEnabled())
            Q_EMIT targetsRequested();
    });
    rememberSize(*this, u"publish"_s, {600, 560});
}

QWidget *PublishDialog::buildTarget()
{
    auto *part = new QWidget;
    auto *rows = columnIn(part);
    m_targets = new QComboBox;
    m_targets->setAccessibleName(tr("Target"));
    m_edit = new QPushButton(tr("&Edit…"));
    m_edit->setAutoDefault(false);
    m_edit->setAccessibleName(tr("Edit the targets"));
    m_edit->setToolTip(tr("Edit the targets (Ctrl+Shift+,)"));
    m_place = new FieldNote;
    auto *row = new QHBoxLayout;
    row->setSpacing(grid);
    row->addWidget(m_targets, 1);
    row->addWidget(m_edit);
    rows->addWidget(labelFor(m_targets, tr("&Target")));
    rows->addLayout(row);
    rows->addWidget(m_place);
    connect(m_targets, &QComboBox::currentIndexChanged, this, &PublishDialog::plan);
    connect(m_edit, &QPushButton::clicked, this, &PublishDialog::targetsRequested);
    return part;
}

QWidget *PublishDialog::buildChanges()
{
    auto *part = new QWidget;
    auto *rows = columnIn(part, grid);
    m_summary = new QLabel;
    m_summary->setTextFormat(Qt::PlainText);
    m_filter = new QLineEdit;
    m_filter->setClearButtonEnabled(true);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter the changes"));
    m_filter->setMaximumWidth(24 * grid);
    m_filter->installEventFilter(this);
    m_model = new ChangesModel(this);
    m_filtered = new QSortFilterProxyModel(this);
    m_filtered->setSourceModel(m_model);
    m_filtered->setFilterRole(ChangesModel::PathRole);
    m_filtered->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filtered->setRecursiveFilteringEnabled(true);
    m_changes = new QTreeView;
    m_changes->setAccessibleName(tr("What will change"));
    m_changes->setModel(m_filtered);
    m_changes->setHeaderHidden(true);
    m_changes->setUniformRowHeights(true);
    m_changes->setTextElideMode(Qt::ElideMiddle);
    m_nothing = new QLabel;
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_changes);
    m_pages->addWidget(m_nothing);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid);
    row->addWidget(m_summary, 1);
    row->addWidget(m_filter);
    rows->addLayout(row);
    rows->addWidget(m_pages, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &PublishDialog::filterChanges);
    return part;
}

QWidget *PublishDialog::buildCommit()
{
    m_commit = new QWidget;
    auto *rows = columnIn(m_commit);
    m_commitMessage = new QLineEdit;
    m_commitMessage->setAccessibleName(tr("Commit message"));
    m_commitNote = new FieldNote;
    rows->addWidget(labelFor(m_commitMessage, tr("Commit &message")));
    rows->addWidget(m_commitMessage);
    rows->addWidget(m_commitNote);
    return m_commit;
}

QWidget *PublishDialog::buildProblems()
{
    m_problems = new QWidget;
    auto *rows = columnIn(m_problems, grid);
    m_problemsText = new FieldNote;
    m_allTheSame = new QCheckBox(tr("Publish &all the same"));
    auto *show = new QPushButton(tr("S&how the problems"));
    show->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid);
    row->addWidget(m_allTheSame, 1);
    row->addWidget(show);
    rows->addWidget(m_problemsText);
    rows->addLayout(row);
    m_problems->hide();
    connect(m_allTheSame, &QCheckBox::toggled, this, &PublishDialog::updateButtons);
    connect(show, &QPushButton::clicked, this, [this] { Q_EMIT problemsRequested(m_problemsOf); });
    return m_problems;
}

QWidget *PublishDialog::buildButtons()
{
    auto *part = new QWidget;
    auto *rows = columnIn(part, grid);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(grid / 2);
    m_progress->setAccessibleName(tr("Publishing"));
    QSizePolicy kept = m_progress->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(kept);
    auto *buttons = new QDialogButtonBox;
    m_close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    m_publish = buttons->addButton(tr("&Publish"), QDialogButtonBox::ActionRole);
    m_publish->setIcon(QIcon::fromTheme(u"document-send"_s));
    m_close->setAutoDefault(false);
    m_publish->setAutoDefault(false);
    rows->addWidget(m_progress);
    rows->addWidget(buttons);
    connect(m_publish, &QPushButton::clicked, this, &PublishDialog::publish);
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (m_state == State::Publishing)
            stop();
        else
            reject();
    });
    return part;
}

QWidget *PublishDialog::buildEmpty()
{
    auto *part = new QWidget;
    auto *rows = new QVBoxLayout(part);
    auto *words = new QLabel(tr("The site has no place yet. Add the folder, the Git repository or "
                                "the command that it is published with."));
    words->setWordWrap(true);
    words->setAlignment(Qt::AlignCenter);
    words->setForegroundRole(QPalette::PlaceholderText);
    auto *add = new QPushButton(QIcon::fromTheme(u"list-add"_s), tr("&Add a target…"));
    rows->addStretch();
    rows->addWidget(words);
    rows->addSpacing(grid);
    rows->addWidget(add, 0, Qt::AlignCenter);
    rows->addStretch();
    connect(add, &QPushButton::clicked, this, &PublishDialog::targetsRequested);
    return part;
}

} // namespace galley
