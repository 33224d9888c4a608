// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/earlierrun.h"
#include "model/edit.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <memory>

namespace galley {

class Sql;

/// A line of the issue list.
struct IssueInfo
{
    IssueId id;
    QString slug;
    QString publication;
    QString title;
    QDate date;
    qsizetype entryCount = 0;

    bool operator==(const IssueInfo &) const = default;
};

/// Every issue of a publication, in one SQLite file or one PostgreSQL database. Each change is one
/// durable transaction (in a file: WAL, synchronous=FULL): done or not done, also after `kill -9` and
/// a power cut.
///
/// An Archive belongs to the thread that opened it and blocks on the disk and the server: a window
/// reaches it through ArchiveService. Several processes may use one archive; a writer waits for
/// another for up to five seconds and then fails with Error::Code::Busy. A lost server is
/// Error::Code::Network; the next call connects again.
class Archive
{
public:
    /// Opens the file, or makes it when missing, and brings an older schema up to date. Fails on a
    /// newer schema, on a file that is not a Galley archive, and on one that cannot be written. The
    /// folder is made when missing. A postgresql:// address (PostgresAddress) is a database, which
    /// may be empty; there a role that may only read can read.
    [[nodiscard]] static Result<std::unique_ptr<Archive>> open(
        const QString &path, std::chrono::milliseconds busyTimeout = std::chrono::seconds(5));
    /// $GALLEY_ARCHIVE, else galley/archive.sqlite in the user's XDG data folder.
    [[nodiscard]] static QString defaultPath();

    ~Archive();
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;

    /// The newest date first; of one date the latest made first.
    [[nodiscard]] Result<QList<IssueInfo>> issues();
    /// `slug` may be "latest".
    [[nodiscard]] Result<Issue> issue(const QString &slug);

    enum class OnExisting { Refuse, Replace };
    /// Stores whole issues, all or none. Replacing keeps the old issue's id and, in its revisions,
    /// its text.
    [[nodiscard]] Result<void> store(const QList<Issue> &issues, OnExisting onExisting);
    [[nodiscard]] Result<void> remove(const QString &slug);

    /// Applies the edits to the stored issue and writes them to its journal, all or none.
    [[nodiscard]] Result<void> journal(const IssueId &issue, const QList<Edit> &edits);

    /// The same for edits that `make` derives from the issue as it is stored; nobody else writes
    /// between the two.
    [[nodiscard]] Result<void> journal(
        const IssueId &issue, const std::function<QList<Edit>(const Issue &)> &make);

    using Appearance = EarlierRun;
    /// By Reference::key(), the entries of every issue but `except` that are about these papers and
    /// pages, the latest issue first.
    [[nodiscard]] Result<EarlierRuns> appearances(
        const QStringList &keys, const IssueId &except = {});

    struct JournaledEdit
    {
        QDateTime at;
        Edit edit;
        Edit inverse;
    };
    /// The issue's journal of the last hour at least, oldest first; revisions stand for what was
    /// before (RevisionStore).
    [[nodiscard]] Result<QList<JournaledEdit>> journalOf(const IssueId &issue);

    struct Finding
    {
        QString rule; ///< a stable word, such as "page", "foreign-key", "entry-json"
        QString text;
    };
    /// Reads everything and says what is not as it should be; empty is a sound archive.
    [[nodiscard]] Result<QList<Finding>> verify();
    /// A consistent copy while others write. An existing file is refused.
    [[nodiscard]] Result<void> backup(const QString &file);

    /// The same for this archive and its copies, and for no other; made at the first call.
    [[nodiscard]] Result<QString> identity();
    /// Small values that belong to the archive, such as the issue that was open.
    [[nodiscard]] Result<QString> property(const QString &name);
    [[nodiscard]] Result<void> setProperty(const QString &name, const QString &value);

private:
    // The stores keep tables of the same file: the connection is theirs too, and nobody else's.
    friend class ImportQueue;
    friend class InboxStore;
    friend class IssueReader;
    friend class LookupStore;
    friend class PictureStore;
    friend class PublicationStore;
    friend class RevisionStore;
    friend class Search;
    friend class SharedIssue;
    [[nodiscard]] Sql &sql();

    struct Private;
    explicit Archive(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace galley
