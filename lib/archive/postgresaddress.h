// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>

namespace galley {

/// An archive's address, in the form of libpq's connection URIs
/// (https://www.postgresql.org/docs/17/libpq-connect.html, 32.1.1.2):
/// postgresql://user@host:port/database?sslmode=verify-full. What is missing is libpq's default, and a
/// password best comes from PGPASSFILE, ~/.pgpass or PGPASSWORD.
struct PostgresAddress
{
    QString user;
    QString password;
    QString host; ///< a name, an address, or a folder of sockets; several with commas
    QString port; ///< as many
    QString database;
    QList<std::pair<QString, QString>> options; ///< as sslmode

    [[nodiscard]] static Result<PostgresAddress> parse(const QString &address);
    bool operator==(const PostgresAddress &) const = default;
};

/// Whether an archive is an address rather than a file.
[[nodiscard]] bool isPostgresAddress(const QString &archive);
/// The address without its password, for messages and whatever is kept; anything else as it is.
[[nodiscard]] QString withoutPassword(const QString &archive);
/// The address with another password.
[[nodiscard]] QString withPassword(const QString &address, const QString &password);
/// Whether the address itself has a password.
[[nodiscard]] bool hasPassword(const QString &address);

} // namespace galley
