// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desk.h"
#include "editor/difficultybox.h"
#include "editor/entryeditor.h"
#include "editor/quotation.h"
#include "editor/referenceoffer.h"
#include "editor/sourcepane.h"
#include "entries/balancebar.h"
#include "importing/importdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTextBrowser>
#include <QToolButton>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <csignal>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

/// Typing, pasting and quoting Markdown in the real window. A text's caret stands at `|`, a selection
/// between two of them.
class TestWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void keysWriteLists_data();
    void keysWriteLists();
    void tabLeavesTheField();
    void keysMarkWords_data();
    void keysMarkWords();
    void pasteIsUnderstood_data();
    void pasteIsUnderstood();
    void plainPasteKeepsTheText();
    void copyIsTheText();
    void pastedReferenceIsOffered();
    void selectionIsQuoted();
    void formulasAreQuotedAsWritten_data();
    void formulasAreQuotedAsWritten();
    void nothingSelectedIsSaid();
    void deadSourceComesBack();
    void difficultiesExplainThemselves();
    void balanceIsSeen();
    void millionCharactersAreKept();

private:
    [[nodiscard]] TextField *summary() const { return m_desk->field(u"Summary"_s); }
    [[nodiscard]] QString shown() const;
    void write(QString text);

    std::unique_ptr<Desk> m_desk;
};

void TestWriting::init()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(m_desk->isReady());
    summary()->setFocus();
}

void TestWriting::write(QString text)
{
    const qsizetype anchor = text.indexOf(u'|');
    text.remove(anchor, 1);
    const qsizetype second = text.indexOf(u'|');
    const qsizetype position = second < 0 ? anchor : second;
    text.remove(u'|');
    summary()->perform({0, summary()->text().size(), text, {anchor, position}}, u"Write"_s);
}

QString TestWriting::shown() const
{
    QString text = summary()->text();
    const TextSelection selection = summary()->selection();
    text.insert(selection.end(), u'|');
    return selection.isEmpty() ? text : text.insert(selection.start(), u'|');
}

void TestWriting::keysWriteLists_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("after");

    QTest::newRow("bullet") << u"- one|"_s << Qt::Key_Return << u"- one\n- |"_s;
    QTest::newRow("number") << u"9. one|"_s << Qt::Key_Return << u"9. one\n10. |"_s;
    QTest::newRow("other number") << u"1) one|"_s << Qt::Key_Return << u"1) one\n2) |"_s;
    QTest::newRow("task") << u"- [x] one|"_s << Qt::Key_Return << u"- [x] one\n- [ ] |"_s;
    QTest::newRow("in the middle") << u"- one| two"_s << Qt::Key_Return << u"- one\n- |two"_s;
    QTest::newRow("second Enter") << u"- one\n- |"_s << Qt::Key_Return << u"- one\n|"_s;
    QTest::newRow("second Enter within")
        << u"1. one\n   - two\n   - |"_s << Qt::Key_Return << u"1. one\n   - two\n2. |"_s;
    QTest::newRow("no list") << u"one|"_s << Qt::Key_Return << u"one\n|"_s;
    QTest::newRow("before the bullet") << u"|- one"_s << Qt::Key_Return << u"\n|- one"_s;
    QTest::newRow("emphasis") << u"*one* two|"_s << Qt::Key_Return << u"*one* two\n|"_s;
    QTest::newRow("Tab") << u"- one\n- |two"_s << Qt::Key_Tab << u"- one\n  - |two"_s;
    QTest::newRow("Tab of a number") << u"1. one\n2. |"_s << Qt::Key_Tab << u"1. one\n   1. |"_s;
    QTest::newRow("Tab beside another")
        << u"1. one\n   1. a\n2. |"_s << Qt::Key_Tab << u"1. one\n   1. a\n   2. |"_s;
    QTest::newRow("Shift+Tab") << u"1. one\n   - |two"_s << Qt::Key_Backtab << u"1. one\n2. |two"_s;
}

void TestWriting::keysWriteLists()
{
    QFETCH(QString, before);
    QFETCH(Qt::Key, key);
    write(before);
    QTest::keyClick(summary(), key);
    QTEST(shown(), "after");
    QCOMPARE(m_desk->issue().entries.first().summary, summary()->text());
}

void TestWriting::tabLeavesTheField()
{
    for (const QString &text : {u"one|"_s, u"- one|"_s, u"- |one"_s}) {
        write(text);
        summary()->setFocus();
        QTest::keyClick(summary(), Qt::Key_Tab);
        QVERIFY(!summary()->hasFocus());
        QCOMPARE(summary()->text(), QString(text).remove(u'|'));
    }
}

