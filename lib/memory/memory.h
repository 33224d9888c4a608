// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memory/memoryindex.h"
#include "model/issue.h"

#include <memory>

namespace galley {

/// An entry of another issue that an editor may want to know of.
struct Recollection
{
    enum class Kind {
        SamePaper,
        Retitled, ///< most likely the same work under another name or at another place
        SameAuthors,
        SimilarTopic,
    };

    Kind kind = Kind::SamePaper;
    IssueId issue;
    QString slug;
    QString issueTitle;
    QDate date;
    EntryId entry;
    int number = 0; ///< of the entry in its issue, from 1
    QString title; ///< of the entry
    QStringList authors; ///< that both have
    /// Where it is published: issues/SLUG.html#anchor below its publication's address, or as it is where
    /// that is not known.
    QString address;

    bool operator==(const Recollection &) const = default;
};

[[nodiscard]] QLatin1StringView keyOf(
    Recollection::Kind kind); ///< "same", "retitled", "authors", "topic"
/// "Previously: [title](address) (issue title, 12 January 2026)": Markdown, in the words of what is
/// published.
[[nodiscard]] QString previouslyLine(const Recollection &recollection);

/// What an archive knows of an entry: the same paper, also under another title, the same authors, similar
/// topics. It keeps an index of every entry in memory, and between two programs in a file of the user's
/// cache folder, and brings it up to date when it is asked.
///
/// Belongs to the archive's thread, and to one archive. At 120,000 entries an answer takes some
/// milliseconds; to read as many for the first time, some seconds.
class Memory
{
public:
    /// An empty folder: nothing is kept between two programs.
    explicit Memory(QString cacheFolder = {});
    ~Memory();
    Q_DISABLE_COPY_MOVE(Memory)

    /// galley/memory in the user's cache folder.
    [[nodiscard]] static QString defaultCacheFolder();

    /// Reads issues that were changed, at most so many, and returns how many are still to be read.
    [[nodiscard]] Result<int> update(Archive &archive, int most);

    struct Question
    {
        Entry entry;
        IssueId issue; ///< that the entry is in or comes into
        /// Of that issue; authors and topics of later ones do not count. Invalid: all do.
        QDate date;
        qsizetype most = 6; ///< answers
    };
    /// From what was read so far: those of the same paper first, then as the kinds are ordered.
    [[nodiscard]] Result<QList<Recollection>> recall(Archive &archive, const Question &question);

private:
    struct Found;
    void restore(Archive &archive);
    void save();
    [[nodiscard]] Result<QList<Found>> closerLook(Archive &archive, const Question &question,
        const QList<MemoryIndex::Candidate> &candidates);
    static void leaveAHandful(QList<Found> &found, qsizetype most);
    [[nodiscard]] static Result<QList<Recollection>> addressed(
        Archive &archive, QList<Found> found);

    QString m_folder;
    QString m_file; ///< empty until it is known
    std::unique_ptr<MemoryIndex> m_index; ///< null until it is first asked
    int m_unsaved = 0; ///< issues that were read since the file was written
};

} // namespace galley
