// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/picturestore.h"
#include "base/atomicfile.h"
#include "document/issuedocument.h"
#include "editor/entryeditor.h"
#include "editor/fieldform.h"
#include "editor/textfield.h"
#include "editor/thumbnailbox.h"
#include "net/httpclient.h"
#include "pictures/pictureservice.h"
#include "support/issues.h"
#include "support/localserver.h"
#include "support/pictures.h"
#include "widgets/fieldnote.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

const QString stored = u"https://example.org/stored.png"_s;

} // namespace

class TestThumbnailBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void showsThePicture();
    void saysWhyThereIsNone();
    void fitsANarrowColumn();
    void missingWordsAreSeen();
    void problemsLeadToTheWords();
    void takesAFile();
    void refusesAFile();
    void refusesAnAddress();
    void choicesAreEdits();

private:
    [[nodiscard]] QString note() const { return m_box->findChild<FieldNote *>()->text(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HttpClient> m_client;
    std::unique_ptr<ArchiveService> m_archive;
    std::unique_ptr<PictureService> m_service;
    std::unique_ptr<EntryEditor> m_editor;
    std::unique_ptr<IssueDocument> m_document;
    ThumbnailBox *m_box = nullptr;
};

void TestThumbnailBox::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_client = std::make_unique<HttpClient>();
    m_client->setAllowPrivateHosts(true);
    m_archive = std::make_unique<ArchiveService>(m_folder->filePath(u"archive.sqlite"_s));
    m_archive->run<void>(
        [](Archive &archive) { return PictureStore(archive).put(stored, smallPicture()); });
    m_service = std::make_unique<PictureService>(
        *m_archive, [this]() -> HttpClient & { return *m_client; });
    m_service->setFetching(true);
    m_editor = std::make_unique<EntryEditor>();
    m_editor->setPictures(m_service.get());
    Issue issue = exampleIssue();
    issue.entries[0].thumbnail = Thumbnail {stored, u"A curve"_s, {}};
    m_document = std::make_unique<IssueDocument>(issue);
    m_editor->edit(m_document.get(), issue.entries.at(0).id);
    m_editor->resize(900, 900);
    m_editor->show();
    m_box = m_editor->findChild<ThumbnailBox *>();
}

void TestThumbnailBox::cleanup()
{
    m_editor.reset();
    m_service.reset();
    m_archive.reset();
}

void TestThumbnailBox::showsThePicture()
{
    const auto *picture = m_box->findChild<QLabel *>(u"picture"_s);
    QTRY_COMPARE(picture->pixmap().deviceIndependentSize().toSize(), QSize(64, 36));
    QCOMPARE(m_box->words()->text(), u"A curve"_s);
    QCOMPARE(note(), QString());
}

void TestThumbnailBox::saysWhyThereIsNone()
{
    const LocalServer server({ServedReply::plain(404, "no"), {.body = pictureBytes()}});
    m_box->takeAddress(server.url(u"/a.png"_s).toString());
    auto *retry = m_box->findChild<QPushButton *>(u"retry"_s);
    QTRY_VERIFY(retry->isVisibleTo(m_box));
    QVERIFY(note().contains(u"127.0.0.1"_s));
    retry->click();
    const auto *picture = m_box->findChild<QLabel *>(u"picture"_s);
    QTRY_VERIFY(!picture->pixmap().isNull());
    QVERIFY(!retry->isVisibleTo(m_box));
}

void TestThumbnailBox::fitsANarrowColumn()
{
    const LocalServer server({ServedReply::plain(404, "no")});
    m_box->takeAddress(server.url(u"/a.png"_s).toString());
    QTRY_VERIFY(m_box->findChild<QPushButton *>(u"retry"_s)->isVisibleTo(m_box));
    m_editor->resize(700, 900);
    m_editor->splitter()->setSizes({340, 360});
    const auto *form = m_editor->findChild<FieldForm *>();
    QTRY_COMPARE(form->widget()->width(), form->viewport()->width());
    for (const QPushButton *button : m_box->findChildren<QPushButton *>()) {
        if (button->isVisible())
            QVERIFY2(m_box->rect().contains(button->geometry()), qPrintable(button->text()));
    }
}

void TestThumbnailBox::problemsLeadToTheWords()
{
    m_editor->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    m_editor->focusNear(EntryField::Thumbnail);
    QCOMPARE(QApplication::focusWidget(), m_box->words());
    m_box->findChild<QPushButton *>(u"remove"_s)->click();
    m_editor->focusNear(EntryField::Thumbnail);
    QCOMPARE(qobject_cast<QPushButton *>(QApplication::focusWidget())->text(), u"Add picture"_s);
}

void TestThumbnailBox::missingWordsAreSeen()
{
    m_box->words()->selectAll();
    QTest::keyClick(m_box->words(), Qt::Key_Delete);
    QCOMPARE(m_document->issue().entries.at(0).thumbnail, Thumbnail({stored, {}, {}}));
    QVERIFY(!note().isEmpty());
    QTest::keyClicks(m_box->words(), u"Two curves"_s);
    QCOMPARE(m_document->issue().entries.at(0).thumbnail, Thumbnail({stored, u"Two curves"_s, {}}));
    QCOMPARE(note(), QString());
}

void TestThumbnailBox::takesAFile()
{
    const QString path = m_folder->filePath(u"large.png"_s);
    QVERIFY(writeFile(path, pictureBytes({.size = {2000, 1000}})));
    QSignalSpy chosen(m_box, &ThumbnailBox::chosen);
    m_box->takeFile(path);
    QVERIFY(chosen.wait());
    const QString url = m_document->issue().entries.at(0).thumbnail->url;
    QVERIFY(url.startsWith("data:image/"_L1));
    QTRY_COMPARE(m_service->pictures().value(url).size, QSize(640, 320));
}

void TestThumbnailBox::refusesAFile()
{
    const QString path = m_folder->filePath(u"text.png"_s);
    QVERIFY(writeFile(path, "<svg/>"));
    QSignalSpy chosen(m_box, &ThumbnailBox::chosen);
    m_box->takeFile(path);
    QTRY_VERIFY(!note().isEmpty());
    QVERIFY(chosen.isEmpty());
    QCOMPARE(m_document->issue().entries.at(0).thumbnail->url, stored);
}

void TestThumbnailBox::refusesAnAddress()
{
    m_box->takeAddress(u"file:///etc/passwd"_s);
    QVERIFY(!note().isEmpty());
    QCOMPARE(m_document->issue().entries.at(0).thumbnail->url, stored);
}

void TestThumbnailBox::choicesAreEdits()
{
    m_box->findChild<QPushButton *>(u"remove"_s)->click();
    QVERIFY(!m_document->issue().entries.at(0).thumbnail);
    QVERIFY(!m_box->words()->isVisibleTo(m_box));
    m_document->undo();
    QCOMPARE(m_document->issue().entries.at(0).thumbnail->url, stored);
    QVERIFY(m_box->words()->isVisibleTo(m_box));
    QCOMPARE(m_box->words()->text(), u"A curve"_s);
}

QTEST_MAIN(TestThumbnailBox)
#include "tst_thumbnailbox.moc"
