// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "refreshing/refreshoffers.h"

#include "base/longdate.h"
#include "model/worddiff.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::RefreshDialog)
};

constexpr qsizetype longestHeadline = 60; ///< of a value
constexpr qsizetype longestDiff = 20'000; ///< what nobody reads is not laid out

bool isMissing(const FieldValue &value) { return std::holds_alternative<std::monostate>(value); }

bool isProse(EntryField field)
{
    return field == EntryField::Title || field == EntryField::Abstract
        || field == EntryField::Comment || field == EntryField::Authors
        || field == EntryField::JournalRef;
}

bool isTime(EntryField field)
{
    return field == EntryField::PublishedAt || field == EntryField::UpdatedAt;
}

QString dayOf(const QString &timestamp)
{
    const QDate day = QDateTime::fromString(timestamp, Qt::ISODate).date();
    return day.isValid() ? longDate(day) : timestamp;
}

QString textOf(const FieldValue &value, EntryField field)
{
    if (const auto *text = std::get_if<QString>(&value))
        return isTime(field) ? dayOf(*text) : *text;
    if (const auto *list = std::get_if<QStringList>(&value))
        return list->join(field == EntryField::Authors ? u"; "_s : u", "_s);
    if (const auto *number = std::get_if<int>(&value))
        return field == EntryField::ArxivVersion ? QString::number(*number)
                                                 : QLocale().toString(*number);
    if (const auto *thumbnail = std::get_if<Thumbnail>(&value))
        return thumbnail->url;
    return {};
}

bool needsRoom(const FieldChange &change)
{
    const EntryField field = change.edit.field;
    return isProse(field) || textOf(change.before, field).size() > longestHeadline
        || textOf(change.edit.value, field).size() > longestHeadline;
}

} // namespace

QList<RefreshOffer> offersOf(const RefreshRow &row, const Entry &now)
{
    QList<RefreshOffer> offers;
    const auto add = [&](const QList<FieldChange> &changes, bool isOfVersion) {
        for (const FieldChange &change : changes) {
            if (valueOf(now, change.edit.field) != change.before)
                continue;
            const bool isTicked =
                change.kind != FieldChange::Kind::Conflict && !(isOfVersion && row.isPinned);
            offers.append({change, isOfVersion, isTicked});
        }
    };
    add(row.versionChanges, true);
    add(row.changes, false);
    return offers;
}

QString labelOf(EntryField field)
{
    switch (field) {
    case EntryField::Title:
        return Tr::tr("Title");
    case EntryField::Url:
        return Tr::tr("Link");
    case EntryField::Authors:
        return Tr::tr("Authors");
    case EntryField::Difficulty:
        return Tr::tr("Difficulty");
    case EntryField::Summary:
        return Tr::tr("Summary");
    case EntryField::Takeaways:
        return Tr::tr("Takeaways");
    case EntryField::Source:
        return Tr::tr("Source");
    case EntryField::ArxivId:
        return Tr::tr("arXiv identifier");
    case EntryField::ArxivVersion:
        return Tr::tr("Version");
    case EntryField::Doi:
        return Tr::tr("DOI");
    case EntryField::PublishedAt:
        return Tr::tr("Published");
    case EntryField::UpdatedAt:
        return Tr::tr("Updated");
    case EntryField::Categories:
        return Tr::tr("Categories");
    case EntryField::Abstract:
        return Tr::tr("Abstract");
    case EntryField::Comment:
        return Tr::tr("Comment");
    case EntryField::JournalRef:
        return Tr::tr("Journal");
    case EntryField::CitationCount:
        return Tr::tr("Citations");
    case EntryField::Upvotes:
        return Tr::tr("Upvotes");
    case EntryField::CodeUrl:
        return Tr::tr("Code");
    case EntryField::Thumbnail:
        return Tr::tr("Picture");
    case EntryField::Notes:
        return Tr::tr("Notes");
    }
    Q_UNREACHABLE_RETURN({});
}

