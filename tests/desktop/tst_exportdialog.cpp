// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"
#include "base/uuid.h"
#include "exporting/exportdialog.h"
#include "exporting/exportremark.h"
#include "support/pictures.h"
#include "widgets/fieldnote.h"

#include <KMessageWidget>

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

Issue someIssue()
{
    Issue issue = *newIssue(u"Digest"_s, u"No. 1"_s, QDate(2026, 4, 27));
    Entry entry;
    entry.id = newUuid();
    entry.title = u"A paper"_s;
    issue.entries.append(entry);
    return issue;
}

QByteArray contentOf(const QString &path)
{
    return readFile(path, 10'000'000).value_or(QByteArray());
}

} // namespace

class TestExportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void writesWhatTheExporterWrites_data();
    void writesWhatTheExporterWrites();
    void existingFileIsReplacedOnlyAfterAsking();
    void failureKeepsTheDialogOpen_data();
    void failureKeepsTheDialogOpen();
    void formatChangesTheEnding();
    void choicesAreRemembered();
    void copiesToTheClipboard();
    void picturesGoWhereTold_data();
    void picturesGoWhereTold();
    void formatSaysWhatToKnow_data();
    void formatSaysWhatToKnow();
    void emailIsMeasured_data();
    void emailIsMeasured();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ExportDialog> m_dialog;
    Issue m_issue;
};

void TestExportDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("XDG_CONFIG_HOME", m_folder->filePath(u"config"_s).toUtf8());
    QVERIFY(QDir(m_folder->path()).mkpath(u"config/galley"_s));
    m_issue = someIssue();
    m_dialog = std::make_unique<ExportDialog>(m_issue, Look());
    m_dialog->show();
}

void TestExportDialog::writesWhatTheExporterWrites_data()
{
    QTest::addColumn<QString>("format");
    for (const ExportFormat &format : exportFormats())
        QTest::newRow(format.name.data()) << QString(format.name);
}

void TestExportDialog::writesWhatTheExporterWrites()
{
    QFETCH(const QString, format);
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    m_dialog->setFormat(format);
    const QString path = m_folder->filePath(u"out"_s);
    m_dialog->setPath(path);
    m_dialog->startExport();
    QTRY_COMPARE(exported.size(), 1);
    QCOMPARE(exported.first().first().toString(), path);
    QVERIFY(!m_dialog->isVisible());
    const Result<const ExportFormat *> known = exportFormatNamed(format);
    QCOMPARE(contentOf(path), (*known)->write(m_issue, {}).value());
}

void TestExportDialog::existingFileIsReplacedOnlyAfterAsking()
{
    const QString path = m_folder->filePath(u"out.html"_s);
    QVERIFY(writeFile(path, "old"));
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    m_dialog->setPath(path);
    m_dialog->startExport();
    auto *message = m_dialog->findChild<KMessageWidget *>();
    QVERIFY(message->isVisible());
    QCOMPARE(contentOf(path), "old");
    QCOMPARE(message->actions().size(), 1);
    message->actions().constFirst()->trigger();
    QTRY_COMPARE(exported.size(), 1);
    QVERIFY(contentOf(path) != "old");
}

void TestExportDialog::failureKeepsTheDialogOpen_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("missing folder") << u"/no/such/folder/out.html"_s;
    QTest::newRow("a device that is full") << u"/dev/full/out.html"_s;
}

void TestExportDialog::failureKeepsTheDialogOpen()
{
    QFETCH(const QString, path);
    QSignalSpy failed(m_dialog.get(), &ExportDialog::failed);
    m_dialog->setPath(path);
    m_dialog->startExport();
    QTRY_COMPARE(failed.size(), 1);
    const auto *message = m_dialog->findChild<KMessageWidget *>();
    QVERIFY(m_dialog->isVisible() && message->isVisible());
    QVERIFY(!message->text().isEmpty());
    QCOMPARE(m_dialog->path(), path); // to be corrected, not typed again
    const auto *focus = qobject_cast<QPushButton *>(m_dialog->focusWidget());
    QVERIFY(focus && focus->isDefault()); // not on Cancel
}

void TestExportDialog::formatChangesTheEnding()
{
    m_dialog->setPath(u"/tmp/issue-2026.04"_s);
    m_dialog->setFormat(u"json"_s);
    QCOMPARE(m_dialog->path(), u"/tmp/issue-2026.04.json"_s);
    m_dialog->setFormat(u"csl-json"_s);
    QCOMPARE(m_dialog->path(), u"/tmp/issue-2026.04.csl.json"_s);
    m_dialog->setFormat(u"markdown"_s);
    QCOMPARE(m_dialog->path(), u"/tmp/issue-2026.04.md"_s);
}

void TestExportDialog::choicesAreRemembered()
{
    QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
    m_dialog->setFormat(u"markdown"_s);
    m_dialog->setPath(m_folder->filePath(u"a.md"_s));
    m_dialog->startExport();
    QTRY_COMPARE(exported.size(), 1);
    const ExportDialog next(m_issue, Look());
    QCOMPARE(next.format(), u"markdown"_s);
    QCOMPARE(next.path(), m_folder->filePath(u"2026-04-27.md"_s));
}

