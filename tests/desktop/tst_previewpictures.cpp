// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/picturestore.h"
#include "document/issuedocument.h"
#include "net/httpclient.h"
#include "pictures/pictureservice.h"
#include "preview/exportview.h"
#include "preview/previewbar.h"
#include "preview/previewpane.h"
#include "preview/previewscheme.h"
#include "preview/proofpage.h"
#include "support/issues.h"
#include "support/localserver.h"
#include "support/pictures.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

const QString stored = u"https://example.org/stored.png"_s;

Issue issueWith(const QString &url)
{
    Issue issue = *newIssue(u"Digest"_s, u"No. 1"_s, QDate(2026, 4, 27));
    issue.entries = {entryTitled(u"Paper 1"_s), entryTitled(u"Paper 2"_s)};
    issue.entries[1].thumbnail = Thumbnail {url, u"A curve"_s, {}};
    return issue;
}

// The size of the picture that is shown, once it is.
const QString shownSize =
    u"(() => { const i = document.images[0];"
    " return i && i.complete ? `${i.naturalWidth}x${i.naturalHeight}` : '' })()"_s;

} // namespace

class TestPreviewPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();

    void showsAStoredPicture();
    void aPictureThatComesChangesOneEntry();
    void aPictureThatIsRemovedGoes();
    void theSourceNamesFiles();

private:
    void open(const QString &url);
    QVariant run(const QString &script);

    QTemporaryDir m_folder;
    int m_serial = 0;
    std::unique_ptr<PreviewPane> m_pane;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<ArchiveService> m_archive;
    std::unique_ptr<PictureService> m_service;
    std::unique_ptr<IssueDocument> m_document;
};

void TestPreviewPictures::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_folder.path().toUtf8());
    m_pane = std::make_unique<PreviewPane>();
    m_pane->resize(700, 700);
    m_pane->show();
}

void TestPreviewPictures::init()
{
    m_client = std::make_unique<HttpClient>();
    m_client->setAllowPrivateHosts(true);
    m_archive = std::make_unique<ArchiveService>(m_folder.filePath(u"%1.sqlite"_s.arg(++m_serial)));
    m_archive->run<void>([](Archive &archive) {
        return PictureStore(archive).put(stored, smallPicture(0xff00ff00, {64, 36}));
    });
    m_service = std::make_unique<PictureService>(
        *m_archive, [this]() -> HttpClient & { return *m_client; });
    m_service->setFetching(true);
    m_pane->bar().setView(PreviewBar::View::Desktop);
    m_pane->setPictures(m_service.get());
}

void TestPreviewPictures::cleanup()
{
    m_pane->setDocument(nullptr);
    m_document.reset();
    m_service.reset();
    m_archive.reset();
}

void TestPreviewPictures::cleanupTestCase() { m_pane.reset(); }

void TestPreviewPictures::open(const QString &url)
{
    m_document = std::make_unique<IssueDocument>(issueWith(url));
    QSignalSpy synced(m_pane.get(), &PreviewPane::synced);
    m_pane->setDocument(m_document.get());
    QVERIFY(synced.wait(20'000));
}

QVariant TestPreviewPictures::run(const QString &script)
{
    std::optional<QVariant> answer;
    m_pane->page()->run(script, [&](const QVariant &value) { answer = value; });
    std::ignore = QTest::qWaitFor([&] { return answer.has_value(); }, 10'000);
    return answer.value_or(QVariant());
}

void TestPreviewPictures::showsAStoredPicture()
{
    open(stored);
    QTRY_COMPARE(run(shownSize).toString(), u"64x36"_s);
    QCOMPARE(run(u"document.images[0].alt"_s).toString(), u"A curve"_s);
    QCOMPARE(
        run(u"document.images[0].closest('article') === document.querySelectorAll('article')[1]"_s),
        true);
}

void TestPreviewPictures::aPictureThatComesChangesOneEntry()
{
    const LocalServer server([](const ServedRequest &) {
        ServedReply reply {.body = pictureBytes({.size = {96, 54}})};
        reply.delay = std::chrono::milliseconds(300);
        return reply;
    });
    open(server.url(u"/a.png"_s).toString());
    QCOMPARE(run(u"document.images.length"_s).toInt(), 0);
    run(u"document.querySelector('article').mark = 1"_s);
    QTRY_COMPARE(run(shownSize).toString(), u"96x54"_s);
    QCOMPARE(run(u"document.querySelector('article').mark"_s).toInt(), 1);
    QCOMPARE(server.requestCount(), 1); // the page asks nobody
}

void TestPreviewPictures::aPictureThatIsRemovedGoes()
{
    open(stored);
    QTRY_COMPARE(run(shownSize).toString(), u"64x36"_s);
    const EntryId entry = m_document->issue().entries.at(1).id;
    QVERIFY(
        m_document->perform(SetEntryField {entry, EntryField::Thumbnail, {}}, u"Remove Picture"_s));
    QTRY_COMPARE(run(u"document.images.length"_s).toInt(), 0);
}

void TestPreviewPictures::theSourceNamesFiles()
{
    open(stored);
    m_pane->bar().setView(PreviewBar::View::Source);
    const auto *text = m_pane->findChild<ExportView *>();
    const QString src =
        u"src=\"2026-04-27-pictures/"_s + fileNameOf(smallPicture(0xff00ff00, {64, 36})) + u'"';
    QTRY_VERIFY(text->toPlainText().contains(src));
}

int main(int argc, char **argv)
{
    registerPreviewScheme();
    QApplication app(argc, argv);
    TestPreviewPictures test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_previewpictures.moc"
