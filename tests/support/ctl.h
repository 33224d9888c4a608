// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

namespace galley::test {

/// The real galleyctl in a folder of its own, with an archive there and no settings of the user's.
class Ctl
{
public:
    struct Outcome
    {
        int status = -1; ///< -1 when it crashed or did not end
        QByteArray out;
        QByteArray err;

        [[nodiscard]] QList<QByteArray> lines() const; ///< of `out`, without the last line end
        [[nodiscard]] QJsonArray json() const; ///< of `out`
        [[nodiscard]] QString text() const { return QString::fromUtf8(out); }
        [[nodiscard]] QString message() const { return QString::fromUtf8(err); }
        /// Whether it failed with this status, nothing on standard output, and one line on standard
        /// error that holds these words.
        [[nodiscard]] bool isRefusal(int wanted, const QString &words) const;
    };

    Ctl();

    /// In the folder.
    [[nodiscard]] QString path(const QString &name) const;
    [[nodiscard]] QString archive() const { return path(QStringLiteral("archive.sqlite")); }
    QString write(const QString &name, const QByteArray &bytes) const; ///< returns the path
    [[nodiscard]] QByteArray read(const QString &name) const;

    void setEnvironment(const QString &name, const QString &value);
    void setProgram(const QString &path); ///< another copy of it

    Outcome run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// The same, started only.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &arguments) const;
    [[nodiscard]] static Outcome finish(QProcess &process, int milliseconds = 20'000);

    /// The same with something done to the process before it becomes galleyctl; nothing where the
    /// system does not allow that.
    [[nodiscard]] std::optional<Outcome> runAfter(
        const std::function<bool()> &prepare, const QStringList &arguments) const;

    /// Issue JSON with so many entries.
    [[nodiscard]] static QByteArray issueJson(const QString &slug, int entries = 2);

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QString m_program;
};

} // namespace galley::test