void TestExportDialog::copiesToTheClipboard()
{
    QSignalSpy copied(m_dialog.get(), &ExportDialog::copied);
    m_dialog->setFormat(u"json"_s);
    m_dialog->copyToClipboard();
    QTRY_COMPARE(copied.size(), 1);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"\"galley-issue\""_s));
    QVERIFY(m_dialog->isVisible());
}

void TestExportDialog::picturesGoWhereTold_data()
{
    QTest::addColumn<PictureMode>("mode");
    QTest::newRow("embed") << PictureMode::Embed;
    QTest::newRow("files") << PictureMode::Files;
    QTest::newRow("none") << PictureMode::None;
}

void TestExportDialog::picturesGoWhereTold()
{
    QFETCH(const PictureMode, mode);
    m_issue.entries[0].thumbnail = Thumbnail {u"https://example.org/a.png"_s, {}, {}};
    const Pictures pictures {{m_issue.entries.at(0).thumbnail->url, test::smallPicture()}};
    ExportDialog dialog(m_issue, Look(), pictures);
    QSignalSpy exported(&dialog, &ExportDialog::exported);
    dialog.setFormat(u"html"_s);
    dialog.setPictureMode(mode);
    dialog.setPath(m_folder->filePath(u"out.html"_s));
    dialog.startExport();
    QTRY_COMPARE(exported.size(), 1);
    const QByteArray html = contentOf(m_folder->filePath(u"out.html"_s));
    const QString file = pictureFolder(m_issue) + u'/' + fileNameOf(test::smallPicture());
    QCOMPARE(html.contains("<img src=\"data:image/jpeg"), mode == PictureMode::Embed);
    QCOMPARE(html.contains("<img src=\"" + file.toUtf8()), mode == PictureMode::Files);
    QCOMPARE(!contentOf(m_folder->filePath(file)).isEmpty(), mode == PictureMode::Files);
    const ExportDialog next(m_issue, Look());
    QCOMPARE(next.pictureMode(), mode);
    dialog.setFormat(u"text"_s);
    QCOMPARE(dialog.pictureMode(), PictureMode::None);
}

void TestExportDialog::formatSaysWhatToKnow_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<Publication>("publication");
    QTest::addColumn<QStringList>("words"); // one for each thing to know
    const Publication known {
        .baseUrl = u"https://example.org/"_s, .sender = u"Ann <ann@example.org>"_s};
    QTest::newRow("text") << u"text"_s << Publication() << QStringList();
    QTest::newRow("e-mail of one who is known") << u"email"_s << known << QStringList();
    QTest::newRow("e-mail") << u"email"_s << Publication()
                            << QStringList {u"no sender"_s, u"web address"_s};
    QTest::newRow("newsletter") << u"email-html"_s << Publication()
                                << QStringList {u"web address"_s};
    QTest::newRow("a sender that is none")
        << u"email"_s << Publication {.baseUrl = u"https://example.org/"_s, .sender = u"nobody"_s}
        << QStringList {u"nobody"_s};
}

void TestExportDialog::formatSaysWhatToKnow()
{
    QFETCH(const QString, format);
    QFETCH(const Publication, publication);
    QFETCH(const QStringList, words);
    m_issue.entries[0].thumbnail = Thumbnail {u"https://example.org/a.png"_s, {}, {}};
    ExportDialog dialog(m_issue, Look {.publication = publication});
    dialog.show();
    auto *remark = dialog.findChild<ExportRemark *>();
    QSignalSpy measured(remark, &ExportRemark::measured);
    dialog.setFormat(u"json"_s);
    QVERIFY(!remark->isVisible());
    dialog.setFormat(format);
    if (format != "text"_L1)
        QTRY_COMPARE(measured.size(), 1);
    QString said;
    for (const FieldNote *note : remark->findChildren<FieldNote *>()) {
        if (note->isVisible())
            said += note->text();
    }
    QCOMPARE(said.isEmpty(), words.isEmpty());
    for (const QString &word : words)
        QVERIFY2(said.contains(word), qPrintable(said));
}

void TestExportDialog::emailIsMeasured_data()
{
    QTest::addColumn<qsizetype>("words"); // of the summary
    QTest::addColumn<bool>("isTooLarge");
    QTest::newRow("short") << qsizetype(10) << false;
    QTest::newRow("long") << qsizetype(20'000) << true;
}

void TestExportDialog::emailIsMeasured()
{
    QFETCH(const qsizetype, words);
    QFETCH(const bool, isTooLarge);
    m_issue.entries[0].summary = u"paper "_s.repeated(words);
    ExportDialog dialog(m_issue, Look());
    dialog.show();
    dialog.setFormat(u"html"_s);
    const auto *remark = dialog.findChild<ExportRemark *>();
    QSignalSpy measured(remark, &ExportRemark::measured);
    dialog.setFormat(u"email-html"_s);
    QTRY_COMPARE(measured.size(), 1);
    const auto *bar = remark->findChild<QProgressBar *>();
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->value() == bar->maximum(), isTooLarge);
    const auto notes = remark->findChildren<FieldNote *>();
    QCOMPARE(std::ranges::any_of(notes, &QWidget::isVisible), isTooLarge);
}

QTEST_MAIN(TestExportDialog)
#include "tst_exportdialog.moc"
