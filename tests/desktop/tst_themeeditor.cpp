// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"
#include "mainwindow.h"
#include "preview/previewpane.h"
#include "preview/proofpage.h"
#include "render/themefiles.h"
#include "themes/codeeditor.h"
#include "themes/findbar.h"
#include "themes/templatecompleter.h"
#include "themes/themeeditor.h"
#include "themes/themefilelist.h"
#include "themes/themelibrary.h"
#include "themes/themenamedialog.h"
#include "workspace.h"

#include <KMessageWidget>

#include <QAction>
#include <QApplication>
#include <QElapsedTimer>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTimer>

using namespace galley;
using namespace Qt::StringLiterals;

/// Drives the real window over real folders.
class TestThemeEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void builtInThemeIsReadOnly_data();
    void builtInThemeIsReadOnly();
    void duplicateIsEdited();
    void duplicateNeedsAFreeName();
    void mistakeIsShownAtItsLine_data();
    void mistakeIsShownAtItsLine();
    void mendedThemeIsShownAgain();
    void savingWrites();
    void failedSaveKeepsWhatWasTyped();
    void partIsAdded();
    void partNeedsAName();
    void partIsRemoved();
    void ownPageIsTheDefaultsAgain();
    void eachFileHasItsUndo();
    void closingAsks_data();
    void closingAsks();
    void keptForLater();
    void draftSurvives();
    void revertIsUndone();
    void titleIsChanged();
    void removedThemeComesBack();
    void usedThemeIsNotRemoved();
    void badFileIsToldAndChangesNothing_data();
    void badFileIsToldAndChangesNothing();
    void themeTravelsAsOneFile();
    void importAsksBeforeItReplaces();
    void otherProgramIsNoticed_data();
    void otherProgramIsNoticed();
    void otherProgramIsNotWrittenOver();
    void textIsFound();
    void namesAreCompleted_data();
    void namesAreCompleted();
    void hostileThemeKeepsTheWindowGoing_data();
    void hostileThemeKeepsTheWindowGoing();
    void proofFollowsAndKeepsTheLastGoodPage();

private:
    void make();
    void open(const QString &theme);
    CodeEditor *show(const QString &file);
    [[nodiscard]] QAction *action(const QString &text) const;
    [[nodiscard]] bool isSaid(const QString &part) const;
    void clickInMessage(const QString &button);
    [[nodiscard]] QString path(const QString &file) const { return m_folder->filePath(file); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ThemeEditor> m_editor;
};

namespace {

void insertLine(CodeEditor *editor, int line, const QString &text)
{
    QTextCursor cursor(editor->document()->findBlockByNumber(line - 1));
    cursor.insertText(text + u'\n');
}

QByteArray bytesOf(const QString &path) { return readFile(path, 1'000'000).value_or(QByteArray()); }

QListWidget *mistakesOf(const QWidget &window)
{
    const auto lists = window.findChildren<QListWidget *>();
    const auto found = std::ranges::find(lists, u"Mistakes"_s, &QWidget::accessibleName);
    return found == lists.end() ? nullptr : *found;
}

} // namespace

void TestThemeEditor::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    qputenv("GALLEY_THEMES", path(u"themes"_s).toUtf8());
    for (const char *kind : {"CONFIG", "DATA", "STATE"})
        qputenv(("XDG_"_ba + kind + "_HOME").constData(), path(QString::fromLatin1(kind)).toUtf8());
    QVERIFY(ThemeLibrary().duplicate(u"default"_s, u"mine"_s, u"Mine"_s));
    make();
}

void TestThemeEditor::cleanup()
{
    m_editor.reset();
    m_folder.reset();
}

void TestThemeEditor::make()
{
    m_editor = std::make_unique<ThemeEditor>();
    m_editor->setUsedTheme(u"default"_s);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
}

void TestThemeEditor::open(const QString &theme)
{
    m_editor->open(theme);
    QTRY_COMPARE(m_editor->session().name(), theme);
    QTRY_COMPARE_NE(m_editor->title(), theme); // the themes are listed
}

