// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace galley::test {

/// A PostgreSQL server of this test program's own, on a port of 127.0.0.1, in a temporary folder. It is
/// started when it is first asked for and ends with the program, also with one that crashes.
class Postgres
{
public:
    /// Null, with a warning, where no server is installed or it does not start.
    static Postgres *server();
    ~Postgres();

    /// The address of a new, empty database.
    [[nodiscard]] QString newDatabase();
    /// The address of an empty archive, always of the same: a database of its own for each of a few
    /// hundred tests would be a gigabyte to write and to remove.
    [[nodiscard]] QString emptyArchive();
    /// The same database as another role.
    [[nodiscard]] QString as(const QString &role, const QString &address) const;
    [[nodiscard]] quint16 port() const { return m_port; }
    /// Runs a statement as the superuser, in the database of the address.
    void run(const QString &statement, const QString &address = {}) const;

    [[nodiscard]] bool start();
    void stop(); ///< at once, as when the machine loses power

private:
    Postgres();
    [[nodiscard]] bool make();
    void asUser(QProcess &process, const QString &program, QStringList arguments) const;

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
    int m_databases = 0;
    QString m_archive;
    QString m_tables; ///< of it
};

/// For initTestCase_data(): every test of the class runs on SQLite, and on PostgreSQL where there is one.
void addEngines();
/// Whether the running test is PostgreSQL's.
[[nodiscard]] bool isOnServer();
/// Where an archive of the running test's engine can be made: a file in the folder, or an empty archive on
/// the server, which one test has at a time.
[[nodiscard]] QString newArchivePath(const QTemporaryDir &folder);

} // namespace galley::test
