// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing/publishjobs.h"

#include <KMessageWidget>

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTreeView;

namespace galley {

class ChangesModel;
class FieldNote;
class Workspace;

/// Publishes the site: shows what would change first, then writes it, with progress, and says what came
/// of it. Whatever was typed is saved before either.
class PublishDialog : public QDialog
{
    Q_OBJECT

public:
    /// The workspace must outlive it.
    explicit PublishDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~PublishDialog() override;

    /// Looks what would change; is done by itself when the target changes.
    void plan();
    void publish();
    /// Ends what runs; what is written stays.
    void stop();
    /// Asks first while it publishes.
    void reject() override;

Q_SIGNALS:
    /// The publication's targets are to be edited.
    void targetsRequested();
    /// The problems of this issue are to be seen.
    void problemsRequested(const QString &slug);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class State { NoTarget, Planning, Planned, Failed, Publishing, Stopping, Published };

    void build();
    [[nodiscard]] QWidget *buildTarget();
    [[nodiscard]] QWidget *buildChanges();
    [[nodiscard]] QWidget *buildCommit();
    [[nodiscard]] QWidget *buildProblems();
    [[nodiscard]] QWidget *buildButtons();
    [[nodiscard]] QWidget *buildEmpty();
    void connectJobs();
    void fillTargets();
    void followPublication();
    void enter(State state);
    void look();
    void whenSaved(std::function<void()> next);
    void showPlan(const PublishJobs::Outlook &outlook);
    void showCommit(const PublishPlan &plan);
    void showProblems(const PublishCheck &check);
    void filterChanges();
    void showProgress(const PublishProgress &progress);
    void showReport(const PublishReport &report);
    void showFailure(const Error &error);
    void showStopped();
    void say(KMessageWidget::MessageType type, const QString &text, const QString &detail = {});
    void askToStop();
    void addOpeners();
    void updateButtons();
    [[nodiscard]] const PublishTarget *target() const;
    [[nodiscard]] PublishJob job() const;
    [[nodiscard]] QString lastTargetKey() const;
    [[nodiscard]] bool isBusy() const;

    Workspace &m_workspace;
    PublishJobs *m_jobs;
    State m_state = State::NoTarget;
    QString m_plannedMessage; ///< of the commit, as proposed
    QString m_problemsOf; ///< the issue that has them, by its slug
    bool m_hasWork = false; ///< planned, something is to be done
    bool m_isSaving = false; ///< what was typed, before the next step
    bool m_keepsMessage = false; ///< of a publication that failed
    bool m_closesWhenStopped = false;
    KMessageWidget *m_message = nullptr;
    QPlainTextEdit *m_details = nullptr; ///< git's words, or a command's
    QWidget *m_empty = nullptr; ///< without a target
    QWidget *m_form = nullptr;
    QComboBox *m_targets = nullptr;
    QPushButton *m_edit = nullptr;
    FieldNote *m_place = nullptr; ///< where it goes
    QLabel *m_summary = nullptr;
    QLineEdit *m_filter = nullptr;
    QStackedWidget *m_pages = nullptr; ///< the changes, or that there are none
    QTreeView *m_changes = nullptr;
    QLabel *m_nothing = nullptr;
    ChangesModel *m_model = nullptr;
    QSortFilterProxyModel *m_filtered = nullptr;
    QWidget *m_commit = nullptr;
    QLineEdit *m_commitMessage = nullptr;
    FieldNote *m_commitNote = nullptr;
    QWidget *m_problems = nullptr;
    FieldNote *m_problemsText = nullptr;
    QCheckBox *m_allTheSame = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_publish = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace galley