CodeEditor *TestThemeEditor::show(const QString &file)
{
    m_editor->findChild<ThemeFileList *>()->setCurrentFile(file);
    const auto editors = m_editor->findChildren<CodeEditor *>();
    const auto found = std::ranges::find_if(
        editors, [&](const CodeEditor *editor) { return editor->accessibleName().contains(file); });
    return found == editors.end() ? nullptr : *found;
}

QAction *TestThemeEditor::action(const QString &text) const
{
    const auto actions = m_editor->actions();
    const auto found = std::ranges::find(actions, text, &QAction::text);
    return found == actions.end() ? nullptr : *found;
}

bool TestThemeEditor::isSaid(const QString &part) const
{
    return std::ranges::any_of(
        m_editor->findChildren<KMessageWidget *>(), [&](const KMessageWidget *message) {
            return !message->isHidden() && message->text().contains(part);
        });
}

void TestThemeEditor::clickInMessage(const QString &button)
{
    for (KMessageWidget *message : m_editor->findChildren<KMessageWidget *>()) {
        for (QAction *action : message->actions()) {
            if (action->text() == button) {
                action->trigger();
                return;
            }
        }
    }
    QFAIL("no such button");
}

void TestThemeEditor::builtInThemeIsReadOnly_data()
{
    QTest::addColumn<QString>("theme");
    for (const QString &theme : builtInThemeNames())
        QTest::newRow(qPrintable(theme)) << theme;
}

void TestThemeEditor::builtInThemeIsReadOnly()
{
    QFETCH(const QString, theme);
    open(theme);
    for (const QString &file : m_editor->session().files()) {
        CodeEditor *editor = show(file);
        QVERIFY(editor);
        const QString before = editor->text();
        QTest::keyClicks(editor, u"x"_s);
        QCOMPARE(editor->text(), before);
    }
    QVERIFY(!action(u"Save"_s)->isEnabled());
    QVERIFY(!action(u"Rename…"_s)->isEnabled());
    QVERIFY(!action(u"Remove"_s)->isEnabled());
    QVERIFY(isSaid(u"ships with Galley"_s));
}

void TestThemeEditor::duplicateIsEdited()
{
    open(u"bulletin"_s);
    action(u"Duplicate…"_s)->trigger();
    auto *dialog = m_editor->findChild<ThemeNameDialog *>();
    QVERIFY(dialog);
    auto *title = dialog->findChild<QLineEdit *>();
    title->selectAll();
    QTest::keyClicks(title, u"Évening paper"_s);
    QCOMPARE(dialog->name(), u"evening-paper"_s);
    dialog->accept();
    QTRY_COMPARE(m_editor->session().name(), u"evening-paper"_s);
    QTRY_COMPARE(m_editor->title(), u"Évening paper"_s);
    CodeEditor *css = show(u"style.css"_s);
    QTest::keyClicks(css, u"/* x */"_s);
    QVERIFY(css->text().startsWith(u"/* x */"_s));
    QVERIFY(action(u"Save"_s)->isEnabled());
}

void TestThemeEditor::duplicateNeedsAFreeName()
{
    open(u"default"_s);
    action(u"Duplicate…"_s)->trigger();
    auto *dialog = m_editor->findChild<ThemeNameDialog *>();
    auto *name = dialog->findChildren<QLineEdit *>().at(1);
    name->selectAll();
    QTest::keyClicks(name, u"mine"_s);
    dialog->accept();
    QVERIFY(dialog->isVisible());
    dialog->reject();
}

