// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/themefiles.h"
#include "render/thememanifest.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

/// A manifest whose only option is this, from line 3 on.
QString withOption(const QString &option)
{
    return u"{ \"title\": \"T\",\n  \"options\": [\n"_s + option + u"\n] }"_s;
}

ThemeFiles someFiles()
{
    return {{u"theme.json"_s, "{\"title\": \"Mine\"}"}, {u"style.css"_s, "a { color: red }"}};
}

} // namespace

class TestThemeManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isRead();
    void mistakes_data();
    void mistakes();
    void isWrittenAsItIsRead();
    void retitling();
    void files_data();
    void files();
    void missingTemplatesAreTheDefaultOnes();
    void ownThemesComeBehind();
    void namesThatCannotBe_data();
    void namesThatCannotBe();
    void folders_data();
    void folders();

private:
    void write(const QString &theme, const QString &file, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestThemeManifest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("GALLEY_THEMES", QFile::encodeName(m_folder->path()));
}

void TestThemeManifest::write(
    const QString &theme, const QString &file, const QByteArray &bytes) const
{
    QVERIFY(QDir(m_folder->path()).mkpath(theme));
    QFile written(m_folder->filePath(theme + u'/' + file));
    QVERIFY(written.open(QIODevice::WriteOnly));
    QCOMPARE(written.write(bytes), bytes.size());
}

void TestThemeManifest::isRead()
{
    const ThemeManifest manifest = readThemeManifest(uR"({
        "title": "A title", "description": "Words.",
        "options": [
            { "key": "accent-color", "type": "color", "title": "Accent", "default": "#aa0000" },
            { "key": "logo", "type": "image", "title": "Logo" },
            { "key": "masthead", "type": "text", "title": "Masthead", "default": "Hello" },
            { "key": "imprint", "type": "markdown", "title": "Imprint" },
            { "key": "dense", "type": "switch", "title": "Dense", "default": true },
            { "key": "side", "type": "choice", "title": "Side", "default": "left",
              "choices": [ { "key": "left", "title": "Left" }, { "key": "right", "title": "Right" } ] }
        ] })"_s);
    QVERIFY2(manifest.mistakes.isEmpty(),
        manifest.mistakes.isEmpty() ? "" : qUtf8Printable(describe(manifest.mistakes.first())));
    QCOMPARE(manifest.title, u"A title"_s);
    QCOMPARE(manifest.description, u"Words."_s);
    QCOMPARE(manifest.options.size(), 6);
    QCOMPARE(manifest.options.at(0).type, ThemeOption::Type::Color);
    QCOMPARE(manifest.options.at(4).fallback, QJsonValue(true));
    QCOMPARE(manifest.options.at(5).choices.value(1).second, u"Right"_s);
}

