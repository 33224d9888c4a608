// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "archive/postgresaddress.h"
#include "editor/entryeditor.h"
#include "editor/issueeditor.h"
#include "editor/writingplaces.h"
#include "entries/balancebar.h"
#include "entries/entrylist.h"
#include "entries/entrymodel.h"
#include "finding/finddesk.h"
#include "importing/importbar.h"
#include "importing/importdialog.h"
#include "inbox/inboxdesk.h"
#include "inbox/inboxreader.h"
#include "language/spelldesk.h"
#include "mainwindowactions.h"
#include "memory/memorydesk.h"
#include "model/words.h"
#include "platform/dates.h"
#include "preflight/preflightpanel.h"
#include "preview/previewpane.h"
#include "refreshing/refreshdialog.h"
#include "settings/appearance.h"
#include "settings/keychain.h"
#include "settings/settingsdialog.h"
#include "team/teamdesk.h"
#include "themes/themeeditor.h"

#include <KMessageWidget>

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTextDocument>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int grid = 8;
constexpr int wordsPerMinute = 230;

KMessageWidget *makeMessage()
{
    auto *message = new KMessageWidget;
    message->setWordWrap(true);
    message->setTextFormat(Qt::PlainText); // names of files and words of servers
    message->hide();
    return message;
}

} // namespace

MainWindow::MainWindow(Workspace &workspace, QWidget *parent)
    : QMainWindow(parent)
    , m_workspace(workspace)
    , m_actions(std::make_unique<Actions>())
    , m_model(new EntryModel(this))
{
    // Before the first icon: one that is looked for in a theme without icons costs some milliseconds.
    const Appearance appearance = Appearance::load();
    appearance.apply();
    setWindowTitle(tr("Galley"));
    setAcceptDrops(true);
    m_columns = new QSplitter;
    m_columns->addWidget(makeIssueColumn());
    m_columns->addWidget(makeWritingColumn());
    m_preview = new PreviewPane;
    m_preview->setPictures(&workspace.pictures());
    m_columns->addWidget(m_preview);
    m_columns->setHandleWidth(1);
    m_columns->setStretchFactor(0, 1); // titles have a use for it
    m_columns->setStretchFactor(1, 3);
    m_columns->setStretchFactor(2, 2);
    m_columns->setCollapsible(1, false);
    setCentralWidget(m_columns);
    makeStatusBar();
    makeTeamDesk();
    makeActions();
    connectViews();
    connectWorkspace();
    connectImports();
    showFonts(appearance);
    restoreLayout();
    m_counting.setSingleShot(true);
    m_counting.setInterval(300);
    connect(&m_counting, &QTimer::timeout, this, &MainWindow::showCounts);
    m_placing.setSingleShot(true);
    m_placing.setInterval(250);
    connect(&m_placing, &QTimer::timeout, this, &MainWindow::keepPlace);
    const auto place = [this] {
        if (!m_placing.isActive())
            m_placing.start();
    };
    connect(m_entryEditor, &EntryEditor::caretMoved, this, place);
    connect(m_issueEditor, &IssueEditor::caretMoved, this, place);
    showDocument(nullptr);
}

MainWindow::~MainWindow() { delete m_themeEditor; }

void MainWindow::setFirstEntry(int number) { m_firstEntry = number; }

QWidget *MainWindow::makeIssueColumn()
{
    auto *column = new QWidget;
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins({});
    rows->setSpacing(0);

    m_picker = new QToolButton;
    m_picker->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_picker->setAutoRaise(true);
    m_picker->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_picker->setAccessibleName(tr("Choose an issue"));
    m_counts = new QLabel;
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_counts->setContentsMargins(grid, 0, grid, grid / 2);
    m_balance = new BalanceBar;
    m_list = new EntryList(*m_model);
    auto *issue = new QWidget;
    auto *issueRows = new QVBoxLayout(issue);
    issueRows->setContentsMargins({});
    issueRows->setSpacing(0);
    issueRows->addWidget(m_counts);
    issueRows->addWidget(m_balance);
    issueRows->addWidget(m_list, 1);
    rows->addWidget(m_picker, 0, Qt::AlignLeft);
    rows->addWidget(makeInboxTabs(issue), 1);
    column->setMinimumWidth(180);
    return column;
}

