// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/restoring.h"
#include "command.h"
#include "output.h"
#include "revision.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

const QString entryOption = u"entry"_s;
const QString fieldOption = u"field"_s;

/// The edits for what was named, of an entry that is counted in the revision.
Outcome<QList<Edit>> editsFor(const Session &session, const Issue &now, const Issue &then)
{
    const QString name = session.value(fieldOption);
    if (!session.has(entryOption)) {
        const std::optional<IssueField> field = issueFieldNamed(name);
        if (!field)
            return failed(Status::Usage,
                Tr::tr("An issue has no field “%1”. Name the entry with --entry, or one of "
                       "publication, title, date, language, introduction.")
                    .arg(name));
        return QList<Edit> {SetIssueField {*field, valueOf(then, *field)}};
    }
    return entryNumbered(then, session.value(entryOption))
        .and_then([&](qsizetype place) -> Outcome<QList<Edit>> {
            const EntryId entry = then.entries.at(place).id;
            if (!session.has(fieldOption))
                return editsToRestore(now, then, entry);
            const std::optional<EntryField> field = entryFieldNamed(name);
            if (!field)
                return failed(Status::Usage, Tr::tr("There is no field “%1”.").arg(name));
            if (indexOf(now, entry) < 0)
                return failed(Status::Failed,
                    Tr::tr("The entry is no longer in the issue. Restore the whole entry, without "
                           "--field."));
            return editsToRestore(now, then, entry, *field);
        });
}

Outcome<Status> run(Session &session)
{
    const QStringList &arguments = session.arguments();
    return revisionsOf(session, arguments.at(0))
        .and_then([&](const RevisionsOf &of) {
            return revisionNumbered(of, arguments.at(1)).and_then([&](const Issue &then) {
                return session.archive().and_then([&](Archive *archive) -> Outcome<void> {
                    RevisionStore store(*archive);
                    if (!session.has(entryOption) && !session.has(fieldOption))
                        return store.restore(of.issue, arguments.at(1).toInt())
                            .transform_error(archiveFailure);
                    return session.issue(arguments.at(0)).and_then([&](const Issue &now) {
                        return editsFor(session, now, then).and_then([&](const QList<Edit> &edits) {
                            return store.keep(now, Revision::Kind::BeforeRestore)
                                .transform_error(archiveFailure)
                                .and_then([&](int) { return session.journal(of.issue, edits); });
                        });
                    });
                });
            });
        })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command revisionRestore {"revision restore"_L1, 2, 2,
    [] {
        return Tr::tr(
            "Make an issue, an entry or a field what it was in a revision. What it is now "
            "is kept as a revision.");
    },
    [](QCommandLineParser &parser) {
        describeRevision(parser);
        parser.addOptions({
            {entryOption, Tr::tr("Only the entry that has this number in the revision."), u"E"_s},
            {fieldOption, Tr::tr("Only this field, of the entry or of the issue."), u"F"_s},
        });
    },
    run};

} // namespace galley::ctl
