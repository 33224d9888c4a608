// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "output.h"
#include "session.h"
#include "themes/themelibrary.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

/// "my-theme" as a title.
QString titleFrom(const QString &name)
{
    QString title = name;
    title.replace(u'-', u' ');
    return title.left(1).toUpper() + title.mid(1);
}

Outcome<Status> run(Session &session)
{
    const QString from = session.arguments().at(0);
    const QString name = session.arguments().at(1);
    const QString title = session.has(u"title"_s) ? session.value(u"title"_s) : titleFrom(name);
    const Result<void> copied = ThemeLibrary().duplicate(from, name, title);
    if (!copied)
        return failed(
            copied.error().code == Error::Code::InvalidInput ? Status::Usage : Status::Failed,
            copied.error());
    Rows rows(session.wantsJson());
    rows.add({{"path"_L1, themeFolder(name).value_or(QString())}});
    return rows.print().transform([] { return Status::Done; });
}

} // namespace

constinit const Command themeCopy {"theme copy"_L1, 2, 2,
    [] { return Tr::tr("Make a theme of your own from another and print its folder."); },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"NAME"_s, Tr::tr("The theme to begin with."));
        parser.addPositionalArgument(
            u"NEW"_s, Tr::tr("The new one's name: lower-case letters, digits and hyphens."));
        parser.addOption(
            {u"title"_s, Tr::tr("What it is called for people (default: the name)."), u"T"_s});
    },
    run};

} // namespace galley::ctl
