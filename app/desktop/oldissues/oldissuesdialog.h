// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oldissues/oldissues.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace galley {

class ArchiveService;
class OldIssuesModel;

/// Takes the old issues of a folder: reads them, says what was understood, and stores what is wanted,
/// each whole or not at all. Until then nothing is changed.
class OldIssuesDialog : public QDialog
{
    Q_OBJECT

public:
    /// The archive must outlive it. Begins to read at once. The issue that is open, by its slug, is
    /// never replaced.
    OldIssuesDialog(ArchiveService &archive, const QString &folder, const QString &openIssue,
        QWidget *parent = nullptr);
    ~OldIssuesDialog() override;

    void reject() override;

private:
    enum class Phase { Reading, Choosing, Storing, Done };

    void build();
    void read();
    void compare(const OldIssuesReport &report);
    void storeNext(qsizetype row);
    void take(qsizetype row, const Result<QString> &slug);
    void finish();
    void setPhase(Phase phase);
    void updateWords();
    void say(const QString &words);
    [[nodiscard]] QString reportText() const;
    [[nodiscard]] OnTaken onTaken() const;

    ArchiveService &m_archive;
    QString m_folder;
    QString m_openIssue;
    Phase m_phase = Phase::Reading;
    std::shared_ptr<std::stop_source> m_stop;
    OldIssuesModel *m_model;
    int m_stored = 0;
    int m_failed = 0;
    int m_wanted = 0;
    QStackedWidget *m_pages = nullptr; ///< words, or the list
    QLabel *m_words = nullptr;
    QLabel *m_status = nullptr;
    QWidget *m_taken = nullptr;
    QComboBox *m_onTaken = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace galley
