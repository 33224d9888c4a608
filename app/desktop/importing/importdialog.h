// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/issuedocument.h"
#include "importing/importer.h"
#include "importing/mimetext.h"
#include "importing/recognizer.h"
#include "memory/memory.h"

#include <QDeadlineTimer>
#include <QDialog>
#include <QSet>
#include <QTimer>

class KMessageWidget;
class QLabel;
class QListView;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace galley {

class ImportMemory;
class ImportModel;
class PasteBox;

/// Takes any paste, shows what it holds and lets the editor choose, and imports that: a row and its
/// progress for each reference. What came is put into the document in one step of undo a run, also
/// when the run is cancelled. What has not come waits in the archive until the editor gives it up:
/// by Cancel, or by closing the dialog.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `client` and `document` must outlive the dialog.
    ImportDialog(HttpClient &client, const Services &services, const ServiceKeys &keys,
        IssueDocument &document, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// Where the archive is asked and told; it must outlive the dialog. Without one, no earlier
    /// issue is known and nothing is kept for another time.
    void setMemory(ImportMemory *memory);
    /// Keys that were read meanwhile, for the next run.
    void setKeys(const ServiceKeys &keys);
    /// As Importer::setPatience().
    void setPatience(std::chrono::milliseconds first);
    /// The place of the first imported entry; the end when not set.
    void setInsertAt(std::optional<qsizetype> index);
    /// Puts a dropped text into the box, in place of what is there.
    void setText(const QString &text);
    /// The same, and says which files could not be read.
    void setPaste(const MimeText &paste);
    /// Imports the paste with no more questions and closes, unless there is something to decide or
    /// to be seen.
    void importAtOnce(const MimeText &paste);
    /// Goes on with what an import did not get to.
    void resume(const QList<Reference> &references);
    [[nodiscard]] bool isRunning() const;
    /// "3 imported. 1 failed."
    [[nodiscard]] QString outcome() const;

public Q_SLOTS:
    /// Imports what is in the box.
    void start();
    void retry();
    /// Cancels what runs; closes the dialog when nothing does.
    void reject() override;

    /// What was imported and seems to be a work that the archive knows under another name.
    void showEarlierWorks(const QHash<EntryId, Recollection> &works);

Q_SIGNALS:
    /// These entries were put into the document.
    void imported(const QList<galley::EntryId> &entries);
    /// What services said of papers and pages in a run that has ended.
    void answered(const QList<galley::Lookup> &lookups);
    /// The import that importAtOnce() began is done, and there was nothing to be seen.
    void importedAtOnce(const QString &outcome);

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Phase { Writing, Running, Done };

    void build();
    [[nodiscard]] QWidget *buildRows();
    [[nodiscard]] QWidget *buildHelp();
    [[nodiscard]] QWidget *buildButtons();
    void makeImporter(const ServiceKeys &keys);

    void textChanged();
    void showRecognition(const Recognition &recognition);
    void askForEarlierRuns();
    [[nodiscard]] bool isRecognized() const;
    void startIfWanted();
    void letDecide();
    [[nodiscard]] QList<Reference> referencesOfRun() const;
    void setPhase(Phase phase);
    void updateButtons();
    void updateStatus();
    [[nodiscard]] QString recognitionText() const;
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString gapText() const;
    [[nodiscard]] int secondsToWait() const;
    void showWaiting(std::chrono::milliseconds time, const QString &reason);
    void runFinished();
    [[nodiscard]] bool insertImported();
    [[nodiscard]] QList<Edit> editsOfRun() const;
    void settleRows(bool areInserted);
    void remember(const QList<Reference> &references);
    void giveUpTheRest();
    [[nodiscard]] bool isClean() const;
    void showFirstFailure();
    void showProblem(const QString &text);
    void offerClipboard();
    void offer(const QString &text);

    HttpClient &m_client;
    Services m_services;
    IssueDocument &m_document;
    ImportMemory *m_memory = nullptr;
    std::optional<std::chrono::milliseconds> m_patience;
    std::unique_ptr<Importer> m_importer;
    Recognizer m_recognizer;
    Recognition m_recognition;
    ImportModel *m_model;
    std::optional<qsizetype> m_insertAt;
    QSet<EntryId> m_inserted;
    QSet<QString> m_askedRuns; ///< keys of which the archive was asked
    int m_pendingRuns = 0; ///< answers of the archive that have not come
    QList<Reference> m_run; ///< its rows, as they were asked for
    QSet<QString> m_waiting; ///< keys that wait in the archive
    Phase m_phase = Phase::Writing;
    bool m_startsWhenRecognized = false;
    bool m_isAtOnce = false; ///< importAtOnce() has begun
    bool m_closesWhenFinished = false;

    QTimer m_countdown;
    QDeadlineTimer m_waitEnd;
    QString m_waitReason;

    KMessageWidget *m_message = nullptr;
    PasteBox *m_box = nullptr;
    QStackedWidget *m_stack = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_helpTitle = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_importButton = nullptr;
    QPushButton *m_retryButton = nullptr;
    QPushButton *m_closeButton = nullptr;
};

} // namespace galley
