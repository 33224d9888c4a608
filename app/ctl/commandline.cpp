// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "command.h"
#include "output.h"
#include "session.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

void addCommonOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"archive"_s,
            Tr::tr(
                "The archive: a file, made when missing, or postgresql://user@host:port/database "
                "(default: $GALLEY_ARCHIVE, else galley/archive.sqlite in the data folder)."),
            u"A"_s},
        {u"json"_s, Tr::tr("Print rows as one JSON array.")},
        {{u"h"_s, u"help"_s}, Tr::tr("Print this help.")},
        {u"version"_s, Tr::tr("Print the version.")},
    });
}

bool matches(const Command &command, const QStringList &words)
{
    const QStringList own = QString(command.words).split(u' ');
    return words.first(std::min(own.size(), words.size())) == own;
}

const Command *commandNamed(const QStringList &words)
{
    for (const Command *command : allCommands()) {
        if (matches(*command, words))
            return command;
    }
    return nullptr;
}

/// The commands that begin with a word, or all, for "the commands are …".
QStringList commandNames(const QString &group = {})
{
    QStringList names;
    for (const Command *command : allCommands()) {
        const QString name = command->words;
        if (group.isEmpty() || name.startsWith(group + u' '))
            names.append(name);
    }
    return names;
}

QString commandList(const QString &group)
{
    QString text = Tr::tr("Commands:") + u'\n';
    for (const Command *command : allCommands()) {
        const QString name = command->words;
        if (group.isEmpty() || name.startsWith(group + u' '))
            text += u"  %1 %2\n"_s.arg(name, -18).arg(command->summary());
    }
    return text + u'\n' + Tr::tr("“galleyctl COMMAND --help” says more about each.") + u'\n';
}

/// The help with a short name for the program, which Qt names with its whole path.
QString helpOf(const QCommandLineParser &parser, const QString &command)
{
    const QString program = QCoreApplication::arguments().constFirst();
    QString text = parser.helpText();
    if (const qsizetype at = text.indexOf(program); at >= 0)
        text.replace(at, program.size(), u"galleyctl"_s + command);
    return text;
}

std::unexpected<Failure> noCommand(const QStringList &words)
{
    if (words.isEmpty())
        return failed(Status::Usage,
            Tr::tr("Which command? There are %1; --help says more.")
                .arg(commandNames().join(", "_L1)));
    const QStringList siblings = commandNames(words.first());
    const QString given = siblings.isEmpty() ? words.first() : words.mid(0, 2).join(u' ');
    return failed(Status::Usage,
        Tr::tr("There is no command “%1”; there are %2.")
            .arg(given, (siblings.isEmpty() ? commandNames() : siblings).join(", "_L1)));
}

Outcome<Status> printed(const QString &text)
{
    return print(text.toUtf8()).transform([] { return Status::Done; });
}

std::unexpected<Failure> unknownOption(const QCommandLineParser &parser, const QString &command)
{
    return failed(Status::Usage,
        Tr::tr("%1 “galleyctl%2 --help” lists the options.").arg(parser.errorText(), command));
}

Outcome<Status> runCommand(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary());
    command.describe(parser);
    addCommonOptions(parser);
    const QString name = u' ' + QString(command.words);
    if (!parser.parse(arguments))
        return unknownOption(parser, name);
    if (parser.isSet(u"help"_s))
        return printed(helpOf(parser, name));
    const qsizetype count = parser.positionalArguments().size();
    if (count < command.least)
        return failed(Status::Usage,
            Tr::tr("That is not enough for “galleyctl%1”; with --help it says what it needs.")
                .arg(name));
    if (count > command.most)
        return failed(Status::Usage,
            Tr::tr("“galleyctl%1” cannot use “%2”; with --help it says what it needs.")
                .arg(name, parser.positionalArguments().last()));
    Session session(parser, parser.positionalArguments());
    return command.run(session);
}

} // namespace

Outcome<Status> run(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        Tr::tr("Makes, fills, exports and keeps issues of a digest, without a window."));
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    addCommonOptions(parser);
    parser.addPositionalArgument(u"COMMAND"_s, QString(), u"COMMAND …"_s);
    if (!parser.parse(arguments))
        return unknownOption(parser, QString());
    const QStringList words = parser.positionalArguments();
    if (parser.isSet(u"version"_s))
        return printed(u"galleyctl " GALLEY_VERSION "\n"_s);
    if (const Command *command = commandNamed(words)) {
        if (command->handOver)
            return std::unexpected(command->handOver(arguments));
        const qsizetype own = QString(command->words).count(u' ') + 1;
        return runCommand(
            *command, arguments.first(arguments.size() - words.size()) + words.sliced(own));
    }
    const QString group = words.isEmpty() ? QString() : words.first();
    const bool isGroup = !commandNames(group).isEmpty();
    const bool asksForHelp = parser.isSet(u"help"_s) || words.mid(1).contains("--help"_L1);
    if (isGroup && asksForHelp)
        return printed(helpOf(parser, QString()) + u'\n' + commandList(group));
    return noCommand(words);
}

} // namespace galley::ctl
