// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
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

QStringList fieldNames()
{
    QStringList names;
    for (const EntryField field : allEntryFields())
        names.append(nameOf(field));
    return names;
}

void describe(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"ISSUE"_s, Tr::tr("An issue's slug, or “latest”."));
    parser.addPositionalArgument(u"N"_s, Tr::tr("The entry's number, from 1."));
    parser.addPositionalArgument(u"FIELD=VALUE"_s,
        Tr::tr("A field and what it will hold; nothing behind = makes it missing. Items of a list "
               "stand on lines of their own; authors and categories may be separated by "
               "semicolons. The fields are %1.")
            .arg(fieldNames().join(", "_L1)),
        u"FIELD=VALUE…"_s);
}

/// "difficulty=advanced" as an edit of the entry.
Outcome<Edit> assignment(const EntryId &entry, const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 0)
        return failed(Status::Usage,
            Tr::tr("“%1” is not FIELD=VALUE, such as difficulty=advanced.").arg(text));
    const QString name = text.first(equals);
    const std::optional<EntryField> field = entryFieldNamed(name);
    if (!field)
        return failed(Status::Usage,
            Tr::tr("There is no field “%1”; there are %2.").arg(name, fieldNames().join(", "_L1)));
    const Result<FieldValue> value = fieldFromText(*field, text.sliced(equals + 1));
    if (!value)
        return failed(Status::Usage, value.error());
    return SetEntryField {entry, *field, *value};
}

/// The edits, tried on a copy first: a value that does not fit is told before anything is stored.
Outcome<QList<Edit>> assignments(Issue issue, const EntryId &entry, const QStringList &texts)
{
    QList<Edit> edits;
    for (const QString &text : texts) {
        const Outcome<Edit> edit = assignment(entry, text);
        if (!edit)
            return std::unexpected(edit.error());
        if (const Result<Edit> tried = apply(issue, *edit); !tried)
            return failed(Status::Usage, tried.error());
        edits.append(*edit);
    }
    return edits;
}

Outcome<Status> run(Session &session)
{
    const QStringList &arguments = session.arguments();
    return session.issue(arguments[0])
        .and_then([&](const Issue &issue) {
            return entryNumbered(issue, arguments[1])
                .and_then([&](qsizetype index) {
                    return assignments(issue, issue.entries[index].id, arguments.sliced(2));
                })
                .and_then(
                    [&](const QList<Edit> &edits) { return session.journal(issue.id, edits); });
        })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command entrySet {"entry set"_L1, 3, Command::anyNumber,
    [] { return Tr::tr("Change fields of an entry, all or none."); }, describe, run};

} // namespace galley::ctl
