// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"
#include "exporting/exporter.h"
#include "exporting/picturefiles.h"
#include "preview/exportview.h"
#include "preview/previewbar.h"
#include "preview/previewpane.h"
#include "preview/proofdocuments.h"
#include "preview/prooffindbar.h"
#include "preview/proofsheet.h"
#include "preview/proofview.h"
#include "preview/renderservice.h"
#include "site/feedcontent.h"
#include "support/hostile.h"
#include "support/issues.h"

#include <QAction>
#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWebEngineSettings>

#include <csignal>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

using View = PreviewBar::View;
using Colors = PreviewBar::Colors;

Issue issueOf(int count)
{
    static int serial = 0;
    Issue issue = *newIssue(u"Digest"_s, u"No. %1"_s.arg(++serial), QDate(2026, 4, 27));
    issue.introduction = u"An *introduction* of some words."_s;
    for (int i = 0; i < count; ++i) {
        Entry entry = entryTitled(u"Paper %1"_s.arg(i));
        entry.url = u"https://example.org/%1"_s.arg(i);
        entry.summary =
            u"A **needle** in number %1. "_s.arg(i) + u"More words follow. "_s.repeated(30);
        entry.takeaways = QStringList {u"First point"_s, u"Second point"_s};
        issue.entries.append(entry);
    }
    return issue;
}

/// The script's answer, from the page's isolated world.
QVariant run(ProofPage *page, const QString &script)
{
    std::optional<QVariant> answer;
    page->run(script, [&](const QVariant &value) { answer = value; });
    // One that was asked of a page that is on its way out never comes.
    std::ignore = QTest::qWaitFor([&] { return answer.has_value(); }, 1000);
    return answer.value_or(QVariant());
}

} // namespace

/// Each way of looking at the proof, driven as an editor does.
class TestProofViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

    void viewsAreChosenInTheBar_data();
    void viewsAreChosenInTheBar();
    void narrowBarHasAMenu();
    void devicesHaveTheirWidth_data();
    void devicesHaveTheirWidth();
    void emailIsTheEmail();
    void emailInTheDark();
    void emailForcedDark();
    void emailSaysItsSize();
    void feedIsTheFeedsContent();
    void feedFollowsEditsAndKeepsItsPlace();
    void twoViewsSideBySide();
    void twoViewsAreRemembered();
    void secondViewIsAnotherAtTheSamePlace_data();
    void secondViewIsAnotherAtTheSamePlace();
    void zoomByKeys();
    void zoomStopsAtItsEnds();
    void zoomOfTextIsItsOwn();
    void findInAPage_data();
    void findInAPage();
    void findInText();
    void findFollowsEdits();
    void findGoesOnInAnotherIssue();
    void escapeReturnsTheFocus();
    void otherViewKeepsThePlace();
    void clickFindsTheWord_data();
    void clickFindsTheWord();
    void hoverNamesTheEntry();
    void deadProcessKeepsTheLastPicture();
    void deadEmailComesBack();
    void previewIsTheExport_data();
    void previewIsTheExport();

private:
    [[nodiscard]] ProofSheet *sheet() const { return m_pane->findChild<ProofSheet *>(); }
    [[nodiscard]] ProofPage *shownPage() const { return sheet()->shownPage(); }
    QVariant run(const QString &script) const { return ::run(shownPage(), script); }
    [[nodiscard]] bool waitForPage() const;
    void choose(View view);
    [[nodiscard]] ProofFindBar *openFind(const QString &words);
    [[nodiscard]] QString count() const;
    [[nodiscard]] QPoint pointAt(const QString &selector, const QString &word) const;
    [[nodiscard]] QWidget *canvas() const;

    QTemporaryDir m_config;
    std::unique_ptr<IssueDocument> m_document;
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_editor = nullptr;
    PreviewPane *m_pane = nullptr;
};

