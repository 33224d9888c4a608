// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchranking.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <array>
#include <memory>

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Search)
};

/// Of the columns of search_index, in their order: title, authors, takeaways, summary, abstract, other,
/// marks.
constexpr std::array<double, 7> weights {10, 6, 3, 3, 1, 1, 0};
constexpr double saturation = 1.2; // BM25's k1

void score(const Fts5ExtensionApi *api, Fts5Context *row, sqlite3_context *result, int count,
    sqlite3_value **rarities)
{
    ++*static_cast<qint64 *>(api->xUserData(row));
    double total = 0;
    const int phrases = api->xPhraseCount(row);
    for (int phrase = 0; phrase < phrases; ++phrase) {
        double weight = 0;
        Fts5PhraseIter place;
        int column = 0;
        int offset = 0;
        if (api->xPhraseFirst(row, phrase, &place, &column, &offset) != SQLITE_OK)
            continue;
        for (; column >= 0; api->xPhraseNext(row, &place, &column, &offset))
            weight += column < int(weights.size()) ? weights[size_t(column)] : 0;
        const double rarity = phrase < count ? sqlite3_value_double(rarities[phrase]) : 1;
        total += rarity * weight * (saturation + 1) / (weight + saturation);
    }
    sqlite3_result_double(result, total);
}

/// FTS5's interface for extensions (https://sqlite.org/fts5.html, 8), as SQLite hands it out.
fts5_api *fts5Of(sqlite3 *database)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

Result<const qint64 *> registerSearchScore(Sql &sql)
{
    constexpr const char *name = "search_score";
    sqlite3 *database = sql.handle();
    if (void *known = database ? sqlite3_get_clientdata(database, name) : nullptr)
        return static_cast<const qint64 *>(known);
    fts5_api *api = database ? fts5Of(database) : nullptr;
    if (api) {
        auto scored = std::make_unique<qint64>(0);
        const auto destroy = [](void *number) { delete static_cast<qint64 *>(number); };
        if (api->xCreateFunction(api, name, scored.get(), score, nullptr) == SQLITE_OK
            && sqlite3_set_clientdata(database, name, scored.get(), destroy) == SQLITE_OK)
            return scored.release();
    }
    return fail(Error::Code::Storage,
        Tr::tr("The archive %1 cannot be searched: this SQLite has no full-text search (FTS5). "
               "Install the SQLite of your system's packages.")
            .arg(sql.path()));
}

} // namespace galley
