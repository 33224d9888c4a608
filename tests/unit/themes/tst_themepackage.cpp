// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/themepackage.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

struct Packed
{
    QByteArray name;
    QByteArray content;
    bool isDeflated = false;
    quint32 mode = 0100644;
    qint64 declaredSize = -1; ///< its own unless said
};

void number(QByteArray &bytes, quint64 value, qsizetype size)
{
    for (qsizetype i = 0; i < size; ++i)
        bytes.append(char(value >> (8 * i)));
}

/// A ZIP archive with whatever is asked for, sound or not (APPNOTE 6.3).
QByteArray zipOf(const QList<Packed> &files)
{
    QByteArray zip;
    QByteArray directory;
    for (const Packed &file : files) {
        QByteArray data = file.content;
        if (file.isDeflated) // without zlib's head and checksum
            data = qCompress(data, 9).sliced(6).chopped(4);
        const auto size = quint64(file.declaredSize < 0 ? file.content.size() : file.declaredSize);
        QByteArray common;
        number(common, 20, 2);
        number(common, 0, 2);
        number(common, file.isDeflated ? 8 : 0, 2);
        number(common, 0, 8); // time and checksum, which nobody looks at
        number(common, quint64(data.size()), 4);
        number(common, size, 4);
        number(common, quint64(file.name.size()), 2);
        number(common, 0, 2);
        directory += "PK\x01\x02";
        number(directory, 0x0314, 2); // made on Unix
        directory += common;
        number(directory, 0, 6);
        number(directory, quint64(file.mode) << 16, 4);
        number(directory, quint64(zip.size()), 4);
        directory += file.name;
        zip += "PK\x03\x04" + common + file.name + data;
    }
    const qsizetype at = zip.size();
    zip += directory + "PK\x05\x06";
    number(zip, 0, 4);
    number(zip, quint64(files.size()), 2);
    number(zip, quint64(files.size()), 2);
    number(zip, quint64(directory.size()), 4);
    number(zip, quint64(at), 4);
    number(zip, 0, 2);
    return zip;
}

/// The files of a sound theme, and some more.
QByteArray themeWith(const QList<Packed> &more)
{
    return zipOf(QList<Packed> {{"mine/theme.json", "{\"title\": \"Mine\"}"},
                     {"mine/style.css", "a { color: red }", true}}
        + more);
}

} // namespace

class TestThemePackage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesRound();
    void sameBytesTwice();
    void isUnpacked();
    void refused_data();
    void refused();
    void cutAnywhere();
    void bombsAreNotUnpacked();
    void mistakesAreNamed();
    void existingThemes();
    void exportsOnlySoundThemes();
    void missingFiles();

private:
    QString path(const QString &file) const { return m_folder->filePath(file); }
    QString write(const QByteArray &bytes) const;
    QStringList themes() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestThemePackage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("GALLEY_THEMES", QFile::encodeName(path(u"themes"_s)));
}

