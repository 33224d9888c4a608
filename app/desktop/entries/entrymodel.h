// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit.h"
#include "model/lookup.h"

#include <QAbstractListModel>
#include <QPointer>

namespace galley {

class IssueDocument;

/// The issue's running order as rows: row 0 is the issue itself, the entries follow. It mirrors the
/// document's edits one by one, so a selection survives them.
class EntryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< EntryId; null for the issue
        NumberRole, ///< int from 1; 0 for the issue
        AuthorsRole, ///< short form, "A. Vaswani and 7 more"
        DifficultyRole, ///< int of Difficulty, or -1
        MissingRole, ///< what the entry still lacks, in words; empty when complete
        MarkRole, ///< what became of the paper, in a word or two; mostly empty
        WithdrawnRole, ///< bool
        ColleaguesRole, ///< who else is there, "Mara, Jo"; mostly empty
    };

    explicit EntryModel(QObject *parent = nullptr);

    /// May be null. Not owned.
    void setDocument(IssueDocument *document);

    /// Who else is in which entry; those of no entry are in the issue's row.
    void setColleagues(const QHash<EntryId, QStringList> &names);
    /// What services said of the papers.
    void setLookups(const Lookups &lookups);

    [[nodiscard]] EntryId entryAt(int row) const; ///< null for the issue or no row
    [[nodiscard]] int rowOf(const EntryId &entry) const; ///< 0 for a null id, -1 when unknown

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

Q_SIGNALS:
    /// An entry was dropped; `index` is its place afterwards, from 0.
    void moveRequested(const galley::EntryId &entry, qsizetype index);

private:
    void mirror(const Edit &edit);
    [[nodiscard]] const PaperState &stateOf(const Entry &entry) const;

    QPointer<IssueDocument> m_document;
    Lookups m_lookups;
    QHash<EntryId, QStringList> m_colleagues;
    mutable QHash<EntryId, PaperState> m_states; ///< as they are asked for by each painting
    QList<EntryId> m_ids; ///< as announced to the views
};

} // namespace galley
