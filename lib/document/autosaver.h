// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archiveservice.h"
#include "archive/sharedissue.h"
#include "document/issuedocument.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace galley {

class Outbox;
struct WrittenWork;

/// Writes a document's edits to the archive's journal within a quarter of a second, in the order
/// they were made. A failed write is kept and tried again, every two seconds and at the next edit.
///
/// What others stored meanwhile is merged with them and shown in the document. A field that both
/// changed is kept back until somebody chooses: conflicts() has it.
class Autosaver : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Saved,
        Saving,
        Failed,
        Offline, ///< the server is away, and what was typed is in the outbox
    };

    /// Both must outlive it. `outbox` keeps on this computer what could not be stored yet; without one
    /// it is kept in memory. `work` is what was left there: the document is what that makes.
    Autosaver(IssueDocument &document, ArchiveService &archive, QObject *parent = nullptr,
        std::chrono::milliseconds retryEach = std::chrono::seconds(2),
        std::shared_ptr<Outbox> outbox = {}, const IssueWork &work = {});
    /// What still waits is handed to the archive, which writes it before it closes.
    ~Autosaver() override;

    [[nodiscard]] State state() const;
    [[nodiscard]] const Error &lastError() const; ///< when Failed or Offline
    /// Writes what waits now instead of after its quarter second.
    void flush();
    /// Looks for what others stored.
    void refresh();
    /// The same unless that is known already.
    void refresh(qint64 stamp);

    /// The fields that others changed as well: the document has `ours`, the archive `theirs`.
    [[nodiscard]] QList<MergeConflict> conflicts() const;
    enum class Choice { Ours, Theirs, Both };
    void resolve(const MergeConflict &conflict, Choice choice);

Q_SIGNALS:
    void stateChanged();
    void conflictsChanged();

private:
    void take(const Edit &edit);
    void write();
    void finish(const Result<WrittenWork> &written);
    void showOthers(const WrittenWork &written);
    void keep();
    void setState(State state);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
