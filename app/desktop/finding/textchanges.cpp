// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "finding/textchanges.h"

#include "archive/archiveservice.h"
#include "document/issuedocument.h"

#include <QtConcurrentRun>

namespace galley {

namespace {

constexpr qsizetype issuesAtATime = 20; // between two of them an autosave has its turn

/// The edits with their inverses, tried on a copy.
Result<QList<Edit>> inversesOf(Issue issue, const QList<Edit> &edits)
{
    QList<Edit> inverses;
    for (const Edit &edit : edits) {
        const Result<Edit> inverse = apply(issue, edit);
        if (!inverse)
            return std::unexpected(inverse.error());
        inverses.append(*inverse);
    }
    return inverses;
}

Result<FoundIssue> foundIn(const Issue &issue, const TextChanges::Wish &wish)
{
    return findTexts(issue, wish.pattern, wish.replacement, wish.entry)
        .transform([&issue](const QList<FoundText> &found) {
            FoundIssue result {issue.id, issue.slug, {}, {}, found};
            for (qsizetype i = 0; i < issue.entries.size(); ++i) {
                const Entry &entry = issue.entries.at(i);
                const bool isFound = std::ranges::any_of(found,
                    [&entry](const FoundText &text) { return text.place.entry == entry.id; });
                if (!isFound)
                    continue;
                result.titles.insert(entry.id, entry.title);
                result.numbers.insert(entry.id, static_cast<int>(i + 1));
            }
            return result;
        });
}

Result<QList<FoundIssue>> foundIn(const QList<UnreadIssue> &unread, const TextChanges::Wish &wish)
{
    QList<FoundIssue> all;
    for (const UnreadIssue &one : unread) {
        const Result<FoundIssue> found =
            read(one).and_then([&wish](const Issue &issue) { return foundIn(issue, wish); });
        if (!found)
            return std::unexpected(found.error());
        if (!found->found.isEmpty())
            all.append(*found);
    }
    return all;
}

} // namespace

TextChanges::TextChanges(ArchiveService &archive, QObject *parent)
    : QObject(parent), m_archive(archive)
{
}

void TextChanges::setDocument(IssueDocument *document)
{
    cancel();
    m_document = document;
}

void TextChanges::cancel()
{
    if (isChanging())
        m_work.resize(m_at); // what is on its way is done, and told
    else
        m_run = 0;
}

void TextChanges::search(const Wish &wish)
{
    if (isChanging())
        return;
    const quint64 run = m_run = ++m_lastRun;
    m_wish = wish;
    m_count = 0;
    m_at = 0;
    m_lines.clear();
    if (!m_document) {
        m_run = 0;
        Q_EMIT searched(true);
        return;
    }
    QtConcurrent::run([issue = m_document->issue(), wish] {
        return foundIn(issue, wish).transform([](const FoundIssue &found) {
            return QList<FoundIssue> {found};
        });
    }).then(this, [this, run](const Result<QList<FoundIssue>> &found) {
        if (run != m_run)
            return;
        tell(found);
        if (run != m_run)
            return;
        if (!m_wish->isWholeArchive) {
            m_run = 0;
            Q_EMIT searched(true);
            return;
        }
        m_archive
            .run<QList<IssueLine>>([](Archive &archive) { return IssueReader(archive).lines(); })
            .then(this, [this, run](const Result<QList<IssueLine>> &lines) {
                if (run != m_run)
                    return;
                if (lines) {
                    m_lines = *lines;
                    readNext(run);
                } else {
                    tell(std::unexpected(lines.error()));
                }
            });
    });
}

void TextChanges::readNext(quint64 run)
{
    if (m_at >= m_lines.size()) {
        m_run = 0;
        Q_EMIT searched(true);
        return;
    }
    Q_EMIT progressed(m_at, m_lines.size());
    QList<qint64> numbers;
    for (; m_at < m_lines.size() && numbers.size() < issuesAtATime; ++m_at) {
        // What is open was searched as it stands in the window.
        if (!m_document || m_lines.at(m_at).slug != m_document->issue().slug)
            numbers.append(m_lines.at(m_at).stamp.number);
    }
    m_archive
        .run<QList<UnreadIssue>>([numbers](Archive &archive) -> Result<QList<UnreadIssue>> {
            QList<UnreadIssue> unread;
            IssueReader reader(archive);
            return reader
                .reading([&] {
                    return reader.each(numbers, [&unread](UnreadIssue issue) -> Result<void> {
                        unread.append(std::move(issue));
                        return {};
                    });
                })
                .transform([&unread] { return unread; });
        })
        .then(QtFuture::Launch::Async,
            [wish = *m_wish](const Result<QList<UnreadIssue>> &unread) {
                return unread.and_then(
                    [&wish](const QList<UnreadIssue> &issues) { return foundIn(issues, wish); });
            })
        .then(this, [this, run](const Result<QList<FoundIssue>> &found) {
            if (run != m_run)
                return;
            tell(found);
            if (run == m_run)
                readNext(run);
        });
}

/// Ends the run on an error, and when enough is found.
void TextChanges::tell(const Result<QList<FoundIssue>> &found)
{
    if (!found) {
        m_run = 0;
        Q_EMIT failed(found.error());
        return;
    }
    for (FoundIssue issue : *found) {
        const qsizetype room = mostFound - m_count;
        const bool isTooMuch = issue.found.size() > room;
        if (isTooMuch)
            issue.found.resize(room);
        m_count += issue.found.size();
        if (!issue.found.isEmpty())
            Q_EMIT this->found(issue);
        if (isTooMuch) {
            m_run = 0;
            Q_EMIT searched(false);
            return;
        }
    }
}

void TextChanges::replace(const QList<FoundIssue> &issues, const QString &step)
{
    QList<Work> work;
    for (const FoundIssue &issue : issues)
        work.append({issue.id, issue.slug, issue.found.size(),
            [found = issue.found](const Issue &now) { return editsThatReplace(now, found); }});
    start(work, step);
}

void TextChanges::takeBack(const QString &step)
{
    QList<Work> work;
    for (const Change &change : std::as_const(m_done))
        work.append({change.issue, change.slug, change.texts, [change](const Issue &now) {
                         return editsThatTakeBack(now, change.edits, change.inverses);
                     }});
    m_done.clear();
    start(work, step);
}

void TextChanges::start(const QList<Work> &work, const QString &step)
{
    if (isChanging() || work.isEmpty())
        return;
    m_work = work;
    m_step = step;
    m_at = 0;
    m_fresh.clear();
    m_problems.clear();
    m_run = ++m_lastRun;
    changeNext();
}

void TextChanges::changeNext()
{
    if (m_at >= m_work.size()) {
        finish();
        return;
    }
    Q_EMIT progressed(m_at, m_work.size());
    const Work work = m_work.at(m_at++);
    if (m_document && m_document->issue().id == work.issue) {
        finishChange(work, changeDocument(work));
        return;
    }
    m_archive
        .run<Change>([work](Archive &archive) -> Result<Change> {
            Change change {work.issue, work.slug, {}, {}, work.texts};
            Result<void> made;
            const auto make = [&](const Issue &issue) {
                const auto edits = work.make(issue);
                const auto inverses = edits.and_then(
                    [&issue](const QList<Edit> &wanted) { return inversesOf(issue, wanted); });
                if (!inverses) {
                    made = std::unexpected(inverses.error());
                    return QList<Edit>();
                }
                change.edits = *edits;
                change.inverses = *inverses;
                return *edits;
            };
            return archive.journal(work.issue, make).and_then([&] { return made; }).transform([&] {
                return change;
            });
        })
        .then(this, [this, work](const Result<Change> &change) { finishChange(work, change); });
}

Result<TextChanges::Change> TextChanges::changeDocument(const Work &work)
{
    const auto edits = work.make(m_document->issue());
    if (!edits)
        return std::unexpected(edits.error());
    const auto inverses = inversesOf(m_document->issue(), *edits);
    if (!inverses)
        return std::unexpected(inverses.error());
    return m_document->perform(*edits, m_step).transform([&] {
        return Change {work.issue, work.slug, *edits, *inverses, work.texts};
    });
}

void TextChanges::finishChange(const Work &work, const Result<Change> &change)
{
    if (change)
        m_fresh.append(*change);
    else
        m_problems.append(tr("%1: %2").arg(work.slug, change.error().message));
    changeNext();
}

void TextChanges::finish()
{
    m_run = 0;
    m_work.clear();
    m_done = std::exchange(m_fresh, {});
    qsizetype texts = 0;
    for (const Change &change : std::as_const(m_done))
        texts += change.texts;
    Q_EMIT replaced(m_done.size(), texts, m_problems);
}

} // namespace galley
