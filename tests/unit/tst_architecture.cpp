// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// What each folder of lib/ may include besides itself, directly: the arrows of DESIGN.md, followed to
/// their ends.
const QHash<QString, QSet<QString>> allowed {
    {u"base"_s, {}},
    {u"model"_s, {u"base"_s}},
    {u"json"_s, {u"base"_s, u"model"_s}},
    {u"language"_s, {u"base"_s, u"model"_s}},
    {u"merging"_s, {u"base"_s, u"model"_s, u"json"_s}},
    {u"markup"_s, {u"base"_s, u"model"_s}},
    {u"render"_s, {u"base"_s, u"model"_s, u"json"_s, u"markup"_s}},
    {u"email"_s, {u"base"_s, u"model"_s, u"markup"_s, u"render"_s}},
    {u"themes"_s, {u"base"_s, u"model"_s, u"markup"_s, u"render"_s}},
    {u"exporting"_s, {u"base"_s, u"model"_s, u"json"_s, u"markup"_s, u"render"_s, u"email"_s}},
    {u"site"_s,
        {u"base"_s, u"model"_s, u"json"_s, u"markup"_s, u"render"_s, u"exporting"_s, u"archive"_s}},
    {u"search"_s, {u"base"_s, u"model"_s, u"json"_s, u"archive"_s}},
    {u"net"_s, {u"base"_s}},
    {u"sources"_s, {u"base"_s, u"model"_s, u"net"_s, u"markup"_s}},
    {u"importing"_s, {u"base"_s, u"model"_s, u"net"_s, u"sources"_s, u"markup"_s}},
    {u"archive"_s, {u"base"_s, u"model"_s, u"json"_s, u"merging"_s}},
    {u"pictures"_s, {u"base"_s, u"model"_s, u"net"_s, u"archive"_s}},
    {u"document"_s, {u"base"_s, u"model"_s, u"json"_s, u"merging"_s, u"archive"_s}},
    {u"preflight"_s,
        {u"base"_s, u"model"_s, u"language"_s, u"markup"_s, u"render"_s, u"email"_s, u"archive"_s}},
    {u"publishing"_s,
        {u"base"_s, u"model"_s, u"json"_s, u"markup"_s, u"render"_s, u"exporting"_s, u"archive"_s,
            u"site"_s, u"preflight"_s}},
    {u"memory"_s,
        {u"base"_s, u"model"_s, u"json"_s, u"markup"_s, u"render"_s, u"archive"_s, u"site"_s}},
    {u"oldissues"_s,
        {u"base"_s, u"model"_s, u"json"_s, u"markup"_s, u"render"_s, u"exporting"_s, u"archive"_s}},
    {u"statistics"_s, {u"base"_s, u"model"_s}},
    {u"papers"_s, {u"base"_s, u"model"_s, u"archive"_s}},
    {u"drafting"_s, {u"base"_s, u"model"_s, u"net"_s}},
    {u"inbox"_s, {u"base"_s, u"model"_s, u"net"_s, u"sources"_s}},
};

/// Headers of Qt and KDE that want a display.
bool isGraphical(const QString &header)
{
    static const QRegularExpression pattern(
        u"^(QtGui|QtWidgets|QtWebEngine|QtWebChannel|QtQuick|QWidget|QApplication|QGuiApplication"
        "|QWebEngine|QPixmap|QImage|QIcon|QPainter|QColor|QFont|QTextDocument|QAction|QUndo"
        "|QMainWindow|QDialog|QClipboard|K[A-Z]\\w*(Widget|Dialog|Color))"_s);
    return pattern.match(header).hasMatch();
}

struct Include
{
    QString file; ///< below the top folder
    QString target;
    bool isQuoted = false; ///< "our own", not <a library's>
};

QList<Include> includesOf(const QString &path, const QString &file)
{
    static const QRegularExpression pattern(
        u"^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"_s, QRegularExpression::MultilineOption);
    QFile source(path);
    QList<Include> includes;
    if (!source.open(QIODevice::ReadOnly))
        return includes;
    for (const QRegularExpressionMatch &match :
        pattern.globalMatch(QString::fromUtf8(source.readAll())))
        includes.append({file, match.captured(2), match.captured(1) == "\""_L1});
    return includes;
}

