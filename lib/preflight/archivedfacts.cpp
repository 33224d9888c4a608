// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/archivedfacts.h"

#include "archive/lookupstore.h"
#include "email/email.h"

using namespace Qt::StringLiterals;

namespace galley {

Result<PreflightFacts> archivedFacts(
    Archive &archive, const QStringList &keys, const IssueId &issue)
{
    const Result<Lookups> lookups = LookupStore(archive).of(keys);
    if (!lookups)
        return std::unexpected(lookups.error());
    return archive.appearances(keys, issue).transform([&lookups](const EarlierRuns &runs) {
        return PreflightFacts {*lookups, runs, QDate::currentDate()};
    });
}

std::optional<qsizetype> expectedEmailSize(const Issue &issue, const Publication &publication)
{
    const PictureResolver pictures = [&](const QString &) {
        return ShownPicture {
            publication.baseUrl + u"pictures/"_s + QString(32, u'0') + u".jpg"_s, {640, 360}};
    };
    return lookOf(publication)
        .transform([&](const Look &look) {
            return std::optional(emailSize(emailHtml(issue, look, pictures)));
        })
        .value_or(std::nullopt);
}

} // namespace galley