QString TestThemePackage::write(const QByteArray &bytes) const
{
    QFile file(path(u"x.galley-theme"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write a test's file");
    return file.fileName();
}

QStringList TestThemePackage::themes() const
{
    return QDir(path(u"themes"_s))
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

void TestThemePackage::goesRound()
{
    const ThemeLibrary library;
    QVERIFY(library.duplicate(u"default"_s, u"mine"_s, u"Mine"_s).has_value());
    const ThemeFiles files = *library.files(u"mine"_s);
    const Result<QByteArray> exported = exportedTheme(library, u"mine"_s);
    QVERIFY(exported.has_value());
    const QString file = write(*exported);
    QVERIFY(library.remove(u"mine"_s).has_value());
    QCOMPARE(importTheme(library, file, OnExistingTheme::Refuse), u"mine"_s);
    QCOMPARE(*library.files(u"mine"_s), files);
}

void TestThemePackage::sameBytesTwice()
{
    const PackedTheme theme {u"mine"_s, filesOf(*loadTheme(u"default"_s))};
    const Result<QByteArray> once = packTheme(theme);
    QVERIFY(once.has_value());
    QTest::qSleep(1100); // ZIP knows seconds
    QCOMPARE(packTheme(theme), *once);
    QCOMPARE(unpackTheme(*once), theme);
}

void TestThemePackage::isUnpacked()
{
    const Result<PackedTheme> theme = unpackTheme(themeWith({{"mine/card.html", "<p>x</p>"}}));
    QVERIFY2(theme.has_value(), theme ? "" : qUtf8Printable(theme.error().message));
    QCOMPARE(theme->name, u"mine"_s);
    QCOMPARE(theme->files.keys(), QStringList({u"card.html"_s, u"style.css"_s, u"theme.json"_s}));
    QCOMPARE(theme->files.value(u"style.css"_s), "a { color: red }");
}

void TestThemePackage::refused_data()
{
    QTest::addColumn<QByteArray>("package");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QByteArray &package, const QString &words) {
        QTest::newRow(name) << package << words;
    };
    row("empty", {}, u"ZIP"_s);
    row("a text", "hello", u"ZIP"_s);
    row("nothing in it", zipOf({}), u""_s);
    row("a script", themeWith({{"mine/run.sh", "rm"}}), u"“mine/run.sh”"_s);
    row("a hidden file", themeWith({{"mine/.htaccess", "x"}}), u"“mine/.htaccess”"_s);
    row("a folder", themeWith({{"mine/more/", ""}}), u"“mine/more”"_s);
    row("a file in a folder", themeWith({{"mine/more/a.html", ""}}), u"“mine/more”"_s);
    row("a second folder", themeWith({{"other/theme.json", "{}"}}), u"one folder"_s);
    row("beside the folder", themeWith({{"readme.html", ""}}), u"“readme.html”"_s);
    row("no folder", zipOf({{"theme.json", "{}"}}), u"“theme.json”"_s);
    row("upwards", themeWith({{"../evil.html", "x"}}), u""_s);
    row("upwards within", themeWith({{"mine/../../evil.html", "x"}}), u""_s);
    row("absolute", themeWith({{"/etc/passwd", "x"}}), u""_s);
    row("a backslash", themeWith({{"mine\\evil.html", "x"}}), u""_s);
    row("a name that cannot be", zipOf({{"My Theme/theme.json", "{}"}}), u"“My Theme”"_s);
    row("a link", themeWith({{"mine/entry.html", "/etc/passwd", false, 0120777}}),
        u"“mine/entry.html”"_s);
    row("a folder that is a link", zipOf({{"mine", "/etc", false, 0120777}}), u"“mine”"_s);
    row("too large", themeWith({{"mine/entry.html", QByteArray(300 * 1024, 'x'), true}}),
        u"“mine/entry.html”"_s);
    row("another size", themeWith({{"mine/entry.html", "<p>x</p>", true, 0100644, 5}}),
        u"damaged"_s);
    QList<Packed> many;
    for (int i = 0; i < 70; ++i)
        many.append({"mine/a" + QByteArray::number(i) + ".html", "x"});
    row("many files", themeWith(many), u"more than 64"_s);
    row("a large file", QByteArray(9 * 1024 * 1024, 'x'), u"larger than 8"_s);
}

void TestThemePackage::refused()
{
    QFETCH(QByteArray, package);
    QFETCH(QString, words);
    const ThemeLibrary library;
    const QString file = write(package);
    const auto theme = importTheme(library, file, OnExistingTheme::Refuse);
    QVERIFY(!theme);
    QVERIFY2(theme.error().message.contains(words), qUtf8Printable(theme.error().message));
    QVERIFY2(theme.error().message.contains(file), qUtf8Printable(theme.error().message));
    QCOMPARE(themes(), QStringList());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList {u"x.galley-theme"_s});
}

void TestThemePackage::cutAnywhere()
{
    const QByteArray package = *packTheme({u"mine"_s, filesOf(*loadTheme(u"default"_s))});
    for (qsizetype size = 0; size < package.size(); size += 97)
        QVERIFY(!unpackTheme(package.first(size)));
}

void TestThemePackage::bombsAreNotUnpacked()
{
    // 100 MB that say they are a hundred bytes.
    const QByteArray bomb(100 * 1024 * 1024, ' ');
    const auto theme = unpackTheme(themeWith({{"mine/entry.html", bomb, true, 0100644, 100}}));
    QVERIFY(!theme);
    QCOMPARE(theme.error().code, Error::Code::TooLarge);
    // And one that is no larger than a file may be.
    const QByteArray small(250 * 1024, ' ');
    QCOMPARE(unpackTheme(themeWith({{"mine/entry.html", small, true}})).error().code,
        Error::Code::TooLarge);
}

void TestThemePackage::mistakesAreNamed()
{
    const ThemeLibrary library;
    const QString file =
        write(themeWith({{"mine/footer.html", "<footer>\n<script></script></footer>"}}));
    const auto theme = importTheme(library, file, OnExistingTheme::Refuse);
    QVERIFY(!theme);
    QVERIFY2(theme.error().message.contains(u"footer.html, line 2"_s),
        qUtf8Printable(theme.error().message));
    QCOMPARE(themes(), QStringList());
}

void TestThemePackage::existingThemes()
{
    const ThemeLibrary library;
    const QString file = write(themeWith({}));
    QCOMPARE(importTheme(library, file, OnExistingTheme::Replace), u"mine"_s);
    const auto refused = importTheme(library, file, OnExistingTheme::Refuse);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Duplicate);

    std::ignore = write(themeWith({{"mine/footer.html", "<footer>new</footer>"}}));
    QCOMPARE(importTheme(library, file, OnExistingTheme::Replace), u"mine"_s);
    QCOMPARE(library.files(u"mine"_s)->value(u"footer.html"_s), "<footer>new</footer>");
    QCOMPARE(themes(), QStringList {u"mine"_s});

    std::ignore =
        write(zipOf({{"default/theme.json", "{\"title\": \"Mine\"}"}, {"default/style.css", ""}}));
    for (const auto onExisting : {OnExistingTheme::Refuse, OnExistingTheme::Replace})
        QCOMPARE(importTheme(library, file, onExisting).error().code, Error::Code::Duplicate);
}

void TestThemePackage::exportsOnlySoundThemes()
{
    const ThemeLibrary library;
    QVERIFY(library
            .create(
                u"mine"_s, {{u"theme.json"_s, "{\"title\": \"Mine\"}"}, {u"style.css"_s, "a {\n"}})
            .has_value());
    const Result<QByteArray> exported = exportedTheme(library, u"mine"_s);
    QVERIFY(!exported);
    QVERIFY2(exported.error().message.contains(u"style.css, line 1"_s),
        qUtf8Printable(exported.error().message));
    QVERIFY(!exportedTheme(library, u"nosuch"_s));
    QVERIFY(exportedTheme(library, u"default"_s).has_value());
}

void TestThemePackage::missingFiles()
{
    const auto theme = importTheme(ThemeLibrary(), path(u"none"_s), OnExistingTheme::Refuse);
    QVERIFY(!theme);
    QVERIFY(theme.error().message.contains(path(u"none"_s)));
}

QTEST_GUILESS_MAIN(TestThemePackage)
#include "tst_themepackage.moc"
