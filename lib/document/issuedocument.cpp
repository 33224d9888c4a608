// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/issuedocument.h"

#include "document/othersedits.h"

#include <QScopedValueRollback>

using namespace std::chrono_literals;

namespace galley {

namespace {

/// Two keystrokes further apart than this are two steps of undo.
constexpr std::chrono::milliseconds typingPause = 1s;

/// Beyond so many characters the next word begins a step of its own, so that undo takes back a phrase
/// and never half a word.
constexpr qsizetype longestBurst = 40;

/// What a keystroke did to a text.
struct Keystroke
{
    qsizetype at = 0;
    qsizetype removed = 0;
    qsizetype inserted = 0;
    bool beginsWord = false;
};

std::optional<QString> typedText(const Edit &edit)
{
    const FieldValue *value = nullptr;
    if (const auto *entry = std::get_if<SetEntryField>(&edit))
        value = &entry->value;
    else if (const auto *issue = std::get_if<SetIssueField>(&edit))
        value = &issue->value;
    if (!value)
        return {};
    if (const auto *items = std::get_if<QStringList>(value))
        return items->join(u'\n');
    if (std::holds_alternative<std::monostate>(*value))
        return QString();
    const auto *text = std::get_if<QString>(value);
    return text ? std::optional(*text) : std::nullopt;
}

Keystroke keystrokeBetween(const QString &before, const QString &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (
        tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    Keystroke key {head, before.size() - tail - head, after.size() - tail - head};
    key.beginsWord =
        key.inserted > 0 && !after[head].isSpace() && (head == 0 || after[head - 1].isSpace());
    return key;
}

struct Step
{
    QString text;
    QList<Edit> edits;
    QList<Edit> inverses; ///< of the edit at the same place

    /// Whether anything is left of it, after what others did.
    [[nodiscard]] bool isEmpty() const
    {
        for (qsizetype i = 0; i < edits.size(); ++i) {
            if (isChange(edits.at(i), inverses.at(i)))
                return false;
        }
        return true;
    }

    bool isTyping = false;
    qsizetype typed = 0; ///< characters that came, or that went
    bool isRemoving = false;
};

/// Whether a keystroke goes on with what the step does: more of the same, to the end of a phrase.
bool goesOn(const Step &step, const Keystroke &key)
{
    const bool isRemoving = key.removed > 0 && key.inserted == 0;
    return isRemoving == step.isRemoving && !(key.beginsWord && step.typed >= longestBurst);
}

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
    bool isMirroring = false;
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
            && clock() - lastTyping <= typingPause
            && (goesOn(last, keystrokeOf(step))
                || !isChange(step.edits.first(), last.inverses.first())); // all of it is taken back
    }

    /// What the step does to the text as it is now.
    static Keystroke keystrokeOf(const Step &step)
    {
        const std::optional<QString> before = typedText(step.inverses.first());
        const std::optional<QString> after = typedText(step.edits.first());
        return before && after ? keystrokeBetween(*before, *after) : Keystroke();
    }

    void push(Step step)
    {
        if (step.isTyping) {
            const Keystroke key = keystrokeOf(step);
            step.typed = key.inserted + key.removed;
            step.isRemoving = key.removed > 0 && key.inserted == 0;
        }
        steps.resize(done);
        steps.append(std::move(step));
        ++done;
    }

    /// Makes every step one that comes behind what others did to a value, or to the order.
    void follow(const Edit &edit, const Edit &inverse)
    {
        for (qsizetype i = steps.size() - 1; i >= 0; --i) {
            Step &step = steps[i];
            for (QList<Edit> *edits : {&step.edits, &step.inverses}) {
                for (Edit &own : *edits)
                    followEdit(own, edit, inverse);
            }
            if (!step.isEmpty())
                continue;
            steps.removeAt(i);
            if (i < done)
                --done;
        }
    }

    void joinTyping(const Step &step)
    {
        Step &last = steps.last();
        const Keystroke key = keystrokeOf(step);
        last.typed += key.inserted + key.removed;
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
    replay({inverses.rbegin(), inverses.rend()});
}

void IssueDocument::redo()
{
    if (!canRedo() || d->isAnnouncing)
        return;
    endTyping();
    const QList<Edit> edits = d->steps.at(d->done++).edits;
    replay(edits);
}

/// Others may have removed what an edit is about: then the rest of the step is done.
void IssueDocument::replay(const QList<Edit> &edits)
{
    Issue copy = d->issue;
    QList<Edit> fitting;
    for (Edit edit : edits) {
        fitInto(copy, edit);
        if (apply(copy, edit))
            fitting.append(edit);
    }
    announce(fitting, true);
}

void IssueDocument::mirror(const QList<Edit> &edits)
{
    if (d->isAnnouncing || edits.isEmpty())
        return;
    {
        const QScopedValueRollback announcing(d->isAnnouncing, true);
        const QScopedValueRollback mirroring(d->isMirroring, true);
        for (const Edit &edit : edits) {
            const Result<Edit> inverse = apply(d->issue, edit);
            if (!inverse || !isChange(edit, *inverse))
                continue;
            d->follow(edit, *inverse);
            Q_EMIT edited(edit, false);
        }
    }
    Q_EMIT undoStateChanged();
}

bool IssueDocument::isMirroring() const { return d->isMirroring; }

void IssueDocument::endTyping() { d->isTypingOpen = false; }

} // namespace galley

#include "moc_issuedocument.cpp"
