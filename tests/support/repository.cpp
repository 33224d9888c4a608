// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/repository.h"

#include <QDir>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace galley::test {

Repository::Repository()
{
    qputenv("GIT_CONFIG_GLOBAL", "/dev/null");
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    QDir(m_folder.path()).mkdir(u"work"_s);
    sh(u"git init -q -b pages .; git config user.name Desk; git config user.email desk@example.org;"
       "git commit -q --allow-empty -m begin; git init -q --bare -b pages ../remote.git;"
       "git remote add origin ../remote.git; git push -q -u origin pages"_s);
}

QString Repository::path(const QString &below) const
{
    return QDir(m_folder.filePath(u"work"_s)).filePath(below);
}

QByteArray Repository::sh(const QString &commands) const
{
    QProcess shell;
    shell.setWorkingDirectory(m_folder.filePath(u"work"_s));
    shell.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    shell.start(u"/bin/sh"_s, {u"-ec"_s, commands});
    shell.waitForFinished();
    return shell.readAllStandardOutput();
}

} // namespace galley::test
