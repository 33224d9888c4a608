// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

#include "archive/archivewatch.h"
#include "archive/postgresaddress.h"
#include "archive/publicationstore.h"
#include "base/atomicfile.h"
#include "document/outbox.h"
#include "importing/importmemory.h"
#include "inbox/inboxservice.h"
#include "net/httpclient.h"
#include "pictures/pictureservice.h"
#include "preflight/issuefacts.h"
#include "settings/keyreader.h"
#include "team/ownvalues.h"
#include "json/issuejson.h"

#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

// By then the window is there, and nobody waits for the archive.
constexpr auto tidyDelay = std::chrono::minutes(1);
constexpr auto renamingPause = std::chrono::milliseconds(400);
constexpr auto savingPause = std::chrono::seconds(2); // before a failed write is tried again
constexpr auto openingPause = std::chrono::seconds(2);

const QString lastOpen = u"openIssue"_s;
const QString lastCaret = u"caretPlace"_s;

/// Stores the sample issue where there is none, and returns the issue to begin with.
Result<Issue> firstIssue(Archive &archive, const QString &path, const QString &wanted)
{
    if (!wanted.isEmpty())
        return archive.issue(wanted);
    const auto issues = archive.issues();
    if (!issues)
        return std::unexpected(issues.error());
    if (issues->isEmpty()) {
        QFile sample(u":/galley/sample/sample-issue.json"_s);
        if (!sample.open(QIODevice::ReadOnly))
            return fail(Error::Code::NotFound, Workspace::tr("The sample issue is missing."));
        const auto issue = readIssueJson(sample.readAll());
        if (!issue)
            return issue;
        if (const auto stored = archive.store({*issue}, Archive::OnExisting::Refuse); !stored)
            return std::unexpected(stored.error());
        return archive.issue(issue->slug);
    }
    const QString last = OwnValues(archive, path).value(lastOpen);
    const bool isThere = std::ranges::contains(*issues, last, &IssueInfo::slug);
    return archive.issue(isThere ? last : issues->first().slug);
}

/// What is in the outbox is safe, too.
bool isSafe(Autosaver::State state)
{
    return state == Autosaver::State::Saved || state == Autosaver::State::Offline;
}

bool sameText(const Issue &a, const Issue &b) { return writeIssueJson(a) == writeIssueJson(b); }

} // namespace

Workspace::Workspace(const QString &archivePath, QObject *parent)
    : QObject(parent)
    , m_archive(archivePath)
    , m_outbox(std::make_shared<Outbox>(archivePath))
    , m_services(Services::load())
    , m_pictures(
          std::make_unique<PictureService>(m_archive, [this]() -> HttpClient & { return http(); }))
    , m_inbox(std::make_unique<InboxService>(m_archive))
    , m_facts(std::make_unique<IssueFacts>(m_archive))
    , m_imports(std::make_unique<ImportMemory>(m_archive))
{
    m_retry.setSingleShot(true);
    m_retry.setInterval(openingPause);
    connect(&m_retry, &QTimer::timeout, this, [this] { openFirst(m_wanted); });
    watchServer(archivePath);
    QTimer::singleShot(tidyDelay, m_pictures.get(), &PictureService::tidy);
    m_renaming.setSingleShot(true);
    m_renaming.setInterval(renamingPause);
    connect(&m_renaming, &QTimer::timeout, this, &Workspace::loadPublication);
    connect(m_facts.get(), &IssueFacts::changed, this, &Workspace::factsChanged);
    connect(m_facts.get(), &IssueFacts::failed, this, &Workspace::failed);
}

Workspace::~Workspace() = default;

void Workspace::start(const QString &slugOrFile)
{
    if (slugOrFile.endsWith(u".json"_s, Qt::CaseInsensitive) || QFileInfo(slugOrFile).isFile()) {
        openFile(slugOrFile);
        return;
    }
    openFirst(slugOrFile);
}

void Workspace::openFirst(const QString &wanted)
{
    m_archive
        .run<Opened>([wanted, path = m_archive.path(), outbox = m_outbox](Archive &archive) {
            return opened(archive, path, *outbox, firstIssue(archive, path, wanted));
        })
        .then(this, [this, wanted](const Result<Opened> &issue) {
            if (issue)
                adopt(*issue);
            else
                failToOpen(wanted, issue.error());
        });
}

