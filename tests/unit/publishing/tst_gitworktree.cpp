// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing/gitworktree.h"
#include "publishing/process.h"
#include "support/repository.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <thread>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Against the real git and repositories of its own.
class TestGitWorkTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_repository = std::make_unique<Repository>(); }

    void knowsWhereItIs();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
    void seesWhatChanged();
    void commitsOnlyWhatItIsGiven();
    void commitsWhatIsIgnored();
    void asksForAName();
    void readsWhatWasCommitted();
    void pushes();
    void tellsWhyAPushWasRefused_data();
    void tellsWhyAPushWasRefused();
    void findsTheRemote();
    void stopsWhatHangs();
    void usesTheSshOfTheRepository();
    void nothingAsksTheTerminal();

private:
    [[nodiscard]] GitWorkTree tree(const QString &below = {}) const
    {
        return *GitWorkTree::open(m_repository->path(below));
    }

    std::unique_ptr<Repository> m_repository;
};

void TestGitWorkTree::knowsWhereItIs()
{
    QCOMPARE(tree().branch(), u"pages"_s);
    QCOMPARE(tree(u"not/yet"_s).branch(), u"pages"_s);
}

void TestGitWorkTree::saysWhatIsMissing_data()
{
    QTest::addColumn<QString>("prepare");
    QTest::addColumn<QString>("words");
    QTest::newRow("no work tree") << u"rm -rf .git"_s << u"no git work tree"_s;
    QTest::newRow("no branch") << u"git checkout -q --detach"_s << u"No branch"_s;
}

void TestGitWorkTree::saysWhatIsMissing()
{
    QFETCH(QString, prepare);
    QFETCH(QString, words);
    m_repository->sh(prepare);
    const auto opened = GitWorkTree::open(m_repository->path());
    QVERIFY(!opened);
    QVERIFY2(opened.error().message.contains(words), qUtf8Printable(opened.error().message));
}

void TestGitWorkTree::seesWhatChanged()
{
    m_repository->sh(u"mkdir site; echo 1 > site/a; echo 1 > 'site/b c'; echo 1 > site/gone;"
                     "echo 1 > outside; git add .; git commit -qm base; echo '*.log' > .gitignore;"
                     "echo 2 > 'site/b c'; rm site/gone; echo 1 > site/ä.html; echo 1 > site/x.log;"
                     "echo 2 > outside"_s);
    QStringList changes = *tree(u"site"_s).changes();
    changes.sort();
    QCOMPARE(changes, QStringList({u"b c"_s, u"gone"_s, u"x.log"_s, u"ä.html"_s}));
}

void TestGitWorkTree::commitsOnlyWhatItIsGiven()
{
    m_repository->sh(u"echo 1 > mine; echo 1 > old; git add .; git commit -qm base; echo 2 > mine;"
                     "git add mine; echo new > page; rm old; echo 3 > '*'"_s);
    QVERIFY(tree().commit({u"page"_s, u"old"_s, u"*"_s}, u"Publish “A”\n\n# not a comment"_s));
    QCOMPARE(m_repository->sh(u"git show --name-status --format=%s HEAD"_s),
        "Publish “A”\n\nA\t*\nD\told\nA\tpage\n");
    QCOMPARE(m_repository->sh(u"git diff --cached --name-only"_s), "mine\n");
}

void TestGitWorkTree::commitsWhatIsIgnored()
{
    m_repository->sh(u"echo '*.json' > .gitignore; echo 1 > issue.json"_s);
    QVERIFY(tree().commit({u"issue.json"_s}, u"Publish"_s));
    QCOMPARE(m_repository->sh(u"git ls-files issue.json"_s), "issue.json\n");
}

void TestGitWorkTree::asksForAName()
{
    m_repository->sh(u"git config user.useConfigOnly true; git config --unset user.email;"
                     "echo 1 > page"_s);
    const Result<void> committed = tree().commit({u"page"_s}, u"Publish"_s);
    QVERIFY(!committed);
    QVERIFY2(committed.error().message.contains(u"user.name"_s),
        qUtf8Printable(committed.error().message + committed.error().detail));
}

void TestGitWorkTree::readsWhatWasCommitted()
{
    m_repository->sh(
        u"mkdir site; echo 1 > site/a; git add .; git commit -qm base; echo 2 > site/a"_s);
    QCOMPARE(tree(u"site"_s).committed(u"a"_s), "1\n"_ba);
    QCOMPARE(tree(u"site"_s).committed(u"b"_s), QByteArray());
}

void TestGitWorkTree::pushes()
{
    m_repository->sh(u"echo 1 > page"_s);
    QCOMPARE(*tree().unpushed(u"origin"_s, u"pages"_s), std::optional(0));
    QVERIFY(tree().commit({u"page"_s}, u"Publish"_s));
    QCOMPARE(*tree().unpushed(u"origin"_s, u"pages"_s), std::optional(1));
    QVERIFY(tree().push(u"origin"_s, u"pages"_s));
    QCOMPARE(*tree().unpushed(u"origin"_s, u"pages"_s), std::optional(0));
    QCOMPARE(m_repository->sh(u"git -C ../remote.git show pages:page"_s), "1\n");
}

