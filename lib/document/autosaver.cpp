// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/autosaver.h"

#include "archive/issuediff.h"
#include "document/outbox.h"
#include "document/unsavedwork.h"

#include <QCoreApplication>
#include <QTimer>

using namespace std::chrono_literals;

namespace galley {

namespace {

/// What is left of a quarter second is for the disk.
constexpr std::chrono::milliseconds writeWithin = 150ms;
/// A write that takes longer has its work kept on this computer until it is done.
constexpr std::chrono::milliseconds patience = 90ms;

/// An issue with a field as one of the three had it.
Issue with(Issue issue, const QList<MergeConflict> &conflicts, MergeSide side)
{
    for (const MergeConflict &conflict : conflicts)
        take(issue, conflict, side);
    return issue;
}

bool areOfOnePlace(const MergeConflict &a, const MergeConflict &b)
{
    return a.entry == b.entry && a.place == b.place;
}

FieldValue valueIn(const Issue &issue, const MergeConflict &conflict)
{
    if (const auto *field = std::get_if<IssueField>(&conflict.place))
        return valueOf(issue, *field);
    const auto *field = std::get_if<EntryField>(&conflict.place);
    const qsizetype index = indexOf(issue, conflict.entry);
    return field && index >= 0 ? valueOf(issue.entries.at(index), *field) : FieldValue();
}

Edit editFor(const MergeConflict &conflict, const FieldValue &value)
{
    if (const auto *field = std::get_if<IssueField>(&conflict.place))
        return SetIssueField {*field, value};
    return SetEntryField {conflict.entry, std::get<EntryField>(conflict.place), value};
}

FieldValue bothIn(const MergeConflict &conflict)
{
    if (const auto *field = std::get_if<IssueField>(&conflict.place))
        return unitedValue(*field, conflict.base, conflict.ours, conflict.theirs);
    return unitedValue(
        std::get<EntryField>(conflict.place), conflict.base, conflict.ours, conflict.theirs);
}

/// What is kept back when the document has joined what is stored.
QList<MergeConflict> heldBetween(
    QList<MergeConflict> conflicts, const Issue &document, const Issue &stored)
{
    for (MergeConflict &conflict : conflicts) {
        conflict.ours = valueIn(document, conflict);
        conflict.theirs = valueIn(stored, conflict);
    }
    conflicts.removeIf([&](const MergeConflict &conflict) {
        return conflict.ours == conflict.theirs
            || std::holds_alternative<RemovedEntry>(conflict.place)
            || std::holds_alternative<UnknownMember>(conflict.place)
            || (!conflict.entry.isNull() && indexOf(stored, conflict.entry) < 0);
    });
    return conflicts;
}

/// The work that is left where the document has joined what is stored.
IssueWork workBetween(
    const Issue &stored, const Issue &document, qint64 stamp, const QList<MergeConflict> &held)
{
    IssueWork work {stamp, with(stored, held, MergeSide::Base), {}, held};
    work.edits = editsBetween(work.base, with(document, held, MergeSide::Base), Matching::ById);
    return work;
}

} // namespace

struct Autosaver::Private
{
    IssueDocument *document = nullptr;
    ArchiveService *archive = nullptr;
    std::shared_ptr<Outbox> outbox;
    std::shared_ptr<UnsavedWork> unsaved;
    QTimer writeTimer;
    QTimer retryTimer;
    QTimer keepTimer;
    bool isWriting = false;
    bool wantsOthers = false; ///< what they stored, after this write
    bool isKept = false; ///< in the outbox
    State state = State::Saved;
    Error lastError;
};

Autosaver::Autosaver(IssueDocument &document, ArchiveService &archive, QObject *parent,
    std::chrono::milliseconds retryEach, std::shared_ptr<Outbox> outbox, const IssueWork &work)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->document = &document;
    d->archive = &archive;
    d->outbox = std::move(outbox);
    d->unsaved = std::make_shared<UnsavedWork>(document.issue());
    for (QTimer *timer : {&d->writeTimer, &d->retryTimer}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &Autosaver::write);
    }
    d->writeTimer.setTimerType(Qt::PreciseTimer);
    d->writeTimer.setInterval(writeWithin);
    d->retryTimer.setInterval(retryEach);
    d->keepTimer.setSingleShot(true);
    d->keepTimer.setInterval(patience);
    connect(&d->keepTimer, &QTimer::timeout, this, &Autosaver::keep);
    connect(&document, &IssueDocument::edited, this, &Autosaver::take);
    if (work.base.id.isNull())
        return;
    d->unsaved->replace(work);
    d->isKept = true;
    d->wantsOthers = true;
    d->state = State::Saving;
    d->writeTimer.start();
}

Autosaver::~Autosaver()
{
    if (d->unsaved->isEmpty())
        return;
    if (d->outbox)
        d->outbox->keep(d->unsaved->work());
    // Also when a write is on its way: should it fail, this one writes everything.
    d->archive->run<void>([unsaved = d->unsaved, outbox = d->outbox](Archive &archive) {
        return unsaved->writeTo(archive).transform([&](const WrittenWork &written) {
            if (outbox && written.state.conflicts.isEmpty())
                outbox->forget(written.sent.id);
        });
    });
}

Autosaver::State Autosaver::state() const { return d->state; }

const Error &Autosaver::lastError() const { return d->lastError; }

QList<MergeConflict> Autosaver::conflicts() const { return d->unsaved->held(); }