void TestThemeEditor::mistakeIsShownAtItsLine_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("text");
    QTest::newRow("tag that is not there") << u"entry.html"_s << 2 << u"{% nonsense %}"_s;
    QTest::newRow("name that is not there") << u"footer.html"_s << 1 << u"{{ issue.titel }}"_s;
    QTest::newRow("tag that is not closed") << u"header.html"_s << 3 << u"{% if issue.title"_s;
    QTest::newRow("script") << u"entry.html"_s << 1 << u"<script>1</script>"_s;
    QTest::newRow("style sheet") << u"style.css"_s << 5
                                 << u"@import url(https://example.org/a.css);"_s;
    QTest::newRow("manifest") << u"theme.json"_s << 2 << u"nonsense"_s;
}

void TestThemeEditor::mistakeIsShownAtItsLine()
{
    QFETCH(const QString, file);
    QFETCH(const int, line);
    QFETCH(const QString, text);
    QSignalSpy sound(m_editor.get(), &ThemeEditor::lookChanged);
    open(u"mine"_s);
    QTRY_COMPARE(sound.count(), 1);
    insertLine(show(file), line, text);
    QListWidget *mistakes = mistakesOf(*m_editor);
    QTRY_VERIFY(mistakes->isVisible());
    const QString words = u"%1, line %2:"_s.arg(file).arg(line);
    int row = 0;
    while (row < mistakes->count() && !mistakes->item(row)->text().startsWith(words))
        ++row;
    QVERIFY2(row < mistakes->count(), qPrintable(mistakes->item(0)->text()));
    QCOMPARE(sound.count(), 1); // the proof keeps the last good one

    show(file == "style.css"_L1 ? u"theme.json"_s : u"style.css"_s);
    QTest::mouseClick(mistakes->viewport(), Qt::LeftButton, {},
        mistakes->visualItemRect(mistakes->item(row)).center());
    auto *editor = qobject_cast<CodeEditor *>(QApplication::focusWidget());
    QVERIFY(editor && editor->accessibleName().contains(file));
    QCOMPARE(editor->textCursor().blockNumber() + 1, line);
    QVERIFY(!editor->mistakeAt(editor->cursorRect().center().y()).isEmpty());
}

void TestThemeEditor::mendedThemeIsShownAgain()
{
    QSignalSpy sound(m_editor.get(), &ThemeEditor::lookChanged);
    open(u"mine"_s);
    CodeEditor *entry = show(u"entry.html"_s);
    insertLine(entry, 1, u"{% nonsense %}"_s);
    QTRY_VERIFY(mistakesOf(*m_editor)->isVisible());
    sound.clear();
    entry->undo();
    QTRY_COMPARE(sound.count(), 1);
    QVERIFY(!mistakesOf(*m_editor)->isVisible());
    QVERIFY(!m_editor->isWindowModified());
}

