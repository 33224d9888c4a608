// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/issuedocument.h"

#include <QScopedValueRollback>

using namespace std::chrono_literals;

namespace galley {

namespace {

/// Two keystrokes further apart than this are two steps of undo.
constexpr std::chrono::milliseconds typingPause = 1s;

struct Step
{
    QString text;
    QList<Edit> edits;
    QList<Edit> inverses; ///< of the edit at the same place
    bool isTyping = false;
};

bool setsTheSameField(const Edit &a, const Edit &b)
{
    if (const auto *first = std::get_if<SetEntryField>(&a)) {
        const auto *second = std::get_if<SetEntryField>(&b);
        return second && first->entry == second->entry && first->field == second->field;
    }
    if (const auto *first = std::get_if<SetIssueField>(&a)) {
        const auto *second = std::get_if<SetIssueField>(&b);
        return second && first->field == second->field;
    }
    return false;
}

std::chrono::milliseconds steadyTime()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

struct IssueDocument::Private
{
    Issue issue;
    QList<Step> steps;
    qsizetype done = 0; ///< steps before this are undone by undo(), those from it on by redo()
    bool isTypingOpen = false;
    bool isAnnouncing = false;
    std::chrono::milliseconds lastTyping {};
    Clock clock = steadyTime;

    /// The edits that change something, with their inverses; tried on a copy.
    Result<Step> rehearse(const QList<Edit> &edits, const QString &text) const
    {
        Step step {text, {}, {}};
        Issue copy = issue;
        for (const Edit &edit : edits) {
            const Result<Edit> inverse = apply(copy, edit);
            if (!inverse)
                return std::unexpected(inverse.error());
            // Setting a value to itself and moving to the same place are their own inverses.
            if (isChange(edit, *inverse)) {
                step.edits.append(edit);
                step.inverses.append(*inverse);
            }
        }
        return step;
    }

    bool joinsTyping(const Step &step) const
    {
        if (!isTypingOpen || done == 0 || done != steps.size() || step.edits.size() != 1)
            return false;
        const Step &last = steps.last();
        return last.isTyping && setsTheSameField(last.edits.first(), step.edits.first())
            && clock() - lastTyping <= typingPause;
    }

    void push(const Step &step)
    {
        steps.resize(done);
        steps.append(step);
        ++done;
    }

    void joinTyping(const Step &step)
    {
        Step &last = steps.last();
        last.edits = step.edits;
        // typed and taken back by hand
        if (!isChange(last.edits.first(), last.inverses.first())) {
            steps.removeLast();
            --done;
        }
    }
};

IssueDocument::IssueDocument(Issue issue, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->issue = std::move(issue);
}

IssueDocument::~IssueDocument() = default;

const Issue &IssueDocument::issue() const { return d->issue; }

void IssueDocument::setClock(Clock clock) { d->clock = std::move(clock); }

Result<void> IssueDocument::perform(const Edit &edit, const QString &text, Merge merge)
{
    return performStep({edit}, text, merge);
}

Result<void> IssueDocument::perform(const QList<Edit> &edits, const QString &text)
{
    return performStep(edits, text, Merge::No);
}

Result<void> IssueDocument::performStep(const QList<Edit> &edits, const QString &text, Merge merge)
{
    Result<Step> step = d->rehearse(edits, text);
    if (!step)
        return std::unexpected(step.error());
    if (step->edits.isEmpty())
        return {};
    if (d->isAnnouncing)
        return fail(Error::Code::Busy, tr("Another change is just being made. Try again."));

    step->isTyping = merge == Merge::Typing;
    if (step->isTyping && d->joinsTyping(*step))
        d->joinTyping(*step);
    else
        d->push(*step);
    d->isTypingOpen = step->isTyping;
    d->lastTyping = d->clock();
    announce(step->edits, false);
    return {};
}

void IssueDocument::announce(const QList<Edit> &edits, bool isReplay)
{
    {
        const QScopedValueRollback announcing(d->isAnnouncing, true);
        for (const Edit &edit : edits) {
            const Result<Edit> inverse = apply(d->issue, edit);
            Q_ASSERT(inverse); // rehearsed, or done before
            Q_EMIT edited(edit, isReplay);
        }
    }
    Q_EMIT undoStateChanged();
}

bool IssueDocument::canUndo() const { return d->done > 0; }

bool IssueDocument::canRedo() const { return d->done < d->steps.size(); }

QString IssueDocument::undoText() const
{
    return canUndo() ? d->steps.at(d->done - 1).text : QString();
}

QString IssueDocument::redoText() const
{
    return canRedo() ? d->steps.at(d->done).text : QString();
}

void IssueDocument::undo()
{
    if (!canUndo() || d->isAnnouncing)
        return;
    endTyping();
    const QList<Edit> inverses = d->steps.at(--d->done).inverses;
    announce({inverses.rbegin(), inverses.rend()}, true);
}

void IssueDocument::redo()
{
    if (!canRedo() || d->isAnnouncing)
        return;
    endTyping();
    const QList<Edit> edits = d->steps.at(d->done++).edits;
    announce(edits, true);
}

void IssueDocument::endTyping() { d->isTypingOpen = false; }

} // namespace galley

#include "moc_issuedocument.cpp"
