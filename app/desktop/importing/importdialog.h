// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/issuedocument.h"
#include "importing/importer.h"
#include "importing/recognizer.h"

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

class ImportModel;
class PasteBox;

/// Takes any paste, shows what it holds, and imports it: a row and its progress for each reference.
/// What came is put into the document in one step of undo a run, also when the run is cancelled.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `client` and `document` must outlive the dialog.
    ImportDialog(HttpClient &client, const Services &services, const ServiceKeys &keys,
        IssueDocument &document, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// The place of the first imported entry; the end when not set.
    void setInsertAt(std::optional<qsizetype> index);
    /// Puts a dropped text into the box, in place of what is there.
    void setText(const QString &text);
    [[nodiscard]] bool isRunning() const;

public Q_SLOTS:
    /// Imports what is in the box.
    void start();
    void retry();
    /// Cancels what runs; closes the dialog when nothing does.
    void reject() override;

Q_SIGNALS:
    /// These entries were put into the document.
    void imported(const QList<galley::EntryId> &entries);

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum class Phase { Writing, Running, Done };

    void build();
    [[nodiscard]] QWidget *buildRows();
    [[nodiscard]] QWidget *buildHelp();
    [[nodiscard]] QWidget *buildButtons();
    void connectImporter();

    void textChanged();
    void showRecognition(const Recognition &recognition);
    void setPhase(Phase phase);
    void updateButtons();
    void updateStatus();
    [[nodiscard]] QString recognitionText() const;
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString outcomeText() const;
    void showWaiting(std::chrono::milliseconds time, const QString &reason);
    void runFinished();
    [[nodiscard]] QList<Edit> editsOfRun() const;
    void showFirstFailure();
    void showProblem(const QString &text);
    void offerClipboard();

    IssueDocument &m_document;
    Importer m_importer;
    Recognizer m_recognizer;
    Recognition m_recognition;
    ImportModel *m_model;
    std::optional<qsizetype> m_insertAt;
    QSet<EntryId> m_inserted;
    Phase m_phase = Phase::Writing;
    bool m_startsWhenRecognized = false;
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
