// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/entry.h"

#include <QListView>

namespace galley {

class EntryDelegate;
class EntryModel;

/// The running order: choose, drag, Alt+Up and Alt+Down.
class EntryList : public QListView
{
    Q_OBJECT

public:
    explicit EntryList(EntryModel &model, QWidget *parent = nullptr);

    [[nodiscard]] EntryId currentEntry() const; ///< null when the issue's row is chosen
    void setCurrentEntry(const EntryId &entry);
    /// Marks a row as if the mouse were over it; null for none.
    void setMarked(const EntryId &entry);

Q_SIGNALS:
    void currentEntryChanged(const galley::EntryId &entry);

protected:
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    EntryModel &m_model;
    EntryDelegate *m_delegate;
};

} // namespace galley