void Workspace::watchServer(const QString &address)
{
    m_watch = std::make_unique<ArchiveWatch>(address);
    connect(m_watch.get(), &ArchiveWatch::issueChanged, this,
        [this](const IssueId &issue, qint64 stamp) {
            if (m_document && m_document->issue().id == issue)
                m_autosaver->refresh(stamp);
        });
    connect(m_watch.get(), &ArchiveWatch::connected, this, [this] {
        if (m_autosaver)
            m_autosaver->refresh(); // what was said meanwhile was missed
        else if (m_retry.isActive())
            m_retry.start(0);
    });
}

void Workspace::setPassword(const QString &password)
{
    m_archive.setPassword(password);
    watchServer(withPassword(m_archive.path(), password));
    Q_EMIT watchChanged();
    if (!m_document)
        openFirst(m_wanted);
}

/// A server that is away may come back, and what was written before it went stands in the outbox.
void Workspace::failToOpen(const QString &wanted, const Error &error)
{
    m_wanted = wanted;
    if (error.code == Error::Code::Refused && isPostgresAddress(m_archive.path())) {
        Q_EMIT passwordAsked(error);
        return;
    }
    Q_EMIT failed(error);
    if (error.code != Error::Code::Network || m_document)
        return;
    m_retry.start(openingPause);
    openKept();
}

void Workspace::openKept()
{
    QtConcurrent::run([outbox = m_outbox] {
        return outbox->newest();
    }).then(this, [this](const Result<std::optional<IssueWork>> &kept) {
        if (!kept) {
            Q_EMIT failed(kept.error());
            return;
        }
        if (!*kept || m_document)
            return;
        m_retry.stop();
        Opened opened;
        opened.work = **kept;
        opened.issue = opened.work.base;
        opened.publication.name = opened.issue.publication;
        adopt(std::move(opened));
    });
}

void Workspace::openIssue(const QString &slug)
{
    if (m_document && m_document->issue().slug == slug)
        return;
    whenSaved([this, slug] { openFirst(slug); });
}

void Workspace::addIssue(const Issue &issue, Archive::OnExisting onExisting)
{
    whenSaved([this, issue, onExisting] {
        m_archive
            .run<Opened>([issue, onExisting, path = m_archive.path(), outbox = m_outbox](
                             Archive &archive) -> Result<Opened> {
                if (const auto known = archive.issue(issue.slug); known && sameText(*known, issue))
                    return opened(archive, path, *outbox, known);
                return archive.store({issue}, onExisting).and_then([&] {
                    return opened(archive, path, *outbox, archive.issue(issue.slug));
                });
            })
            .then(this, [this, issue](const Result<Opened> &stored) {
                if (stored)
                    adopt(*stored);
                else if (stored.error().code == Error::Code::Duplicate)
                    Q_EMIT replaceAsked(issue);
                else
                    Q_EMIT failed(stored.error());
            });
    });
}

void Workspace::openFile(const QString &path)
{
    QtConcurrent::run([path] {
        return readFile(path, largestIssueJson).and_then([](const QByteArray &bytes) {
            return readIssueJson(bytes);
        });
    }).then(this, [this, path](const Result<Issue> &issue) {
        if (issue) {
            addIssue(*issue);
            return;
        }
        Q_EMIT failed(Error {issue.error().code,
            tr("%1 was not opened. %2").arg(QFileInfo(path).fileName(), issue.error().message),
            issue.error().detail});
        if (!m_document)
            openFirst({});
    });
}

void Workspace::removeIssue(const QString &slug)
{
    const bool isOpen = m_document && m_document->issue().slug == slug;
    whenSaved([this, slug, isOpen] {
        m_archive.run<void>([slug](Archive &archive) { return archive.remove(slug); })
            .then(this, [this, isOpen](const Result<void> &removed) {
                if (!removed) {
                    Q_EMIT failed(removed.error());
                    return;
                }
                if (isOpen)
                    openFirst({});
                listIssues();
            });
    });
}

void Workspace::listIssues()
{
    m_archive.run<QList<IssueInfo>>([](Archive &archive) { return archive.issues(); })
        .then(this, [this](const Result<QList<IssueInfo>> &issues) {
            if (issues)
                Q_EMIT issuesListed(*issues);
            else
                Q_EMIT failed(issues.error());
        });
}

void Workspace::whenSaved(std::function<void()> next)
{
    if (!m_autosaver || isSafe(m_autosaver->state())) {
        next();
        return;
    }
    auto outcome = std::make_shared<QMetaObject::Connection>();
    *outcome = connect(
        m_autosaver.get(), &Autosaver::stateChanged, this, [this, outcome, next = std::move(next)] {
            if (m_autosaver->state() == Autosaver::State::Saving)
                return;
            disconnect(*outcome);
            if (isSafe(m_autosaver->state()))
                next();
            else
                Q_EMIT unsaved(m_autosaver->lastError());
        });
    m_autosaver->flush();
}

