// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/issuereader.h"
#include "language/replacing.h"

#include <QObject>
#include <QPointer>

namespace galley {

class ArchiveService;
class IssueDocument;

/// What is found in one issue.
struct FoundIssue
{
    IssueId id;
    QString slug;
    QHash<EntryId, QString> titles; ///< of the entries in which something is found
    QHash<EntryId, int> numbers; ///< of these, from 1
    QList<FoundText> found;
};

/// Finds texts and replaces them, in the open issue through its document and in others through the
/// archive's journal, an issue at a time, each all or none. Lives in the window's thread, searches on
/// a worker and writes on the archive's thread.
class TextChanges : public QObject
{
    Q_OBJECT

public:
    /// The archive must outlive it.
    explicit TextChanges(ArchiveService &archive, QObject *parent = nullptr);

    void setDocument(IssueDocument *document); ///< may be null; what runs is cancelled

    struct Wish
    {
        TextPattern pattern;
        QString replacement;
        bool isWholeArchive = false;
        std::optional<EntryId> entry =
            {}; ///< of the open issue: this one only; null for its own texts
    };
    /// Looks for it anew, unless it isChanging(); found() and progressed() come until searched() or
    /// failed() does.
    void search(const Wish &wish);
    /// Replaces what was found; progressed() comes until replaced() does. `step` is of undo.
    void replace(const QList<FoundIssue> &issues, const QString &step);
    /// Takes back what the last replace() did, where it still stands; replaced() follows.
    void takeBack(const QString &step);
    /// Ends a search, and a replacing with the issue that is being written; replaced() follows.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_run != 0; }
    [[nodiscard]] bool isChanging() const { return !m_work.isEmpty(); }
    [[nodiscard]] bool canTakeBack() const { return !m_done.isEmpty(); }

    /// More matches than this are not listed.
    static constexpr qsizetype mostFound = 5000;

Q_SIGNALS:
    void found(const galley::FoundIssue &issue);
    void progressed(qsizetype done, qsizetype of);
    /// `isAll` is false past mostFound.
    void searched(bool isAll);
    void failed(const galley::Error &error);
    /// `problems` are of issues that were left as they are.
    void replaced(qsizetype issues, qsizetype texts, const QStringList &problems);

private:
    using Make = std::function<Result<QList<Edit>>(const Issue &)>;
    /// What was done to an issue.
    struct Change
    {
        IssueId issue;
        QString slug;
        QList<Edit> edits;
        QList<Edit> inverses;
        qsizetype texts = 0;
    };
    struct Work
    {
        IssueId issue;
        QString slug;
        qsizetype texts = 0;
        Make make;
    };

    void readNext(quint64 run);
    void tell(const Result<QList<FoundIssue>> &found);
    void start(const QList<Work> &work, const QString &step);
    void changeNext();
    void finishChange(const Work &work, const Result<Change> &change);
    [[nodiscard]] Result<Change> changeDocument(const Work &work);
    void finish();

    ArchiveService &m_archive;
    QPointer<IssueDocument> m_document;
    quint64 m_lastRun = 0;
    quint64 m_run = 0; ///< 0 when nothing runs
    std::optional<Wish> m_wish;
    QList<IssueLine> m_lines; ///< to be searched
    QList<Work> m_work; ///< to be done
    qsizetype m_at = 0;
    qsizetype m_count = 0; ///< found so far
    QString m_step;
    QList<Change> m_done;
    QList<Change> m_fresh; ///< of the run
    QStringList m_problems;
};

} // namespace galley