/// Every include of the sources below a folder.
QList<Include> includesBelow(const QString &folder)
{
    const QDir top(galley::test::sourceFile({}));
    QDirIterator files(
        top.filePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    QList<Include> all;
    while (files.hasNext()) {
        const QString path = files.next();
        all.append(includesOf(path, top.relativeFilePath(path)));
    }
    return all;
}

QString firstFolder(const QString &path) { return path.section(u'/', 0, 0); }

QString arrow(const Include &include) { return include.file + u" → "_s + include.target; }

/// What reads and writes pictures is part of Qt Gui, and wants no display.
bool isForPictures(const Include &include)
{
    static const QSet<QString> headers {
        u"QColorSpace"_s, u"QImage"_s, u"QImageReader"_s, u"QImageWriter"_s};
    return include.file.startsWith("lib/pictures/"_L1) && headers.contains(include.target);
}

/// What is wrong with an include of a file in lib/, or nothing.
bool breaksTheLibrary(const Include &include)
{
    if (isGraphical(include.target) && !isForPictures(include))
        return true;
    if (!include.isQuoted || !include.target.contains(u'/')) // a library's, or what moc made
        return false;
    const QString from = include.file.section(u'/', 1, 1);
    const QString to = firstFolder(include.target);
    return from != to && !allowed.value(from).contains(to);
}

} // namespace

/// The allowed arrows of DESIGN.md, held by reading the #include lines.
class TestArchitecture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void libraryFoldersAreKnown();
    void libraryArrows();
    void commandLineArrows();
    void applicationsAreApart();
    void wrongArrowsAreSeen_data();
    void wrongArrowsAreSeen();
};

void TestArchitecture::libraryFoldersAreKnown()
{
    const QDir lib(galley::test::sourceFile(u"lib"_s));
    for (const QString &folder : lib.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QVERIFY2(allowed.contains(folder), qPrintable(folder));
}

void TestArchitecture::libraryArrows()
{
    const QList<Include> includes = includesBelow(u"lib"_s);
    QVERIFY(includes.size() > 100);
    QStringList wrong;
    for (const Include &include : includes) {
        if (breaksTheLibrary(include))
            wrong.append(arrow(include));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestArchitecture::commandLineArrows()
{
    const QList<Include> includes = includesBelow(u"app/ctl"_s);
    QVERIFY(includes.size() > 30);
    for (const Include &include : includes) {
        QVERIFY2(!isGraphical(include.target), qPrintable(arrow(include)));
        QVERIFY2(!include.target.contains("desktop"_L1), qPrintable(arrow(include)));
        const bool isOurs = !include.isQuoted || !include.target.contains(u'/')
            || allowed.contains(firstFolder(include.target));
        QVERIFY2(isOurs, qPrintable(arrow(include)));
    }
}

void TestArchitecture::applicationsAreApart()
{
    for (const Include &include : includesBelow(u"app/desktop"_s))
        QVERIFY2(!include.target.contains("ctl/"_L1), qPrintable(arrow(include)));
}

void TestArchitecture::wrongArrowsAreSeen_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("isQuoted");
    QTest::addColumn<bool>("isWrong");
    QTest::newRow("down") << u"lib/archive/archive.cpp"_s << u"model/issue.h"_s << true << false;
    QTest::newRow("within") << u"lib/model/edit.cpp"_s << u"model/issue.h"_s << true << false;
    QTest::newRow("up") << u"lib/model/issue.cpp"_s << u"archive/archive.h"_s << true << true;
    QTest::newRow("across") << u"lib/net/client.cpp"_s << u"model/entry.h"_s << true << true;
    QTest::newRow("application") << u"lib/json/a.cpp"_s << u"ctl/session.h"_s << true << true;
    QTest::newRow("widgets") << u"lib/base/a.cpp"_s << u"QWidget"_s << false << true;
    QTest::newRow("gui") << u"lib/render/a.cpp"_s << u"QTextDocument"_s << false << true;
    QTest::newRow("pictures") << u"lib/pictures/a.cpp"_s << u"QImageReader"_s << false << false;
    QTest::newRow("pictures drawn") << u"lib/pictures/a.cpp"_s << u"QPainter"_s << false << true;
    QTest::newRow("pictures elsewhere") << u"lib/render/a.cpp"_s << u"QImage"_s << false << true;
    QTest::newRow("core") << u"lib/render/a.cpp"_s << u"QString"_s << false << false;
}

void TestArchitecture::wrongArrowsAreSeen()
{
    QFETCH(QString, file);
    QFETCH(QString, target);
    QFETCH(bool, isQuoted);
    QFETCH(bool, isWrong);
    QCOMPARE(breaksTheLibrary({file, target, isQuoted}), isWrong);
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
