// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace galley {

/// One open issue and its undo stack. Every change goes through perform(), undo() or redo(), and
/// each edit of it is announced by edited() after it is applied. Lives in one thread; does no I/O.
class IssueDocument : public QObject
{
    Q_OBJECT

public:
    explicit IssueDocument(Issue issue, QObject *parent = nullptr);
    ~IssueDocument() override;

    [[nodiscard]] const Issue &issue() const;

    /// Time for the merging of typing; a steady clock unless set.
    using Clock = std::function<std::chrono::milliseconds()>;
    void setClock(Clock clock);

    enum class Merge {
        No, ///< a step of its own
        Typing, ///< joins the step before it when that set the same field within a second, in the same
        ///< direction, and is no phrase yet
    };
    /// Applies the edit as one step of undo named `text` ("Move Entry"). An edit that changes
    /// nothing makes no step. On an error nothing is changed. Refused while a change is announced,
    /// unless it changes nothing: a listener shows a change, it does not answer it with another.
    [[nodiscard]] Result<void> perform(
        const Edit &edit, const QString &text, Merge merge = Merge::No);
    /// The same for several edits, all or none, as one step. Each is announced before the next is
    /// applied, so that a list model can follow.
    [[nodiscard]] Result<void> perform(const QList<Edit> &edits, const QString &text);

    /// Applies what others did. It is no step of undo; the steps that are there are changed so that
    /// they take back only what was done here. An edit that does not fit is left out.
    void mirror(const QList<Edit> &edits);
    /// While edited() announces what others did: an editor then shows it without moving the caret.
    [[nodiscard]] bool isMirroring() const;

    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    [[nodiscard]] QString undoText() const; ///< empty when there is nothing to undo
    [[nodiscard]] QString redoText() const;
    void undo();
    void redo();
    /// The next typing makes a new step: the caret moved, the focus left, a pause.
    void endTyping();

Q_SIGNALS:
    /// `isReplay` is true for undo and redo: an editor then shows the new text and places the caret.
    void edited(const galley::Edit &edit, bool isReplay);
    void undoStateChanged();

private:
    Result<void> performStep(const QList<Edit> &edits, const QString &text, Merge merge);
    void announce(const QList<Edit> &edits, bool isReplay);
    void replay(const QList<Edit> &edits);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