void TestThemeEditor::savingWrites()
{
    open(u"mine"_s);
    CodeEditor *css = show(u"style.css"_s);
    const QByteArray entry = bytesOf(path(u"themes/mine/entry.html"_s));
    QTest::keyClicks(css, u"/* ours */"_s);
    QVERIFY(m_editor->isWindowModified());
    QTest::keyClick(css, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(!m_editor->isWindowModified());
    QVERIFY(bytesOf(path(u"themes/mine/style.css"_s)).startsWith("/* ours */"));
    QCOMPARE(bytesOf(path(u"themes/mine/entry.html"_s)), entry);
    QTRY_VERIFY(themesWithDrafts().isEmpty());
}

void TestThemeEditor::failedSaveKeepsWhatWasTyped()
{
    open(u"mine"_s);
    CodeEditor *css = show(u"style.css"_s);
    QTest::keyClicks(css, u"/* ours */"_s);
    QVERIFY(QDir().rename(path(u"themes/mine"_s), path(u"elsewhere"_s)));
    action(u"Save"_s)->trigger();
    QTRY_VERIFY(isSaid(u"There is no theme “mine”"_s));
    QVERIFY(m_editor->isWindowModified());
    QVERIFY(css->text().startsWith(u"/* ours */"_s));
}

void TestThemeEditor::partIsAdded()
{
    open(u"mine"_s);
    action(u"New part…"_s)->trigger();
    auto *dialog = m_editor->findChild<QInputDialog *>();
    QVERIFY(dialog);
    dialog->setTextValue(u"byline.html"_s);
    dialog->accept();
    CodeEditor *part = show(u"byline.html"_s);
    QVERIFY(part && part->hasFocus());
    QTest::keyClicks(part, u"<p>Ours</p>"_s);
    insertLine(show(u"footer.html"_s), 2, u"{% include \"byline.html\" %}"_s);
    QTRY_VERIFY(m_editor->session().mistakes().isEmpty());
    action(u"Save"_s)->trigger();
    QTRY_COMPARE(bytesOf(path(u"themes/mine/byline.html"_s)), "<p>Ours</p>");
}

void TestThemeEditor::partNeedsAName()
{
    open(u"mine"_s);
    action(u"New part…"_s)->trigger();
    auto *dialog = m_editor->findChild<QInputDialog *>();
    dialog->setTextValue(u"../byline.html"_s);
    dialog->accept();
    QVERIFY(isSaid(u"cannot be a part's name"_s));
    QVERIFY(!m_editor->isWindowModified());
}

void TestThemeEditor::partIsRemoved()
{
    QVERIFY(writeFile(path(u"themes/mine/byline.html"_s), "<p>Ours</p>"));
    open(u"mine"_s);
    show(u"style.css"_s);
    QVERIFY(!action(u"Remove part"_s)->isEnabled());
    show(u"byline.html"_s);
    action(u"Remove part"_s)->trigger();
    QVERIFY(isSaid(u"no longer in the theme"_s));
    QVERIFY(!m_editor->session().files().contains(u"byline.html"_s));
    clickInMessage(u"Undo"_s);
    QCOMPARE(show(u"byline.html"_s)->text(), u"<p>Ours</p>"_s);
    QVERIFY(!m_editor->isWindowModified());

    action(u"Remove part"_s)->trigger();
    m_editor.reset(); // it stays removed in the draft
    make();
    open(u"mine"_s);
    QVERIFY(!m_editor->session().files().contains(u"byline.html"_s));
    QVERIFY(QFile::exists(path(u"themes/mine/byline.html"_s)));
    action(u"Save"_s)->trigger();
    QTRY_VERIFY(!QFile::exists(path(u"themes/mine/byline.html"_s)));
    QTRY_VERIFY(!m_editor->isWindowModified());
    QTRY_VERIFY(themesWithDrafts().isEmpty());
}

void TestThemeEditor::ownPageIsTheDefaultsAgain()
{
    open(u"mine"_s);
    CodeEditor *footer = show(u"footer.html"_s);
    footer->setPlainText(u"<footer>Ours</footer>"_s);
    action(u"Save"_s)->trigger();
    QTRY_VERIFY(!m_editor->isWindowModified());
    action(u"Remove part"_s)->trigger();
    QVERIFY(isSaid(u"is the default theme's again"_s));
    QCOMPARE(show(u"footer.html"_s)->text(), m_editor->session().text(u"footer.html"_s));
    QVERIFY(!footer->text().contains(u"Ours"_s));
    QVERIFY(!m_editor->session().typed().contains(u"footer.html"_s));
    clickInMessage(u"Undo"_s);
    QCOMPARE(footer->text(), u"<footer>Ours</footer>"_s);
}

void TestThemeEditor::eachFileHasItsUndo()
{
    open(u"mine"_s);
    CodeEditor *css = show(u"style.css"_s);
    const QString before = css->text();
    QTest::keyClicks(css, u"a"_s);
    CodeEditor *entry = show(u"entry.html"_s);
    QTest::keyClicks(entry, u"b"_s);
    show(u"style.css"_s);
    QTest::keyClick(css, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(css->text(), before);
    QVERIFY(entry->text().startsWith(u'b'));
}

void TestThemeEditor::closingAsks_data()
{
    QTest::addColumn<QMessageBox::StandardButton>("button");
    QTest::addColumn<bool>("isClosed");
    QTest::addColumn<bool>("isWritten");
    QTest::newRow("save") << QMessageBox::Save << true << true;
    QTest::newRow("discard") << QMessageBox::Discard << true << false;
    QTest::newRow("cancel") << QMessageBox::Cancel << false << false;
}

void TestThemeEditor::closingAsks()
{
    QFETCH(const QMessageBox::StandardButton, button);
    QFETCH(const bool, isClosed);
    QFETCH(const bool, isWritten);
    open(u"mine"_s);
    QSignalSpy closed(m_editor.get(), &ThemeEditor::closed);
    QTest::keyClicks(show(u"style.css"_s), u"/* ours */"_s);
    m_editor->close();
    auto *box = m_editor->findChild<QMessageBox *>();
    QVERIFY(box && box->isVisible());
    QVERIFY(m_editor->isVisible());
    QTest::mouseClick(box->button(button), Qt::LeftButton);
    QTRY_COMPARE(closed.count(), isClosed ? 1 : 0);
    QCOMPARE(m_editor->isVisible(), !isClosed);
    QCOMPARE(bytesOf(path(u"themes/mine/style.css"_s)).startsWith("/* ours */"), isWritten);
    m_editor.reset(); // writes the draft, if one is left
    QCOMPARE(themesWithDrafts().isEmpty(), isClosed);
}

void TestThemeEditor::keptForLater()
{
    open(u"mine"_s);
    QTest::keyClicks(show(u"style.css"_s), u"/* ours */"_s);
    int went = 0;
    const auto ask = [&] {
        m_editor->closeThen([&went] { ++went; });
        return m_editor->findChild<QMessageBox *>();
    };
    QMessageBox *box = ask();
    QVERIFY(box && box->isVisible());
    QTest::keyClick(box, Qt::Key_Escape);
    QTRY_VERIFY(!m_editor->findChild<QMessageBox *>());
    QVERIFY(m_editor->isVisible());
    box = ask();
    QVERIFY(box);
    for (QAbstractButton *button : box->buttons()) {
        if (button->text() == u"Keep for later"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(!m_editor->isVisible());
    QCOMPARE(went, 1);
    m_editor.reset();
    QCOMPARE(themesWithDrafts(), QStringList {u"mine"_s});
    QVERIFY(!bytesOf(path(u"themes/mine/style.css"_s)).startsWith("/* ours */"));
}

void TestThemeEditor::draftSurvives()
{
    open(u"mine"_s);
    QTest::keyClicks(show(u"style.css"_s), u"/* ours */"_s);
    m_editor.reset();
    QVERIFY(!bytesOf(path(u"themes/mine/style.css"_s)).startsWith("/* ours */"));
    make();
    m_editor->start(u"default"_s);
    QTRY_COMPARE(m_editor->session().name(), u"mine"_s);
    QVERIFY(show(u"style.css"_s)->text().startsWith(u"/* ours */"_s));
    QVERIFY(isSaid(u"not saved are back"_s));
}

void TestThemeEditor::revertIsUndone()
{
    open(u"mine"_s);
    CodeEditor *css = show(u"style.css"_s);
    QTest::keyClicks(css, u"/* ours */"_s);
    action(u"Revert"_s)->trigger();
    QVERIFY(!css->text().startsWith(u"/* ours */"_s));
    QVERIFY(!m_editor->isWindowModified());
    clickInMessage(u"Undo"_s);
    QVERIFY(css->text().startsWith(u"/* ours */"_s));
}

void TestThemeEditor::titleIsChanged()
{
    open(u"mine"_s);
    QTest::keyClicks(show(u"style.css"_s), u"/* ours */"_s);
    action(u"Rename…"_s)->trigger();
    auto *dialog = m_editor->findChild<ThemeNameDialog *>();
    auto *title = dialog->findChild<QLineEdit *>();
    title->selectAll();
    QTest::keyClicks(title, u"Weekly"_s);
    dialog->accept();
    QTRY_COMPARE(m_editor->title(), u"Weekly"_s);
    QVERIFY(show(u"theme.json"_s)->text().contains(u"Weekly"_s));
    QVERIFY(m_editor->isWindowModified()); // what was typed is not saved with it
}

void TestThemeEditor::removedThemeComesBack()
{
    open(u"mine"_s);
    const QByteArray css = bytesOf(path(u"themes/mine/style.css"_s));
    action(u"Remove"_s)->trigger();
    QTRY_COMPARE(m_editor->session().name(), u"default"_s);
    QVERIFY(!QFile::exists(path(u"themes/mine"_s)));
    QTRY_VERIFY(isSaid(u"“Mine” was removed."_s));
    clickInMessage(u"Undo"_s);
    QTRY_COMPARE(m_editor->session().name(), u"mine"_s);
    QCOMPARE(bytesOf(path(u"themes/mine/style.css"_s)), css);
}

void TestThemeEditor::usedThemeIsNotRemoved()
{
    open(u"mine"_s);
    m_editor->setUsedTheme(u"mine"_s);
    action(u"Remove"_s)->trigger();
    QVERIFY(isSaid(u"Use another one for it first."_s));
    QVERIFY(QFile::exists(path(u"themes/mine/theme.json"_s)));
}

void TestThemeEditor::badFileIsToldAndChangesNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << "This is no theme."_ba;
    QTest::newRow("cut off") << "PK\x03\x04 and no more"_ba;
}

void TestThemeEditor::badFileIsToldAndChangesNothing()
{
    QFETCH(const QByteArray, bytes);
    open(u"mine"_s);
    const QStringList before = themeNames();
    QVERIFY(writeFile(path(u"bad.galley-theme"_s), bytes));
    m_editor->importFile(path(u"bad.galley-theme"_s), OnExistingTheme::Refuse);
    QTRY_VERIFY(isSaid(u"bad.galley-theme"_s));
    QCOMPARE(themeNames(), before);
    QCOMPARE(m_editor->session().name(), u"mine"_s);
}

void TestThemeEditor::themeTravelsAsOneFile()
{
    open(u"mine"_s);
    QTest::keyClicks(show(u"style.css"_s), u"/* ours */"_s);
    action(u"Save"_s)->trigger();
    QTRY_VERIFY(!m_editor->isWindowModified());
    m_editor->exportTo(path(u"mine.galley-theme"_s));
    QTRY_VERIFY(isSaid(u"Exported to"_s));
    action(u"Remove"_s)->trigger();
    QTRY_COMPARE(m_editor->session().name(), u"default"_s);
    m_editor->importFile(path(u"mine.galley-theme"_s), OnExistingTheme::Refuse);
    QTRY_COMPARE(m_editor->session().name(), u"mine"_s);
    QVERIFY(show(u"style.css"_s)->text().startsWith(u"/* ours */"_s));
}

void TestThemeEditor::importAsksBeforeItReplaces()
{
    open(u"mine"_s);
    m_editor->exportTo(path(u"mine.galley-theme"_s));
    QTRY_VERIFY(isSaid(u"Exported to"_s));
    QTest::keyClicks(show(u"style.css"_s), u"/* ours */"_s);
    action(u"Save"_s)->trigger();
    QTRY_VERIFY(!m_editor->isWindowModified());
    m_editor->importFile(path(u"mine.galley-theme"_s), OnExistingTheme::Refuse);
    QTRY_VERIFY(isSaid(u"already"_s));
    QVERIFY(bytesOf(path(u"themes/mine/style.css"_s)).startsWith("/* ours */"));
    clickInMessage(u"Replace it"_s);
    QTRY_VERIFY(!show(u"style.css"_s)->text().startsWith(u"/* ours */"_s));
}

void TestThemeEditor::otherProgramIsNoticed_data()
{
    QTest::addColumn<bool>("isTyped");
    QTest::newRow("what is typed stays") << true;
    QTest::newRow("what is not typed in is read again") << false;
}

void TestThemeEditor::otherProgramIsNoticed()
{
    QFETCH(const bool, isTyped);
    open(u"mine"_s);
    CodeEditor *css = show(u"style.css"_s);
    if (isTyped)
        QTest::keyClicks(css, u"/* ours */"_s);
    QVERIFY(writeFile(path(u"themes/mine/style.css"_s), "/* theirs */\n"));
    QTRY_VERIFY(isSaid(u"Another program changed style.css"_s));
    QCOMPARE(css->text().startsWith(u"/* ours */"_s), isTyped);
    QCOMPARE(css->text() == "/* theirs */\n"_L1, !isTyped);
    QCOMPARE(m_editor->isWindowModified(), isTyped);
}

void TestThemeEditor::otherProgramIsNotWrittenOver()
{
    open(u"mine"_s);
    QTest::keyClicks(show(u"style.css"_s), u"/* ours */"_s);
    QVERIFY(writeFile(path(u"themes/mine/style.css"_s), "/* theirs */\n"));
    action(u"Save"_s)->trigger(); // before it is noticed
    QTRY_VERIFY(isSaid(u"Nothing was saved"_s));
    QCOMPARE(bytesOf(path(u"themes/mine/style.css"_s)), "/* theirs */\n");
    action(u"Save"_s)->trigger();
    QTRY_VERIFY(bytesOf(path(u"themes/mine/style.css"_s)).startsWith("/* ours */"));
}

void TestThemeEditor::textIsFound()
{
    open(u"mine"_s);
    CodeEditor *css = show(u"style.css"_s);
    QTest::keyClick(css, Qt::Key_F, Qt::ControlModifier);
    auto *bar = m_editor->findChild<FindBar *>();
    QVERIFY(bar->isVisible());
    auto *words = bar->findChild<QLineEdit *>();
    QVERIFY(words->hasFocus());
    QTest::keyClicks(words, u"@MEDIA"_s);
    QCOMPARE(css->textCursor().selectedText(), u"@media"_s);
    const int first = css->textCursor().position();
    QTest::keyClick(words, Qt::Key_Return);
    QVERIFY(css->textCursor().position() > first);
    QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(css->textCursor().position(), first);
    const auto count = css->text().count("@media"_L1);
    QCOMPARE(bar->findChild<QLabel *>()->text(), u"%1 found"_s.arg(count));
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QVERIFY(css->hasFocus());
}

void TestThemeEditor::namesAreCompleted_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isOffered");
    QTest::newRow("outside of a tag") << u"<p>"_s << u"issue.title"_s << false;
    QTest::newRow("in a value") << u"{{ "_s << u"issue.title"_s << true;
    QTest::newRow("in a tag") << u"{% if "_s << u"entry.url"_s << true;
    QTest::newRow("behind a value") << u"{{ a }}"_s << u"issue.title"_s << false;
    QTest::newRow("option") << u"{{ "_s << u"options.accent"_s << true;
    QTest::newRow("loop's own") << u"{% for p in entry.provenance %}{{ "_s << u"p.url"_s << true;
    QTest::newRow("behind a loop")
        << u"{% for p in entry.provenance %}{% endfor %}{{ "_s << u"p.url"_s << false;
    QTest::newRow("loop in a loop")
        << u"{% for g in listing.groups %}{% for i in g.items %}{{ "_s << u"i.meta"_s << true;
}

void TestThemeEditor::namesAreCompleted()
{
    QFETCH(const QString, before);
    QFETCH(const QString, name);
    QFETCH(const bool, isOffered);
    QCOMPARE(namesAt(before, before.size(), {u"options.accent"_s}).contains(name), isOffered);
}

void TestThemeEditor::hostileThemeKeepsTheWindowGoing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("endless include") << u"{% include \"entry.html\" %}"_s;
    QTest::newRow("loop of 10^9") << u"{% for a in entry.takeaways %}"_s.repeated(9) + u"x"_s
            + u"{% endfor %}"_s.repeated(9);
    QTest::newRow("many tags") << u"{% if entry.url %}"_s.repeated(20'000);
    QTest::newRow("long line") << u"<p>{{ entry.title }}</p>"_s.repeated(5'000);
}

void TestThemeEditor::hostileThemeKeepsTheWindowGoing()
{
    QFETCH(const QString, text);
    constexpr qint64 longestPause = 2'000; // ms; of a machine that does other things too
    QSignalSpy checked(&m_editor->session(), &ThemeSession::checked);
    open(u"mine"_s);
    CodeEditor *entry = show(u"entry.html"_s);
    QTRY_VERIFY(!checked.isEmpty());
    checked.clear();
    insertLine(entry, 1, text);
    QElapsedTimer pause;
    pause.start();
    qint64 longest = 0;
    QTimer beat;
    connect(&beat, &QTimer::timeout, this, [&] { longest = std::max(longest, pause.restart()); });
    beat.start(5);
    QTRY_VERIFY_WITH_TIMEOUT(!checked.isEmpty(), 30'000);
    QCOMPARE_LT(longest, longestPause);
}

void TestThemeEditor::proofFollowsAndKeepsTheLastGoodPage()
{
    m_editor.reset();
    Workspace workspace(path(u"archive.sqlite"_s));
    MainWindow window(workspace);
    QSignalSpy ready(&window, &MainWindow::ready);
    window.resize(1280, 800);
    window.show();
    workspace.start({});
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 30'000);
    auto *pane = window.findChild<PreviewPane *>();
    const auto seen = [pane](const QString &script) {
        QVariant answer;
        bool isAnswered = false;
        if (!pane->page() || !pane->page()->isShown())
            return QVariant();
        pane->page()->run(script, [&](const QVariant &value) {
            answer = value;
            isAnswered = true;
        });
        return QTest::qWaitFor([&] { return isAnswered; }, 10'000) ? answer : QVariant();
    };
    const QString entries = u"document.querySelectorAll('article').length"_s;
    QTRY_VERIFY_WITH_TIMEOUT(seen(entries).toInt() > 0, 30'000);
    const int count = seen(entries).toInt();

    for (QAction *action : window.actions() + window.findChildren<QAction *>()) {
        if (action->text() == u"Edit &Theme…"_s) {
            action->trigger();
            break;
        }
    }
    const auto windows = QApplication::topLevelWidgets();
    const auto found = std::ranges::find_if(
        windows, [](QWidget *widget) { return qobject_cast<ThemeEditor *>(widget); });
    QVERIFY(found != windows.end());
    // Its window is the main one's to delete.
    m_editor.reset(qobject_cast<ThemeEditor *>(*found));
    const auto leave = qScopeGuard([this] { std::ignore = m_editor.release(); });
    QTRY_COMPARE(m_editor->session().name(), u"default"_s);
    open(u"mine"_s);
    insertLine(show(u"style.css"_s), 1, u"body { --probe: 7; }"_s);
    const QString probe = u"getComputedStyle(document.body).getPropertyValue('--probe')"_s;
    QTRY_COMPARE_WITH_TIMEOUT(seen(probe).toString().trimmed(), u"7"_s, 20'000);

    insertLine(show(u"entry.html"_s), 1, u"{% nonsense %}"_s);
    QTRY_VERIFY(mistakesOf(*m_editor)->isVisible());
    QCOMPARE(seen(entries).toInt(), count);
    QCOMPARE(seen(probe).toString().trimmed(), u"7"_s);

    action(u"Revert"_s)->trigger();
    m_editor->close();
    QTRY_COMPARE_WITH_TIMEOUT(seen(probe).toString(), QString(), 20'000);
}

QTEST_MAIN(TestThemeEditor)
#include "tst_themeeditor.moc"
