// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the import dialog and how they are laid out.
#include "importing/importdialog.h"

#include "importing/importmodel.h"
#include "importing/pastebox.h"
#include "widgets/dialogsize.h"
#include "widgets/twolinedelegate.h"

#include <KMessageWidget>

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace galley {

void ImportDialog::build()
{
    setWindowTitle(tr("Import"));

    m_message = new KMessageWidget(this);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->hide();

    m_box = new PasteBox(this);
    m_box->setAccessibleName(tr("Text with references"));
    m_box->setPlaceholderText(tr("Identifiers, links, DOIs, a reading list, an e-mail…"));
    connect(m_box, &QPlainTextEdit::textChanged, this, &ImportDialog::textChanged);
    connect(m_box, &PasteBox::unreadable, this, &ImportDialog::showProblem);
    connect(m_box, &PasteBox::refused, this, [this] {
        showProblem(tr("That is more text than an import takes. Paste the part that holds the "
                       "references."));
    });

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(8);
    splitter->addWidget(m_box);
    splitter->addWidget(buildRows());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({160, 320});

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_progress);
    layout->addWidget(buildButtons());
    rememberSize(*this, u"import"_s, {720, 600});
}

QWidget *ImportDialog::buildRows()
{
    m_list = new QListView(this);
    m_list->setAccessibleName(tr("References"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setResizeMode(QListView::Adjust);
    m_list->setLayoutMode(QListView::Batched); // a long list never holds up the window
    m_list->setBatchSize(200);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    m_progress->setAccessibleName(tr("Progress of the import"));

    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(buildHelp());
    m_stack->setMinimumHeight(160);
    return m_stack;
}

QWidget *ImportDialog::buildHelp()
{
    struct Form
    {
        QString example;
        QString words;
    };
    const QList<Form> forms {
        {u"2604.15579  ·  arXiv:2604.15579v2 [cs.SE]"_s, tr("arXiv identifiers")},
        {u"hep-th/9901001  ·  math.GT/0309136"_s, tr("and those from before 2007")},
        {u"https://arxiv.org/abs/2604.15579"_s, tr("arXiv, ar5iv, alphaXiv, Hugging Face")},
        {u"10.48550/arXiv.2604.15579"_s, tr("DOIs of arXiv")},
        {u"https://example.org/a-post"_s, tr("any other page")},
    };

    auto *help = new QWidget(this);
    auto *grid = new QGridLayout(help);
    grid->setContentsMargins(16, 16, 16, 16);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    m_helpTitle = new QLabel(help);
    QFont bold = m_helpTitle->font();
    bold.setWeight(QFont::DemiBold);
    m_helpTitle->setFont(bold);
    m_helpTitle->setWordWrap(true);
    grid->addWidget(m_helpTitle, 0, 0, 1, 2);
    grid->addWidget(new QLabel(tr("Galley understands these:"), help), 1, 0, 1, 2);
    for (int row = 2; const Form &form : forms) {
        auto *example = new QLabel(form.example, help);
        example->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        example->setTextFormat(Qt::PlainText);
        example->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *words = new QLabel(form.words, help);
        words->setWordWrap(true);
        grid->addWidget(example, row, 0);
        grid->addWidget(words, row, 1);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(grid->rowCount(), 1);
    return help;
}

QWidget *ImportDialog::buildButtons()
{
    m_status = new QLabel(this);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);

    m_retryButton = new QPushButton(QIcon::fromTheme(u"view-refresh"_s), {}, this);
    connect(m_retryButton, &QPushButton::clicked, this, &ImportDialog::retry);
    m_closeButton = new QPushButton(this);
    connect(m_closeButton, &QPushButton::clicked, this, &ImportDialog::reject);
    m_importButton = new QPushButton(QIcon::fromTheme(u"document-import"_s), {}, this);
    m_importButton->setDefault(true);
    connect(m_importButton, &QPushButton::clicked, this, &ImportDialog::start);
    m_importButton->setToolTip(tr("Import what was recognised (%1)")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));

    for (const int key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(key)), this);
        connect(shortcut, &QShortcut::activated, this, &ImportDialog::start);
    }

    auto *buttons = new QDialogButtonBox(this); // in the desktop's order
    buttons->addButton(m_importButton, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_retryButton, QDialogButtonBox::AcceptRole);
    buttons->addButton(m_closeButton, QDialogButtonBox::RejectRole);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_status, 1);
    layout->addWidget(buttons);
    return row;
}

} // namespace galley