void TestProofViews::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_config.path().toUtf8());
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_editor = new QLineEdit;
    column->addWidget(m_editor);
    m_pane = new PreviewPane;
    column->addWidget(m_pane, 1);
    m_window->resize(1000, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestProofViews::init()
{
    m_window->resize(1000, 800);
    m_pane->setTwoViews(false);
    m_pane->bar().setView(View::Desktop);
    m_pane->bar().setColors(Colors::Light);
    m_pane->bar().setShowsPictures(true);
    m_pane->bar().setZoom({});
    auto document = std::make_unique<IssueDocument>(issueOf(6));
    QSignalSpy synced(m_pane, &PreviewPane::synced);
    m_pane->setDocument(document.get());
    QVERIFY(synced.wait(20'000));
    m_document = std::move(document);
    m_editor->setFocus();
}

void TestProofViews::cleanupTestCase()
{
    m_window.reset();
    m_document.reset();
}

bool TestProofViews::waitForPage() const
{
    return QTest::qWaitFor([this] { return shownPage() && shownPage()->isShown(); }, 20'000);
}

void TestProofViews::choose(View view)
{
    m_pane->bar().setView(view);
    QVERIFY(waitForPage());
    QTRY_VERIFY(run(u"document.body.innerText"_s).toString().contains(m_document->issue().title));
}

ProofFindBar *TestProofViews::openFind(const QString &words)
{
    auto *bar = sheet()->findChild<ProofFindBar *>();
    auto *line = bar->findChild<QLineEdit *>();
    line->clear();
    for (QAction *action : m_pane->viewActions()) {
        if (action->shortcuts().contains(QKeySequence(QKeySequence::Find)))
            action->trigger();
    }
    line->setText(words);
    return bar;
}

QString TestProofViews::count() const
{
    return sheet()->findChild<ProofFindBar *>()->findChild<QLabel *>()->text();
}

QWidget *TestProofViews::canvas() const
{
    auto *view = qobject_cast<QWidget *>(ProofView::forPage(shownPage()));
    return view->focusProxy() ? view->focusProxy() : view;
}

/// The middle of a word's first letter, in the view's own pixels.
QPoint TestProofViews::pointAt(const QString &selector, const QString &word) const
{
    const QVariantList place =
        run(uR"((() => {
        const block = document.querySelector(%1[0]);
        block.scrollIntoView({block: 'center'});
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.data.indexOf(%1[1]);
            if (at < 0)
                continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect();
            return [box.left + 1, box.top + box.height / 2];
        }
        return [];
    })())"_s.arg(QString::fromUtf8(
                QJsonDocument(QJsonArray {selector, word}).toJson(QJsonDocument::Compact))))
            .toList();
    const double zoom = shownPage()->zoomFactor();
    return place.size() < 2
        ? QPoint(-1, -1)
        : QPointF(place.at(0).toDouble() * zoom, place.at(1).toDouble() * zoom).toPoint();
}

void TestProofViews::viewsAreChosenInTheBar_data()
{
    QTest::addColumn<View>("view");
    QTest::newRow("Tablet") << View::Tablet;
    QTest::newRow("Phone") << View::Phone;
    QTest::newRow("E-mail") << View::Email;
    QTest::newRow("Feed") << View::Feed;
    QTest::newRow("Text") << View::Text;
    QTest::newRow("Source") << View::Source;
}

