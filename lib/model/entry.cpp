// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/entry.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Entry)
};

constexpr EntryField fields[] {EntryField::Title, EntryField::Url, EntryField::Authors,
    EntryField::Difficulty, EntryField::Summary, EntryField::Takeaways, EntryField::Source,
    EntryField::ArxivId, EntryField::ArxivVersion, EntryField::Doi, EntryField::PublishedAt,
    EntryField::UpdatedAt, EntryField::Categories, EntryField::Abstract, EntryField::Comment,
    EntryField::JournalRef, EntryField::CitationCount, EntryField::Upvotes, EntryField::CodeUrl,
    EntryField::Thumbnail, EntryField::Notes};

/// Calls `visit` with the member that the field names.
template <class E, class Visit>
auto visitField(E &entry, EntryField field, Visit visit)
{
    switch (field) {
    case EntryField::Title:
        return visit(entry.title);
    case EntryField::Url:
        return visit(entry.url);
    case EntryField::Authors:
        return visit(entry.authors);
    case EntryField::Difficulty:
        return visit(entry.difficulty);
    case EntryField::Summary:
        return visit(entry.summary);
    case EntryField::Takeaways:
        return visit(entry.takeaways);
    case EntryField::Source:
        return visit(entry.source);
    case EntryField::ArxivId:
        return visit(entry.arxivId);
    case EntryField::ArxivVersion:
        return visit(entry.arxivVersion);
    case EntryField::Doi:
        return visit(entry.doi);
    case EntryField::PublishedAt:
        return visit(entry.publishedAt);
    case EntryField::UpdatedAt:
        return visit(entry.updatedAt);
    case EntryField::Categories:
        return visit(entry.categories);
    case EntryField::Abstract:
        return visit(entry.abstract);
    case EntryField::Comment:
        return visit(entry.comment);
    case EntryField::JournalRef:
        return visit(entry.journalRef);
    case EntryField::CitationCount:
        return visit(entry.citationCount);
    case EntryField::Upvotes:
        return visit(entry.upvotes);
    case EntryField::CodeUrl:
        return visit(entry.codeUrl);
    case EntryField::Thumbnail:
        return visit(entry.thumbnail);
    case EntryField::Notes:
        return visit(entry.notes);
    }
    Q_UNREACHABLE();
}

template <class T>
struct IsOptional : std::false_type
{
};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type
{
};

/// "2026-04-16T17:59:00Z", as services write it, which is quicker to find out than to read.
bool isPlainTimestamp(QStringView text)
{
    constexpr QStringView form {u"0000-00-00T00:00:00Z"};
    const auto fits = [](QChar c, QChar formed) {
        return formed == u'0' ? c >= u'0' && c <= u'9' : c == formed;
    };
    if (!std::ranges::equal(text, form, fits))
        return false;
    const auto number = [text](qsizetype at) {
        return 10 * (text[at].unicode() - u'0') + (text[at + 1].unicode() - u'0');
    };
    return QDate::isValid(100 * number(0) + number(2), number(5), number(8))
        && QTime::isValid(number(11), number(14), number(17));
}

bool isTimestamp(const QString &text)
{
    if (isPlainTimestamp(text))
        return true;
    // Qt takes other separators, too.
    return text.size() > 10 && text[4] == u'-' && text[7] == u'-' && text[10] == u'T'
        && QDateTime::fromString(text, Qt::ISODate).isValid();
}

/// What is wrong with a value of the right type, or an empty text.
QString objection(EntryField field, const FieldValue &value)
{
    if (const auto *number = std::get_if<int>(&value)) {
        const int least = field == EntryField::ArxivVersion ? 1 : 0;
        if (*number < least)
            return Tr::tr("it must be %1 or more, not %2").arg(least).arg(*number);
    }
    if (const auto *text = std::get_if<QString>(&value)) {
        if (field == EntryField::Title && text->trimmed().isEmpty())
            return Tr::tr("an entry needs a title");
        if ((field == EntryField::PublishedAt || field == EntryField::UpdatedAt)
            && !isTimestamp(*text))
            return Tr::tr("“%1” is not a date and time such as 2026-04-16T17:59:00Z").arg(*text);
    }
    return {};
}

} // namespace

std::span<const EntryField> allEntryFields() { return fields; }

std::optional<QString> timestampFrom(const QString &text)
{
    const QString time = text.size() == 10 ? text + "T00:00:00Z"_L1 : text;
    return isTimestamp(time) ? std::optional(time) : std::nullopt;
}

