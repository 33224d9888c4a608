// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "inbox/inboxservice.h"
#include "model/edit.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QAction;

namespace galley {

class FeedsDialog;
class InboxPane;
class InboxReader;
class IssueDocument;
class Workspace;

/// The inbox in the window: its list, its reader, and what the editor does with a candidate.
class InboxDesk : public QObject
{
    Q_OBJECT

public:
    /// `place` says where an entry goes, from 0. The widgets are the caller's to place.
    InboxDesk(Workspace &workspace, std::function<qsizetype()> place, QObject *parent = nullptr);
    ~InboxDesk() override;

    [[nodiscard]] InboxPane *pane() const;
    [[nodiscard]] InboxReader *reader() const;
    /// For a menu; their single letters work where the list or the reader has the focus.
    [[nodiscard]] QList<QAction *> actions() const;
    /// How many wait for a decision.
    [[nodiscard]] qsizetype newCount() const;
    /// Null when none is open.
    void setDocument(IssueDocument *document);
    /// Whether its list is seen; its actions do nothing else.
    void setShown(bool isShown);

Q_SIGNALS:
    void newCountChanged();
    /// A candidate became this entry; what the services know of it beyond that can be asked now.
    void taken(const galley::EntryId &entry);
    void failed(const galley::Error &error);

private:
    /// What a triage was before, for taking it back.
    struct Step
    {
        QString key;
        Triage before = Triage::New;
        QString takenInto;
        EntryId entry; ///< that it became
    };

    void makeActions();
    void connectPane();
    void showCurrent();
    void updateActions();
    void triage(Triage triage);
    void take();
    void takeBack();
    void openPage();
    void refresh(int days);
    void chooseFeeds();
    void mirror(const Edit &edit);

    Workspace &m_workspace;
    InboxService &m_service;
    std::function<qsizetype()> m_place;
    QPointer<IssueDocument> m_document;
    bool m_isShown = false;
    QAction *m_take = nullptr;
    QAction *m_keep = nullptr;
    QAction *m_dismiss = nullptr;
    QAction *m_open = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_refresh = nullptr;
    QPointer<InboxPane> m_pane;
    QPointer<InboxReader> m_reader;
    QPointer<FeedsDialog> m_feedsDialog;
    QList<Step> m_steps;
    QHash<EntryId, Step> m_entries; ///< that candidates became, in the open issue
};

} // namespace galley