void TestProofViews::viewsAreChosenInTheBar()
{
    QFETCH(const View, view);
    QToolButton *desktop = nullptr;
    for (QToolButton *button : m_pane->bar().findChildren<QToolButton *>()) {
        if (button->isVisible() && button->text() == "Desktop"_L1)
            desktop = button;
    }
    QVERIFY(desktop);
    desktop->setFocus();
    for (int i = 0; i < static_cast<int>(view); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(m_pane->bar().view(), view);
    QCOMPARE(qobject_cast<QToolButton *>(QApplication::focusWidget())->text(),
        QString::fromUtf8(QTest::currentDataTag()));
    if (view == View::Text || view == View::Source)
        QTRY_VERIFY(m_pane->findChild<ExportView *>()->toPlainText().contains(u"Paper 3"_s));
    else
        QTRY_VERIFY(shownPage() && shownPage()->isShown()
            && run(u"document.body.innerText"_s).toString().contains(u"Paper 3"_s));
}

void TestProofViews::narrowBarHasAMenu()
{
    m_window->resize(380, 800);
    QToolButton *menu = nullptr;
    const auto findMenu = [&] {
        for (QToolButton *button : m_pane->bar().findChildren<QToolButton *>()) {
            if (button->accessibleName() == "View"_L1)
                menu = button;
        }
        return menu && menu->isVisible();
    };
    QTRY_VERIFY(findMenu());
    QAction *phone = menu->menu()->actions().at(static_cast<int>(View::Phone));
    phone->trigger();
    QCOMPARE(m_pane->bar().view(), View::Phone);
    QCOMPARE(menu->text(), phone->text());
    for (const QToolButton *button : m_pane->bar().findChildren<QToolButton *>()) {
        if (button->isVisible())
            QVERIFY(m_pane->bar().rect().contains(
                QRect(button->mapTo(&m_pane->bar(), QPoint()), button->size())));
    }
}

void TestProofViews::devicesHaveTheirWidth_data()
{
    QTest::addColumn<View>("view");
    QTest::addColumn<int>("width");
    QTest::newRow("tablet") << View::Tablet << 768;
    QTest::newRow("phone") << View::Phone << 390;
}

void TestProofViews::devicesHaveTheirWidth()
{
    QFETCH(const View, view);
    QFETCH(const int, width);
    m_pane->bar().setView(view);
    m_pane->bar().setZoom(1.0);
    QTRY_COMPARE(run(u"window.innerWidth"_s).toInt(), width);
    m_pane->bar().setZoom(0.5);
    QTRY_COMPARE(run(u"window.innerWidth"_s).toInt(), width);
    QVERIFY(run(u"document.documentElement.scrollWidth"_s).toInt() <= width);
}

void TestProofViews::emailIsTheEmail()
{
    choose(View::Email);
    QTRY_COMPARE(run(u"document.querySelectorAll('[data-galley-entry]').length"_s).toInt(), 6);
    QCOMPARE(run(u"document.querySelectorAll('script, svg, math, main').length"_s).toInt(), 0);
    QVERIFY(m_document->perform(
        SetEntryField {m_document->issue().entries.at(2).id, EntryField::Title, u"Other"_s}, {}));
    QTRY_VERIFY(run(u"document.body.innerText"_s).toString().contains(u"Other"_s));
}

void TestProofViews::emailInTheDark()
{
    choose(View::Email);
    const QString ink = u"getComputedStyle(document.querySelector('h1')).color"_s;
    QTRY_VERIFY(!run(ink).toString().isEmpty());
    const QString light = run(ink).toString();
    m_pane->bar().setColors(Colors::Dark);
    QTRY_VERIFY(run(ink).toString() != light);
    m_pane->bar().setColors(Colors::Light);
    QTRY_COMPARE(run(ink).toString(), light);
}

void TestProofViews::emailForcedDark()
{
    choose(View::Email);
    m_pane->bar().setColors(Colors::ForcedDark);
    QVERIFY(shownPage()->settings()->testAttribute(QWebEngineSettings::ForceDarkMode));
    QVERIFY(!m_pane->page()->settings()->testAttribute(QWebEngineSettings::ForceDarkMode));
    m_pane->bar().setView(View::Desktop); // where no program forces anything
    QCOMPARE(m_pane->bar().colors(), Colors::Dark);
}

void TestProofViews::emailSaysItsSize()
{
    choose(View::Email);
    const auto said = [this] {
        QStringList words;
        for (const QLabel *label : sheet()->findChildren<QLabel *>()) {
            if (label->isVisible())
                words.append(label->text());
        }
        return words.join(u' ');
    };
    QTRY_VERIFY(said().contains(u"102"_s));
    m_pane->bar().setView(View::Feed);
    QVERIFY(!said().contains(u"102"_s));
}

void TestProofViews::feedIsTheFeedsContent()
{
    const Issue issue = exampleIssue();
    QString proof = QString::fromUtf8(feedProof(issue, {}));
    QString content = feedContentOf(issue);
    for (const Entry &entry : issue.entries) {
        const QString element =
            u"<div data-galley-entry=\"%1\">"_s.arg(entry.id.toString(QUuid::WithoutBraces));
        QCOMPARE(proof.count(element), 1);
        proof.remove(element);
    }
    QVERIFY(proof.remove(u"</div>"_s).contains(content.remove(u"</div>"_s)));
}

void TestProofViews::feedFollowsEditsAndKeepsItsPlace()
{
    choose(View::Feed);
    QCOMPARE(run(u"document.querySelector('body > h1').innerText"_s).toString(),
        m_document->issue().title);
    const QString fourth = u"document.querySelectorAll('[data-galley-entry]')[3]"_s;
    run(fourth + u".scrollIntoView()"_s);
    const QString top = fourth + u".getBoundingClientRect().top"_s;
    const double before = run(top).toDouble();
    // One above the window grows.
    const EntryId first = m_document->issue().entries.at(0).id;
    QVERIFY(m_document->perform(
        SetEntryField {first, EntryField::Summary, u"Grown. "_s.repeated(400)}, {}));
    QTRY_VERIFY(run(u"document.body.innerText"_s).toString().contains(u"Grown"_s));
    QTRY_VERIFY(std::abs(run(top).toDouble() - before) < 2);
}

void TestProofViews::twoViewsSideBySide()
{
    QTest::keyClick(m_editor, Qt::Key_F8);
    QVERIFY(m_pane->hasTwoViews());
    ProofSheet *second = m_pane->secondSheet();
    second->bar().setView(View::Phone);
    QCOMPARE(m_pane->bar().view(), View::Desktop);
    QTRY_VERIFY(second->page() && second->page()->isShown());
    QTRY_VERIFY(std::abs(second->width() - sheet()->width()) < 40);
    QVERIFY(m_document->perform(
        SetEntryField {m_document->issue().entries.at(1).id, EntryField::Title, u"Both"_s}, {}));
    for (ProofPage *page : {m_pane->page(), second->page()})
        QTRY_VERIFY(::run(page, u"document.body.innerText"_s).toString().contains(u"Both"_s));
    const EntryId last = m_document->issue().entries.last().id;
    m_pane->showEntry(last);
    for (ProofPage *page : {m_pane->page(), second->page()})
        QTRY_VERIFY(::run(page, u"window.scrollY"_s).toDouble() > 0);
    QTest::keyClick(m_editor, Qt::Key_F8);
    QVERIFY(!m_pane->hasTwoViews());
    QSignalSpy synced(m_pane, &PreviewPane::synced);
    QVERIFY(m_document->perform(
        SetEntryField {m_document->issue().entries.at(1).id, EntryField::Title, u"One"_s}, {}));
    QVERIFY(synced.wait(10'000));
}

void TestProofViews::twoViewsAreRemembered()
{
    m_pane->setTwoViews(true);
    m_pane->secondSheet()->bar().setView(View::Email);
    {
        const PreviewPane other;
        QVERIFY(other.hasTwoViews());
        QCOMPARE(other.secondSheet()->bar().view(), View::Email);
        QCOMPARE(other.bar().view(), View::Desktop);
    }
    m_pane->setTwoViews(false);
    QVERIFY(!PreviewPane().hasTwoViews());
}

void TestProofViews::secondViewIsAnotherAtTheSamePlace_data()
{
    QTest::addColumn<View>("first");
    QTest::addColumn<int>("width");
    QTest::addColumn<View>("second");
    QTest::addColumn<Qt::Orientation>("orientation");
    QTest::newRow("beside the desktop") << View::Desktop << 1000 << View::Phone << Qt::Horizontal;
    QTest::newRow("beside the e-mail") << View::Email << 1000 << View::Phone << Qt::Horizontal;
    QTest::newRow("beside the phone") << View::Phone << 1300 << View::Desktop << Qt::Horizontal;
    QTest::newRow("where it is narrow") << View::Phone << 450 << View::Email << Qt::Vertical;
}

void TestProofViews::secondViewIsAnotherAtTheSamePlace()
{
    QFETCH(const View, first);
    QFETCH(const int, width);
    QFETCH(const View, second);
    QFETCH(const Qt::Orientation, orientation);
    QSettings(settingsFile(), QSettings::IniFormat).remove(u"preview2"_s);
    m_window->resize(width, 800);
    m_pane->bar().setView(first);
    QVERIFY(waitForPage());
    const EntryId fourth = m_document->issue().entries.at(3).id;
    const auto placeIn = [](ProofPage *page) {
        return page ? ::run(page, u"galley.place()?.id ?? ''"_s).toString() : QString();
    };
    const QString wanted = fourth.toString(QUuid::WithoutBraces);
    QTRY_VERIFY((shownPage()->setPosition({.entry = fourth, .part = -0.25}),
        placeIn(shownPage()) == wanted));
    m_pane->setTwoViews(true);
    QCOMPARE(m_pane->secondSheet()->bar().view(), second);
    QCOMPARE(m_pane->findChild<QSplitter *>()->orientation(), orientation);
    QTRY_COMPARE_WITH_TIMEOUT(placeIn(m_pane->secondSheet()->shownPage()), wanted, 20'000);
}

void TestProofViews::zoomByKeys()
{
    m_pane->bar().setView(View::Phone);
    m_pane->bar().setZoom(1.0);
    canvas()->setFocus();
    QTest::keyClick(canvas(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_pane->bar().zoom(), std::optional(1.1));
    QTest::keyClick(canvas(), Qt::Key_Equal, Qt::ControlModifier);
    QCOMPARE(m_pane->bar().zoom(), std::optional(1.25));
    QTRY_COMPARE(shownPage()->zoomFactor(), 1.25);
    QTest::keyClick(canvas(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_pane->bar().zoom(), std::optional(1.1));
    {
        const PreviewPane other;
        QCOMPARE(other.bar().zoom(), std::optional(1.1));
    }
    QTest::keyClick(canvas(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_pane->bar().zoom(), std::nullopt);
}

void TestProofViews::zoomStopsAtItsEnds()
{
    for (int i = 0; i < 30; ++i)
        m_pane->bar().zoomBy(1);
    QCOMPARE(m_pane->bar().zoom(), std::optional(3.0));
    for (int i = 0; i < 30; ++i)
        m_pane->bar().zoomBy(-1);
    QCOMPARE(m_pane->bar().zoom(), std::optional(0.25));
    QTRY_COMPARE(shownPage()->zoomFactor(), 0.25);
}

void TestProofViews::zoomOfTextIsItsOwn()
{
    m_pane->bar().setZoom(0.5);
    m_pane->bar().setView(View::Source);
    QCOMPARE(m_pane->bar().zoom(), std::nullopt);
    const double size = m_pane->findChild<ExportView *>()->font().pointSizeF();
    m_pane->bar().setZoom(2.0);
    QCOMPARE(m_pane->findChild<ExportView *>()->font().pointSizeF(), 2 * size);
    m_pane->bar().setZoom({});
    m_pane->bar().setView(View::Desktop);
    QCOMPARE(m_pane->bar().zoom(), std::optional(0.5));
}

void TestProofViews::findInAPage_data()
{
    QTest::addColumn<View>("view");
    QTest::newRow("desktop") << View::Desktop;
    QTest::newRow("e-mail") << View::Email;
    QTest::newRow("feed") << View::Feed;
}

void TestProofViews::findInAPage()
{
    QFETCH(const View, view);
    choose(view);
    QTRY_VERIFY(run(u"document.body.innerText"_s).toString().contains(u"Paper 5"_s));
    ProofFindBar *bar = openFind(u"NEEDLE in"_s); // over the end of an element
    QTRY_COMPARE(count(), u"1 of 6"_s);
    auto *line = bar->findChild<QLineEdit *>();
    QVERIFY(line->hasFocus());
    const double top = run(u"window.scrollY"_s).toDouble();
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_COMPARE(count(), u"2 of 6"_s);
    QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(count(), u"1 of 6"_s);
    QTest::keyClick(line, Qt::Key_Return, Qt::ShiftModifier); // round the beginning
    QTRY_COMPARE(count(), u"6 of 6"_s);
    QVERIFY(run(u"window.scrollY"_s).toDouble() > top);
    line->setText(u"no such words"_s);
    QTRY_COMPARE(count(), u"Not found"_s);
    line->setText(u"Paper 3"_s);
    QTRY_VERIFY(count().startsWith(u"1 of "_s) || count().contains(u" of "_s));
    QTest::keyClick(line, Qt::Key_Escape);
    QTRY_COMPARE(run(u"CSS.highlights.get('galley-found').size"_s).toInt(), 0);
}

void TestProofViews::findInText()
{
    m_pane->bar().setView(View::Text);
    auto *text = m_pane->findChild<ExportView *>();
    QTRY_VERIFY(text->toPlainText().contains(u"Paper 5"_s));
    ProofFindBar *bar = openFind(u"needle"_s);
    auto *line = bar->findChild<QLineEdit *>();
    QTRY_COMPARE(count(), u"1 of 6"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(count(), u"2 of 6"_s);
    QCOMPARE(text->textCursor().selectedText(), u"needle"_s);
    line->setText(u"no such words"_s);
    QCOMPARE(count(), u"Not found"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(text->extraSelections().isEmpty());
}

void TestProofViews::findFollowsEdits()
{
    ProofFindBar *bar = openFind(u"needle"_s);
    QTRY_COMPARE(count(), u"1 of 6"_s);
    QVERIFY(m_document->perform(
        SetEntryField {m_document->issue().entries.at(4).id, EntryField::Summary, u"Hay"_s}, {}));
    QTRY_COMPARE(count(), u"1 of 5"_s);
    m_pane->bar().setView(View::Feed); // the same words
    QTRY_VERIFY(count().endsWith(u"of 5"_s));
    bar->close();
}

void TestProofViews::findGoesOnInAnotherIssue()
{
    ProofFindBar *bar = openFind(u"needle"_s);
    QTRY_COMPARE(count(), u"1 of 6"_s);
    auto other = std::make_unique<IssueDocument>(issueOf(3));
    m_pane->setDocument(other.get());
    m_document = std::move(other);
    QTRY_VERIFY(count().endsWith(u" of 3"_s));
    bar->close();
}

void TestProofViews::escapeReturnsTheFocus()
{
    canvas()->setFocus();
    QTest::keyClick(canvas(), Qt::Key_F, Qt::ControlModifier);
    auto *bar = sheet()->findChild<ProofFindBar *>();
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(bar->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QVERIFY(m_pane->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(canvas()->hasFocus());
}

void TestProofViews::otherViewKeepsThePlace()
{
    m_pane->bar().setView(View::Phone);
    const QString fourth = u"document.querySelectorAll('[data-galley-entry]')[3]"_s;
    const auto isAtTop = [&] {
        const double top = run(fourth + u".getBoundingClientRect().top"_s).toDouble();
        return std::abs(top) < 60;
    };
    QTRY_COMPARE(run(u"window.innerWidth"_s).toInt(), 390);
    run(u"addEventListener('scroll', () => { galley.hasScrolled = true; })"_s);
    run(fourth + u".scrollIntoView()"_s);
    QTRY_VERIFY(isAtTop());
    QTRY_VERIFY(run(u"galley.hasScrolled"_s).toBool());
    m_pane->bar().setView(View::Tablet);
    QTRY_COMPARE(run(u"window.innerWidth"_s).toInt(), 768);
    QTRY_VERIFY(isAtTop());
    choose(View::Feed);
    QTRY_VERIFY(isAtTop());
}

void TestProofViews::clickFindsTheWord_data()
{
    QTest::addColumn<View>("view");
    QTest::addColumn<QString>("selector");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("field"); // of an entry, or -1 for the introduction
    QTest::addColumn<int>("position");
    const auto row = [](const char *name, View view, const QString &selector, const QString &word,
                         std::optional<EntryField> field, int position) {
        QTest::newRow(name) << view << selector << word << (field ? static_cast<int>(*field) : -1)
                            << position;
    };
    const QString third = u"[data-galley-entry]:nth-of-type(3)"_s;
    row("a word of the summary", View::Desktop, third, u"number"_s, EntryField::Summary, 16);
    row("a bold word", View::Desktop, third, u"needle"_s, EntryField::Summary, 4);
    row("the title", View::Desktop, third, u"Paper"_s, EntryField::Title, 0);
    row("a takeaway", View::Desktop, third, u"Second"_s, EntryField::Takeaways, 12);
    row("the introduction", View::Desktop, u"header"_s, u"some words"_s, std::nullopt, 21);
    row("on a phone", View::Phone, third, u"number"_s, EntryField::Summary, 16);
    row("in a feed", View::Feed, third, u"number"_s, EntryField::Summary, 16);
}

void TestProofViews::clickFindsTheWord()
{
    QFETCH(const View, view);
    QFETCH(const QString, selector);
    QFETCH(const QString, word);
    QFETCH(const int, field);
    QFETCH(const int, position);
    choose(view);
    QTRY_VERIFY(run(u"document.body.innerText"_s).toString().contains(u"Paper 5"_s));
    QSignalSpy activated(m_pane, &PreviewPane::placeActivated);
    const QPoint at = pointAt(selector, word);
    QVERIFY(canvas()->rect().contains(at));
    QTest::mouseClick(canvas(), Qt::LeftButton, {}, at);
    QTRY_COMPARE(activated.size(), 1);
    const auto place = activated.first().first().value<ClickedPlace>();
    QVERIFY(place.isKnown);
    if (field < 0) {
        QVERIFY(place.entry.isNull());
        QCOMPARE(std::get<IssueField>(place.field), IssueField::Introduction);
    } else {
        QCOMPARE(place.entry, m_document->issue().entries.at(2).id);
        QCOMPARE(std::get<EntryField>(place.field), static_cast<EntryField>(field));
    }
    QCOMPARE(place.position, position);
}

void TestProofViews::hoverNamesTheEntry()
{
    QSignalSpy hovered(m_pane, &PreviewPane::entryHovered);
    const QPoint at = pointAt(u"[data-galley-entry]:nth-of-type(3)"_s, u"number"_s);
    QTest::mouseMove(canvas(), at);
    QTRY_VERIFY(!hovered.isEmpty());
    QTRY_COMPARE(hovered.last().first().value<EntryId>(), m_document->issue().entries.at(2).id);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(canvas(), &leave);
    QVERIFY(hovered.last().first().value<EntryId>().isNull());
}

void TestProofViews::deadProcessKeepsTheLastPicture()
{
    const auto picture = [this] {
        return sheet()->findChild<ProofDesk *>()->grab().toImage().convertToFormat(
            QImage::Format_RGB32);
    };
    // Text is on it.
    const auto isBlank = [](const QImage &image) {
        QSet<QRgb> colors;
        for (int y = 20; y < image.height() - 20; y += 3) {
            for (int x = 20; x < image.width() - 20; x += 3)
                colors.insert(image.pixel(x, y));
        }
        return colors.size() < 3;
    };
    QTRY_VERIFY(!isBlank(picture()));
    QSignalSpy lost(m_pane->page(), &ProofPage::lost);
    QSignalSpy synced(m_pane, &PreviewPane::synced);
    QCOMPARE(::kill(static_cast<pid_t>(m_pane->page()->renderProcessPid()), SIGKILL), 0);
    QVERIFY(lost.wait(10'000));
    QVERIFY(!isBlank(picture()));
    QVERIFY(synced.wait(20'000));
    QVERIFY(ProofView::forPage(m_pane->page())->isVisible());
    QTRY_VERIFY(!isBlank(picture()));
}

void TestProofViews::deadEmailComesBack()
{
    choose(View::Email);
    QTRY_VERIFY(run(u"document.body.innerText"_s).toString().contains(u"Paper 5"_s));
    QSignalSpy lost(shownPage(), &ProofPage::lost);
    QCOMPARE(::kill(static_cast<pid_t>(shownPage()->renderProcessPid()), SIGKILL), 0);
    QVERIFY(lost.wait(10'000));
    QVERIFY(waitForPage());
    QTRY_VERIFY(run(u"document.body.innerText"_s).toString().contains(u"Paper 5"_s));
}

void TestProofViews::previewIsTheExport_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<Issue>("issue");
    Issue mathematics = issueOf(3);
    mathematics.entries[1].summary = u"Inline $x^2$ and\n\n$$\\frac{a}{b}$$"_s;
    Issue rightToLeft = issueOf(3);
    rightToLeft.language = u"ar"_s;
    rightToLeft.title = u"العدد الأول"_s;
    for (const QString &theme : {u"default"_s, u"bulletin"_s, u"magazine"_s}) {
        const auto row = [&](const char *name, const Issue &issue) {
            QTest::addRow("%s, %s", qUtf8Printable(theme), name) << theme << issue;
        };
        row("plain", issueOf(3));
        row("every field", exampleIssue());
        row("mathematics", mathematics);
        row("right to left", rightToLeft);
        row("no entries", issueOf(0));
        row("hostile", hostileIssue(u"\"><img src=x onerror=alert(1)><script>alert(1)</script>"_s));
    }
}

/// What is shown is the exported file, byte for byte, but for the ids that the preview knows entries by.
void TestProofViews::previewIsTheExport()
{
    QFETCH(const QString, theme);
    QFETCH(const Issue, issue);
    const Look look {.theme = *loadTheme(theme), .publication = {}};
    const Result<const ExportFormat *> html = exportFormatNamed(u"html"_s);
    const PictureResolver pictures = [folder = pictureFolder(issue)](const QString &) {
        return ShownPicture {folder + u"/a.png"_s, QSize(64, 36)};
    };
    const Result<QByteArray> exported = (*html)->write(issue, {.look = look, .pictures = pictures});
    QVERIFY(exported);
    RenderService service;
    const Result<PagePatch> shown =
        service.render(look, issue, PageChanges::everything(), pictures).takeResult();
    QVERIFY(shown && shown->page);
    QByteArray bytes = *shown->page;
    for (const Entry &entry : issue.entries) {
        const QByteArray id =
            " data-galley-entry=\"" + entry.id.toByteArray(QUuid::WithoutBraces) + '"';
        QCOMPARE(bytes.count(id), 1);
        bytes.replace(id, QByteArray());
    }
    QCOMPARE(bytes, *exported);
}

int main(int argc, char **argv)
{
    registerPreviewScheme();
    QApplication app(argc, argv);
    TestProofViews test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_proofviews.moc"
