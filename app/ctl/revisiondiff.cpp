// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "model/issuechanges.h"
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

/// As wdiff marks them.
QString marked(const DiffPart &part)
{
    const qsizetype end =
        part.text.size() - (part.text.endsWith(u' ') || part.text.endsWith(u'\n'));
    const QString words = part.text.first(end);
    const QString space = end < part.text.size() ? u" "_s : QString();
    switch (part.kind) {
    case DiffPart::Kind::Removed:
        return u"[-%1-] "_s.arg(words);
    case DiffPart::Kind::Added:
        return u"{+%1+}"_s.arg(words) + space;
    case DiffPart::Kind::Same:
        break;
    }
    return part.text;
}

QString nameOf(const std::variant<IssueField, EntryField> &field)
{
    return std::visit([](auto each) { return QString(galley::nameOf(each)); }, field);
}

Rows rowsOf(const QList<ChangedPart> &changes, bool asJson)
{
    Rows rows(asJson);
    const auto add = [&rows](const ChangedPart &part, const QString &field, const QString &text) {
        const auto change = part.kind == ChangedPart::Kind::Added ? "added"_L1
            : part.kind == ChangedPart::Kind::Removed             ? "removed"_L1
                                                                  : "changed"_L1;
        rows.add({{"change"_L1, QString(change)}, {"before"_L1, part.before + 1},
            {"entry"_L1, part.after + 1}, {"field"_L1, field}, {"text"_L1, text}});
    };
    for (const ChangedPart &part : changes) {
        if (part.fields.isEmpty())
            add(part, {}, part.title);
        for (const ChangedField &field : part.fields) {
            QString text;
            for (const DiffPart &piece : field.parts)
                text += marked(piece);
            add(part, nameOf(field.field), text.trimmed());
        }
    }
    return rows;
}

Outcome<Status> run(Session &session)
{
    const QStringList &arguments = session.arguments();
    return revisionsOf(session, arguments.constFirst())
        .and_then([&](const RevisionsOf &of) -> Outcome<void> {
            const Outcome<Issue> before = revisionNumbered(of, arguments.at(1));
            if (!before)
                return std::unexpected(before.error());
            const Outcome<Issue> after = arguments.size() > 2
                ? revisionNumbered(of, arguments.at(2))
                : session.issue(arguments.at(0));
            if (!after)
                return std::unexpected(after.error());
            return rowsOf(changesBetween(*before, *after), session.wantsJson()).print();
        })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command revisionDiff {"revision diff"_L1, 2, 3,
    [] {
        return Tr::tr(
            "Print a row for each field that differs between two revisions: change, entry "
            "before and after (0 is the issue itself, or none), field, and its words, "
            "[-gone-] and {+new+}.");
    },
    [](QCommandLineParser &parser) {
        describeRevision(parser);
        parser.addPositionalArgument(
            u"M"_s, Tr::tr("Another one; the issue as it is now unless given."), u"[M]"_s);
    },
    run};

} // namespace galley::ctl
