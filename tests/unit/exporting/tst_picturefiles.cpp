// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/picturefiles.h"
#include "render/renderer.h"
#include "support/issues.h"
#include "support/pictures.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

const QString first = u"https://example.org/1.png"_s;
const QString second = u"https://example.org/2.png"_s;

Issue picturedIssue()
{
    Issue issue = exampleIssue();
    issue.entries[0].thumbnail = Thumbnail {first, {}, {}};
    issue.entries[1].thumbnail = Thumbnail {second, {}, {}};
    issue.entries[2].thumbnail = Thumbnail {first, {}, {}};
    return issue;
}

Pictures twoPictures()
{
    return {{first, smallPicture()}, {second, smallPicture(0xff00ff00, {40, 40}, true)}};
}

QByteArray page(const Issue &issue, PictureMode mode, const Pictures &pictures)
{
    return (*exportFormatNamed(u"html"_s))
        ->write(issue, {.pictures = picturesFor(mode, issue, pictures)})
        .value_or(QByteArray());
}

} // namespace

class TestPictureFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void modes();
    void embedded();
    void files();
    void none();
    void thePreviewIsTheExport();
    void otherFormatsShowNone();
    void filesOnlyOfWhatIsShown();
    void aSecondExportKeepsThem();
    void aDamagedFileIsMended();
    void failures_data();
    void failures();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList names(const QString &folder = {}) const
    {
        return QDir(path(folder)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Issue m_issue = picturedIssue();
    QString m_pictures = m_issue.slug + u"-pictures"_s;
};

void TestPictureFiles::init() { m_folder = std::make_unique<QTemporaryDir>(); }

void TestPictureFiles::modes()
{
    for (const PictureMode mode : {PictureMode::Embed, PictureMode::Files, PictureMode::None})
        QCOMPARE(pictureModeFromKey(QString(keyOf(mode))), mode);
    QVERIFY(!pictureModeFromKey(u"inline"_s));
}

void TestPictureFiles::embedded()
{
    const QByteArray html = page(m_issue, PictureMode::Embed, twoPictures());
    QCOMPARE(html.count("<img src=\"data:image/jpeg;base64,"), 2);
    QCOMPARE(html.count("<img src=\"data:image/png;base64,"), 1);
    QVERIFY(html.contains(smallPicture().bytes.toBase64()));
    QVERIFY(html.contains("width=\"64\" height=\"36\""));
    QVERIFY(!html.contains("example.org/1.png"));
}

void TestPictureFiles::files()
{
    const QByteArray html = page(m_issue, PictureMode::Files, twoPictures());
    QVERIFY(writeDocument(path(u"a.html"_s), html, PictureMode::Files, m_issue, twoPictures()));
    QCOMPARE(read(u"a.html"_s), html);
    QCOMPARE(names(m_pictures).size(), 2);
    for (const Picture &picture : twoPictures()) {
        const QString name = m_pictures + u'/' + fileNameOf(picture);
        QCOMPARE(read(name), picture.bytes);
        QVERIFY(html.contains("src=\"" + name.toUtf8() + '"'));
    }
}

void TestPictureFiles::none()
{
    const QByteArray html = page(m_issue, PictureMode::None, twoPictures());
    QVERIFY(!html.contains("<img"));
    QVERIFY(writeDocument(path(u"a.html"_s), html, PictureMode::None, m_issue, twoPictures()));
    QCOMPARE(names(), QStringList {u"a.html"_s});
}

void TestPictureFiles::thePreviewIsTheExport()
{
    const auto bare = [](QString html) {
        static const QRegularExpression own(u" (?:src|data-galley-entry)=\"[^\"]*\""_s);
        return html.remove(own);
    };
    const auto renderer = Renderer::create({.theme = *loadTheme(themeNames().constFirst())});
    const Result<QString> preview = (*renderer)->renderIssue(m_issue, Renderer::Purpose::Preview,
        picturesBelow(u"galley-preview://page/picture"_s, twoPictures()));
    QVERIFY(preview);
    QCOMPARE(preview->count(u"<img"_s), 3);
    for (const PictureMode mode : {PictureMode::Embed, PictureMode::Files}) {
        const QString html = QString::fromUtf8(page(m_issue, mode, twoPictures()));
        QCOMPARE(bare(html), bare(*preview));
    }
}

void TestPictureFiles::otherFormatsShowNone()
{
    for (const ExportFormat &format : exportFormats()) {
        if (format.hasPictures)
            continue;
        const auto resolver = picturesFor(PictureMode::Embed, m_issue, twoPictures());
        QCOMPARE(format.write(m_issue, {.pictures = resolver}), format.write(m_issue, {}));
    }
}

void TestPictureFiles::filesOnlyOfWhatIsShown()
{
    Pictures pictures = twoPictures();
    pictures.remove(second);
    pictures.insert(u"https://example.org/other.png"_s, smallPicture(0xff000000));
    QVERIFY(writeDocument(path(u"a.html"_s), "x", PictureMode::Files, m_issue, pictures));
    QCOMPARE(names(m_pictures), QStringList {fileNameOf(smallPicture())});
    QVERIFY(writeDocument(path(u"b.html"_s), "x", PictureMode::Files, exampleIssue(), pictures));
    QCOMPARE(names().size(), 3); // no folder for an issue that shows none
}

void TestPictureFiles::aSecondExportKeepsThem()
{
    QVERIFY(writeDocument(path(u"a.html"_s), "1", PictureMode::Files, m_issue, twoPictures()));
    const QFileInfo before(path(m_pictures + u'/' + fileNameOf(smallPicture())));
    const QDateTime written = before.lastModified();
    QVERIFY(writeDocument(path(u"a.html"_s), "2", PictureMode::Files, m_issue, twoPictures()));
    QCOMPARE(QFileInfo(before.filePath()).lastModified(), written);
    QCOMPARE(read(u"a.html"_s), "2");
    QCOMPARE(names(m_pictures).size(), 2);
}

void TestPictureFiles::aDamagedFileIsMended()
{
    const QString name = m_pictures + u'/' + fileNameOf(smallPicture());
    QVERIFY(QDir().mkdir(path(m_pictures)));
    QVERIFY(QFile(path(name)).open(QIODevice::WriteOnly));
    QVERIFY(writeDocument(path(u"a.html"_s), "x", PictureMode::Files, m_issue, twoPictures()));
    QCOMPARE(read(name), smallPicture().bytes);
}

void TestPictureFiles::failures_data()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("inTheWay"); // a folder of this name
    QTest::newRow("no folder") << u"none/a.html"_s << QString();
    QTest::newRow("the document is a folder") << u"a.html"_s << u"a.html/x"_s;
    QTest::newRow("a picture is a folder")
        << u"a.html"_s << m_pictures + u'/' + fileNameOf(twoPictures().value(second)) + u"/x"_s;
}

void TestPictureFiles::failures()
{
    QFETCH(QString, document);
    QFETCH(QString, inTheWay);
    if (!inTheWay.isEmpty())
        QVERIFY(QDir().mkpath(path(inTheWay)));
    const QStringList before = names() + names(m_pictures);
    const Result<void> written =
        writeDocument(path(document), "x", PictureMode::Files, m_issue, twoPictures());
    QVERIFY(!written);
    QCOMPARE(written.error().code, Error::Code::Storage);
    QCOMPARE(names() + names(m_pictures), before);
}

QTEST_GUILESS_MAIN(TestPictureFiles)
#include "tst_picturefiles.moc"
