// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/mimetext.h"

#include "importing/pastebox.h"
#include "model/reference.h"

#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

/// A box whose drops a test can make.
class Box : public PasteBox
{
public:
    using PasteBox::insertFromMimeData;
};

} // namespace

class TestMimeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
    void richText_data();
    void richText();
    void plainIsReadAtOnce();
    void dragsAreJudgedByType();
    void dropsIntoTheBox();

private:
    QUrl file(const QString &name, const QByteArray &bytes);

    QTemporaryDir m_folder;
};

QUrl TestMimeText::file(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return QUrl::fromLocalFile(file.fileName());
}

void TestMimeText::files_data()
{
    QTest::addColumn<QList<QUrl>>("urls");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("problems");
    const QUrl page =
        file(u"page.html"_s, "<p><a href='https://arxiv.org/abs/2604.15579'>x</a><a href=y>");
    const QUrl mail = file(u"mail.eml"_s, "From: a\nSubject: s\n\n1706.03762");
    const QUrl link = file(u"link.url"_s, "[InternetShortcut]\nURL=https://example.com/post\n");
    const QUrl picture = file(u"picture.png"_s, "\x89PNG");
    const QUrl paper = file(u"2604.15579v2.pdf"_s, "%PDF-");
    const QUrl web(u"https://example.com/a"_s);
    const QUrl folder = QUrl::fromLocalFile(m_folder.path());
    QTest::newRow("saved page") << QList {page} << u"https://arxiv.org/abs/2604.15579"_s << 0;
    QTest::newRow("mail") << QList {mail} << u"s\n\n1706.03762"_s << 0;
    QTest::newRow("several") << QList {link, web,
        mail} << u"https://example.com/post\nhttps://example.com/a\ns\n\n1706.03762"_s
                             << 0;
    QTest::newRow("a PDF with an identifier") << QList {paper} << u"2604.15579v2"_s << 0;
    QTest::newRow("a picture") << QList {picture, link} << u"picture\nhttps://example.com/post"_s
                               << 1;
    QTest::newRow("a folder") << QList {folder} << QFileInfo(m_folder.path()).completeBaseName()
                              << 0;
}

void TestMimeText::files()
{
    QFETCH(QList<QUrl>, urls);
    QFETCH(QString, text);
    QFETCH(int, problems);
    QMimeData data;
    data.setUrls(urls);
    const MimeText read = readMime(&data).result();
    QCOMPARE(read.text, text);
    QCOMPARE(read.problems.size(), problems);
}

void TestMimeText::richText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no plain text") << QString() << u"<b>2604.15579</b>"_s << u"2604.15579"_s;
    QTest::newRow("more links in the rich text")
        << u"2604.15579 and that"_s << u"2604.15579 and <a href=https://example.com/a>that</a>"_s
        << u"2604.15579 and that <https://example.com/a>"_s;
    QTest::newRow("nothing more in the rich text")
        << u"2604.15579\n  that"_s << u"<pre>2604.15579\n  that</pre>"_s << u"2604.15579\n  that"_s;
}

void TestMimeText::richText()
{
    QFETCH(QString, text);
    QFETCH(QString, html);
    QFETCH(QString, expected);
    QMimeData data;
    data.setHtml(html);
    if (!text.isEmpty())
        data.setText(text);
    QCOMPARE(readMime(&data).result().text, expected);
}

void TestMimeText::plainIsReadAtOnce()
{
    QMimeData data;
    data.setText(u"2604.15579"_s);
    const QFuture<MimeText> read = readMime(&data);
    QVERIFY(read.isFinished());
    QCOMPARE(read.result().text, u"2604.15579"_s);
    QCOMPARE(readMime(nullptr).result(), MimeText());
}

void TestMimeText::dragsAreJudgedByType()
{
    QMimeData data;
    QVERIFY(!mayHoldText(nullptr));
    QVERIFY(!mayHoldText(&data));
    data.setUrls({QUrl(u"file:///nowhere/a.txt"_s)});
    QVERIFY(mayHoldText(&data));
}

void TestMimeText::dropsIntoTheBox()
{
    Box box;
    box.setPlainText(u"before after"_s);
    QTextCursor caret = box.textCursor();
    caret.setPosition(7);
    box.setTextCursor(caret);
    QMimeData data;
    data.setUrls({file(u"list.txt"_s, "2604.15579 "), file(u"a.png"_s, "\x89PNG")});
    QSignalSpy unreadable(&box, &PasteBox::unreadable);
    box.insertFromMimeData(&data);
    box.appendPlainText(u"typed"_s); // meanwhile
    QTRY_VERIFY(!unreadable.isEmpty());
    QCOMPARE(box.toPlainText(), u"before 2604.15579 \naafter\ntyped"_s);
}

QTEST_MAIN(TestMimeText)
#include "tst_mimetext.moc"