QString headlineOf(const FieldChange &change)
{
    const EntryField field = change.edit.field;
    const QString label = labelOf(field);
    const QString service = labelOf(change.edit.origin.provider);
    if (needsRoom(change))
        return Tr::tr("%1 (%2)", "field (service)").arg(label, service);
    const QString after = textOf(change.edit.value, field);
    if (isMissing(change.before))
        return Tr::tr("%1 %2 (%3)", "field value (service)").arg(label, after, service);
    return Tr::tr("%1 %2 → %3 (%4)", "field before → after (service)")
        .arg(label, textOf(change.before, field), after, service);
}

QString cautionOf(const FieldChange &change, const Entry &entry)
{
    if (change.kind != FieldChange::Kind::Conflict)
        return {};
    if (originOf(entry, change.edit.field).provider != Provider::Editor)
        return Tr::tr("This may be your own: where it came from is not known.");
    return isMissing(change.before) ? Tr::tr("You removed this.") : Tr::tr("You wrote this.");
}

QString versionLine(const RefreshRow &row, const Entry &entry)
{
    QString line = entry.arxivVersion
        ? Tr::tr("Version %1 (was %2)").arg(row.newerVersion.value_or(0)).arg(*entry.arxivVersion)
        : Tr::tr("Version %1").arg(row.newerVersion.value_or(0));
    for (const FieldChange &change : row.versionChanges) {
        if (change.edit.field == EntryField::UpdatedAt)
            line += u", "_s + textOf(change.edit.value, EntryField::UpdatedAt);
    }
    return line;
}

QString summaryOf(const RefreshRow &row, qsizetype offers)
{
    switch (row.state) {
    case RefreshRow::State::Queued:
        return Tr::tr("Waiting");
    case RefreshRow::State::Fetching:
        return Tr::tr("Asking…");
    case RefreshRow::State::Skipped:
    case RefreshRow::State::Failed:
        return row.message;
    case RefreshRow::State::Cancelled:
        return Tr::tr("Cancelled");
    case RefreshRow::State::Done:
        break;
    }
    QStringList parts;
    if (row.withdrawal != Withdrawal::None)
        parts.append(Tr::tr("Withdrawn"));
    if (row.newerVersion)
        parts.append(Tr::tr("Version %1 exists").arg(*row.newerVersion));
    if (offers == 0)
        parts.append(Tr::tr("Unchanged"));
    else
        parts.append(offers == 1 ? Tr::tr("1 change") : Tr::tr("%n changes", nullptr, int(offers)));
    if (!row.message.isEmpty())
        parts.append(row.message);
    return parts.join(u" · "_s);
}

QString diffOf(const FieldChange &change, const DiffColors &colors)
{
    if (!needsRoom(change))
        return {};
    const EntryField field = change.edit.field;
    const auto mark = [](const QString &text, const QColor &color, QLatin1StringView decoration) {
        return u"<span style=\"background-color:%1;text-decoration:%2\">%3</span>"_s.arg(
            color.name(), decoration, text.toHtmlEscaped());
    };
    QString html;
    for (const DiffPart &part :
        wordDiff(textOf(change.before, field), textOf(change.edit.value, field))) {
        // The white space between two words is neither struck through nor underlined.
        const QString words = part.text.trimmed();
        const QString space =
            part.text.endsWith(u' ') || part.text.endsWith(u'\n') ? u" "_s : u""_s;
        if (part.kind == DiffPart::Kind::Removed)
            html += mark(words, colors.removed, "line-through"_L1);
        else if (part.kind == DiffPart::Kind::Added)
            html += mark(words, colors.added, "underline"_L1);
        else
            html += words.toHtmlEscaped();
        html += space.isEmpty() && part.kind == DiffPart::Kind::Removed ? u" "_s : space;
        if (html.size() > longestDiff)
            return html + u" …"_s;
    }
    return html;
}

} // namespace galley
