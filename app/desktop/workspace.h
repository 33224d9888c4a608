// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archiveservice.h"
#include "base/settings.h"
#include "caretplace.h"
#include "document/autosaver.h"
#include "document/issuedocument.h"
#include "model/publication.h"
#include "preflight/preflight.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace galley {

class ArchiveWatch;
class HttpClient;
class ImportMemory;
class PictureService;
class InboxService;
class IssueFacts;
class KeyReader;
class Outbox;

/// What is open: the archive, one issue of it, its autosave, the network. Opening and storing happen
/// on the archive's thread; the answers come as signals.
class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(const QString &archivePath, QObject *parent = nullptr);
    ~Workspace() override;

    /// Opens what was asked for: an issue's slug, a JSON file, or, when empty, what was open last. An
    /// archive without issues gets the sample issue.
    void start(const QString &slugOrFile);
    void openIssue(const QString &slug);
    /// For an archive on a server that passwordAsked() for one; what was to be opened is tried again.
    void setPassword(const QString &password);
    /// What others do in an archive on a server.
    [[nodiscard]] ArchiveWatch &watch() const { return *m_watch; }
    /// Stores an issue from elsewhere and opens it. One that is there already and differs makes
    /// replaceAsked() and is stored only with `Replace`.
    void addIssue(const Issue &issue, Archive::OnExisting onExisting = Archive::OnExisting::Refuse);
    void openFile(const QString &path);
    void removeIssue(const QString &slug);
    /// The settings of the document's publication. They follow its name a moment after it was edited.
    [[nodiscard]] const Publication &publication() const { return m_publication; }
    /// Stores them; publicationChanged() follows. In this object's thread.
    QFuture<Result<void>> setPublication(const Publication &publication);
    /// Where the editor was when the issue was open last: known when the first issue opens.
    [[nodiscard]] const CaretPlace &lastPlace() const { return m_lastPlace; }
    /// Stores where the editor is now, for the next start.
    void keepPlace(const CaretPlace &place);
    /// The archive's issues, as issuesListed().
    void listIssues();

    /// Runs `next` when everything is saved; says unsaved() and does not when it cannot be.
    void whenSaved(std::function<void()> next);

    [[nodiscard]] IssueDocument *document() const; ///< null until an issue is open
    [[nodiscard]] Autosaver *autosaver() const; ///< of the document
    /// What the archive knows of the document's papers: what services said of them, and where they
    /// ran before. Empty until it is loaded; factsChanged() says when it is.
    [[nodiscard]] const PreflightFacts &facts() const;
    /// Stores what services said of papers, whichever issues they are in.
    void recordLookups(const QList<Lookup> &lookups);
    [[nodiscard]] const Services &services() const;
    void reloadServices();
    [[nodiscard]] HttpClient &http(); ///< made at the first call
    [[nodiscard]] KeyReader &keys(); ///< likewise
    [[nodiscard]] ImportMemory &imports() const; ///< into the document
    /// Of what is open: stored, or fetched when they are first wanted.
    [[nodiscard]] PictureService &pictures() { return *m_pictures; }
    [[nodiscard]] InboxService &inbox() const;
    /// For what reads the archive beside the document, such as a search.
    [[nodiscard]] ArchiveService &archive() { return m_archive; }
    [[nodiscard]] QString archivePath() const;

Q_SIGNALS:
    /// The old document is deleted after the receivers have returned.
    void documentChanged(galley::IssueDocument *document);
    void publicationChanged();
    void saveStateChanged();
    void factsChanged();
    void issuesListed(const QList<galley::IssueInfo> &issues);
    void replaceAsked(const galley::Issue &issue);
    void failed(const galley::Error &error);
    void unsaved(const galley::Error &error);
    /// There is another watch().
    void watchChanged();
    /// The server refuses the password, or there is none.
    void passwordAsked(const galley::Error &error);

private:
    struct Opened
    {
        Issue issue;
        Publication publication;
        CaretPlace place;
        IssueWork work; ///< that was left in the outbox
        std::optional<Error> remark; ///< of what was left and cannot be read
    };
    /// The issue as it is given, with what belongs to it.
    [[nodiscard]] static Result<Opened> opened(
        Archive &archive, const QString &path, const Outbox &outbox, const Result<Issue> &issue);
    void watchServer(const QString &address);
    void failToOpen(const QString &wanted, const Error &error);
    void openKept();
    void adopt(Opened opened);
    void openFirst(const QString &wanted);
    void loadPublication();

    ArchiveService m_archive;
    std::unique_ptr<ArchiveWatch> m_watch;
    std::shared_ptr<Outbox> m_outbox;
    QTimer m_retry; // of opening the first issue
    QString m_wanted; ///< that could not be opened
    Services m_services;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<KeyReader> m_keys;
    std::unique_ptr<PictureService> m_pictures; ///< asks for the client when it needs it
    std::unique_ptr<InboxService> m_inbox; // asks with the client
    std::unique_ptr<IssueFacts> m_facts;
    std::unique_ptr<ImportMemory> m_imports;
    Publication m_publication;
    CaretPlace m_lastPlace;
    CaretPlace m_place; ///< as it was stored last
    QTimer m_renaming; // a half-typed name has no settings
    std::unique_ptr<IssueDocument> m_document;
    std::unique_ptr<Autosaver> m_autosaver;
};

} // namespace galley