void TestThemeManifest::mistakes_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &json, int line, const QString &words) {
        QTest::newRow(name) << json << line << words;
    };
    row("no JSON", u"{\n\"title\": \"T\",\n}"_s, 3, u"no JSON"_s);
    row("nothing", u""_s, 1, u"no JSON"_s);
    row("a list", u"[]"_s, 1, u"one object"_s);
    row("no title", u"{}"_s, 1, u"“title” must be a text"_s);
    row("a number as a title", u"{\n\"title\": 5 }"_s, 2, u"“title” must be a text"_s);
    row("a blank title", u"{ \"title\": \" \" }"_s, 1, u"“title” must be a text"_s);
    row("a long title", u"{ \"title\": \"%1\" }"_s.arg(QString(81, u'x')), 1, u"longer than 80"_s);
    row("a list as a description", u"{ \"title\": \"T\",\n\"description\": [] }"_s, 2,
        u"“description”"_s);
    row("something else", u"{ \"title\": \"T\",\n\n\"templates\": {} }"_s, 3, u"no “templates”"_s);
    row("options in braces", u"{ \"title\": \"T\", \"options\":\n{} }"_s, 2, u"in brackets"_s);
    row("an option that is none", withOption(u"5"_s), 3, u"in braces"_s);

    const QString option =
        u"{ \"key\": \"%1\",\n \"type\": \"%2\",\n \"title\": \"O\",\n \"default\": %3 }"_s;
    row("no key", withOption(u"{ \"type\": \"text\", \"title\": \"O\" }"_s), 3, u"“key”"_s);
    row("capitals", withOption(option.arg(u"Logo"_s, u"text"_s, u"\"\""_s)), 3, u"“key”"_s);
    row("a digit first", withOption(option.arg(u"2nd"_s, u"text"_s, u"\"\""_s)), 3, u"“key”"_s);
    row("a hyphen", withOption(option.arg(u"a-b"_s, u"text"_s, u"\"\""_s)), 3, u"hyphen"_s);
    row("an unknown type", withOption(option.arg(u"a"_s, u"colour"_s, u"\"\""_s)), 4,
        u"text, markdown, color, image, choice, switch"_s);
    row("no type", withOption(u"{ \"key\": \"a\", \"title\": \"O\" }"_s), 3, u"“type”"_s);
    row("no title of an option", withOption(u"{ \"key\": \"a\", \"type\": \"text\" }"_s), 3,
        u"“title”"_s);
    row("a typo",
        withOption(u"{ \"key\": \"a\", \"type\": \"text\", \"title\": \"O\",\n"
                   " \"defualt\": \"\" }"_s),
        4, u"“defualt”"_s);
    row("no colour", withOption(option.arg(u"a"_s, u"color"_s, u"\"red\""_s)), 6,
        u"does not fit the type “color”"_s);
    row("a colour without a default",
        withOption(u"{ \"key\": \"a\", \"type\": \"color\", \"title\": \"O\" }"_s), 3,
        u"need a “default”"_s);
    row("no switch", withOption(option.arg(u"a"_s, u"switch"_s, u"\"yes\""_s)), 6, u"“switch”"_s);
    row("no text", withOption(option.arg(u"a"_s, u"text"_s, u"5"_s)), 6, u"“text”"_s);
    row("no image", withOption(option.arg(u"a"_s, u"image"_s, u"\"logo.png\""_s)), 6, u"“image”"_s);
    row("no choices", withOption(option.arg(u"a"_s, u"choice"_s, u"\"b\""_s)), 3, u"“choices”"_s);
    row("choices of a text",
        withOption(u"{ \"key\": \"a\", \"type\": \"text\", \"title\": \"O\",\n"
                   " \"choices\": [ { \"key\": \"b\", \"title\": \"B\" } ] }"_s),
        4, u"Only a choice"_s);
    const QString choices = u"{ \"key\": \"a\", \"type\": \"choice\", \"title\": \"O\",\n"
                            " \"default\": \"%1\",\n \"choices\": [ { \"key\": \"b\", \"title\": "
                            "\"B\" },\n { \"key\": \"%2\", \"title\": \"C\" } ] }"_s;
    row("no such choice", withOption(choices.arg(u"x"_s, u"c"_s)), 4, u"“choice”"_s);
    row("a choice twice", withOption(choices.arg(u"b"_s, u"b"_s)), 6, u"“b” already"_s);
    row("a choice's key", withOption(choices.arg(u"b"_s, u"C d"_s)), 6, u"“key”"_s);
    row("an option twice",
        withOption(option.arg(u"a"_s, u"text"_s, u"\"\""_s) + u",\n"_s
            + option.arg(u"a"_s, u"text"_s, u"\"\""_s)),
        7, u"“a” already"_s);
    row("many options",
        withOption(QStringList(70, u"{ \"key\": \"a\" }"_s).join(u','))
            .replace(u"\"options\""_s, u"\n\"options\""_s),
        3, u"more than 64"_s);
}

void TestThemeManifest::mistakes()
{
    QFETCH(QString, json);
    QFETCH(int, line);
    QFETCH(QString, words);
    const QList<ThemeMistake> mistakes = readThemeManifest(json).mistakes;
    QVERIFY(!mistakes.isEmpty());
    QCOMPARE(mistakes.first().file, u"theme.json"_s);
    QVERIFY2(mistakes.first().text.contains(words), qUtf8Printable(describe(mistakes.first())));
    QCOMPARE(mistakes.first().line, line);
}

void TestThemeManifest::isWrittenAsItIsRead()
{
    for (const QString &name : themeNames()) {
        Theme theme = *loadTheme(name);
        const QString asItIs = theme.manifest;
        QCOMPARE(manifestOf(theme), asItIs);
        theme.manifest.clear(); // as for one that was made without files
        const ThemeManifest read = readThemeManifest(manifestOf(theme));
        QVERIFY(read.mistakes.isEmpty());
        QCOMPARE(read.title, theme.title);
        QCOMPARE(read.description, theme.description);
        QCOMPARE(read.options, theme.options);
    }
}

void TestThemeManifest::retitling()
{
    const QString json = u"{\"title\": \"Old\", \"description\": \"D\"}"_s;
    const ThemeManifest manifest = readThemeManifest(retitled(json, u"New “one”"_s));
    QCOMPARE(manifest.title, u"New “one”"_s);
    QCOMPARE(manifest.description, u"D"_s);
    QCOMPARE(retitled(u"no JSON"_s, u"x"_s), u"no JSON"_s);
}

