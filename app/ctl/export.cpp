// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"
#include "command.h"
#include "exporting/exporter.h"
#include "output.h"
#include "render/theme.h"
#include "session.h"
#include "summaries.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

QString formatNames()
{
    QStringList names;
    for (const ExportFormat &format : exportFormats())
        names.append(format.name);
    return names.join(", "_L1);
}

void describe(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"ISSUE"_s, Tr::tr("An issue's slug, or “latest”."));
    parser.addOptions({
        {u"format"_s, Tr::tr("The format: %1.").arg(formatNames()), u"F"_s},
        {u"theme"_s, Tr::tr("The look: %1.").arg(themeNames().join(", "_L1)), u"T"_s},
        {{u"o"_s, u"output"_s},
            Tr::tr("The file to write, or “-” for standard output (default: the slug with the "
                   "format's suffix, here)."),
            u"PATH"_s},
    });
}

Outcome<const ExportFormat *> formatOf(const Session &session)
{
    if (!session.has(u"format"_s))
        return failed(Status::Usage, Tr::tr("--format is needed: %1.").arg(formatNames()));
    return exportFormatNamed(session.value(u"format"_s)).transform_error([](const Error &error) {
        return Failure {Status::Usage, error.message};
    });
}

Outcome<void> checkTheme(const QString &theme)
{
    if (theme.isEmpty() || themeNames().contains(theme))
        return {};
    return failed(Status::Usage,
        Tr::tr("There is no theme “%1”; there are %2.").arg(theme, themeNames().join(", "_L1)));
}

Outcome<void> deliver(
    Session &session, const Issue &issue, const ExportFormat &format, const QByteArray &document)
{
    const QString path = session.has(u"output"_s) ? session.value(u"output"_s)
                                                  : u"%1.%2"_s.arg(issue.slug, format.suffix);
    if (path == "-"_L1)
        return print(document);
    if (const Result<void> written = writeFile(path, document); !written)
        return failed(Status::Failed, written.error());
    Rows rows(session.wantsJson());
    rows.add({{"path"_L1, path}});
    return rows.print();
}

Outcome<Status> run(Session &session)
{
    const Outcome<const ExportFormat *> format = formatOf(session);
    if (!format)
        return std::unexpected(format.error());
    const QString theme = session.value(u"theme"_s);
    return checkTheme(theme)
        .and_then([&session] { return session.issue(session.arguments().constFirst()); })
        .and_then([&](const Issue &issue) -> Outcome<void> {
            const Result<QByteArray> document = (*format)->write(issue, {theme});
            if (!document)
                return failed(Status::Failed, document.error());
            return deliver(session, issue, **format, *document);
        })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command exportIssue {"export"_L1, 1, 1, exportSummary, describe, run};

} // namespace galley::ctl
