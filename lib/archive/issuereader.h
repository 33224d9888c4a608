// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"

namespace galley {

/// Tells whether an issue has changed: another stamp after every change, never the same again.
struct IssueStamp
{
    qint64 number = 0; ///< the issue's in this archive, for its life
    qint64 stamp = 0;

    bool operator==(const IssueStamp &) const = default;
};

struct IssueLine
{
    IssueStamp stamp;
    QString slug;
    QString title;
    QDate date;

    bool operator==(const IssueLine &) const = default;
};

/// An issue as it is stored. To parse it is most of the work, which any thread can do.
struct UnreadIssue
{
    IssueStamp stamp;
    Issue issue; ///< without its entries
    QList<QByteArray> documents; ///< of the entries, in order
    QString archive; ///< its path, for messages
};

/// The whole issue. Its entries get the ids that they are stored with.
[[nodiscard]] Result<Issue> read(const UnreadIssue &unread);

/// Reads many issues, one after the other, for who writes all of an archive somewhere. Use it in the
/// archive's thread.
class IssueReader
{
public:
    explicit IssueReader(Archive &archive);

    /// Runs `work` on one state of the archive, whoever writes meanwhile.
    [[nodiscard]] Result<void> reading(const std::function<Result<void>()> &work);

    /// The first of the list, without its entries; nothing for an archive without issues.
    [[nodiscard]] Result<std::optional<Issue>> newest();

    // All in the order of Archive::issues(). With numbers only those.

    /// Takes a few milliseconds for ten thousand.
    [[nodiscard]] Result<QList<IssueStamp>> stamps();
    [[nodiscard]] Result<QList<IssueLine>> lines(const std::optional<QList<qint64>> &numbers = {});
    /// Calls `visit` with each until it fails.
    [[nodiscard]] Result<void> each(const std::optional<QList<qint64>> &numbers,
        const std::function<Result<void>(UnreadIssue)> &visit);

    /// Another one after every change of the pictures.
    [[nodiscard]] Result<QString> picturesStamp();

private:
    Archive &m_archive;
};

} // namespace galley