QWidget *MainWindow::makeWritingColumn()
{
    auto *column = new QWidget;
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    m_message = makeMessage();
    m_saveMessage = makeMessage();
    m_saveMessage->setMessageType(KMessageWidget::Error);
    m_saveMessage->setCloseButtonVisible(false);
    m_writing = new QStackedWidget;
    m_entryEditor = new EntryEditor;
    m_entryEditor->setPictures(&m_workspace.pictures());
    m_issueEditor = new IssueEditor;

    m_empty = new QWidget;
    auto *empty = new QVBoxLayout(m_empty);
    auto *words = new QLabel(tr("Opening the archive…"));
    words->setObjectName(u"emptyState"_s);
    words->setAlignment(Qt::AlignCenter);
    words->setWordWrap(true);
    words->setForegroundRole(QPalette::PlaceholderText);
    empty->addWidget(words);

    m_writing->addWidget(m_empty);
    m_writing->addWidget(m_entryEditor);
    m_writing->addWidget(m_issueEditor);
    m_writing->addWidget(m_inbox->reader());
    rows->addWidget(m_saveMessage);
    rows->addWidget(m_message);
    m_importBar = new ImportBar;
    rows->addWidget(m_importBar);
    makeWritingDesks(*column);
    rows->addWidget(m_finding->bar());
    m_problems = new PreflightPanel(m_workspace);
    m_problems->hide();
    m_desk = new QSplitter(Qt::Vertical);
    m_desk->addWidget(m_writing);
    m_desk->addWidget(m_problems);
    m_desk->setHandleWidth(1);
    m_desk->setStretchFactor(0, 1);
    m_desk->setChildrenCollapsible(false);
    rows->addWidget(m_desk, 1);
    column->setMinimumWidth(360);
    return column;
}

