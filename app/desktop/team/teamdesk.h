// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/autosaver.h"

#include <QObject>

#include <memory>

class QBoxLayout;
class QLabel;

namespace galley {

class EntryEditor;
class EntryModel;
class IssueEditor;
class Keychain;
class PasswordForm;
class Workspace;

/// What a window shows of others who share its archive: where they are, and the fields that they changed
/// as well; and what it asks for to let its editor in.
class TeamDesk : public QObject
{
    Q_OBJECT

public:
    struct Views
    {
        EntryEditor &entry;
        IssueEditor &issue;
        EntryModel &model;
        QLabel &words; ///< in the status bar
        QBoxLayout &empty; ///< where there is no issue yet
    };
    TeamDesk(Workspace &workspace, const Views &views, QObject *parent = nullptr);
    ~TeamDesk() override;

    void setDocument(IssueDocument *document); ///< the workspace's; may be null
    void setEntry(const EntryId &entry); ///< where the editor is now
    /// The name that others see may be another one.
    void tellPlace();

private:
    void listen();
    void showColleagues();
    void showConflicts();
    void askForPassword(const Error &error);
    void showPasswordForm(const Error &error);

    Workspace &m_workspace;
    Views m_views;
    EntryId m_entry;
    std::unique_ptr<Keychain> m_keychain; ///< made when it is needed
    PasswordForm *m_form = nullptr;
    bool m_hasAskedKeychain = false;
    bool m_isOffline = false;
};

} // namespace galley
