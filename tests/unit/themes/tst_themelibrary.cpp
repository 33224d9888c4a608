// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/themelibrary.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace galley;
using namespace Qt::StringLiterals;

class TestThemeLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void builtInThemesAreListed();
    void duplicates();
    void refusedNames_data();
    void refusedNames();
    void savesWhatChanged();
    void savesNoTemplatesOfTheDefault();
    void savesThemesInTheMaking();
    void savesAllOrNothing();
    void makesAllOrNothing();
    void filesThatAreGoneGo();
    void renames();
    void removesAndUndoes();
    void leavesForeignFiles();
    void leavesWhatALinkLeadsTo();
    void builtInThemesStay();
    void unreadableThemesAreListed();

private:
    QString path(const QString &file) const { return m_folder->filePath(file); }
    QByteArray read(const QString &file) const;
    void write(const QString &file, const QByteArray &bytes) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

ThemeRow rowNamed(const QString &name)
{
    for (const ThemeRow &row : ThemeLibrary().list()) {
        if (row.name == name)
            return row;
    }
    return {};
}

/// While it lives, no file may grow larger: a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t size)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit {size, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before {};
};

} // namespace

void TestThemeLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("GALLEY_THEMES", QFile::encodeName(path(u"themes"_s)));
}

QByteArray TestThemeLibrary::read(const QString &file) const
{
    QFile opened(path(u"themes/"_s + file));
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

void TestThemeLibrary::write(const QString &file, const QByteArray &bytes) const
{
    QFile opened(path(u"themes/"_s + file));
    QVERIFY(opened.open(QIODevice::WriteOnly));
    QCOMPARE(opened.write(bytes), bytes.size());
}

void TestThemeLibrary::builtInThemesAreListed()
{
    const QList<ThemeRow> rows = ThemeLibrary().list();
    QCOMPARE(rows.size(), builtInThemeNames().size());
    for (const ThemeRow &row : rows) {
        QVERIFY(row.isBuiltIn);
        QVERIFY(!row.title.isEmpty());
        QCOMPARE(row.mistakes, QList<ThemeMistake>());
    }
}

void TestThemeLibrary::duplicates()
{
    const ThemeLibrary library;
    QVERIFY(library.duplicate(u"default"_s, u"mine"_s, u"My own"_s).has_value());
    QCOMPARE(rowNamed(u"mine"_s),
        (ThemeRow {.name = u"mine"_s,
            .title = u"My own"_s,
            .description = loadTheme(u"default"_s)->description}));
    const Theme theme = *loadTheme(u"mine"_s);
    const Theme original = *loadTheme(u"default"_s);
    QCOMPARE(theme.templates, original.templates);
    QCOMPARE(theme.css, original.css);
    QCOMPARE(theme.options, original.options);
    QVERIFY(!read(u"mine/issue.html"_s).isEmpty()); // its own, whatever becomes of the default
    QCOMPARE(
        QDir(path(u"themes"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList {u"mine"_s});
}

void TestThemeLibrary::refusedNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Error::Code>("code");
    QTest::newRow("built in") << u"default"_s << Error::Code::Duplicate;
    QTest::newRow("taken") << u"mine"_s << Error::Code::Duplicate;
    QTest::newRow("in the way") << u"folder"_s << Error::Code::Duplicate;
    QTest::newRow("a path") << u"../mine"_s << Error::Code::InvalidInput;
    QTest::newRow("empty") << u""_s << Error::Code::InvalidInput;
    QTest::newRow("capitals") << u"Mine"_s << Error::Code::InvalidInput;
}

void TestThemeLibrary::refusedNames()
{
    QFETCH(QString, name);
    QFETCH(Error::Code, code);
    const ThemeLibrary library;
    QVERIFY(library.duplicate(u"default"_s, u"mine"_s, u"Mine"_s).has_value());
    QVERIFY(library.duplicate(u"default"_s, u"other"_s, u"Other"_s).has_value());
    QVERIFY(QDir(path(u"themes"_s)).mkpath(u"folder"_s));
    const Result<void> copied = library.duplicate(u"default"_s, name, u"Title"_s);
    QVERIFY(!copied);
    QCOMPARE(copied.error().code, code);
    const Result<void> renamed = library.rename(u"other"_s, name, u"Title"_s);
    QVERIFY(!renamed);
    QCOMPARE(renamed.error().code, code);
    QCOMPARE(rowNamed(u"mine"_s).title, u"Mine"_s);
    QCOMPARE(rowNamed(u"other"_s).title, u"Other"_s);
}

void TestThemeLibrary::savesWhatChanged()
{
    const ThemeLibrary library;
    QVERIFY(library.duplicate(u"default"_s, u"mine"_s, u"Mine"_s).has_value());
    const auto inode = [&](const QString &file) {
        return QFileInfo(path(u"themes/mine/"_s + file))
            .fileTime(QFileDevice::FileMetadataChangeTime);
    };
    const QDateTime entry = inode(u"entry.html"_s);
    Theme theme = *loadTheme(u"mine"_s);
    theme.css = u"a { color: blue }"_s;
    QVERIFY(library.save(theme).has_value());
    QCOMPARE(read(u"mine/style.css"_s), "a { color: blue }");
    QCOMPARE(inode(u"entry.html"_s), entry);
    QCOMPARE(*loadTheme(u"mine"_s), theme);
}

void TestThemeLibrary::savesNoTemplatesOfTheDefault()
{
    const ThemeLibrary library;
    QVERIFY(library
            .create(u"mine"_s, {{u"theme.json"_s, "{\"title\": \"Mine\"}"}, {u"style.css"_s, ""}})
            .has_value());
    Theme theme = *loadTheme(u"mine"_s);
    theme.templates[u"footer.html"_s] = u"<footer>x</footer>"_s;
    QVERIFY(library.save(theme).has_value());
    QCOMPARE(library.files(u"mine"_s)->keys(),
        QStringList({u"footer.html"_s, u"style.css"_s, u"theme.json"_s}));
}

void TestThemeLibrary::savesThemesInTheMaking()
{
    const ThemeLibrary library;
    QVERIFY(library.duplicate(u"default"_s, u"mine"_s, u"Mine"_s).has_value());
    ThemeFiles files = *library.files(u"mine"_s);
    files[u"entry.html"_s] = "{% if";
    files[u"theme.json"_s] = "{";
    QVERIFY(library.save(u"mine"_s, files).has_value());
    QCOMPARE(*library.files(u"mine"_s), files);
    const ThemeRow row = rowNamed(u"mine"_s);
    QCOMPARE(row.title, u"mine"_s);
    QCOMPARE(row.mistakes.value(0).file, u"theme.json"_s);
}

void TestThemeLibrary::savesAllOrNothing()
{
    const ThemeLibrary library;
    QVERIFY(library.duplicate(u"default"_s, u"mine"_s, u"Mine"_s).has_value());
    const ThemeFiles before = *library.files(u"mine"_s);
    ThemeFiles files = before;
    files[u"entry.html"_s] = "<article></article>";
    files[u"style.css"_s] = QByteArray(200 * 1024, ' ');
    {
        const FullDisk disk(100 * 1024);
        const Result<void> saved = library.save(u"mine"_s, files);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, Error::Code::Storage);
        QVERIFY2(
            saved.error().message.contains(u"style.css"_s), qUtf8Printable(saved.error().message));
    }
    QCOMPARE(*library.files(u"mine"_s), before);
    QCOMPARE(QDir(path(u"themes/mine"_s)).entryList(QDir::Files).size(), before.size());
    QVERIFY(library.save(u"mine"_s, files).has_value());
}

void TestThemeLibrary::makesAllOrNothing()
{
    const ThemeLibrary library;
    {
        const FullDisk disk(1024);
        QVERIFY(!library.duplicate(u"default"_s, u"mine"_s, u"Mine"_s));
    }
    QCOMPARE(
        QDir(path(u"themes"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList());
    QVERIFY(library.duplicate(u"default"_s, u"mine"_s, u"Mine"_s).has_value());
}

void TestThemeLibrary::filesThatAreGoneGo()
{
    const ThemeLibrary library;
    QVERIFY(library.duplicate(u"default"_s, u"mine"_s, u"Mine"_s).has_value());
    write(u"mine/notes.txt"_s, "mine");
    ThemeFiles files = *library.files(u"mine"_s);
    files.remove(u"entry.html"_s);
    QVERIFY(library.save(u"mine"_s, files).has_value());
    QVERIFY(!QFile::exists(path(u"themes/mine/entry.html"_s)));
    QCOMPARE(read(u"mine/notes.txt"_s), "mine");
    QCOMPARE(rowNamed(u"mine"_s).mistakes, QList<ThemeMistake>()); // the default's stands in
}

void TestThemeLibrary::renames()
{
    const ThemeLibrary library;
    QVERIFY(library.duplicate(u"default"_s, u"mine"_s, u"Mine"_s).has_value());
    QVERIFY(library.rename(u"mine"_s, u"ours"_s, u"Ours"_s).has_value());
    QCOMPARE(rowNamed(u"ours"_s).title, u"Ours"_s);
    QCOMPARE(rowNamed(u"mine"_s), ThemeRow());
    QVERIFY(library.rename(u"ours"_s, u"ours"_s, u"All of ours"_s).has_value());
    QCOMPARE(rowNamed(u"ours"_s).title, u"All of ours"_s);
}

void TestThemeLibrary::removesAndUndoes()
{
    const ThemeLibrary library;
    QVERIFY(library.duplicate(u"default"_s, u"mine"_s, u"Mine"_s).has_value());
    const ThemeFiles files = *library.files(u"mine"_s);
    const Result<ThemeFiles> removed = library.remove(u"mine"_s);
    QVERIFY(removed.has_value());
    QVERIFY(!QFile::exists(path(u"themes/mine"_s)));
    QVERIFY(!loadTheme(u"mine"_s));
    QVERIFY(library.create(u"mine"_s, *removed).has_value());
    QCOMPARE(*library.files(u"mine"_s), files);
}

void TestThemeLibrary::leavesForeignFiles()
{
    const ThemeLibrary library;
    QVERIFY(library.duplicate(u"default"_s, u"mine"_s, u"Mine"_s).has_value());
    write(u"mine/notes.txt"_s, "mine");
    QVERIFY(library.remove(u"mine"_s).has_value());
    QCOMPARE(read(u"mine/notes.txt"_s), "mine");
    QCOMPARE(rowNamed(u"mine"_s), ThemeRow());
}

void TestThemeLibrary::leavesWhatALinkLeadsTo()
{
    const ThemeLibrary library;
    QVERIFY(library.duplicate(u"default"_s, u"mine"_s, u"Mine"_s).has_value());
    QVERIFY(QDir().rename(path(u"themes/mine"_s), path(u"elsewhere"_s)));
    QVERIFY(QFile::link(path(u"elsewhere"_s), path(u"themes/mine"_s)));
    QCOMPARE(rowNamed(u"mine"_s).title, u"Mine"_s);
    QVERIFY(library.remove(u"mine"_s).has_value());
    QVERIFY(!QFileInfo(path(u"themes/mine"_s)).isSymLink());
    QVERIFY(QFile::exists(path(u"elsewhere/theme.json"_s)));
}

void TestThemeLibrary::builtInThemesStay()
{
    const ThemeLibrary library;
    const Theme theme = *loadTheme(u"default"_s);
    for (const Result<void> &done :
        {library.save(theme), library.save(u"default"_s, filesOf(theme)),
            library.rename(u"default"_s, u"mine"_s, u"Mine"_s),
            library.remove(u"default"_s).transform([](const ThemeFiles &) { })}) {
        QVERIFY(!done);
        QVERIFY2(
            done.error().message.contains(u"duplicate"_s), qUtf8Printable(done.error().message));
    }
}

void TestThemeLibrary::unreadableThemesAreListed()
{
    const ThemeLibrary library;
    QVERIFY(library.duplicate(u"default"_s, u"mine"_s, u"Mine"_s).has_value());
    write(u"mine/entry.html"_s, QByteArray(300 * 1024, 'x'));
    const ThemeRow row = rowNamed(u"mine"_s);
    QCOMPARE(row.title, u"mine"_s);
    QVERIFY(row.mistakes.value(0).text.contains(u"entry.html"_s));
}

QTEST_GUILESS_MAIN(TestThemeLibrary)
#include "tst_themelibrary.moc"
