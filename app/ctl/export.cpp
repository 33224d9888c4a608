// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/publicationstore.h"
#include "command.h"
#include "email/email.h"
#include "exporting/picturefiles.h"
#include "output.h"
#include "pictures.h"
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
        {u"pictures"_s,
            Tr::tr("Where HTML has its pictures: “embed” within it (the default), “files” in a "
                   "folder beside it, “none”."),
            u"MODE"_s},
        {u"fetch-pictures"_s,
            Tr::tr("Fetch the pictures that the archive has not; without it nothing is asked of "
                   "the network.")},
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

Outcome<PictureMode> pictureModeOf(const Session &session, const ExportFormat &format)
{
    if (!session.has(u"pictures"_s))
        return format.hasPictures ? PictureMode::Embed : PictureMode::None;
    const QString key = session.value(u"pictures"_s);
    const std::optional<PictureMode> mode = pictureModeFromKey(key);
    if (!mode)
        return failed(
            Status::Usage, Tr::tr("--pictures cannot be “%1”; use embed, files or none.").arg(key));
    if (format.hasSitePictures && *mode != PictureMode::None)
        return failed(Status::Usage,
            Tr::tr("The format “%1” shows pictures from the publication's site only: leave "
                   "--pictures out, or use none.")
                .arg(format.name));
    if (!format.hasPictures && *mode != PictureMode::None)
        return failed(Status::Usage, Tr::tr("The format “%1” shows no pictures.").arg(format.name));
    if (*mode == PictureMode::Files && session.value(u"output"_s) == "-"_L1)
        return failed(Status::Usage,
            Tr::tr("--pictures files needs a file to put the pictures beside: give -o a path, or "
                   "use embed."));
    return *mode;
}

/// What is to be written, and how.
struct Job
{
    const ExportFormat *format = nullptr;
    QString theme;
    PictureMode mode = PictureMode::None;
};

/// The pictures that are at hand, and a line for each that is not.
struct Shown
{
    Pictures pictures;
    QStringList leftOut;
};

Shown fetched(Session &session, const QStringList &urls)
{
    const FetchedPictures answer = fetchPictures(session, urls, true);
    Shown shown {answer.pictures, {}};
    for (const QString &url : urls) {
        if (answer.missing.contains(url))
            shown.leftOut.append(Tr::tr("Left out the picture %1: %2")
                    .arg(shortAddress(url), oneLine(answer.missing.value(url))));
    }
    return shown;
}

Outcome<Shown> shownPictures(
    Session &session, const Issue &issue, const Job &job, const Publication &publication)
{
    const QStringList urls = pictureUrls(issue);
    const bool isOnSite = job.format->hasSitePictures && !session.has(u"pictures"_s);
    if (urls.isEmpty() || (job.mode == PictureMode::None && !isOnSite))
        return Shown();
    if (isOnSite && publication.baseUrl.isEmpty())
        return Shown {{},
            {Tr::tr("Left out the pictures: the publication has no address on the web to show "
                    "them from.")}};
    if (session.has(u"fetch-pictures"_s))
        return fetched(session, urls);
    return storedPictures(session, urls).transform([&urls](const Pictures &pictures) {
        Shown shown {pictures, {}};
        for (const QString &url : urls) {
            if (!pictures.contains(url))
                shown.leftOut.append(Tr::tr("Left out the picture %1: it is not in the archive; "
                                            "--fetch-pictures fetches it.")
                        .arg(shortAddress(url)));
        }
        return shown;
    });
}

Outcome<Job> jobOf(const Session &session)
{
    return formatOf(session).and_then([&](const ExportFormat *format) {
        const QString theme = session.value(u"theme"_s);
        return checkTheme(theme)
            .and_then([&] { return pictureModeOf(session, *format); })
            .transform([&](PictureMode mode) { return Job {format, theme, mode}; });
    });
}

Outcome<void> deliver(Session &session, const Job &job, const Issue &issue,
    const QByteArray &document, const Pictures &pictures)
{
    const QString path = session.has(u"output"_s) ? session.value(u"output"_s)
                                                  : u"%1.%2"_s.arg(issue.slug, job.format->suffix);
    if (path == "-"_L1)
        return print(document);
    const Result<void> written = writeDocument(path, document, job.mode, issue, pictures);
    if (!written)
        return failed(Status::Failed, written.error());
    Rows rows(session.wantsJson());
    rows.add({{"path"_L1, path}});
    return rows.print();
}

Outcome<Look> lookFor(Session &session, const Issue &issue, const QString &theme)
{
    return session.archive().and_then([&](Archive *archive) {
        return PublicationStore(*archive)
            .publication(issue.publication)
            .and_then([&](const Publication &publication) { return lookOf(publication, theme); })
            .transform_error(
                [](const Error &error) { return Failure {Status::Failed, error.message}; });
    });
}

Outcome<void> write(Session &session, const Job &job, const Issue &issue)
{
    const Outcome<Look> look = lookFor(session, issue, job.theme);
    if (!look)
        return std::unexpected(look.error());
    const Outcome<Shown> shown = shownPictures(session, issue, job, look->publication);
    if (!shown)
        return std::unexpected(shown.error());
    const PictureResolver pictures = job.format->hasSitePictures
        ? picturesOnSite(look->publication, shown->pictures)
        : picturesFor(job.mode, issue, shown->pictures);
    const Result<QByteArray> document =
        job.format->write(issue, {.look = *look, .pictures = pictures});
    if (!document)
        return failed(Status::Failed, document.error());
    return deliver(session, job, issue, *document, shown->pictures).transform([&] {
        for (const QString &line : shown->leftOut)
            say(line);
        const QString warning =
            job.format->emailSize ? emailSizeWarning(job.format->emailSize(*document)) : QString();
        if (!warning.isEmpty())
            say(warning);
    });
}

Outcome<Status> run(Session &session)
{
    return jobOf(session)
        .and_then([&](const Job &job) {
            return session.issue(session.arguments().constFirst())
                .and_then([&](const Issue &issue) { return write(session, job, issue); });
        })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command exportIssue {"export"_L1, 1, 1, exportSummary, describe, run};

} // namespace galley::ctl