void TestWriting::keysMarkWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("after");
    const Qt::KeyboardModifiers control = Qt::ControlModifier;
    const Qt::KeyboardModifiers both = Qt::ControlModifier | Qt::AltModifier;
    QTest::newRow("bold") << u"a |word | b"_s << Qt::Key_B << control << u"a **|word|**  b"_s;
    QTest::newRow("bold of a word") << u"a wo|rd b"_s << Qt::Key_B << control << u"a **wo|rd** b"_s;
    QTest::newRow("bold before typing") << u"a | b"_s << Qt::Key_B << control << u"a **|** b"_s;
    QTest::newRow("not bold") << u"a **|word|** b"_s << Qt::Key_B << control << u"a |word| b"_s;
    QTest::newRow("not bold, marks selected")
        << u"a |**word**| b"_s << Qt::Key_B << control << u"a |word| b"_s;
    QTest::newRow("italics within bold")
        << u"**|word|**"_s << Qt::Key_I << both << u"***|word|***"_s;
    QTest::newRow("link") << u"a |word| b"_s << Qt::Key_L << control << u"a [word](|) b"_s;
}

void TestWriting::keysMarkWords()
{
    QFETCH(QString, before);
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    write(before);
    QTest::keyClick(summary(), key, modifiers);
    QTEST(shown(), "after");
    m_desk->document().undo();
    QCOMPARE(shown(), before);
}

void TestWriting::pasteIsUnderstood_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("step");
    const QString url = u"https://example.org/a_(b)"_s;
    QTest::newRow("address over words")
        << u"a |word| b"_s << url << QString() << u"a [word](https://example.org/a_\\(b\\))| b"_s
        << u"Insert Link"_s;
    QTest::newRow("address over an address")
        << u"|https://example.com|"_s << url << QString() << url + u'|' << u"Paste"_s;
    QTest::newRow("unsafe address") << u"|word|"_s << u"javascript:alert(1)"_s << QString()
                                    << u"javascript:alert(1)|"_s << u"Paste"_s;
    QTest::newRow("rich text") << u"a |"_s << u"x y"_s << u"<b>x</b> <i>y</i>"_s
                               << u"a **x** *y*|"_s << u"Paste"_s;
    QTest::newRow("rich text without marks")
        << u"|"_s << u"x *y"_s << u"<p>x *y</p>"_s << u"x *y|"_s << u"Paste"_s;
    QTest::newRow("what is no character")
        << u"|"_s << u"a"_s + QChar::Null + QChar(0xdc00) + u"\r\nb\U0001f600\ufdd0"_s << QString()
        << u"a\ufffd\nb\U0001f600\ufffd|"_s << u"Paste"_s;
}

void TestWriting::pasteIsUnderstood()
{
    QFETCH(QString, before);
    QFETCH(QString, text);
    QFETCH(QString, html);
    write(before);
    auto *data = new QMimeData;
    data->setText(text);
    if (!html.isEmpty())
        data->setHtml(html);
    QApplication::clipboard()->setMimeData(data);
    QTest::keyClick(summary(), Qt::Key_V, Qt::ControlModifier);
    QTEST(shown(), "after");
    QTEST(m_desk->document().undoText(), "step");
    m_desk->document().undo();
    QCOMPARE(shown(), before);
}

