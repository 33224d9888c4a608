// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "publishing/publisher.h"
#include "support/issues.h"
#include "support/repository.h"

#include <QFile>
#include <QTest>

#include <thread>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPublisher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aPlanWritesNothing();
    void aFolderGetsTheSite();
    void gitGetsACommitAndAPush();
    void whatIsInTheIndexStaysThere();
    void aRefusedPushGoesOnWithTheNext();
    void nothingIsWrittenWhereNothingCanBePushed();
    void aCommandRunsInTheSite();
    void aCommandGetsNoKeys();
    void aCommandThatFails();
    void aCommandThatHangs();
    void targetsThatAreNone_data();
    void targetsThatAreNone();

private:
    [[nodiscard]] PublishJob jobFor(PublishTarget::Kind kind) const;
    void change() const;

    std::unique_ptr<Repository> m_repository;
    QTemporaryDir m_folder;
    QString m_archive;
    int m_round = 0;
};

void TestPublisher::init()
{
    m_repository = std::make_unique<Repository>();
    m_archive = m_folder.filePath(u"archive%1.sqlite"_s.arg(++m_round));
    const auto archive = Archive::open(m_archive);
    QVERIFY(archive);
    QVERIFY((*archive)->store({exampleIssue()}, Archive::OnExisting::Refuse));
}

PublishJob TestPublisher::jobFor(PublishTarget::Kind kind) const
{
    PublishTarget target {.name = u"Web"_s, .kind = kind};
    target.folder = kind == PublishTarget::Kind::Git ? m_repository->path()
                                                     : m_folder.filePath(u"site%1"_s.arg(m_round));
    if (kind == PublishTarget::Kind::Git)
        target.subfolder = u"docs"_s;
    return {.archive = m_archive, .publication = {.name = u"News"_s}, .target = target};
}

void TestPublisher::change() const
{
    Issue issue = exampleIssue();
    issue.title += u" again"_s;
    const auto archive = Archive::open(m_archive);
    QVERIFY((*archive)->store({issue}, Archive::OnExisting::Replace));
}

void TestPublisher::aPlanWritesNothing()
{
    const PublishJob job = jobFor(PublishTarget::Kind::Git);
    const auto plan = planPublication(job);
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
    QVERIFY(plan->site.added.contains(u"index.html"_s));
    QCOMPARE(plan->branch, u"pages"_s);
    QCOMPARE(plan->remote, u"origin"_s);
    QVERIFY(plan->message.contains(exampleIssue().title));
    QCOMPARE(plan->unpushed, std::optional(0));
    QCOMPARE(m_repository->sh(u"git status --porcelain"_s), QByteArray());
}

void TestPublisher::aFolderGetsTheSite()
{
    const PublishJob job = jobFor(PublishTarget::Kind::Folder);
    const auto done = publish(job);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(done->site.issues, 1);
    QVERIFY(QFile::exists(job.target.folder + u"/index.html"_s));
    const auto plan = planPublication(job);
    QVERIFY(plan->site.added.isEmpty() && plan->site.changed.isEmpty());
}

void TestPublisher::gitGetsACommitAndAPush()
{
    PublishJob job = jobFor(PublishTarget::Kind::Git);
    job.message = u"Number one"_s;
    const auto done = publish(job);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message + done.error().detail));
    QVERIFY(done->isCommitted && done->isPushed);
    QVERIFY(
        m_repository->sh(u"git -C ../remote.git show pages:docs/index.html"_s).contains("<html"));
    QCOMPARE(m_repository->sh(u"git log -1 --format=%s"_s), "Number one\n");
    QCOMPARE(m_repository->sh(u"git status --porcelain"_s), QByteArray());
    const auto again = publish(job);
    QVERIFY(again && !again->isCommitted && !again->isPushed);
}

void TestPublisher::whatIsInTheIndexStaysThere()
{
    m_repository->sh(u"echo mine > mine; git add mine; mkdir docs; echo note > docs/note"_s);
    QVERIFY(publish(jobFor(PublishTarget::Kind::Git)));
    QCOMPARE(m_repository->sh(u"git status --porcelain"_s), "A  mine\n?? docs/note\n");
}

