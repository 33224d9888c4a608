// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/issuedocument.h"
#include "importing/refresher.h"

#include <QDeadlineTimer>
#include <QDialog>
#include <QTimer>

class KMessageWidget;
class QLabel;
class QListView;
class QProgressBar;
class QPushButton;

namespace galley {

class ChangeView;
class RefreshModel;

/// Asks the services again about entries, shows what they say differently, and takes what is ticked
/// as one step of undo. Nothing changes by itself. Of a single entry it may be kept hidden until
/// there is something to show.
class RefreshDialog : public QDialog
{
    Q_OBJECT

public:
    /// `client` and `document` must outlive the dialog.
    RefreshDialog(HttpClient &client, const Services &services, const ServiceKeys &keys,
        IssueDocument &document, QWidget *parent = nullptr);
    ~RefreshDialog() override;

    /// All entries when none is named.
    void start(const QList<EntryId> &entries);
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] bool hasOffers() const;
    /// What came of it, in a sentence.
    [[nodiscard]] QString outcome() const;
    [[nodiscard]] bool hasFailed() const; ///< for at least one entry

public Q_SLOTS:
    void take();
    /// Cancels what runs; closes the dialog when nothing does.
    void reject() override;

Q_SIGNALS:
    /// Every entry is asked for.
    void ended();
    /// What the services said, for the archive.
    void answered(const QList<galley::Lookup> &lookups);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildButtons();
    void showRow(qsizetype row);
    void showCurrent();
    void showWaiting(std::chrono::milliseconds time, const QString &reason);
    void finish();
    void showFirstOffer();
    void updateStatus();

    IssueDocument &m_document;
    Refresher m_refresher;
    RefreshModel *m_model;
    QTimer m_countdown;
    QDeadlineTimer m_waitEnd;
    QString m_waitReason;

    KMessageWidget *m_message = nullptr;
    QListView *m_list = nullptr;
    ChangeView *m_changes = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_status = nullptr;
    QPushButton *m_takeButton = nullptr;
    QPushButton *m_closeButton = nullptr;
};

} // namespace galley
