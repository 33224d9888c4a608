// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/publicationstore.h"

#include "archive/sql.h"
#include "json/publicationjson.h"

using namespace Qt::StringLiterals;

namespace galley {

PublicationStore::PublicationStore(Archive &archive) : m_archive(archive) { }

Result<Publication> PublicationStore::publication(const QString &name)
{
    return m_archive.sql()
        .value(u"SELECT settings FROM publications WHERE name = ?"_s, {sqlText(name)})
        .and_then([&](const QVariant &settings) -> Result<Publication> {
            if (!settings.isValid())
                return Publication {.name = name};
            return readPublicationJson(name, settings.toString().toUtf8());
        });
}

Result<void> PublicationStore::put(const Publication &publication)
{
    Sql &sql = m_archive.sql();
    return sql.writing([&] {
        return sql
            .run(u"INSERT INTO publications (name, settings) VALUES (?, ?)"
                 " ON CONFLICT (name) DO UPDATE SET settings = excluded.settings"_s,
                {sqlText(publication.name), sqlText(writePublicationJson(publication))})
            .transform([](int) { });
    });
}

Result<QStringList> PublicationStore::names()
{
    QStringList names;
    return m_archive.sql()
        .each(u"SELECT publication, MAX(date) AS newest FROM issues GROUP BY publication"
              " UNION ALL SELECT name, '' FROM publications"
              " WHERE name NOT IN (SELECT publication FROM issues)"
              " ORDER BY newest DESC, 1"_s,
            {},
            [&names](const QSqlQuery &row) -> Result<void> {
                names.append(row.value(0).toString());
                return {};
            })
        .transform([&names] { return names; });
}

} // namespace galley