void TestWriting::plainPasteKeepsTheText()
{
    write(u"a |word|"_s);
    auto *data = new QMimeData;
    data->setText(u"https://example.org"_s);
    data->setHtml(u"<b>https://example.org</b>"_s);
    QApplication::clipboard()->setMimeData(data);
    QTest::keyClick(summary(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(shown(), u"a https://example.org|"_s);
}

void TestWriting::copyIsTheText()
{
    write(u"|10\u00a0000 *x*\ny|"_s);
    QTest::keyClick(summary(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"10\u00a0000 *x*\ny"_s);
    QVERIFY(!QApplication::clipboard()->mimeData()->hasHtml());
}

void TestWriting::pastedReferenceIsOffered()
{
    auto *offer = m_desk->window().findChild<ReferenceOffer *>();
    write(u"|"_s);
    QApplication::clipboard()->setText(u"see arXiv:2604.15579"_s);
    summary()->paste();
    QVERIFY(!offer->isVisible());
    write(u"|"_s);
    QApplication::clipboard()->setText(u"https://arxiv.org/abs/2604.15579"_s);
    summary()->paste();
    QVERIFY(offer->isVisible());
    QCOMPARE(summary()->text(), u"https://arxiv.org/abs/2604.15579"_s);
    QTest::mouseClick(offer->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(!offer->isVisible());
    QTRY_VERIFY(m_desk->window().findChild<ImportDialog *>());
}

void TestWriting::selectionIsQuoted()
{
    const EntryId entry = m_desk->issue().entries.first().id;
    QVERIFY(m_desk->document().perform(
        SetEntryField {entry, EntryField::Abstract, u"We show a thing. It is good."_s}, u"X"_s));
    auto *text = m_desk->window()
                     .findChild<EntryEditor *>()
                     ->findChild<SourcePane *>()
                     ->findChild<QTextBrowser *>();
    QTRY_VERIFY2(text->toPlainText().contains("We show"_L1), qPrintable(text->toPlainText()));
    QVERIFY(text->find(u"We show a thing."_s));
    write(u"They say|."_s);
    text->setFocus();
    QTest::keyClick(text, Qt::Key_J, Qt::ControlModifier);
    QTRY_COMPARE(shown(), u"They say “We show a thing.”|."_s);
    QVERIFY(summary()->hasFocus());
    QCOMPARE(m_desk->document().undoText(), u"Quote"_s);

    const qsizetype count = m_desk->issue().entries.first().takeaways->size();
    QTest::keyClick(text, Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_desk->issue().entries.first().takeaways->size(), count + 1);
    QVERIFY(m_desk->issue().entries.first().takeaways->contains(u"“We show a thing.”"_s));
}

void TestWriting::formulasAreQuotedAsWritten_data()
{
    QTest::addColumn<QString>("selected");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("words") << u"in time"_s << u"in time"_s;
    QTest::newRow("with a formula")
        << u"runs in\ntime O(n2) and"_s << u"runs in time $O(n^2)$ and"_s;
    QTest::newRow("a part of a formula") << u"n2) and"_s << u"$O(n^2)$ and"_s;
    QTest::newRow("not of the abstract") << u"1 * 2 * 3"_s << u"1 * 2 * 3"_s;
}

void TestWriting::formulasAreQuotedAsWritten()
{
    QFETCH(QString, selected);
    QTEST(quotation(u"It runs in time \\(O(n^2)\\) and space $n$."_s, selected), "quoted");
}

void TestWriting::nothingSelectedIsSaid()
{
    QSignalSpy refused(m_desk->window().findChild<EntryEditor *>(), &EntryEditor::refused);
    QTest::keyClick(summary(), Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(refused.count(), 1);
}

void TestWriting::deadSourceComesBack()
{
    const EntryId entry = m_desk->issue().entries.first().id;
    QVERIFY(m_desk->document().perform(
        SetEntryField {entry, EntryField::Abstract, u"Fast: $O(n^2)$ steps."_s}, u"X"_s));
    auto *pane = m_desk->window().findChild<EntryEditor *>()->findChild<SourcePane *>();
    QTRY_VERIFY_WITH_TIMEOUT(pane->findChild<QWebEngineView *>(), 20000);
    QWebEnginePage *page = pane->findChild<QWebEngineView *>()->page();
    QSignalSpy died(page, &QWebEnginePage::renderProcessTerminated);
    const auto words = [page] {
        auto text = std::make_shared<QString>();
        page->toPlainText([text](const QString &plain) { *text = plain; });
        return text;
    };
    const auto isShown = [&] {
        const auto text = words();
        return QTest::qWaitFor([&] { return text->contains(u"steps."_s); }, 1000);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), 20000);
    QVERIFY(page->renderProcessPid() > 0);
    ::kill(static_cast<pid_t>(page->renderProcessPid()), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(died.count(), 1, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(isShown(), 20000);
}

void TestWriting::difficultiesExplainThemselves()
{
    const auto buttons =
        m_desk->window().findChild<DifficultyBox *>()->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 3);
    for (const QToolButton *button : buttons) {
        QVERIFY(!button->accessibleDescription().isEmpty());
        QVERIFY(button->toolTip().contains(button->accessibleDescription()));
        QVERIFY(button->toolTip().contains("Ctrl+"_L1));
    }
}

void TestWriting::balanceIsSeen()
{
    const auto *bar = m_desk->window().findChild<BalanceBar *>();
    QVERIFY(bar->isVisible());
    for (const Entry &entry : QList<Entry>(m_desk->issue().entries))
        QVERIFY(m_desk->document().perform(
            SetEntryField {entry.id, EntryField::Difficulty, Difficulty::Advanced}, u"X"_s));
    const QString all = QString::number(m_desk->issue().entries.size());
    QTRY_VERIFY(bar->accessibleDescription().contains(u"Advanced: "_s + all));
    QVERIFY(bar->accessibleDescription().contains(u"Accessible: 0"_s));
}

void TestWriting::millionCharactersAreKept()
{
    QString text;
    while (text.size() < 1'000'000)
        text += u"A line of words, *some* of them with marks and $x$.\n"_s;
    write(u"|"_s);
    QApplication::clipboard()->setText(text);
    summary()->paste();
    QCOMPARE(m_desk->issue().entries.first().summary, text);
    QTest::keyClicks(summary(), u"end"_s);
    QCOMPARE(m_desk->issue().entries.first().summary, text + u"end"_s);
    QTRY_COMPARE_WITH_TIMEOUT(
        m_desk->workspace().autosaver()->state(), Autosaver::State::Saved, 30000);
}

QTEST_MAIN(TestWriting)
#include "tst_writing.moc"
