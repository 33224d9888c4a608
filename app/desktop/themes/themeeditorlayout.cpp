// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the window of the themes is laid out.
#include "themes/codeeditor.h"
#include "themes/findbar.h"
#include "themes/themechooser.h"
#include "themes/themeeditor.h"
#include "themes/themefilelist.h"
#include "widgets/dialogsize.h"

#include <QAction>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;

} // namespace

void ThemeEditor::build()
{
    m_chooser = new ThemeChooser;
    m_banner = new KMessageWidget;
    m_message = new KMessageWidget;
    for (KMessageWidget *message : {m_banner, m_message}) {
        message->setWordWrap(true);
        message->setTextFormat(Qt::PlainText);
        message->setPosition(KMessageWidget::Header);
        message->hide();
    }
    m_banner->setCloseButtonVisible(false);
    m_banner->setWordWrap(false); // its button stands beside it
    m_mistakes = new QListWidget;
    m_mistakes->setAccessibleName(tr("Mistakes"));
    m_mistakes->setWordWrap(true);
    m_mistakes->setFrameShape(QFrame::NoFrame);
    m_mistakes->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_mistakes->hide();

    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_banner);
    rows->addWidget(m_message);
    rows->addWidget(buildFiles(), 1);
    rows->addWidget(m_mistakes);
    setCentralWidget(page);
    m_state = new QLabel;
    m_place = new QLabel;
    m_state->setContentsMargins(grid, 0, grid, 0);
    m_place->setContentsMargins(grid, 0, grid, 0);
    statusBar()->addWidget(m_state);
    statusBar()->addPermanentWidget(m_place);
    statusBar()->setSizeGripEnabled(false);
    rememberSize(*this, u"themeEditor"_s, {840, 640});
}

QWidget *ThemeEditor::buildFiles()
{
    m_files = new ThemeFileList(m_session);
    m_editors = new QStackedWidget;
    m_find = new FindBar;
    auto *middle = new QWidget;
    auto *rows = new QVBoxLayout(middle);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_editors, 1);
    rows->addWidget(m_find);
    auto *columns = new QSplitter;
    columns->addWidget(m_files);
    columns->addWidget(middle);
    columns->setHandleWidth(1);
    columns->setStretchFactor(1, 1);
    columns->setChildrenCollapsible(false);
    return columns;
}

void ThemeEditor::makeActions()
{
    const auto make = [this](const QString &text, const QString &icon, const QKeySequence &keys,
                          auto &&run) {
        auto *action = new QAction(QIcon::fromTheme(icon), text, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        return action;
    };
    m_save = make(tr("Save"), u"document-save"_s, QKeySequence::Save, [this] { m_session.save(); });
    m_revert = make(tr("Revert"), u"document-revert"_s, {}, [this] { revert(); });
    m_use = make(tr("Use for this publication"), u"dialog-ok-apply"_s, {}, [this] { use(); });
    m_duplicate = make(tr("Duplicate…"), u"edit-copy"_s, {}, [this] { duplicate(); });
    m_newPart =
        make(tr("New part…"), u"document-new"_s, QKeySequence::New, [this] { askForPart(); });
    m_removePart = make(tr("Remove part"), u"edit-delete"_s, {}, [this] { removePart(); });
    m_rename = make(tr("Rename…"), u"edit-rename"_s, Qt::Key_F2, [this] { rename(); });
    m_remove = make(tr("Remove"), u"edit-delete"_s, {}, [this] { remove(); });
    auto *import =
        make(tr("Import…"), u"document-import"_s, QKeySequence::Open, [this] { askForImport(); });
    m_export =
        make(tr("Export…"), u"document-export"_s, Qt::CTRL | Qt::Key_E, [this] { askForExport(); });
    auto *find = make(tr("Find…"), u"edit-find"_s, QKeySequence::Find, [this] { m_find->open(); });
    make(tr("Find next"), u"go-down"_s, Qt::Key_F3, [this] { m_find->find(false); });
    make(tr("Find previous"), u"go-up"_s, Qt::SHIFT | Qt::Key_F3, [this] { m_find->find(true); });
    auto *mistake =
        make(tr("Next mistake"), u"go-next"_s, Qt::Key_F8, [this] { goToNextMistake(); });
    auto *close =
        make(tr("Close"), u"window-close"_s, QKeySequence::Close, [this] { this->close(); });

    auto *menu = new QMenu(this);
    menu->addActions({m_duplicate, m_rename, m_remove});
    menu->addSeparator();
    menu->addActions({import, m_export});
    menu->addSeparator();
    menu->addActions({m_newPart, m_removePart});
    menu->addSeparator();
    menu->addActions({find, mistake});
    menu->addSeparator();
    menu->addAction(close);
    auto *more = new QToolButton;
    more->setText(tr("Theme"));
    more->setIcon(QIcon::fromTheme(u"application-menu"_s));
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(menu);

    QToolBar *bar = addToolBar(tr("Theme"));
    bar->setMovable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addWidget(m_chooser);
    bar->addSeparator();
    bar->addActions({m_save, m_revert});
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addAction(m_use);
    bar->addWidget(more);
}

} // namespace galley