void TestPublisher::aRefusedPushGoesOnWithTheNext()
{
    const QString hook = u"../remote.git/hooks/pre-receive"_s;
    m_repository->sh(u"printf '#!/bin/sh\\nexit 1\\n' > %1; chmod +x %1"_s.arg(hook));
    const PublishJob job = jobFor(PublishTarget::Kind::Git);
    const auto refused = publish(job);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Refused);
    QCOMPARE(planPublication(job)->unpushed, std::optional(1));
    m_repository->sh(u"rm "_s + hook);
    const auto done = publish(job);
    QVERIFY(done && !done->isCommitted && done->isPushed);
}

void TestPublisher::nothingIsWrittenWhereNothingCanBePushed()
{
    m_repository->sh(u"git remote remove origin"_s);
    const auto done = publish(jobFor(PublishTarget::Kind::Git));
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(u"remote"_s), qPrintable(done.error().message));
    QVERIFY(!QFile::exists(m_repository->path(u"docs"_s)));
}

void TestPublisher::aCommandRunsInTheSite()
{
    PublishJob job = jobFor(PublishTarget::Kind::Command);
    job.target.command = u"test -f index.html && echo \"from $GALLEY_SITE\""_s;
    const auto done = publish(job);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QCOMPARE(done->output, u"from "_s + job.target.folder);
}

void TestPublisher::aCommandGetsNoKeys()
{
    qputenv("GALLEY_DRAFTING_KEY", "secret");
    const auto unset = qScopeGuard([] { qunsetenv("GALLEY_DRAFTING_KEY"); });
    PublishJob job = jobFor(PublishTarget::Kind::Command);
    job.target.command = u"echo \"<$GALLEY_DRAFTING_KEY>\""_s;
    const auto done = publish(job);
    QVERIFY(done);
    QCOMPARE(done->output, u"<>"_s);
}

void TestPublisher::aCommandThatFails()
{
    PublishJob job = jobFor(PublishTarget::Kind::Command);
    job.target.command = u"echo no route >&2; exit 7"_s;
    const auto done = publish(job);
    QVERIFY(!done);
    QVERIFY2(done.error().message.contains(u'7'), qPrintable(done.error().message));
    QCOMPARE(done.error().detail, u"no route"_s);
}

void TestPublisher::aCommandThatHangs()
{
    PublishJob job = jobFor(PublishTarget::Kind::Command);
    job.target.command = u"sleep 600 & sleep 600"_s;
    std::stop_source stop;
    const auto onProgress = [&stop](const PublishProgress &progress) {
        if (progress.phase == PublishProgress::Phase::Running)
            stop.request_stop();
    };
    const auto done = publish(job, onProgress, stop.get_token());
    QCOMPARE(done.error().code, Error::Code::Cancelled);
}

void TestPublisher::targetsThatAreNone_data()
{
    QTest::addColumn<PublishTarget>("target");
    QTest::newRow("no folder") << PublishTarget {.name = u"Web"_s};
    QTest::newRow("a relative folder") << PublishTarget {.name = u"Web"_s, .folder = u"site"_s};
    QTest::newRow("no command") << PublishTarget {
        .name = u"Web"_s, .kind = PublishTarget::Kind::Command, .folder = u"/tmp/nowhere"_s};
    QTest::newRow("no work tree") << PublishTarget {
        .name = u"Web"_s, .kind = PublishTarget::Kind::Git, .folder = m_folder.path()};
}

void TestPublisher::targetsThatAreNone()
{
    QFETCH(PublishTarget, target);
    const PublishJob job {
        .archive = m_archive, .publication = {.name = u"News"_s}, .target = target};
    QVERIFY(!planPublication(job));
    QVERIFY(!publish(job));
}

QTEST_GUILESS_MAIN(TestPublisher)
#include "tst_publisher.moc"