void TestThemeManifest::files_data()
{
    QTest::addColumn<ThemeFiles>("files");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &file, const QByteArray &bytes,
                         const QString &words) {
        ThemeFiles files = someFiles();
        if (bytes.isNull())
            files.remove(file);
        else
            files[file] = bytes;
        QTest::newRow(name) << files << words;
    };
    row("no manifest", u"theme.json"_s, {}, u"theme.json: The file is missing"_s);
    row("no sheet", u"style.css"_s, {}, u"style.css: The file is missing"_s);
    row("a bad manifest", u"theme.json"_s, "{\n", u"theme.json, line 2"_s);
    row("no UTF-8", u"entry.html"_s, "<p>\n\xff</p>", u"entry.html, line 2: This is no text"_s);
    row("a sheet that is no UTF-8", u"style.css"_s, "\xc3(", u"style.css, line 1"_s);
    row("too large", u"entry.html"_s, QByteArray(257 * 1024, ' '),
        u"entry.html: The file is larger"_s);
    row("a large sheet", u"style.css"_s, QByteArray(513 * 1024, ' '),
        u"style.css: The file is larger"_s);
}

void TestThemeManifest::files()
{
    QFETCH(ThemeFiles, files);
    QFETCH(QString, words);
    const Result<Theme> theme = themeFrom(u"mine"_s, files);
    QVERIFY(!theme);
    QVERIFY2(theme.error().message.contains(words), qUtf8Printable(theme.error().message));
    QVERIFY2(theme.error().message.contains(u"“mine”"_s), qUtf8Printable(theme.error().message));
    QVERIFY(describe(mistakesIn(u"mine"_s, files).value(0)).contains(words));
}

void TestThemeManifest::missingTemplatesAreTheDefaultOnes()
{
    ThemeFiles files = someFiles();
    files[u"footer.html"_s] = "<footer>mine</footer>";
    const Result<Theme> theme = themeFrom(u"mine"_s, files);
    QVERIFY(theme.has_value());
    QCOMPARE(theme->templates.value(u"footer.html"_s), u"<footer>mine</footer>"_s);
    QCOMPARE(theme->templates.value(u"issue.html"_s),
        loadTheme(u"default"_s)->templates.value(u"issue.html"_s));
    QCOMPARE(mistakesIn(*theme), QList<ThemeMistake>());
    QCOMPARE(themeFrom(u"mine"_s, filesOf(*theme)), *theme);
}

void TestThemeManifest::ownThemesComeBehind()
{
    const QStringList builtIn = builtInThemeNames();
    write(u"aaa"_s, u"theme.json"_s, "{\"title\": \"Mine\"}");
    write(u"aaa"_s, u"style.css"_s, "");
    write(u"default"_s, u"theme.json"_s, "{\"title\": \"Not the default\"}");
    write(u"not a name"_s, u"theme.json"_s, "{}");
    write(u"nothing"_s, u"style.css"_s, "");
    QCOMPARE(themeNames(), builtIn + QStringList {u"aaa"_s});
    QCOMPARE(loadTheme(u"aaa"_s)->title, u"Mine"_s);
    QVERIFY(loadTheme(u"default"_s)->title != u"Not the default"_s);
    qputenv("GALLEY_THEMES", "/nonexistent");
    QCOMPARE(themeNames(), builtIn);
}

void TestThemeManifest::namesThatCannotBe_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u""_s, u".."_s, u"."_s, u"../default"_s, u"a/b"_s, u"A"_s, u"a b"_s,
             u"-a"_s, u"a-"_s, u".a"_s, u"é"_s, QString(41, u'a')})
        QTest::newRow(qUtf8Printable(name)) << name;
}

void TestThemeManifest::namesThatCannotBe()
{
    QFETCH(QString, name);
    QVERIFY(!isThemeName(name));
    QVERIFY(!themeFolder(name));
    QVERIFY(!loadTheme(name));
}

void TestThemeManifest::folders_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("a file of its own") << u"notes.txt"_s << qsizetype(9) << true;
    QTest::newRow("hidden") << u".git"_s << qsizetype(9) << true;
    QTest::newRow("large") << u"entry.html"_s << qsizetype(300 * 1024) << false;
}

void TestThemeManifest::folders()
{
    QFETCH(QString, file);
    QFETCH(qsizetype, size);
    QFETCH(bool, isRead);
    write(u"mine"_s, u"theme.json"_s, "{\"title\": \"Mine\"}");
    write(u"mine"_s, u"style.css"_s, "");
    write(u"mine"_s, file, QByteArray(size, 'x'));
    const Result<ThemeFiles> files = readThemeFolder(m_folder->filePath(u"mine"_s));
    QCOMPARE(files.has_value(), isRead);
    if (isRead)
        QCOMPARE(files->keys(), QStringList({u"style.css"_s, u"theme.json"_s}));
    else
        QVERIFY(files.error().message.contains(file));
}

QTEST_GUILESS_MAIN(TestThemeManifest)
#include "tst_thememanifest.moc"
