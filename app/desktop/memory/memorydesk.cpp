// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/memorydesk.h"

#include "editor/entryeditor.h"
#include "editor/textfield.h"
#include "memory/archivememory.h"
#include "memory/previouslylist.h"
#include "workspace.h"

#include <QAction>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

/// Whether an entry may be recognised by something else afterwards.
bool mayChangeTraits(const Edit &edit, const EntryId &entry)
{
    if (const auto *set = std::get_if<SetIssueField>(&edit))
        return set->field == IssueField::Date;
    if (entryOf(edit) != entry)
        return false;
    const auto *set = std::get_if<SetEntryField>(&edit);
    if (!set)
        return false;
    switch (set->field) {
    case EntryField::Title:
    case EntryField::Url:
    case EntryField::Authors:
    case EntryField::ArxivId:
    case EntryField::Doi:
    case EntryField::Abstract:
        return true;
    default:
        return false;
    }
}

} // namespace

MemoryDesk::MemoryDesk(Workspace &workspace, EntryEditor &editor, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_editor(editor)
    , m_memory(new ArchiveMemory(workspace.archive(), this))
    , m_insert(new QAction(tr("Insert “Pre&viously”"), this))
    , m_list(new PreviouslyList(m_insert))
{
    m_insert->setShortcut(Qt::CTRL | Qt::Key_R);
    m_insert->setEnabled(false);
    m_editor.addBelowSource(m_list);
    m_pause.setSingleShot(true);
    m_pause.setInterval(250ms);
    connect(&m_pause, &QTimer::timeout, this, &MemoryDesk::ask);
    connect(m_insert, &QAction::triggered, this, &MemoryDesk::insert);
    connect(m_memory, &ArchiveMemory::recalled, this, &MemoryDesk::take);
    // Nothing that an editor asked for; the archive's other users say what is wrong with it.
    connect(m_memory, &ArchiveMemory::failed, this, [this] { take({}); });
    connect(m_list, &PreviouslyList::opened, this, &MemoryDesk::opened);
    connect(&workspace, &Workspace::documentChanged, this, &MemoryDesk::setDocument);
    connect(&workspace, &Workspace::publicationChanged, this, [this] { m_pause.start(); });
}

void MemoryDesk::setDocument(IssueDocument *document)
{
    if (m_document)
        disconnect(m_document, nullptr, this, nullptr);
    m_document = document;
    if (document)
        connect(document, &IssueDocument::edited, this, [this](const Edit &edit) {
            if (mayChangeTraits(edit, m_entry))
                m_pause.start();
        });
}

void MemoryDesk::setEntry(const EntryId &entry)
{
    if (m_entry == entry)
        return;
    m_entry = entry;
    m_memory->stop();
    take({});
    m_pause.start();
}

void MemoryDesk::ask()
{
    const Issue *issue = m_document ? &m_document->issue() : nullptr;
    const qsizetype place = issue ? indexOf(*issue, m_entry) : -1;
    if (place >= 0)
        m_memory->ask({issue->entries.at(place), issue->id, issue->date});
}

QFuture<QHash<EntryId, Recollection>> MemoryDesk::earlierWorks(const QList<EntryId> &entries)
{
    QList<Memory::Question> questions;
    for (const EntryId &entry : entries) {
        const qsizetype place = m_document ? indexOf(m_document->issue(), entry) : -1;
        if (place < 0)
            continue;
        const Issue &issue = m_document->issue();
        questions.append({issue.entries.at(place), issue.id, issue.date, 1});
    }
    return m_memory->recallAll(questions).then(
        [questions](const Result<QList<QList<Recollection>>> &answers) {
            QHash<EntryId, Recollection> works;
            for (qsizetype i = 0; answers && i < questions.size(); ++i) {
                const QList<Recollection> &found = answers->at(i);
                if (!found.isEmpty() && found.first().kind == Recollection::Kind::Retitled)
                    works.insert(questions.at(i).entry.id, found.first());
            }
            return works;
        });
}

void MemoryDesk::take(const QList<Recollection> &recollections)
{
    m_list->show(recollections);
    m_insert->setEnabled(!recollections.isEmpty());
}

void MemoryDesk::insert()
{
    const std::optional<Recollection> about = m_list->current();
    TextField *summary = m_editor.textField(EntryField::Summary);
    if (!about || !summary)
        return;
    const QString text = summary->text();
    if (text.contains(u'(' + about->address + u')')) {
        Q_EMIT said(tr("The summary has this line already."));
        return;
    }
    const qsizetype end = text.trimmed().isEmpty() ? 0 : qsizetype(text.size());
    qsizetype from = end;
    while (from > 0 && text.at(from - 1).isSpace())
        --from;
    const QString line = (from > 0 ? u"\n\n"_s : QString()) + previouslyLine(*about);
    const qsizetype caret = from + line.size();
    summary->setFocus();
    summary->perform({from, text.size() - from, line, {caret, caret}}, tr("Insert “Previously”"));
}

} // namespace galley
