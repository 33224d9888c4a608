// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "desktop/desk.h"
#include "support/sizelimit.h"

#include <KMessageWidget>

#include <QProcess>
#include <QRandomGenerator>

#include <chrono>
#include <cstdio>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Milliseconds = std::chrono::milliseconds;

Milliseconds now()
{
    return std::chrono::duration_cast<Milliseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
}

const char typistOf[] = "GALLEY_TEST_TYPIST"; // an archive, in the process that types

/// Types into the real window until it is killed, and tells each key when it is in.
int typeUntilKilled(const QString &archive)
{
    Workspace workspace(archive);
    MainWindow window(workspace);
    window.show();
    QObject::connect(&window, &MainWindow::ready, &window, [&window] {
        const QList<TextField *> fields = window.findChildren<TextField *>();
        const auto summary =
            std::ranges::find(fields, QStringLiteral("Summary"), &QWidget::accessibleName);
        (*summary)->moveCursor(QTextCursor::End); // what is compared is the end
        auto *keys = new QTimer(&window);
        QObject::connect(keys, &QTimer::timeout, &window, [field = *summary, key = 0]() mutable {
            QTest::keyClick(field, static_cast<char>('a' + key % 26));
            std::printf("%d %lld\n", ++key, static_cast<long long>(now().count()));
            std::fflush(stdout);
        });
        keys->start(30);
    });
    workspace.start({});
    return QApplication::exec();
}

} // namespace

/// What is typed survives kill -9, a full disk, and the caret is where it was.
class TestCrashSafety : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedWhileTyping();
    void startsWhereItWas_data();
    void startsWhereItWas();
    void fullDiskIsSaidAndRetried();
};

void TestCrashSafety::killedWhileTyping()
{
    constexpr int rounds = 6;
    constexpr auto promised = 250ms;
    constexpr auto busyMachine = 250ms; // others test beside this one
    const QTemporaryDir home;
    const QString archive = home.filePath(u"archive.sqlite"_s);
    for (int round = 0; round < rounds; ++round) {
        QProcess typist;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QLatin1StringView(typistOf), archive);
        typist.setProcessEnvironment(environment);
        typist.start(QCoreApplication::applicationFilePath(), QStringList());
        QList<Milliseconds> keys;
        const auto read = [&] {
            while (typist.canReadLine()) {
                const QList<QByteArray> words = typist.readLine().trimmed().split(' ');
                if (words.size() == 2)
                    keys.append(Milliseconds(words.last().toLongLong()));
            }
        };
        const auto wanted = qsizetype(QRandomGenerator::global()->bounded(5, 60));
        QTRY_VERIFY2_WITH_TIMEOUT(
            (read(), keys.size() >= wanted), typist.readAllStandardError().constData(), 60000);
        const Milliseconds killed = now();
        typist.kill();
        QVERIFY(typist.waitForFinished());
        read();

        const auto opened = Archive::open(archive);
        QVERIFY(opened);
        const auto issue = (*opened)->issue(u"latest"_s);
        QVERIFY(issue);
        const QString kept = issue->entries.first().summary.value_or(QString());
        const qsizetype older = std::ranges::count_if(
            keys, [&](Milliseconds at) { return at < killed - promised - busyMachine; });
        QString typed;
        for (int key = 0; key < keys.size() + 1000; ++key) // more may be in than was told
            typed += QChar(u'a' + key % 26);
        const bool isThere = [&] {
            for (qsizetype count = typed.size(); count >= older; --count) {
                if (kept.endsWith(typed.first(count)))
                    return true;
            }
            return false;
        }();
        QVERIFY2(isThere,
            qPrintable(u"%1 keys, %2 older than a quarter second; kept: …%3"_s.arg(keys.size())
                    .arg(older)
                    .arg(kept.right(80))));
    }
}

void TestCrashSafety::startsWhereItWas_data()
{
    QTest::addColumn<int>("entry");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("position");
    QTest::newRow("a summary") << 3 << u"Summary"_s << 7;
    QTest::newRow("takeaways") << 1 << u"Takeaways"_s << 4;
    QTest::newRow("the introduction") << -1 << u"Introduction"_s << 5;
}

void TestCrashSafety::startsWhereItWas()
{
    QFETCH(int, entry);
    QFETCH(QString, field);
    QFETCH(int, position);
    Desk desk;
    QVERIFY(desk.isReady());
    const EntryId id = entry < 0 ? EntryId() : desk.issue().entries[entry].id;
    desk.list().setCurrentEntry(id);
    desk.field(field)->focusAt(position);
    const auto kept = [&] {
        const auto archive = Archive::open(desk.workspace().archivePath());
        const auto text = (*archive)->property(u"caretPlace"_s);
        return CaretPlace::fromText(text.value_or(QString())).position == position;
    };
    QTRY_VERIFY(kept()); // without a word of farewell
    desk.start({});
    QVERIFY(desk.isReady());
    QCOMPARE(desk.list().currentEntry(), id);
    QVERIFY(desk.field(field)->hasFocus());
    QCOMPARE(desk.field(field)->textCursor().position(), position);
}

void TestCrashSafety::fullDiskIsSaidAndRetried()
{
    Desk desk;
    QVERIFY(desk.isReady());
    const auto message = [&]() -> KMessageWidget * {
        for (auto *each : desk.window().findChildren<KMessageWidget *>()) {
            if (each->isVisible() && each->text().contains("not saved"_L1))
                return each;
        }
        return nullptr;
    };
    TextField *summary = desk.field(u"Summary"_s);
    summary->focusAt(-1);
    const QString text = summary->text();
    {
        const SizeLimit full(1024);
        QTest::keyClicks(summary, u" Kept"_s);
        QTRY_VERIFY_WITH_TIMEOUT(message(), 20000);
        QTest::keyClicks(summary, u" all the same."_s);
        QCOMPARE(summary->text(), text + u" Kept all the same."_s);
        QVERIFY(summary->hasFocus());
        QCOMPARE(message()->messageType(), KMessageWidget::Error);
    }
    QTRY_COMPARE_WITH_TIMEOUT(
        desk.workspace().autosaver()->state(), Autosaver::State::Saved, 20000);
    QTRY_VERIFY(!message());
    const auto archive = Archive::open(desk.workspace().archivePath());
    QCOMPARE((*archive)->issue(desk.issue().slug), desk.issue());
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (const QString archive = qEnvironmentVariable(typistOf); !archive.isEmpty())
        return typeUntilKilled(archive);
    TestCrashSafety test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crashsafety.moc"
