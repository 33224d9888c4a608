// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A run of the import dialog: from what was chosen to the entries in the document.
#include "importing/importdialog.h"

#include "importing/importmemory.h"
#include "importing/importmodel.h"

#include <QAccessible>
#include <QLabel>
#include <QListView>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

void ImportDialog::start()
{
    if (m_phase != Phase::Writing)
        return;
    if (!isRecognized()) {
        m_startsWhenRecognized = true;
        return;
    }
    const QList<Reference> chosen = m_model->chosen();
    if (chosen.isEmpty())
        return;
    remember(chosen);
    m_run = referencesOfRun();
    setPhase(Phase::Running);
    m_importer->start(m_run, m_document.issue());
    m_model->showRows(m_importer->rows());
    updateStatus();
}

void ImportDialog::retry()
{
    if (m_phase != Phase::Done)
        return;
    QList<Reference> again;
    for (qsizetype i = 0; i < m_run.size(); ++i) {
        const ImportRow::State state = m_importer->rows().at(i).state;
        if (state == ImportRow::State::Failed || state == ImportRow::State::Cancelled)
            again.append(m_run.at(i));
    }
    remember(again);
    setPhase(Phase::Running);
    m_importer->retry(m_document.issue());
    m_model->showRows(m_importer->rows());
    updateStatus();
}

/// What is ticked, and what the issue has already, so that the outcome tells of it.
QList<Reference> ImportDialog::referencesOfRun() const
{
    QSet<QString> chosen;
    for (const Reference &reference : m_model->chosen())
        chosen.insert(reference.key());
    QList<Reference> references;
    for (const ImportRow &row : m_model->rows()) {
        if (row.state == ImportRow::State::Duplicate || chosen.contains(row.reference.key()))
            references.append(row.reference);
    }
    return references;
}

void ImportDialog::runFinished()
{
    if (!isRunning())
        return;
    m_countdown.stop();
    m_model->showRows(m_importer->rows());
    setPhase(Phase::Done);
    m_closeButton->setFocus();
    showFirstFailure();

    QList<Lookup> lookups;
    for (const ImportRow &row : m_importer->rows())
        lookups += row.lookups;
    if (!lookups.isEmpty())
        Q_EMIT answered(lookups);
    settleRows(insertImported());
    QAccessibleAnnouncementEvent announcement(this, m_status->text());
    QAccessible::updateAccessibility(&announcement);
    const bool isDoneAtOnce = std::exchange(m_isAtOnce, false) && isClean();
    if (isDoneAtOnce)
        Q_EMIT importedAtOnce(outcome());
    if (std::exchange(m_closesWhenFinished, false) || isDoneAtOnce)
        close();
}

void ImportDialog::showEarlierWorks(const QHash<EntryId, Recollection> &works)
{
    m_model->addEarlierWorks(works);
}

/// False when the document did not take them.
bool ImportDialog::insertImported()
{
    const QList<Edit> edits = editsOfRun();
    if (edits.isEmpty())
        return true;
    const QString text = edits.size() == 1 ? tr("Import 1 paper")
                                           : tr("Import %n papers", nullptr, int(edits.size()));
    if (const Result<void> done = m_document.perform(edits, text); !done) {
        showProblem(done.error().message);
        return false;
    }
    QList<EntryId> entries;
    for (const Edit &edit : edits)
        entries.append(entryOf(edit));
    m_inserted.unite(QSet(entries.begin(), entries.end()));
    Q_EMIT imported(entries);
    return true;
}

/// What came or was cancelled waits no longer; what failed may be tried again.
void ImportDialog::settleRows(bool areInserted)
{
    QStringList arrived;
    QStringList cancelled;
    const QList<ImportRow> &rows = m_importer->rows();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString key = m_run.at(i).key();
        const ImportRow::State state = rows.at(i).state;
        if (!m_waiting.contains(key) || state == ImportRow::State::Failed)
            continue;
        if (state == ImportRow::State::Cancelled)
            cancelled.append(key);
        else if (areInserted)
            arrived.append(key);
        else
            continue;
        m_waiting.remove(key);
    }
    if (m_memory) {
        m_memory->settle(arrived);
        m_memory->forget(cancelled);
    }
}

void ImportDialog::remember(const QList<Reference> &references)
{
    if (!m_memory)
        return;
    for (const Reference &reference : references)
        m_waiting.insert(reference.key());
    m_memory->remember(references);
}

void ImportDialog::giveUpTheRest()
{
    if (m_memory)
        m_memory->forget(std::exchange(m_waiting, {}).values());
}

bool ImportDialog::isClean() const
{
    return std::ranges::all_of(m_model->rows(), [](const ImportRow &row) {
        return row.state == ImportRow::State::Imported && row.warning.isEmpty();
    });
}

/// The new entries, each behind the row before it or, the first, at the chosen place.
QList<Edit> ImportDialog::editsOfRun() const
{
    QList<EntryId> order;
    for (const Entry &entry : m_document.issue().entries)
        order.append(entry.id);
    qsizetype place = std::clamp<qsizetype>(m_insertAt.value_or(order.size()), 0, order.size());
    QList<Edit> edits;
    for (const ImportRow &row : m_importer->rows()) {
        if (row.state != ImportRow::State::Imported || !row.entry)
            continue;
        if (!m_inserted.contains(row.entry->id)) {
            edits.append(InsertEntry {place, *row.entry});
            order.insert(place++, row.entry->id);
        } else if (const qsizetype index = order.indexOf(row.entry->id); index >= 0) {
            place = index + 1;
        }
    }
    return edits;
}

void ImportDialog::showFirstFailure()
{
    const auto failed =
        std::ranges::find(m_model->rows(), ImportRow::State::Failed, &ImportRow::state);
    if (failed != m_model->rows().cend())
        m_list->setCurrentIndex(m_model->index(int(failed - m_model->rows().cbegin())));
}

} // namespace galley
