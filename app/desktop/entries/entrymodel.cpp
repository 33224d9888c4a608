// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entries/entrymodel.h"

#include "document/issuedocument.h"

#include <QLocale>
#include <QMimeData>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

const QString mimeType = u"application/x-galley-entry"_s;

QString shortAuthors(const Entry &entry)
{
    const QStringList authors = entry.authors.value_or(QStringList());
    if (authors.size() <= 2)
        return authors.join(u", "_s);
    return EntryModel::tr("%1 and %n more", nullptr, static_cast<int>(authors.size() - 1))
        .arg(authors.first());
}

QString missing(const Entry &entry)
{
    QStringList parts;
    if (!entry.difficulty)
        parts.append(EntryModel::tr("difficulty"));
    if (entry.summary.value_or(QString()).trimmed().isEmpty())
        parts.append(EntryModel::tr("summary"));
    if (entry.takeaways.value_or(QStringList()).isEmpty())
        parts.append(EntryModel::tr("takeaways"));
    return parts.isEmpty() ? QString() : EntryModel::tr("needs %1").arg(parts.join(u", "_s));
}

/// With a sign of its own, so that it does not hang on a colour.
QString markOf(const PaperState &state)
{
    if (state.withdrawal != Withdrawal::None)
        return EntryModel::tr("⚠ Withdrawn");
    return state.newerVersion ? EntryModel::tr("↑ v%1 exists").arg(*state.newerVersion) : QString();
}

} // namespace

EntryModel::EntryModel(QObject *parent) : QAbstractListModel(parent) { }

void EntryModel::setDocument(IssueDocument *document)
{
    beginResetModel();
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_ids.clear();
    m_lookups.clear(); // of another issue's papers
    m_states.clear();
    if (document) {
        for (const Entry &entry : document->issue().entries)
            m_ids.append(entry.id);
        connect(document, &IssueDocument::edited, this, &EntryModel::mirror);
    }
    endResetModel();
}

void EntryModel::setLookups(const Lookups &lookups)
{
    m_lookups = lookups;
    m_states.clear();
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(
            index(1), index(rowCount() - 1), {MarkRole, WithdrawnRole, Qt::AccessibleTextRole});
}

void EntryModel::setColleagues(const QHash<EntryId, QStringList> &names)
{
    if (names == std::exchange(m_colleagues, names) || !m_document)
        return;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ColleaguesRole, Qt::AccessibleTextRole});
}

const PaperState &EntryModel::stateOf(const Entry &entry) const
{
    const auto known = m_states.constFind(entry.id);
    return known != m_states.cend() ? *known
                                    : *m_states.insert(entry.id, paperStateOf(entry, m_lookups));
}

EntryId EntryModel::entryAt(int row) const { return m_ids.value(row - 1); }

int EntryModel::rowOf(const EntryId &entry) const
{
    if (entry.isNull())
        return m_document ? 0 : -1;
    const qsizetype index = m_ids.indexOf(entry);
    return index < 0 ? -1 : static_cast<int>(index) + 1;
}

int EntryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_document ? 0 : static_cast<int>(m_ids.size()) + 1;
}

QVariant EntryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_document)
        return {};
    const Issue &issue = m_document->issue();
    if (index.row() == 0) {
        switch (role) {
        case Qt::DisplayRole:
            return issue.title;
        case Qt::AccessibleTextRole:
            return tr("Issue: %1").arg(issue.title);
        case AuthorsRole:
            return tr("Title, date and introduction");
        case DifficultyRole:
            return -1;
        case ColleaguesRole:
            return m_colleagues.value({}).join(u", "_s);
        default:
            return {};
        }
    }
    const qsizetype place = indexOf(issue, m_ids.value(index.row() - 1));
    if (place < 0)
        return {};
    const Entry &entry = issue.entries[place];
    switch (role) {
    case Qt::DisplayRole:
        return entry.title;
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(entry.title); // never markup of somebody else's
    case Qt::AccessibleTextRole:
        return QStringList {QLocale().toString(index.row()), entry.title,
            entry.difficulty ? labelOf(*entry.difficulty) : QString(), missing(entry),
            markOf(stateOf(entry)), m_colleagues.value(entry.id).join(u", "_s)}
            .join(u", "_s);
    case IdRole:
        return entry.id;
    case NumberRole:
        return index.row();
    case AuthorsRole:
        return shortAuthors(entry);
    case DifficultyRole:
        return entry.difficulty ? static_cast<int>(*entry.difficulty) : -1;
    case MissingRole:
        return missing(entry);
    case MarkRole:
        return markOf(stateOf(entry));
    case ColleaguesRole:
        return m_colleagues.value(entry.id).join(u", "_s);
    case WithdrawnRole:
        return stateOf(entry).withdrawal != Withdrawal::None;
    default:
        return {};
    }
}

Qt::ItemFlags EntryModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.row() == 0 ? base : base | Qt::ItemIsDragEnabled;
}

Qt::DropActions EntryModel::supportedDropActions() const { return Qt::MoveAction; }

QStringList EntryModel::mimeTypes() const { return {mimeType}; }

QMimeData *EntryModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty() || indexes.first().row() == 0)
        return nullptr;
    auto *data = new QMimeData;
    data->setData(mimeType, entryAt(indexes.first().row()).toRfc4122());
    return data;
}

bool EntryModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(mimeType))
        return false;
    const EntryId entry = QUuid::fromRfc4122(data->data(mimeType));
    const int from = rowOf(entry);
    if (from < 1)
        return false;
    int before = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    before = std::max(before, 1);
    const int to = before > from ? before - 1 : before;
    if (to != from)
        Q_EMIT moveRequested(entry, to - 1);
    // The move is an edit of the document; the view must not remove rows of its own accord.
    return false;
}

void EntryModel::mirror(const Edit &edit)
{
    const EntryId entry = entryOf(edit);
    const int row = rowOf(entry);
    m_states.remove(entry);
    if (const auto *insert = std::get_if<InsertEntry>(&edit)) {
        const int at = static_cast<int>(insert->index) + 1;
        beginInsertRows({}, at, at);
        m_ids.insert(insert->index, entry);
        endInsertRows();
    } else if (std::holds_alternative<RemoveEntry>(edit)) {
        beginRemoveRows({}, row, row);
        m_ids.removeAt(row - 1);
        endRemoveRows();
    } else if (const auto *move = std::get_if<MoveEntry>(&edit)) {
        const int to = static_cast<int>(move->index) + 1;
        if (to == row)
            return;
        beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
        m_ids.move(row - 1, move->index);
        endMoveRows();
    } else {
        Q_EMIT dataChanged(index(row), index(row));
        return;
    }
    // Numbers follow the order.
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(1), index(rowCount() - 1), {NumberRole});
}

} // namespace galley
