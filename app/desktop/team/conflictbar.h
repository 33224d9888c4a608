// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/autosaver.h"

#include <QFrame>

class QLabel;

namespace galley {

/// A quiet box below a field that somebody else changed as well: what they wrote, and what to keep.
/// Writing goes on meanwhile.
class ConflictBar : public QFrame
{
    Q_OBJECT

public:
    explicit ConflictBar(const MergeConflict &conflict, QWidget *parent = nullptr);

    [[nodiscard]] const MergeConflict &conflict() const { return m_conflict; }
    /// The same field, which either of the two changed again.
    void setConflict(const MergeConflict &conflict);

Q_SIGNALS:
    void resolved(const galley::MergeConflict &conflict, galley::Autosaver::Choice choice);

private:
    MergeConflict m_conflict;
    QLabel *m_theirs;
};

/// The bars of one form, each where it belongs.
class ConflictBars : public QObject
{
    Q_OBJECT

public:
    /// `place` puts a bar below the field of its conflict.
    ConflictBars(std::function<void(ConflictBar &)> place, QObject *parent);

    void show(const QList<MergeConflict> &conflicts);

Q_SIGNALS:
    void resolved(const galley::MergeConflict &conflict, galley::Autosaver::Choice choice);

private:
    std::function<void(ConflictBar &)> m_place;
    QList<ConflictBar *> m_bars;
};

} // namespace galley
