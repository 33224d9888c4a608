// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merging/issuemerge.h"

#include "merging/entrymatching.h"
#include "merging/textmerge.h"
#include "model/sequencediff.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr IssueField issueFields[] {IssueField::Publication, IssueField::Title, IssueField::Date,
    IssueField::Language, IssueField::Introduction};

QString textOf(const FieldValue &value)
{
    const auto *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

QStringList itemsOf(const FieldValue &value)
{
    const auto *items = std::get_if<QStringList>(&value);
    return items ? *items : QStringList();
}

/// What is empty after the merge is missing, as when an editor clears it.
FieldValue valueFrom(const QString &text) { return text.isEmpty() ? FieldValue() : text; }
FieldValue valueFrom(const QStringList &items) { return items.isEmpty() ? FieldValue() : items; }

/// The side that alone changed the value, if it is so simple.
std::optional<FieldValue> changedByOne(
    const FieldValue &base, const FieldValue &ours, const FieldValue &theirs)
{
    if (ours == theirs || theirs == base)
        return ours;
    if (ours == base)
        return theirs;
    return {};
}

enum class How { Whole, Words, Items, Names };

How howOf(EntryField field)
{
    switch (field) {
    case EntryField::Title:
    case EntryField::Summary:
    case EntryField::Abstract:
    case EntryField::Comment:
    case EntryField::Notes:
        return How::Words;
    case EntryField::Takeaways:
        return How::Items;
    case EntryField::Authors:
    case EntryField::Categories:
        return How::Names;
    default:
        return How::Whole;
    }
}

How howOf(IssueField field)
{
    return field == IssueField::Title || field == IssueField::Introduction ? How::Words
                                                                           : How::Whole;
}

struct MergedValue
{
    FieldValue value;
    bool isConflict = false;
};

MergedValue mergedValue(
    How how, const FieldValue &base, const FieldValue &ours, const FieldValue &theirs)
{
    if (const auto one = changedByOne(base, ours, theirs))
        return {*one};
    if (how == How::Words) {
        const MergedText merged = mergeTexts(textOf(base), textOf(ours), textOf(theirs));
        return {valueFrom(merged.text), merged.isConflict};
    }
    if (how == How::Whole)
        return {theirs, true};
    const MergedItems merged = (how == How::Items ? mergeItems : mergeNames)(
        itemsOf(base), itemsOf(ours), itemsOf(theirs));
    return {valueFrom(merged.items), merged.isConflict};
}

std::optional<FieldValue> unlessConflict(const MergedValue &merged)
{
    return merged.isConflict ? std::nullopt : std::optional(merged.value);
}

FieldValue jsonValue(const QJsonObject &object, const QString &name)
{
    if (!object.contains(name))
        return {};
    return QString::fromUtf8(
        QJsonDocument(QJsonArray {object.value(name)}).toJson(QJsonDocument::Compact))
        .sliced(1)
        .chopped(1);
}

QJsonValue valueOfJson(const FieldValue &json)
{
    return QJsonDocument::fromJson(u"[%1]"_s.arg(textOf(json)).toUtf8()).array().at(0);
}

void setMember(QJsonObject &object, const QString &name, const FieldValue &json)
{
    if (std::holds_alternative<std::monostate>(json))
        object.remove(name);
    else
        object.insert(name, valueOfJson(json));
}

QHash<EntryId, const Entry *> entriesById(const Issue &issue)
{
    QHash<EntryId, const Entry *> entries;
    for (const Entry &entry : issue.entries)
        entries.insert(entry.id, &entry);
    return entries;
}

bool sayTheSame(const Entry &a, const Entry &b)
{
    const auto isSame = [&](EntryField field) { return valueOf(a, field) == valueOf(b, field); };
    return a.extra == b.extra && std::ranges::all_of(allEntryFields(), isSame);
}

class Merge
{
public:
    Merge(const Issue &base, const Issue &ours, const Issue &theirs)
        : m_base(base)
        , m_ours(ours)
        , m_theirs(theirs)
        , m_baseEntries(entriesById(base))
        , m_ourEntries(entriesById(ours))
        , m_theirEntries(entriesById(theirs))
    {
        merged.issue = ours;
        merged.issue.entries.clear();
    }

    void run()
    {
        for (const IssueField field : issueFields)
            mergeField(merged.issue, {}, field, m_base, m_ours, m_theirs);
        mergeMembers(merged.issue.extra, {}, m_base.extra, m_ours.extra, m_theirs.extra);
        for (const EntryId &id : order()) {
            if (const std::optional<Entry> entry = mergeEntry(id))
                merged.issue.entries.append(*entry);
        }
    }

    MergedIssue merged;

private:
    /// Ids of all entries of either side: in their order, with what we moved or added behind the
    /// neighbour that we gave it.
    QList<EntryId> order() const
    {
        QHash<EntryId, qsizetype> places;
        for (qsizetype i = 0; i < m_base.entries.size(); ++i)
            places.insert(m_base.entries.at(i).id, i);
        QList<qsizetype> ourPlaces;
        for (const Entry &entry : m_ours.entries)
            ourPlaces.append(places.value(entry.id, -1));
        const QSet<qsizetype> unmoved = longestRising(ourPlaces);

        QList<EntryId> order;
        for (const Entry &entry : m_theirs.entries)
            order.append(entry.id);
        EntryId before;
        for (qsizetype i = 0; i < ourPlaces.size(); ++i) {
            const EntryId &id = m_ours.entries.at(i).id;
            const bool isThere = order.contains(id);
            const bool isAdded = ourPlaces.at(i) < 0 && isThere; // by both
            if (!isAdded && (!isThere || !unmoved.contains(ourPlaces.at(i)))) {
                order.removeOne(id);
                order.insert(before.isNull() ? 0 : order.indexOf(before) + 1, id);
            }
            before = id;
        }
        return order;
    }

    /// Nothing for one that was removed.
    std::optional<Entry> mergeEntry(const EntryId &id)
    {
        const Entry *base = m_baseEntries.value(id);
        const Entry *ours = m_ourEntries.value(id);
        const Entry *theirs = m_theirEntries.value(id);
        if (ours && theirs) {
            const Entry none;
            Entry entry = *ours;
            mergeInto(entry, base ? *base : none, *ours, *theirs);
            return entry;
        }
        const Entry &left = ours ? *ours : *theirs;
        if (!base)
            return left;
        if (sayTheSame(*base, left))
            return {};
        merged.conflicts.append({id, RemovedEntry {!ours}, {}, {}, {}});
        return left;
    }

    void mergeInto(Entry &entry, const Entry &base, const Entry &ours, const Entry &theirs)
    {
        for (const EntryField field : allEntryFields())
            mergeField(entry, entry.id, field, base, ours, theirs);
        mergeMembers(entry.extra, entry.id, base.extra, ours.extra, theirs.extra);
    }

    template <class Part, class Field>
    void mergeField(Part &part, const EntryId &id, Field field, const Part &base, const Part &ours,
        const Part &theirs)
    {
        const FieldValue was = valueOf(base, field);
        const FieldValue our = valueOf(ours, field);
        const FieldValue their = valueOf(theirs, field);
        if (our == their)
            return;
        const std::optional<FieldValue> both = mergeValues(field, was, our, their);
        // A title that nothing is left of cannot be.
        if (!both || !assign(part, field, *both)) {
            merged.conflicts.append({id, field, was, our, their});
            return;
        }
        if constexpr (std::is_same_v<Part, Entry>) {
            if (*both == their)
                setOrigin(part, field, originOf(theirs, field));
            else if (*both != our)
                setOrigin(part, field, {Provider::Editor, {}});
        }
    }

    void mergeMembers(QJsonObject &members, const EntryId &id, const QJsonObject &base,
        const QJsonObject &ours, const QJsonObject &theirs)
    {
        QStringList names = ours.keys() + theirs.keys();
        names.sort();
        names.removeDuplicates();
        for (const QString &name : std::as_const(names)) {
            const FieldValue was = jsonValue(base, name);
            const FieldValue our = jsonValue(ours, name);
            const FieldValue their = jsonValue(theirs, name);
            if (const auto one = changedByOne(was, our, their))
                setMember(members, name, *one);
            else
                merged.conflicts.append({id, UnknownMember {name}, was, our, their});
        }
    }

    const Issue &m_base;
    const Issue &m_ours;
    const Issue &m_theirs;
    const QHash<EntryId, const Entry *> m_baseEntries;
    const QHash<EntryId, const Entry *> m_ourEntries;
    const QHash<EntryId, const Entry *> m_theirEntries;
};

/// Says in an issue what one side says in a conflict.
struct Take
{
    Issue &issue;
    const MergeConflict &conflict;
    MergeSide side;

    [[nodiscard]] const FieldValue &value() const
    {
        switch (side) {
        case MergeSide::Ours:
            return conflict.ours;
        case MergeSide::Theirs:
            return conflict.theirs;
        case MergeSide::Base:
            return conflict.base;
        }
        Q_UNREACHABLE_RETURN(conflict.base);
    }
    [[nodiscard]] Entry *entry() const
    {
        const qsizetype index = indexOf(issue, conflict.entry);
        return index < 0 ? nullptr : &issue.entries[index];
    }

    // Both sides had these values, so they fit.
    void operator()(IssueField field) const { (void)assign(issue, field, value()); }
    void operator()(EntryField field) const
    {
        if (Entry *changed = entry())
            (void)assign(*changed, field, value());
    }
    void operator()(const UnknownMember &member) const
    {
        Entry *changed = entry();
        setMember(changed ? changed->extra : issue.extra, member.name, value());
    }
    void operator()(const RemovedEntry &removed) const
    {
        if (removed.byUs == (side == MergeSide::Ours))
            issue.entries.removeIf([&](const Entry &each) { return each.id == conflict.entry; });
    }
};

} // namespace