void MainWindow::makeStatusBar()
{
    m_saved = new QLabel;
    m_words = new QLabel;
    m_saved->setContentsMargins(grid, 0, grid, 0);
    m_words->setContentsMargins(grid, 0, grid, 0);
    statusBar()->addWidget(m_saved);
    m_colleagues = new QLabel;
    m_colleagues->setContentsMargins(grid, 0, grid, 0);
    statusBar()->addPermanentWidget(m_colleagues);
    statusBar()->addPermanentWidget(m_words);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::makeTeamDesk()
{
    auto *empty = static_cast<QVBoxLayout *>(m_empty->layout());
    m_team = new TeamDesk(
        m_workspace, {*m_entryEditor, *m_issueEditor, *m_model, *m_colleagues, *empty}, this);
}

void MainWindow::connectWorkspace()
{
    connect(&m_workspace, &Workspace::documentChanged, this, &MainWindow::showDocument);
    connect(&m_workspace, &Workspace::publicationChanged, this, &MainWindow::showLook);
    connect(&m_workspace, &Workspace::saveStateChanged, this, &MainWindow::showSaveState);
    connect(&m_workspace, &Workspace::failed, this, &MainWindow::complain);
    connect(&m_workspace, &Workspace::unsaved, this, &MainWindow::complain);
    connect(&m_workspace, &Workspace::replaceAsked, this, &MainWindow::askToReplace);
}

void MainWindow::connectViews()
{
    connect(m_picker, &QToolButton::clicked, this, &MainWindow::pickIssue);
    connect(m_list, &EntryList::currentEntryChanged, this, &MainWindow::showEntry);
    connect(
        m_model, &EntryModel::moveRequested, this, [this](const EntryId &entry, qsizetype index) {
            perform(MoveEntry {entry, index}, tr("Move Entry"));
            m_list->setCurrentEntry(entry);
        });
    connect(m_entryEditor, &EntryEditor::refused, this, &MainWindow::complain);
    connect(m_issueEditor, &IssueEditor::refused, this, &MainWindow::complain);
    connect(qApp, &QApplication::focusChanged, this,
        [this](QWidget *, QWidget *now) { followFocus(now); });
    connect(m_preview, &PreviewPane::synced, this, &MainWindow::proofShown);
    connect(m_preview, &PreviewPane::entryHovered, m_list, &EntryList::setMarked);
    connect(m_preview, &PreviewPane::placeActivated, this, [this](const ClickedPlace &place) {
        showInbox(false);
        m_list->setCurrentEntry(place.entry);
        if (const auto *field = std::get_if<EntryField>(&place.field))
            m_entryEditor->focusField(*field, place.position);
        else
            m_issueEditor->focusField(std::get<IssueField>(place.field), place.position);
    });
}

void MainWindow::showDocument(IssueDocument *document)
{
    delete m_importDialog; // they write into the document that is about to go
    delete m_refreshDialog;
    m_importBar->hide();
    m_model->setDocument(document);
    showMarks(); // the archive may have been quicker
    m_issueEditor->edit(document);
    m_inbox->setDocument(document);
    m_entryEditor->edit(nullptr, {});
    m_finding->setDocument(document);
    m_spelling->setDocument(document);
    m_team->setDocument(document);
    showLook();
    m_preview->setDocument(document);
    if (m_messageIsAboutOpening)
        m_message->animatedHide();
    m_messageIsAboutOpening = false;
    if (document) {
        connect(document, &IssueDocument::edited, this, [this](const Edit &edit, bool isReplay) {
            if (isReplay)
                showChanged(edit);
            if (std::holds_alternative<SetIssueField>(edit))
                showHeading();
            if (!m_counting.isActive())
                m_counting.start();
            updateActions();
        });
        connect(document, &IssueDocument::undoStateChanged, this, &MainWindow::updateActions);
        const QList<Entry> &entries = document->issue().entries;
        const int number = m_firstEntry.value_or(1);
        const qsizetype first =
            std::clamp<qsizetype>(number - 1, 0, std::max<qsizetype>(entries.size() - 1, 0));
        const bool wantsEntry = number > 0 && !entries.isEmpty();
        const bool isThere = !std::exchange(m_firstEntry, {}) && goToPlace();
        if (!isThere) {
            m_list->setCurrentEntry(wantsEntry ? entries[first].id : EntryId());
            if (wantsEntry && !isInboxShown())
                m_entryEditor->focusSummary();
        }
        Q_EMIT ready();
    } else {
        m_writing->setCurrentWidget(m_empty);
    }
    showHeading();
    showCounts();
    updateActions();
}

void MainWindow::showEntry(const EntryId &entry)
{
    if (entry.isNull()) {
        if (!isInboxShown())
            m_writing->setCurrentWidget(m_issueEditor);
        m_preview->showHead();
    } else {
        m_entryEditor->edit(m_workspace.document(), entry);
        if (!isInboxShown())
            m_writing->setCurrentWidget(m_entryEditor);
        m_preview->showEntry(entry);
    }
    m_places->setEntry(entry);
    m_finding->setEntry(entry);
    m_spelling->setEntry();
    m_team->setEntry(entry);
    m_memory->setEntry(entry);
    updateActions();
}

void MainWindow::showChanged(const Edit &edit)
{
    const EntryId entry = entryOf(edit);
    if (std::holds_alternative<RemoveEntry>(edit) || entry == m_list->currentEntry())
        return;
    m_list->setCurrentEntry(entry);
    if (isInboxShown())
        return;
    if (const auto *set = std::get_if<SetEntryField>(&edit))
        m_entryEditor->focusField(set->field);
}

void MainWindow::showHeading()
{
    const IssueDocument *document = m_workspace.document();
    if (!document) {
        m_picker->setText(tr("No issue"));
        return;
    }
    const Issue &issue = document->issue();
    QString publication = issue.publication;
    publication.replace(u'&', "&&"_L1); // no mnemonic
    m_picker->setText(
        u"%1 · %2 ▾"_s.arg(publication, QLocale().toString(issue.date, dateFormat())));
    m_picker->setToolTip(tr("Choose another issue (Ctrl+O)"));
    setWindowTitle(tr("%1 — Galley").arg(issue.title));
}

void MainWindow::showSaveState()
{
    const Autosaver *autosaver = m_workspace.autosaver();
    if (!autosaver)
        return;
    switch (autosaver->state()) {
    case Autosaver::State::Saved:
        m_saved->setText(tr("Saved"));
        m_saveMessage->animatedHide();
        break;
    case Autosaver::State::Saving:
        m_saved->setText(tr("Saving…"));
        break;
    case Autosaver::State::Offline:
        m_saved->setText(tr("Kept here"));
        m_saveMessage->setMessageType(KMessageWidget::Information);
        m_saveMessage->setText(tr("The server is away. What you write is kept on this computer and "
                                  "joins the archive when it is back."));
        m_saveMessage->setToolTip(Qt::convertFromPlainText(autosaver->lastError().message));
        if (!m_saveMessage->isVisible())
            m_saveMessage->animatedShow();
        break;
    case Autosaver::State::Failed:
        m_saved->setText(tr("Not saved"));
        m_saveMessage->setMessageType(KMessageWidget::Error);
        m_saveMessage->setText(
            tr("Your last changes are not saved yet, and Galley keeps trying. %1")
                .arg(autosaver->lastError().message));
        if (!m_saveMessage->isVisible())
            m_saveMessage->animatedShow();
        break;
    }
}

void MainWindow::showCounts()
{
    const IssueDocument *document = m_workspace.document();
    if (!document) {
        m_counts->clear();
        m_balance->hide();
        m_words->clear();
        return;
    }
    const Issue &issue = document->issue();
    m_counts->setText(tr("%n entries", nullptr, static_cast<int>(issue.entries.size())));
    m_balance->show(issue.entries);
    const auto words = static_cast<int>(wordCount(issue));
    const int minutes = std::max(1, (words + wordsPerMinute / 2) / wordsPerMinute);
    m_words->setText(
        tr("%n words", nullptr, words) + u" · "_s + tr("%n minutes to read", nullptr, minutes));
}

void MainWindow::applyAppearance()
{
    const Appearance appearance = Appearance::load();
    appearance.apply();
    showFonts(appearance);
}

void MainWindow::showFonts(const Appearance &appearance)
{
    m_entryEditor->setEditorFont(appearance.editorFont);
    m_issueEditor->setEditorFont(appearance.editorFont);
    m_inbox->reader()->setEditorFont(appearance.editorFont);
}

void MainWindow::showLook()
{
    m_preview->setLook(
        {.theme = m_draftTheme.value_or(Theme()), .publication = m_workspace.publication()});
}

void MainWindow::complain(const Error &error)
{
    // Of a server that is away the status says all there is to say.
    if (m_workspace.document() && error.code == Error::Code::Network
        && error.message.contains(withoutPassword(m_workspace.archivePath())))
        return;
    m_message->clearActions();
    m_message->setMessageType(KMessageWidget::Warning);
    m_message->setText(error.message);
    m_message->setToolTip(
        error.detail.isEmpty() ? QString() : Qt::convertFromPlainText(error.detail));
    m_message->animatedShow();
    if (m_workspace.document())
        return;
    m_messageIsAboutOpening = error.code == Error::Code::NotFound;
    m_empty->findChild<QLabel *>(u"emptyState"_s)
        ->setText(m_messageIsAboutOpening
                ? tr("No issue is open. Open one with Ctrl+O, or make one with Ctrl+N.")
                : tr("No issue is open."));
}

void MainWindow::inform(KMessageWidget::MessageType type, const QString &text)
{
    m_message->clearActions();
    m_message->setMessageType(type);
    m_message->setText(text);
    m_message->setToolTip({});
    m_message->animatedShow();
}

void MainWindow::askToReplace(const Issue &issue)
{
    m_message->clearActions();
    m_message->setMessageType(KMessageWidget::Information);
    m_message->setText(tr("The archive has another text of the issue “%1”.").arg(issue.slug));
    auto *replace = new QAction(tr("Replace it"), m_message);
    connect(replace, &QAction::triggered, this, [this, issue] {
        m_message->animatedHide();
        m_workspace.addIssue(issue, Archive::OnExisting::Replace);
    });
    auto *open = new QAction(tr("Open the archive's"), m_message);
    connect(open, &QAction::triggered, this, [this, issue] {
        m_message->animatedHide();
        m_workspace.openIssue(issue.slug);
    });
    m_message->addAction(replace);
    m_message->addAction(open);
    m_message->animatedShow();
    if (!m_workspace.document())
        m_workspace.openIssue(issue.slug);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_themeEditor && m_themeEditor->isWindowModified()) {
        event->ignore();
        m_themeEditor->closeThen([this] { close(); });
        return;
    }
    const Autosaver *autosaver = m_workspace.autosaver();
    saveLayout();
    keepPlace();
    if (m_isClosing || !autosaver || autosaver->state() == Autosaver::State::Saved
        || autosaver->state() == Autosaver::State::Offline) {
        event->accept();
        return;
    }
    event->ignore();
    if (autosaver->state() == Autosaver::State::Failed) {
        const auto answer = QMessageBox::warning(this, tr("Not saved"),
            tr("Your last changes could not be saved. %1\n\nClose all the same and lose them?")
                .arg(autosaver->lastError().message),
            QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Cancel);
        if (answer != QMessageBox::Discard)
            return;
        m_isClosing = true;
        close();
        return;
    }
    m_workspace.whenSaved([this] { close(); });
}

} // namespace galley
