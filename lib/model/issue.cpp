// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/issue.h"

#include "base/uuid.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Issue)
};

constexpr qsizetype longestSlug = 100;

/// Sets a text that the issue may be without.
Result<void> assignText(std::optional<QString> &member, const FieldValue &value, IssueField field)
{
    if (std::holds_alternative<std::monostate>(value))
        member.reset();
    else if (const auto *text = std::get_if<QString>(&value))
        member = *text;
    else
        return fail(Error::Code::InvalidInput, Tr::tr("%1: it must be a text.").arg(nameOf(field)));
    return {};
}

/// Sets a text that the issue must have.
Result<void> assignRequired(QString &member, const FieldValue &value, IssueField field)
{
    const auto *text = std::get_if<QString>(&value);
    if (!text || text->trimmed().isEmpty())
        return fail(Error::Code::InvalidInput,
            Tr::tr("%1: an issue cannot be without it.").arg(nameOf(field)));
    member = *text;
    return {};
}

} // namespace

QLatin1StringView nameOf(IssueField field)
{
    switch (field) {
    case IssueField::Publication:
        return "publication"_L1;
    case IssueField::Title:
        return "title"_L1;
    case IssueField::Date:
        return "date"_L1;
    case IssueField::Language:
        return "language"_L1;
    case IssueField::Introduction:
        return "introduction"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<IssueField> issueFieldNamed(QStringView name)
{
    for (const IssueField field : {IssueField::Publication, IssueField::Title, IssueField::Date,
             IssueField::Language, IssueField::Introduction}) {
        if (name == nameOf(field))
            return field;
    }
    return {};
}

FieldValue valueOf(const Issue &issue, IssueField field)
{
    const auto optional = [](const std::optional<QString> &text) {
        return text ? FieldValue(*text) : FieldValue();
    };
    switch (field) {
    case IssueField::Publication:
        return issue.publication;
    case IssueField::Title:
        return issue.title;
    case IssueField::Date:
        return issue.date;
    case IssueField::Language:
        return optional(issue.language);
    case IssueField::Introduction:
        return optional(issue.introduction);
    }
    Q_UNREACHABLE_RETURN({});
}

Result<void> assign(Issue &issue, IssueField field, const FieldValue &value)
{
    switch (field) {
    case IssueField::Publication:
        return assignRequired(issue.publication, value, field);
    case IssueField::Title:
        return assignRequired(issue.title, value, field);
    case IssueField::Date: {
        const auto *date = std::get_if<QDate>(&value);
        if (!date || !date->isValid() || date->year() < 1 || date->year() > 9999)
            return fail(Error::Code::InvalidInput,
                Tr::tr("date: an issue needs a day of the calendar, such as 2026-04-27."));
        issue.date = *date;
        return {};
    }
    case IssueField::Language:
        return assignText(issue.language, value, field);
    case IssueField::Introduction:
        return assignText(issue.introduction, value, field);
    }
    Q_UNREACHABLE_RETURN({});
}

qsizetype indexOf(const Issue &issue, const EntryId &entry)
{
    const auto found = std::ranges::find(issue.entries, entry, &Entry::id);
    return found == issue.entries.end() ? -1 : found - issue.entries.begin();
}

bool isSlug(QStringView text)
{
    static const QRegularExpression pattern(u"\\A[a-z0-9]+(?:-[a-z0-9]+)*\\z"_s);
    return text.size() <= longestSlug && pattern.matchView(text).hasMatch();
}

QString slugFrom(const QString &text)
{
    QString slug;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            slug.append(c);
        else if (!c.isMark() && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug.append(u'-');
    }
    slug.truncate(longestSlug);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

Result<Issue> newIssue(
    const QString &publication, const QString &title, const QDate &date, const QString &slug)
{
    Issue issue;
    issue.id = newUuid();
    issue.slug = slug.isEmpty() ? date.toString(Qt::ISODate) : slug;
    const auto set = [&issue](IssueField field, const FieldValue &value) {
        return [&issue, field, value] { return assign(issue, field, value); };
    };
    return set(IssueField::Publication, publication)()
        .and_then(set(IssueField::Title, title))
        .and_then(set(IssueField::Date, date))
        .and_then([&]() -> Result<Issue> {
            if (!isSlug(issue.slug))
                return fail(Error::Code::InvalidInput,
                    Tr::tr("“%1” cannot be a slug: use lower-case letters, digits and single "
                           "hyphens between them.")
                        .arg(issue.slug));
            return issue;
        });
}

} // namespace galley