MergedIssue mergeIssues(const Issue &base, const Issue &ours, const Issue &theirs)
{
    Merge merge(base, ours, theirs);
    merge.run();
    return std::move(merge.merged);
}

std::optional<FieldValue> mergeValues(
    EntryField field, const FieldValue &base, const FieldValue &ours, const FieldValue &theirs)
{
    return unlessConflict(mergedValue(howOf(field), base, ours, theirs));
}

std::optional<FieldValue> mergeValues(
    IssueField field, const FieldValue &base, const FieldValue &ours, const FieldValue &theirs)
{
    return unlessConflict(mergedValue(howOf(field), base, ours, theirs));
}

FieldValue unitedValue(
    EntryField field, const FieldValue &base, const FieldValue &ours, const FieldValue &theirs)
{
    return mergedValue(howOf(field), base, ours, theirs).value;
}

FieldValue unitedValue(
    IssueField field, const FieldValue &base, const FieldValue &ours, const FieldValue &theirs)
{
    return mergedValue(howOf(field), base, ours, theirs).value;
}

Issue withIdsOf(const Issue &known, Issue issue)
{
    const QList<qsizetype> places = matchedPlaces(known.entries, issue.entries, Matching::Likely);
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (places.at(i) >= 0)
            issue.entries[i].id = known.entries.at(places.at(i)).id;
    }
    return issue;
}

Issue resolved(const MergedIssue &merged, MergeSide side)
{
    Issue issue = merged.issue;
    for (const MergeConflict &conflict : merged.conflicts)
        take(issue, conflict, side);
    return issue;
}

void take(Issue &issue, const MergeConflict &conflict, MergeSide side)
{
    std::visit(Take {issue, conflict, side}, conflict.place);
}

QString nameOf(const MergeConflict &conflict)
{
    struct Name
    {
        QString operator()(IssueField field) const { return galley::nameOf(field); }
        QString operator()(EntryField field) const { return galley::nameOf(field); }
        QString operator()(const UnknownMember &member) const { return member.name; }
        QString operator()(const RemovedEntry &) const { return u"entry"_s; }
    };
    return std::visit(Name(), conflict.place);
}

} // namespace galley
