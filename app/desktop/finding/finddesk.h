// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/issuedocument.h"
#include "finding/writingfindbar.h"
#include "language/replacing.h"

#include <QPointer>
#include <QTimer>

class QAction;

namespace galley {

class ReplaceDialog;
class Workspace;
class WritingPlaces;

/// Finding and replacing in what is written: marks what is found in the fields, and walks over it from
/// entry to entry. The search runs on a worker.
class FindDesk : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    FindDesk(Workspace &workspace, WritingPlaces &places, QWidget &window);
    ~FindDesk() override;

    /// To be put above the writing.
    [[nodiscard]] WritingFindBar *bar() { return m_bar; }
    /// Find and Replace, next, previous: for the menu.
    [[nodiscard]] QList<QAction *> actions() const { return m_actions; }
    /// Find also serves in this widget. Elsewhere the key is the proof's or the inbox's.
    void serve(QWidget &widget);
    void setDocument(IssueDocument *document); ///< may be null
    /// What is shown changed; the issue itself for a null id.
    void setEntry(const EntryId &entry);

Q_SIGNALS:
    /// The entry is to be shown for a match in it; the issue's own page for a null id.
    void entryWanted(const galley::EntryId &entry);

private:
    void makeActions(QWidget &window);
    void open();
    void openReplace();
    void step(int by);
    void search();
    void take(const Result<QList<FoundText>> &found);
    void goTo(qsizetype match);
    void showMarks();
    void clearMarks();
    [[nodiscard]] QString selectedWords() const;
    [[nodiscard]] qsizetype matchFrom(int by) const;

    Workspace &m_workspace;
    WritingPlaces &m_places;
    QPointer<IssueDocument> m_document;
    WritingFindBar *m_bar;
    QList<QAction *> m_actions;
    QAction *m_find = nullptr;
    QPointer<ReplaceDialog> m_dialog;
    QTimer m_again; ///< when the typing pauses
    QList<FoundText> m_found;
    qsizetype m_current = -1;
    int m_wanted = 0; ///< a step that waits for the search
    bool m_isSearching = false;
    bool m_isStale = false; ///< what is being searched has changed
};

} // namespace galley
