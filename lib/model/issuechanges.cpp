// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/issuechanges.h"

#include "model/sequencediff.h"
#include "model/words.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct TextOf
{
    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString &text) const { return text; }
    QString operator()(const QStringList &items) const { return items.join(u'\n'); }
    QString operator()(int number) const { return QString::number(number); }
    QString operator()(const QDate &date) const { return date.toString(Qt::ISODate); }
    QString operator()(Difficulty difficulty) const { return labelOf(difficulty); }
    QString operator()(Source source) const { return QString(keyOf(source)); }
    QString operator()(const Thumbnail &thumbnail) const
    {
        return thumbnail.alt ? thumbnail.url + u'\n' + *thumbnail.alt : thumbnail.url;
    }
};

constexpr IssueField issueFields[] {IssueField::Title, IssueField::Publication, IssueField::Date,
    IssueField::Language, IssueField::Introduction};

void compare(QList<ChangedField> &fields, std::variant<IssueField, EntryField> field,
    const FieldValue &before, const FieldValue &after)
{
    if (before != after)
        fields.append({field, wordDiff(textOfValue(before), textOfValue(after))});
}

QList<ChangedField> fieldsBetween(const Entry &before, const Entry &after)
{
    QList<ChangedField> fields;
    for (const EntryField field : allEntryFields())
        compare(fields, field, valueOf(before, field), valueOf(after, field));
    return fields;
}

QHash<EntryId, qsizetype> placesOf(const Issue &issue)
{
    QHash<EntryId, qsizetype> places;
    for (qsizetype i = 0; i < issue.entries.size(); ++i)
        places.insert(issue.entries.at(i).id, i);
    return places;
}

/// The entries that were moved, as few as explain the order: those that are in no longest row of
/// entries that kept theirs.
QSet<EntryId> movedBetween(const Issue &after, const QHash<EntryId, qsizetype> &before)
{
    QList<qsizetype> numbers;
    for (const Entry &entry : after.entries)
        numbers.append(before.value(entry.id, -1));
    const QSet<qsizetype> unmoved = longestRising(numbers);
    QSet<EntryId> moved;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (numbers.at(i) >= 0 && !unmoved.contains(numbers.at(i)))
            moved.insert(after.entries.at(i).id);
    }
    return moved;
}

} // namespace

QString textOfValue(const FieldValue &value) { return std::visit(TextOf(), value); }

QList<ChangedPart> changesBetween(const Issue &before, const Issue &after)
{
    QList<ChangedPart> changes;
    ChangedPart head {.title = after.title};
    for (const IssueField field : issueFields)
        compare(head.fields, field, valueOf(before, field), valueOf(after, field));
    if (!head.fields.isEmpty())
        changes.append(head);

    const QHash<EntryId, qsizetype> places = placesOf(before);
    const QHash<EntryId, qsizetype> nowPlaces = placesOf(after);
    const QSet<EntryId> moved = movedBetween(after, places);
    const auto addGone = [&](qsizetype from) {
        for (qsizetype i = from;
            i < before.entries.size() && !nowPlaces.contains(before.entries.at(i).id); ++i) {
            const Entry &gone = before.entries.at(i);
            changes.append({gone.id, ChangedPart::Kind::Removed, gone.title, i, -1,
                fieldsBetween(gone, Entry())});
        }
    };
    addGone(0);
    for (qsizetype i = 0; i < after.entries.size(); ++i) {
        const Entry &entry = after.entries.at(i);
        const qsizetype place = places.value(entry.id, -1);
        if (place < 0) {
            changes.append({entry.id, ChangedPart::Kind::Added, entry.title, -1, i,
                fieldsBetween(Entry(), entry)});
            continue;
        }
        const QList<ChangedField> fields = fieldsBetween(before.entries.at(place), entry);
        if (!fields.isEmpty() || moved.contains(entry.id))
            changes.append({entry.id, ChangedPart::Kind::Changed, entry.title, place, i, fields});
        addGone(place + 1);
    }
    return changes;
}

qsizetype changedWords(const QList<ChangedPart> &changes)
{
    qsizetype words = 0;
    for (const ChangedPart &part : changes) {
        for (const ChangedField &field : part.fields) {
            for (const DiffPart &piece : field.parts) {
                if (piece.kind != DiffPart::Kind::Same)
                    words += wordCount(piece.text);
            }
        }
    }
    return words;
}

} // namespace galley
