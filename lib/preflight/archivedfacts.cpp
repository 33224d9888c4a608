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

PreflightFacts withPublication(
    PreflightFacts facts, const Issue &issue, const Publication &publication)
{
    facts.lengths = publication.lengths;
    const PictureResolver pictures = [&](const QString &) {
        return ShownPicture {
            publication.baseUrl + u"pictures/"_s + QString(32, u'0') + u".jpg"_s, {640, 360}};
    };
    if (const Result<Look> look = lookOf(publication))
        facts.emailSize = emailSize(emailHtml(issue, *look, pictures));
    return facts;
}

} // namespace galley