void Autosaver::flush()
{
    d->writeTimer.stop(); // so that what a write on its way leaves follows it at once
    write();
}

void Autosaver::refresh()
{
    d->wantsOthers = true;
    write();
}

void Autosaver::refresh(qint64 stamp)
{
    // While one is being written its stamp is not known yet.
    if (d->isWriting || stamp != d->unsaved->work().stamp)
        refresh();
}

void Autosaver::take(const Edit &edit)
{
    if (d->document->isMirroring())
        return;
    d->unsaved->append(edit);
    // Not started anew by each key: a quarter second is the most.
    if ((d->isWriting || d->isKept) && !d->keepTimer.isActive())
        d->keepTimer.start();
    if (d->unsaved->isEmpty()) // of a field that is kept back
        return;
    if (!d->writeTimer.isActive())
        d->writeTimer.start();
    if (d->state == State::Saved)
        setState(State::Saving);
}

void Autosaver::write()
{
    if (d->isWriting || (d->unsaved->isEmpty() && !d->wantsOthers))
        return;
    d->isWriting = true;
    d->wantsOthers = false;
    d->writeTimer.stop();
    d->retryTimer.stop();
    if (!d->unsaved->isEmpty() && !d->keepTimer.isActive())
        d->keepTimer.start();
    d->archive
        ->run<WrittenWork>(
            [unsaved = d->unsaved](Archive &archive) { return unsaved->writeTo(archive); })
        .then(this, [this](const Result<WrittenWork> &written) { finish(written); });
}

void Autosaver::finish(const Result<WrittenWork> &written)
{
    d->isWriting = false;
    if (!written) {
        d->lastError = written.error();
        if (d->unsaved->isEmpty())
            return; // nothing of ours is in danger
        d->retryTimer.start();
        keep();
        const bool isAway = written.error().code == Error::Code::Network && d->outbox;
        setState(isAway ? State::Offline : State::Failed);
        return;
    }
    if (written->state.stored)
        showOthers(*written);
    if (d->unsaved->isEmpty()) {
        d->writeTimer.stop();
        d->keepTimer.stop();
        if (d->isKept && d->unsaved->held().isEmpty()) {
            d->outbox->forget(d->document->issue().id);
            d->isKept = false;
        }
        setState(State::Saved);
        write(); // if others are to be looked for
        return;
    }
    if (!d->writeTimer.isActive()) // its time came while the other write was on its way
        write();
    setState(State::Saving);
}

/// The document joins what is stored now, and keeps what was typed since the work was sent.
void Autosaver::showOthers(const WrittenWork &written)
{
    const Issue &stored = *written.state.stored;
    const QList<MergeConflict> before = conflicts();
    QList<MergeConflict> conflicts = written.state.conflicts;
    for (MergeConflict &conflict : conflicts)
        conflict.theirs = valueIn(stored, conflict);
    // In a field that is kept back nobody changed anything, as it were, so that it stays as it is.
    const MergedIssue merged =
        mergeIssues(with(written.sent, conflicts, MergeSide::Theirs), d->document->issue(), stored);
    d->document->mirror(editsBetween(d->document->issue(), merged.issue, Matching::ById));
    for (const MergeConflict &conflict : merged.conflicts) {
        const auto isSame = [&](const MergeConflict &each) {
            return areOfOnePlace(each, conflict);
        };
        if (std::ranges::none_of(conflicts, isSame))
            conflicts.append(conflict);
    }
    const QList<MergeConflict> held = heldBetween(conflicts, d->document->issue(), stored);
    d->unsaved->replace(workBetween(stored, d->document->issue(), written.state.stamp, held));
    if (held != before)
        Q_EMIT conflictsChanged();
    if (!held.isEmpty())
        keep();
}

void Autosaver::resolve(const MergeConflict &conflict, Choice choice)
{
    IssueWork work = d->unsaved->work();
    const auto held = std::ranges::find_if(
        work.held, [&](const MergeConflict &each) { return areOfOnePlace(each, conflict); });
    if (held == work.held.end() || d->isWriting) {
        if (d->isWriting) // what it brings may change the conflict
            QTimer::singleShot(20ms, this, [this, conflict, choice] { resolve(conflict, choice); });
        return;
    }
    const MergeConflict chosen = *held;
    work.held.erase(held);
    galley::take(work.base, chosen, MergeSide::Theirs);
    d->unsaved->replace(work);
    const FieldValue value = choice == Choice::Ours ? chosen.ours
        : choice == Choice::Theirs                  ? chosen.theirs
                                                    : bothIn(chosen);
    if (value == chosen.ours) {
        take(editFor(chosen, value)); // the document has it, the archive does not
    } else if (const Result<void> done =
                   d->document->perform(editFor(chosen, value), tr("Choose Between Two Texts"));
        !done) {
        d->lastError = done.error();
    }
    Q_EMIT conflictsChanged();
    if (d->unsaved->isEmpty()) // theirs was chosen, and the outbox may be emptied
        refresh();
}

void Autosaver::keep()
{
    if (!d->outbox)
        return;
    d->keepTimer.stop();
    d->isKept = true;
    d->outbox->keep(d->unsaved->work());
}

void Autosaver::setState(State state)
{
    // A failure that goes on is told again when its reason is another.
    const bool isSame = d->state == state && state != State::Failed && state != State::Offline;
    d->state = state;
    if (!isSame)
        Q_EMIT stateChanged();
}

} // namespace galley

#include "moc_autosaver.cpp"
