// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "importing/merge.h"
#include "model/issue.h"
#include "model/lookup.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace galley {

class HttpClient;

/// What the services say today of one entry.
struct RefreshRow
{
    enum class State { Queued, Fetching, Done, Skipped, Failed, Cancelled };

    EntryId entry;
    State state = State::Queued;
    QString message; ///< why it failed or was skipped
    QList<FieldChange> changes; ///< of the version that the entry states, and of counts
    std::optional<int> newerVersion; ///< of the paper, when there is one
    QList<FieldChange> versionChanges; ///< what taking that version would change
    bool isPinned = false; ///< the entry's address names its version
    Withdrawal withdrawal = Withdrawal::None; ///< of the paper's latest version
    QList<Lookup> lookups; ///< for the archive's record
};

/// Which of a row's changes to take.
struct Taking
{
    bool newerVersion = true; ///< where the entry is not pinned to its own
    bool conflicts = false; ///< also over what the editor did
};
[[nodiscard]] QList<Edit> editsOf(const RefreshRow &row, const Taking &taking);

/// Asks the services again about entries and compares; changes nothing. Lives in the thread that
/// made it, which is never blocked.
class Refresher : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive it.
    Refresher(HttpClient &client, const Services &services, const ServiceKeys &keys,
        QObject *parent = nullptr);
    ~Refresher() override;

    /// Starts on these entries of the issue, or on all.
    void start(const Issue &issue, const QList<EntryId> &entries = {});
    void cancel();

    [[nodiscard]] const QList<RefreshRow> &rows() const;
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void rowChanged(qsizetype row);
    /// As Importer::waiting().
    void waiting(std::chrono::milliseconds time, const QString &reason);
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
