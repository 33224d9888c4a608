// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/teamdesk.h"

#include "archive/archivewatch.h"
#include "archive/postgresaddress.h"
#include "editor/entryeditor.h"
#include "editor/issueeditor.h"
#include "entries/entrymodel.h"
#include "settings/keychain.h"
#include "team/ownname.h"
#include "team/passwordform.h"
#include "workspace.h"

#include <QBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace galley {

TeamDesk::TeamDesk(Workspace &workspace, const Views &views, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_views(views)
{
    m_views.words.setTextFormat(Qt::PlainText);
    m_views.words.setForegroundRole(QPalette::PlaceholderText);
    m_views.words.hide();
    const auto resolve = [this](const MergeConflict &conflict, Autosaver::Choice choice) {
        if (Autosaver *saver = m_workspace.autosaver())
            saver->resolve(conflict, choice);
    };
    connect(&views.entry, &EntryEditor::conflictResolved, this, resolve);
    connect(&views.issue, &IssueEditor::conflictResolved, this, resolve);
    connect(&workspace, &Workspace::passwordAsked, this, &TeamDesk::askForPassword);
    connect(&workspace, &Workspace::watchChanged, this, &TeamDesk::listen);
    listen();
}

TeamDesk::~TeamDesk() = default;

void TeamDesk::listen()
{
    ArchiveWatch &watch = m_workspace.watch();
    connect(&watch, &ArchiveWatch::colleaguesChanged, this, &TeamDesk::showColleagues);
    const auto showLine = [this](bool isLost) {
        m_isOffline = isLost;
        showColleagues();
    };
    connect(&watch, &ArchiveWatch::connected, this, [showLine] { showLine(false); });
    connect(&watch, &ArchiveWatch::disconnected, this, [showLine] { showLine(true); });
    tellPlace();
}

void TeamDesk::setDocument(IssueDocument *document)
{
    if (document && m_form)
        m_form->hide();
    if (const Autosaver *saver = m_workspace.autosaver(); document && saver)
        connect(saver, &Autosaver::conflictsChanged, this, &TeamDesk::showConflicts);
    if (document) // numbers of entries are others then
        connect(document, &IssueDocument::edited, this, [this](const Edit &edit) {
            if (!std::holds_alternative<SetEntryField>(edit)
                && !m_workspace.watch().colleagues().isEmpty())
                showColleagues();
        });
    showConflicts();
    showColleagues();
    tellPlace();
}

void TeamDesk::setEntry(const EntryId &entry)
{
    m_entry = entry;
    tellPlace();
}

void TeamDesk::tellPlace()
{
    if (const IssueDocument *document = m_workspace.document())
        m_workspace.watch().setPlace(ownName(), document->issue().id, m_entry);
}

void TeamDesk::showColleagues()
{
    const IssueDocument *document = m_workspace.document();
    const QList<Colleague> &colleagues = m_workspace.watch().colleagues();
    QHash<EntryId, QStringList> places;
    QStringList words;
    for (const Colleague &colleague : colleagues) {
        if (!document || colleague.issue != document->issue().id)
            continue;
        const QString name = colleague.name.isEmpty() ? tr("Somebody") : colleague.name;
        const qsizetype index = indexOf(document->issue(), colleague.entry);
        places[index < 0 ? EntryId() : colleague.entry].append(name);
        words.append(index < 0 ? tr("%1 is here").arg(name)
                               : tr("%1 is in entry %2").arg(name).arg(index + 1));
    }
    if (document && m_isOffline)
        words = {tr("Offline")};
    m_views.model.setColleagues(places);
    constexpr qsizetype most = 3; // beyond that nobody reads a line
    const QString all = words.join(u'\n');
    if (words.size() > most)
        words = words.first(most) + QStringList {tr("%n more", nullptr, int(words.size() - most))};
    m_views.words.setText(words.join(" · "_L1));
    m_views.words.setToolTip(all.toHtmlEscaped().replace(u'\n', "<br>"_L1));
    m_views.words.setVisible(!words.isEmpty());
}

void TeamDesk::showConflicts()
{
    const Autosaver *saver = m_workspace.autosaver();
    const QList<MergeConflict> conflicts = saver ? saver->conflicts() : QList<MergeConflict>();
    m_views.entry.setConflicts(conflicts);
    m_views.issue.setConflicts(conflicts);
}

/// The keychain's first; libpq has asked PGPASSFILE already.
void TeamDesk::askForPassword(const Error &error)
{
    if (std::exchange(m_hasAskedKeychain, true)) {
        showPasswordForm(error);
        return;
    }
    m_keychain = std::make_unique<Keychain>();
    m_keychain->storedPassword(withoutPassword(m_workspace.archivePath()))
        .then(this, [this, error](const Result<QString> &password) {
            if (password && !password->isEmpty())
                m_workspace.setPassword(*password);
            else
                showPasswordForm(error);
        });
}

void TeamDesk::showPasswordForm(const Error &error)
{
    if (!m_form) {
        m_form = new PasswordForm;
        m_views.empty.itemAt(0)->widget()->hide(); // which says that the archive is being opened
        m_views.empty.addWidget(m_form, 0, Qt::AlignCenter);
        connect(m_form, &PasswordForm::entered, this, [this](const QString &password, bool keeps) {
            if (keeps) // what fails is asked for again the next time
                (void)m_keychain->writePassword(
                    withoutPassword(m_workspace.archivePath()), password);
            m_workspace.setPassword(password);
        });
    }
    m_form->ask(withoutPassword(m_workspace.archivePath()), error);
}

} // namespace galley
