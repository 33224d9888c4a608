// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/unsavedwork.h"

namespace galley {

namespace {

bool setTheSame(const Edit &a, const Edit &b)
{
    if (const auto *entry = std::get_if<SetEntryField>(&a)) {
        const auto *other = std::get_if<SetEntryField>(&b);
        return other && entry->entry == other->entry && entry->field == other->field;
    }
    if (const auto *issue = std::get_if<SetIssueField>(&a)) {
        const auto *other = std::get_if<SetIssueField>(&b);
        return other && issue->field == other->field;
    }
    return false;
}

/// The value that the edit sets where the conflict is; null when it sets none there.
const FieldValue *valueFor(const MergeConflict &conflict, const Edit &edit)
{
    if (const auto *entry = std::get_if<SetEntryField>(&edit)) {
        const auto *field = std::get_if<EntryField>(&conflict.place);
        return field && *field == entry->field && conflict.entry == entry->entry ? &entry->value
                                                                                 : nullptr;
    }
    const auto *issue = std::get_if<SetIssueField>(&edit);
    const auto *field = std::get_if<IssueField>(&conflict.place);
    return issue && field && *field == issue->field ? &issue->value : nullptr;
}

} // namespace

UnsavedWork::UnsavedWork(Issue base) { m_work.base = std::move(base); }

void UnsavedWork::append(const Edit &edit)
{
    const QMutexLocker locked(&m_mutex);
    for (MergeConflict &held : m_work.held) {
        if (const FieldValue *value = valueFor(held, edit)) {
            held.ours = *value;
            return;
        }
    }
    // A field that is set twice in a row needs to be written once.
    if (m_work.edits.size() > m_writing && setTheSame(m_work.edits.last(), edit))
        m_work.edits.last() = edit;
    else
        m_work.edits.append(edit);
}

bool UnsavedWork::isEmpty() const
{
    const QMutexLocker locked(&m_mutex);
    return m_work.edits.isEmpty();
}

IssueWork UnsavedWork::work() const
{
    const QMutexLocker locked(&m_mutex);
    return m_work;
}

QList<MergeConflict> UnsavedWork::held() const
{
    const QMutexLocker locked(&m_mutex);
    return m_work.held;
}

void UnsavedWork::replace(IssueWork work)
{
    const QMutexLocker locked(&m_mutex);
    m_work = std::move(work);
    m_writing = 0;
}

Result<WrittenWork> UnsavedWork::writeTo(Archive &archive)
{
    IssueWork sent;
    {
        const QMutexLocker locked(&m_mutex);
        m_writing = m_work.edits.size();
        sent = m_work;
    }
    const Result<SharedState> state = SharedIssue(archive).join(sent);
    const QMutexLocker locked(&m_mutex);
    if (state && !state->stored) {
        m_work.base = issueOf({0, sent.base, sent.edits, {}});
        m_work.stamp = state->stamp;
        m_work.edits.remove(0, m_writing);
    }
    m_writing = 0;
    return state.transform(
        [&](const SharedState &now) { return WrittenWork {issueOf(sent), now}; });
}

} // namespace galley