IssueDocument *Workspace::document() const { return m_document.get(); }

Autosaver *Workspace::autosaver() const { return m_autosaver.get(); }

const PreflightFacts &Workspace::facts() const { return m_facts->facts(); }

void Workspace::recordLookups(const QList<Lookup> &lookups) { m_facts->record(lookups); }

const Services &Workspace::services() const { return m_services; }

void Workspace::reloadServices()
{
    m_services = Services::load();
    if (m_keys)
        m_keys->forget();
}

HttpClient &Workspace::http()
{
    if (!m_http) {
        m_http = std::make_unique<HttpClient>();
        m_http->setCacheFolder(HttpClient::defaultCacheFolder());
    }
    m_http->setAllowPrivateHosts(m_services.allowPrivateHosts);
    return *m_http;
}

KeyReader &Workspace::keys()
{
    if (!m_keys)
        m_keys = std::make_unique<KeyReader>();
    return *m_keys;
}

ImportMemory &Workspace::imports() const { return *m_imports; }

InboxService &Workspace::inbox() const { return *m_inbox; }

QString Workspace::archivePath() const { return m_archive.path(); }

Result<Workspace::Opened> Workspace::opened(
    Archive &archive, const QString &path, const Outbox &outbox, const Result<Issue> &issue)
{
    return issue.and_then([&](const Issue &found) {
        return PublicationStore(archive)
            .publication(found.publication)
            .transform([&](const Publication &publication) {
                Opened opened {found, publication,
                    CaretPlace::fromText(OwnValues(archive, path).value(lastCaret)), {}, {}};
                const Result<std::optional<IssueWork>> kept = outbox.kept(found.id);
                if (!kept)
                    opened.remark = kept.error();
                else if (*kept)
                    opened.work = **kept;
                return opened;
            });
    });
}

QFuture<Result<void>> Workspace::setPublication(const Publication &publication)
{
    return m_archive
        .run<void>(
            [publication](Archive &archive) { return PublicationStore(archive).put(publication); })
        .then(this, [this, publication](const Result<void> &stored) {
            if (stored && publication.name == m_publication.name) {
                m_publication = publication;
                Q_EMIT publicationChanged();
            }
            return stored;
        });
}

void Workspace::keepPlace(const CaretPlace &place)
{
    if (place == std::exchange(m_place, place))
        return;
    // What fails is kept the next time: the texts are safe without it.
    m_archive.run<void>([text = place.toText(), path = m_archive.path()](Archive &archive) {
        return OwnValues(archive, path).set(lastCaret, text);
    });
}

void Workspace::loadPublication()
{
    if (!m_document || m_document->issue().publication == m_publication.name)
        return;
    const QString name = m_document->issue().publication;
    m_archive
        .run<Publication>(
            [name](Archive &archive) { return PublicationStore(archive).publication(name); })
        .then(this, [this, name](const Result<Publication> &publication) {
            if (!m_document || m_document->issue().publication != name)
                return; // it was edited again, or another issue is open
            if (!publication) {
                Q_EMIT failed(publication.error());
                return;
            }
            m_publication = *publication;
            Q_EMIT publicationChanged();
        });
}

void Workspace::adopt(Opened opened)
{
    const QString slug = opened.issue.slug;
    const std::optional<Error> remark = opened.remark;
    m_publication = std::move(opened.publication);
    m_lastPlace = std::move(opened.place);
    const bool wasKept = !opened.work.base.id.isNull();
    auto document =
        std::make_unique<IssueDocument>(wasKept ? issueOf(opened.work) : std::move(opened.issue));
    auto autosaver = std::make_unique<Autosaver>(
        *document, m_archive, nullptr, savingPause, m_outbox, opened.work);
    connect(autosaver.get(), &Autosaver::stateChanged, this, &Workspace::saveStateChanged);
    connect(document.get(), &IssueDocument::edited, this, [this](const Edit &edit) {
        const auto *set = std::get_if<SetIssueField>(&edit);
        if (set && set->field == IssueField::Publication)
            m_renaming.start();
    });
    std::swap(m_document, document);
    std::swap(m_autosaver, autosaver);
    m_facts->setDocument(m_document.get());
    Q_EMIT documentChanged(m_document.get());
    m_imports->setDocument(m_document.get(), m_autosaver.get()); // it may have something to say
    Q_EMIT saveStateChanged();
    m_archive.run<void>([slug, path = m_archive.path()](Archive &archive) {
        return OwnValues(archive, path).set(lastOpen, slug);
    });
    if (remark)
        Q_EMIT failed(*remark);
}

} // namespace galley
