// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/replacing.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Replacing)
};

using Visit = std::function<void(const TextPlace &, const QString &)>;

bool isOneLine(const TextPlace &place)
{
    if (const auto *field = std::get_if<IssueField>(&place.field))
        return *field == IssueField::Title;
    const EntryField field = std::get<EntryField>(place.field);
    return field == EntryField::Title || field == EntryField::Notes;
}

FieldValue valueAt(const Issue &issue, const Entry *entry, const TextPlace &place)
{
    if (const auto *field = std::get_if<IssueField>(&place.field))
        return valueOf(issue, *field);
    return entry ? valueOf(*entry, std::get<EntryField>(place.field)) : FieldValue();
}

/// The text that stands there now, or nothing.
std::optional<QString> textAt(const FieldValue &value, qsizetype item)
{
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *items = std::get_if<QStringList>(&value); items && item < items->size())
        return items->at(item);
    return std::nullopt;
}

/// The text of the first match with all that stand in it replaced.
QString replaced(std::span<const FoundText> matches)
{
    const QString &text = matches.front().text;
    const bool isLine = isOneLine(matches.front().place);
    QString result;
    qsizetype from = 0;
    for (const FoundText &match : matches) {
        result += QStringView(text).sliced(from, match.start - from);
        result += isLine ? QString(match.replacement).replace(u'\n', u' ') : match.replacement;
        from = match.start + match.length;
    }
    result += QStringView(text).sliced(from);
    return result;
}

FieldValue withoutBlanks(const FieldValue &value)
{
    if (const auto *text = std::get_if<QString>(&value))
        return text->isEmpty() ? FieldValue() : value;
    if (auto items = std::get_if<QStringList>(&value)) {
        QStringList kept = *items;
        kept.removeIf([](const QString &item) { return item.trimmed().isEmpty(); });
        return kept.isEmpty() ? FieldValue() : FieldValue(kept);
    }
    return value;
}

std::unexpected<Error> changedMeanwhile()
{
    return fail(Error::Code::Busy,
        Tr::tr("A text was changed meanwhile, and nothing was replaced. Look at the changes "
               "again."));
}

/// The value that an edit sets and that it finds there, or nothing for one that sets no field.
struct SetValue
{
    FieldValue wanted;
    FieldValue present;
};

std::optional<SetValue> setValue(const Issue &issue, const Edit &edit)
{
    if (const auto *set = std::get_if<SetIssueField>(&edit))
        return SetValue {set->value, valueOf(issue, set->field)};
    const auto *set = std::get_if<SetEntryField>(&edit);
    const qsizetype at = set ? indexOf(issue, set->entry) : -1;
    if (at < 0)
        return std::nullopt;
    return SetValue {set->value, valueOf(issue.entries.at(at), set->field)};
}

} // namespace

void eachOwnText(const Issue &issue, const Visit &visit)
{
    visit({{}, IssueField::Title}, issue.title);
    if (issue.introduction)
        visit({{}, IssueField::Introduction}, *issue.introduction);
}

void eachText(const Entry &entry, const Visit &visit)
{
    visit({entry.id, EntryField::Title}, entry.title);
    if (entry.summary)
        visit({entry.id, EntryField::Summary}, *entry.summary);
    const QStringList takeaways = entry.takeaways.value_or(QStringList());
    for (qsizetype i = 0; i < takeaways.size(); ++i)
        visit({entry.id, EntryField::Takeaways, i}, takeaways.at(i));
    if (entry.notes)
        visit({entry.id, EntryField::Notes}, *entry.notes);
}

void eachText(const Issue &issue, const Visit &visit)
{
    eachOwnText(issue, visit);
    for (const Entry &entry : issue.entries)
        eachText(entry, visit);
}

Result<QList<FoundText>> findTexts(const Issue &issue, const TextPattern &pattern,
    const QString &replacement, const std::optional<EntryId> &entry, const QDeadlineTimer &deadline)
{
    QList<FoundText> found;
    Result<void> state;
    const auto look = [&](const TextPlace &place, const QString &text) {
        if (!state)
            return;
        const auto matches = pattern.matchesIn(text, deadline);
        if (!matches) {
            state = std::unexpected(matches.error());
            return;
        }
        for (const TextPattern::Match &match : *matches)
            found.append({place, text, match.start, match.length,
                pattern.replacementFor(match, replacement)});
    };
    if (!entry)
        eachText(issue, look);
    else if (const qsizetype at = indexOf(issue, *entry); at >= 0)
        eachText(issue.entries.at(at), look);
    else if (entry->isNull())
        eachOwnText(issue, look);
    return state.transform([&found] { return found; });
}

Result<QList<Edit>> editsThatReplace(const Issue &issue, const QList<FoundText> &found)
{
    QList<Edit> edits;
    qsizetype from = 0;
    while (from < found.size()) {
        const TextPlace &first = found.at(from).place;
        const qsizetype at = indexOf(issue, first.entry);
        FieldValue value = valueAt(issue, at < 0 ? nullptr : &issue.entries.at(at), first);
        // All of one field, whose items stand one behind the other.
        while (from < found.size() && found.at(from).place.entry == first.entry
            && found.at(from).place.field == first.field) {
            const TextPlace &place = found.at(from).place;
            qsizetype end = from + 1;
            while (end < found.size() && found.at(end).place == place)
                ++end;
            if (textAt(value, place.item) != found.at(from).text)
                return changedMeanwhile();
            const QString text = replaced(std::span(found).subspan(
                static_cast<size_t>(from), static_cast<size_t>(end - from)));
            if (auto *items = std::get_if<QStringList>(&value))
                (*items)[place.item] = text;
            else
                value = text;
            from = end;
        }
        value = withoutBlanks(value);
        if (const auto *field = std::get_if<IssueField>(&first.field))
            edits.append(SetIssueField {*field, value});
        else
            edits.append(SetEntryField {first.entry, std::get<EntryField>(first.field), value});
    }
    return edits;
}

Result<QList<Edit>> editsThatTakeBack(
    const Issue &issue, const QList<Edit> &done, const QList<Edit> &inverses)
{
    for (const Edit &edit : done) {
        const auto value = setValue(issue, edit);
        if (!value || value->wanted != value->present)
            return changedMeanwhile();
    }
    return QList<Edit>(inverses.rbegin(), inverses.rend());
}

} // namespace galley