QLatin1StringView nameOf(EntryField field)
{
    switch (field) {
    case EntryField::Title:
        return "title"_L1;
    case EntryField::Url:
        return "url"_L1;
    case EntryField::Authors:
        return "authors"_L1;
    case EntryField::Difficulty:
        return "difficulty"_L1;
    case EntryField::Summary:
        return "summary"_L1;
    case EntryField::Takeaways:
        return "takeaways"_L1;
    case EntryField::Source:
        return "source"_L1;
    case EntryField::ArxivId:
        return "arxivId"_L1;
    case EntryField::ArxivVersion:
        return "arxivVersion"_L1;
    case EntryField::Doi:
        return "doi"_L1;
    case EntryField::PublishedAt:
        return "publishedAt"_L1;
    case EntryField::UpdatedAt:
        return "updatedAt"_L1;
    case EntryField::Categories:
        return "categories"_L1;
    case EntryField::Abstract:
        return "abstract"_L1;
    case EntryField::Comment:
        return "comment"_L1;
    case EntryField::JournalRef:
        return "journalRef"_L1;
    case EntryField::CitationCount:
        return "citationCount"_L1;
    case EntryField::Upvotes:
        return "upvotes"_L1;
    case EntryField::CodeUrl:
        return "codeUrl"_L1;
    case EntryField::Thumbnail:
        return "thumbnail"_L1;
    case EntryField::Notes:
        return "notes"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<EntryField> entryFieldNamed(QStringView name)
{
    for (const EntryField field : fields) {
        if (name == nameOf(field))
            return field;
    }
    return {};
}

FieldValue valueOf(const Entry &entry, EntryField field)
{
    return visitField(entry, field, [](const auto &member) -> FieldValue {
        if constexpr (IsOptional<std::remove_cvref_t<decltype(member)>>::value)
            return member ? FieldValue(*member) : FieldValue();
        else
            return member;
    });
}

Origin originOf(const Entry &entry, EntryField field) { return entry.origins.value(field); }

void setOrigin(Entry &entry, EntryField field, const Origin &origin)
{
    if (origin.provider == Provider::Unknown)
        entry.origins.remove(field);
    else
        entry.origins.insert(field, origin);
}

Result<void> assign(Entry &entry, EntryField field, const FieldValue &value)
{
    if (const QString why = objection(field, value); !why.isEmpty())
        return fail(Error::Code::InvalidInput, Tr::tr("%1: %2.").arg(nameOf(field), why));
    return visitField(entry, field, [&](auto &member) -> Result<void> {
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (IsOptional<Member>::value) {
            if (std::holds_alternative<std::monostate>(value)) {
                member.reset();
                return {};
            }
            if (const auto *held = std::get_if<typename Member::value_type>(&value)) {
                member = *held;
                return {};
            }
        } else if (const auto *held = std::get_if<Member>(&value)) {
            member = *held;
            return {};
        }
        return fail(Error::Code::InvalidInput,
            std::holds_alternative<std::monostate>(value)
                ? Tr::tr("%1: an entry cannot be without it.").arg(nameOf(field))
                : Tr::tr("%1: the value has the wrong type.").arg(nameOf(field)));
    });
}

Result<FieldValue> fieldFromText(EntryField field, const QString &text)
{
    if (text.isEmpty())
        return FieldValue();
    switch (field) {
    case EntryField::Authors:
    case EntryField::Categories:
    case EntryField::Takeaways: {
        QStringList items;
        for (const QString &line : text.split(u'\n')) {
            for (const QString &item :
                field == EntryField::Takeaways ? QStringList {line} : line.split(u';')) {
                if (!item.trimmed().isEmpty())
                    items.append(item.trimmed());
            }
        }
        return items;
    }
    case EntryField::Difficulty:
        if (const auto difficulty = difficultyFromKey(text))
            return *difficulty;
        return fail(Error::Code::InvalidInput,
            Tr::tr("difficulty: “%1” is none; use accessible, intermediate or advanced.")
                .arg(text));
    case EntryField::Source:
        if (const auto source = sourceFromKey(text))
            return *source;
        return fail(Error::Code::InvalidInput,
            Tr::tr("source: “%1” is none; use manual, api-arxiv or api-hf.").arg(text));
    case EntryField::ArxivVersion:
    case EntryField::CitationCount:
    case EntryField::Upvotes: {
        bool ok = false;
        const int number = text.toInt(&ok);
        if (!ok)
            return fail(Error::Code::InvalidInput,
                Tr::tr("%1: “%2” is not a whole number.").arg(nameOf(field), text));
        return number;
    }
    case EntryField::Thumbnail:
        return Thumbnail {text, {}, {}};
    default:
        return text;
    }
}

} // namespace galley