void TestGitWorkTree::tellsWhyAPushWasRefused_data()
{
    QTest::addColumn<QString>("prepare");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("somebody was quicker")
        << u"git clone -q ../remote.git ../other; cd ../other; git checkout -q pages;"
           "git -c user.name=A -c user.email=a@b commit -q --allow-empty -m theirs; git push -q origin pages"_s
        << Error::Code::Refused << u"Pull them"_s;
    QTest::newRow("a hook") << u"printf '#!/bin/sh\\necho no pages today\\nexit 1\\n' > "
                               u"../remote.git/hooks/pre-receive;"
                               "chmod +x ../remote.git/hooks/pre-receive"_s
                            << Error::Code::Refused << u"own checks"_s;
    QTest::newRow("no repository")
        << u"rm -rf ../remote.git"_s << Error::Code::NotFound << u"no repository"_s;
    QTest::newRow("no server") << u"git remote set-url origin http://127.0.0.1:1/site.git"_s
                               << Error::Code::Network << u"cannot be reached"_s;
}

void TestGitWorkTree::tellsWhyAPushWasRefused()
{
    QFETCH(QString, prepare);
    QFETCH(Error::Code, code);
    QFETCH(QString, words);
    m_repository->sh(prepare);
    m_repository->sh(u"echo 1 > page"_s);
    QVERIFY(tree().commit({u"page"_s}, u"Publish"_s));
    const QByteArray before = m_repository->sh(u"git rev-parse HEAD"_s);
    const Result<void> pushed = tree().push(u"origin"_s, u"pages"_s);
    QVERIFY(!pushed);
    QVERIFY2(pushed.error().message.contains(words),
        qUtf8Printable(pushed.error().message + pushed.error().detail));
    QCOMPARE(pushed.error().code, code);
    QVERIFY(!pushed.error().detail.isEmpty());
    QCOMPARE(m_repository->sh(u"git rev-parse HEAD"_s), before);
}

void TestGitWorkTree::findsTheRemote()
{
    QCOMPARE(tree().remote({}), u"origin"_s);
    QVERIFY(!tree().remote(u"nosuch"_s));
    m_repository->sh(u"git remote rename origin one; git remote add two ../two.git"_s);
    QCOMPARE(tree().remote(u"two"_s), u"two"_s);
    QCOMPARE(tree().remote({}), u"one"_s); // the branch follows it
    m_repository->sh(u"git config --unset branch.pages.remote"_s);
    QVERIFY(!tree().remote({}));
    m_repository->sh(u"git remote remove one; git remote remove two"_s);
    QVERIFY(tree().remote({}).error().message.contains(u"no remote"_s));
}

void TestGitWorkTree::stopsWhatHangs()
{
    m_repository->sh(u"printf '#!/bin/sh\\nexec sleep 600\\n' > ../remote.git/hooks/pre-receive;"
                     "chmod +x ../remote.git/hooks/pre-receive; echo 1 > page"_s);
    QVERIFY(tree().commit({u"page"_s}, u"Publish"_s));
    std::stop_source stop;
    const std::jthread later([&stop] {
        std::this_thread::sleep_for(300ms);
        stop.request_stop();
    });
    const Result<void> pushed = tree().push(u"origin"_s, u"pages"_s, stop.get_token());
    QCOMPARE(pushed.error().code, Error::Code::Cancelled);
    QCOMPARE(m_repository->sh(u"git log -1 --format=%s"_s), "Publish\n");
}

void TestGitWorkTree::usesTheSshOfTheRepository()
{
    m_repository->sh(
        u"printf '#!/bin/sh\\necho a key of its own >&2\\nexit 1\\n' > ../ssh; chmod +x ../ssh;"
        "git config core.sshCommand \"$PWD/../ssh\";"
        "git remote set-url origin ssh://127.0.0.1:1/site.git"_s);
    const Result<void> pushed = tree().push(u"origin"_s, u"pages"_s);
    QVERIFY(!pushed);
    QVERIFY2(pushed.error().detail.contains(u"a key of its own"_s),
        qUtf8Printable(pushed.error().detail));
}

void TestGitWorkTree::nothingAsksTheTerminal()
{
    // The sixth word is the session; one of its own has no terminal.
    const auto session =
        runProcess({.program = u"/bin/sh"_s,
                       .arguments = {u"-c"_s, u"cut -d' ' -f6 /proc/$$/stat; echo $$"_s}},
            {});
    QVERIFY(session);
    const QByteArrayList words = session->output.trimmed().split('\n');
    QCOMPARE(words.size(), 2);
    QCOMPARE(words.first(), words.last());
}

QTEST_GUILESS_MAIN(TestGitWorkTree)
#include "tst_gitworktree.moc"
