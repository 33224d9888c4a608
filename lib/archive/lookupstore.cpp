// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/lookupstore.h"

#include "archive/archive.h"
#include "archive/lookuprows.h"

using namespace Qt::StringLiterals;

namespace galley {

LookupStore::LookupStore(Archive &archive) : m_archive(archive) { }

Result<void> LookupStore::record(const QList<Lookup> &lookups)
{
    Sql &sql = m_archive.sql();
    return sql.writing([&] {
        Result<void> done;
        for (const Lookup &lookup : lookups) {
            done = sql.run(u"INSERT INTO lookups (reference_key, provider, outcome, message, at,"
                           " latest_version, withdrawal) VALUES (?, ?, ?, ?, ?, ?, ?)"
                           " ON CONFLICT (reference_key, provider) DO UPDATE SET"
                           " outcome = excluded.outcome, message = excluded.message,"
                           " at = excluded.at, latest_version = excluded.latest_version,"
                           " withdrawal = excluded.withdrawal"_s,
                          lookupColumns(lookup))
                       .transform([](int) { });
            if (!done)
                break;
        }
        return done;
    });
}

Result<Lookups> LookupStore::of(const QStringList &keys)
{
    Sql &sql = m_archive.sql();
    Lookups found;
    return sql
        .reading([&] {
            return sql.eachOf(u"SELECT reference_key, provider, outcome, message, at,"
                              " latest_version, withdrawal FROM lookups"
                              " WHERE reference_key IN (%1) ORDER BY reference_key, provider"_s,
                keys, {}, [&found](const QSqlQuery &row) -> Result<void> {
                    // What a later version wrote is none of ours; `archive verify` names it.
                    if (const auto lookup = lookupFrom(row))
                        found[lookup->key].append(*lookup);
                    return {};
                });
        })
        .transform([&found] { return found; });
}

} // namespace galley
