// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "email/email.h"
#include "preflight/checks.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace galley::preflight_checks {

namespace {

using enum Finding::Severity;

constexpr int firstYear = 1900; // before, a year was mistyped: "0226" for "2026"

/// Why a date is hardly meant, or nothing.
QString objectionTo(const QDate &date, const QDate &latest)
{
    if (date.year() < firstYear)
        return Tr::tr("lies far in the past");
    if (latest.isValid() && date > latest)
        return Tr::tr("lies in the future");
    return {};
}

} // namespace

Founds noEntries(const Context &context)
{
    if (!context.issue.entries.isEmpty())
        return {};
    return {{Error, Tr::tr("The issue has no entries. Import papers, or add them.")}};
}

Founds noIntroduction(const Context &context)
{
    if (!context.issue.introduction.value_or(QString()).trimmed().isEmpty())
        return {};
    return {{Note, Tr::tr("The issue has no introduction."), {}, IssueField::Introduction}};
}

Founds issueDate(const Context &context)
{
    const QDate date = context.issue.date;
    // Issues are prepared ahead, but hardly by more than a year.
    const QDate latest = context.facts.today.addYears(1);
    const QString why = objectionTo(date, latest);
    if (why.isEmpty())
        return {};
    return {{Note, Tr::tr("The issue's date, %1, %2.").arg(date.toString(Qt::ISODate), why), {},
        IssueField::Date}};
}

Founds emailTooLarge(const Context &context)
{
    const qsizetype size = context.facts.emailSize.value_or(0);
    const QString warning = emailSizeWarning(size);
    if (warning.isEmpty())
        return {};
    return {{size < emailClip ? Note : Warning, warning}};
}

Founds entryDates(const Context &context, qsizetype at)
{
    const Entry &entry = context.issue.entries[at];
    Founds founds;
    const auto check = [&](const std::optional<QString> &text, EntryField field,
                           const QString &name) {
        if (!text)
            return;
        const QDate date = QDateTime::fromString(*text, Qt::ISODate).date();
        // A day more, for what is tomorrow already elsewhere.
        const QString why =
            date.isValid() ? objectionTo(date, context.facts.today.addDays(1)) : Tr::tr("is none");
        if (!why.isEmpty())
            founds.append({Note, Tr::tr("%1, %2, %3.").arg(name, *text, why), field});
    };
    check(entry.publishedAt, EntryField::PublishedAt, Tr::tr("The date of publication"));
    check(entry.updatedAt, EntryField::UpdatedAt, Tr::tr("The date of the latest change"));
    return founds;
}

} // namespace galley::preflight_checks
