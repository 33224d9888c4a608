// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "importing/mimetext.h"
#include "model/issue.h"
#include "model/reference.h"
#include "render/theme.h"
#include "workspace.h"

#include <KMessageWidget>

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <optional>

class KCommandBar;
class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace galley {

struct Appearance;
class BalanceBar;
class EntryEditor;
class EntryList;
class EntryModel;
class FindDesk;
class ImportBar;
class ImportDialog;
class InboxDesk;
class IssueEditor;
class Keychain;
class MemoryDesk;
class NewIssueDialog;
class PreflightPanel;
class PreviewPane;
class PublicationDialog;
class PublishDialog;
class RefreshDialog;
class SearchDialog;
class SettingsDialog;
class StatisticsWindow;
class TextField;
class SpellDesk;
class TeamDesk;
class ThemeEditor;
class WritingPlaces;
struct Finding;
struct SearchHit;

/// The desk: the issue on the left, the writing in the middle, the proof on the right.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Workspace &workspace, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The entry, from 1, whose summary takes the caret when the first issue opens.
    void setFirstEntry(int number);

Q_SIGNALS:
    /// An issue is open and its editor takes typing.
    void ready();
    /// The proof shows a page.
    void proofShown();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Actions;

    QWidget *makeIssueColumn();
    QWidget *makeWritingColumn();
    [[nodiscard]] QWidget *makeInboxTabs(QWidget *issue);
    void makeInboxActions();
    void makeStatusBar();
    void makeTeamDesk();
    void makeActions();
    void connectWorkspace();
    void connectViews();
    void restoreLayout();
    void saveLayout() const;
    void fitColumns();
    void toggleColumn(QAction *action);

    void showLook();
    void showDocument(IssueDocument *document);
    void showEntry(const EntryId &entry);
    void showInbox(bool shows);
    void showInboxCount();
    [[nodiscard]] bool isInboxShown() const;
    void showChanged(const Edit &edit);
    void showHeading();
    void showSaveState();
    void showCounts();
    void updateActions();
    void applyAppearance();
    void showFonts(const Appearance &appearance);
    void complain(const Error &error);
    void inform(KMessageWidget::MessageType type, const QString &text);
    void askToReplace(const Issue &issue);

    void perform(const Edit &edit, const QString &step);
    void addEntry();
    void removeEntry();
    void moveEntry(int by);
    void followFocus(QWidget *now);
    [[nodiscard]] bool isInItems() const;
    void makeTextActions();
    void mark(const QString &mark);
    void keepPlace();
    [[nodiscard]] bool goToPlace();
    void goToEntry(int by);
    void newIssue();
    void pickIssue();
    void searchArchive();
    void showStatistics();
    void showHit(const SearchHit &hit);
    void makeWritingDesks(QWidget &column);
    void openFile();
    void importOldIssues();
    [[nodiscard]] ImportDialog *makeImportDialog();
    void importReferences(const MimeText &paste = {});
    void importClipboard();
    void resumeImport(const QList<Reference> &references);
    void refreshEntry();
    void refresh(const QList<EntryId> &entries);
    void startRefresh(const QList<EntryId> &entries, const ServiceKeys &keys);
    void showRefreshed();
    void connectImports();
    void showMarks();
    void exportIssue();
    PublicationDialog *showPublication(QWidget *over = nullptr);
    void publishSite();
    void editTheme();
    void useTheme(const QString &theme);
    void placeBesideProof(QWidget &window) const;
    void showSettings();
    void showCommands();
    void showAbout();
    [[nodiscard]] qsizetype placeForNewEntry() const;
    void showProblems(bool shown);
    void showProblem(const Finding &finding);

    Workspace &m_workspace;
    std::unique_ptr<Actions> m_actions;
    EntryModel *m_model;
    QToolButton *m_picker = nullptr;
    QLabel *m_counts = nullptr;
    BalanceBar *m_balance = nullptr;
    EntryList *m_list = nullptr;
    QTabBar *m_tabs = nullptr; // the issue, the inbox
    InboxDesk *m_inbox = nullptr;
    KMessageWidget *m_message = nullptr;
    KMessageWidget *m_saveMessage = nullptr;
    ImportBar *m_importBar = nullptr;
    QSplitter *m_desk = nullptr; ///< the writing, and the problems below it
    PreflightPanel *m_problems = nullptr;
    QStackedWidget *m_writing = nullptr;
    QWidget *m_empty = nullptr;
    EntryEditor *m_entryEditor = nullptr;
    IssueEditor *m_issueEditor = nullptr;
    QPointer<TextField> m_text; ///< the summary, introduction or takeaways with the caret
    WritingPlaces *m_places = nullptr;
    FindDesk *m_finding = nullptr;
    SpellDesk *m_spelling = nullptr;
    TeamDesk *m_team = nullptr;
    MemoryDesk *m_memory = nullptr;
    PreviewPane *m_preview = nullptr;
    QPointer<ImportDialog> m_importDialog;
    QPointer<RefreshDialog> m_refreshDialog;
    QPointer<NewIssueDialog> m_newIssueDialog;
    QPointer<SearchDialog> m_searchDialog;
    QPointer<StatisticsWindow> m_statistics;
    QPointer<SettingsDialog> m_settingsDialog;
    QPointer<PublicationDialog> m_publicationDialog;
    QPointer<PublishDialog> m_publishDialog;
    QPointer<ThemeEditor> m_themeEditor; ///< a window of its own
    std::optional<Theme> m_draftTheme; ///< that the proof shows while it is edited
    KCommandBar *m_commandBar = nullptr; // made when first asked for
    std::unique_ptr<Keychain> m_keychain; // likewise
    QSplitter *m_columns = nullptr;
    QLabel *m_saved = nullptr;
    QLabel *m_words = nullptr;
    QLabel *m_colleagues = nullptr;
    QMetaObject::Connection m_listing; // of the issues, for a dialog
    QTimer m_counting; // words are counted when the typing pauses
    QTimer m_placing; // the caret's place is kept now and then
    bool m_wantsIssue = true; // its column, where there is room
    bool m_wantsPreview = true;
    const QAction *m_askedFor = nullptr; // the column that comes first where there is little
    bool m_messageIsAboutOpening = false; ///< and has no point once an issue is open
    /// Of the issue that opens next; 0 for the issue itself, nothing for where the editor was.
    std::optional<int> m_firstEntry;
    bool m_isClosing = false;
};

} // namespace galley
