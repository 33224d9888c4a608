// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"
#include "base/uuid.h"
#include "preview/exportview.h"
#include "preview/previewbar.h"
#include "preview/previewpane.h"
#include "preview/proofview.h"
#include "render/renderer.h"

#include <KMessageWidget>

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <csignal>

using namespace galley;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(galley::Edit)

namespace {

Entry entryTitled(const QString &title)
{
    Entry entry;
    entry.id = newUuid();
    entry.title = title;
    entry.url = u"https://example.org/%1"_s.arg(title.size());
    entry.authors = QStringList {u"A. Author"_s, u"B. Author"_s};
    entry.difficulty = Difficulty::Intermediate;
    entry.summary = u"A *summary* with $x^2$. "_s.repeated(8);
    entry.takeaways = QStringList {u"One"_s, u"Two"_s};
    entry.source = Source::Arxiv;
    entry.arxivId = u"2604.15579"_s;
    return entry;
}

Issue issueOf(int count)
{
    Issue issue = *newIssue(u"Digest"_s, u"No. 1"_s, QDate(2026, 4, 27));
    issue.introduction = u"An *introduction*."_s;
    for (int i = 0; i < count; ++i)
        issue.entries.append(entryTitled(u"Paper %1"_s.arg(i)));
    return issue;
}

QString freshPage(const Issue &issue)
{
    const Result<Theme> theme = loadTheme(themeNames().value(0));
    const Result<std::unique_ptr<Renderer>> renderer = Renderer::create({.theme = *theme});
    return (*renderer)->renderIssue(issue, Renderer::Purpose::Preview).value_or(QString());
}

} // namespace

class TestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void pageFollowsEdits_data();
    void pageFollowsEdits();
    void pageFollowsUndo();
    void pageFollowsATypingBurst();
    void editTouchesOneEntry();
    void focusStaysInTheEditor();
    void clickIsReported();
    void otherIssueIsShownFromItsTop();
    void schemeChangesColors();
    void deadProcessGoesUnnoticed();
    void themeThatIsMissingKeepsThePage();
    void noIssueSaysWhatToDo();
    void deletedDocumentIsNoIssue();
    void textFollowsEditsAndKeepsItsPlace();
    void sourceShowsEachFormat_data();
    void sourceShowsEachFormat();
    void viewIsRemembered();
    void phoneIsNarrow();

private:
    QVariant run(const QString &script);
    bool equalsAFreshPage();
    void perform(const Edit &edit);

    QTemporaryDir m_config;
    std::unique_ptr<IssueDocument> m_document;
    std::unique_ptr<QWidget> m_window;
    WId m_windowId = 0; ///< before the engine started
    QLineEdit *m_editor = nullptr;
    PreviewPane *m_pane = nullptr;
};

void TestPreview::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_config.path().toUtf8());
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_editor = new QLineEdit;
    column->addWidget(m_editor);
    m_pane = new PreviewPane;
    column->addWidget(m_pane, 1);
    m_window->resize(520, 700);
    m_window->show();
    m_window->activateWindow();
    m_editor->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_windowId = m_window->winId();
}

void TestPreview::init()
{
    m_pane->bar().setView(PreviewBar::View::Desktop);
    m_pane->bar().setColors(PreviewBar::Colors::AsDesktop);
    m_pane->bar().setZoom({});
    auto document = std::make_unique<IssueDocument>(issueOf(6));
    QSignalSpy synced(m_pane, &PreviewPane::synced);
    m_pane->setDocument(document.get());
    QVERIFY(synced.wait(20000));
    m_document = std::move(document);
}

void TestPreview::cleanupTestCase()
{
    m_window.reset();
    m_document.reset();
}

QVariant TestPreview::run(const QString &script)
{
    std::optional<QVariant> answer;
    m_pane->page()->run(script, [&](const QVariant &value) { answer = value; });
    std::ignore = QTest::qWaitFor([&] { return answer.has_value(); }, 10000);
    return answer.value_or(QVariant());
}

bool TestPreview::equalsAFreshPage()
{
    const QJsonArray page {freshPage(m_document->issue())};
    const QString script = uR"((() => {
        const bare = html => html.replace(/>\s+</g, '><').trim();
        const fresh = new DOMParser().parseFromString(%1[0], 'text/html');
        return bare(fresh.body.innerHTML) === bare(document.body.innerHTML)
            && fresh.title === document.title
            && fresh.documentElement.lang === document.documentElement.lang;
    })())"_s;
    return run(script.arg(QString::fromUtf8(QJsonDocument(page).toJson(QJsonDocument::Compact))))
        .toBool();
}

void TestPreview::perform(const Edit &edit)
{
    QSignalSpy synced(m_pane, &PreviewPane::synced);
    QVERIFY(m_document->perform(edit, u"Edit"_s));
    QVERIFY(synced.wait(10000));
}

void TestPreview::pageFollowsEdits_data()
{
    QTest::addColumn<int>("entry"); // -1: the edit is whole
    QTest::addColumn<Edit>("edit");
    const EntryId none;
    const auto entryEdit = [&](EntryField field, const FieldValue &value) {
        return Edit(SetEntryField {none, field, value});
    };
    QTest::newRow("title") << 2 << entryEdit(EntryField::Title, u"<b>New</b> $\\alpha$"_s);
    QTest::newRow("summary") << 2 << entryEdit(EntryField::Summary, u"New **words** $a_1$"_s);
    QTest::newRow("no summary") << 2 << entryEdit(EntryField::Summary, std::monostate());
    QTest::newRow("takeaways") << 0 << entryEdit(EntryField::Takeaways, QStringList {u"Only"_s});
    QTest::newRow("difficulty") << 5 << entryEdit(EntryField::Difficulty, Difficulty::Advanced);
    QTest::newRow("authors") << 1 << entryEdit(EntryField::Authors, QStringList(30, u"X Y"_s));
    QTest::newRow("no address") << 1 << entryEdit(EntryField::Url, std::monostate());
    QTest::newRow("citations") << 1 << entryEdit(EntryField::CitationCount, 0);
    QTest::newRow("first to last") << 0 << Edit(MoveEntry {none, 5});
    QTest::newRow("last to first") << 5 << Edit(MoveEntry {none, 0});
    QTest::newRow("one down") << 2 << Edit(MoveEntry {none, 3});
    QTest::newRow("remove") << 3 << Edit(RemoveEntry {none});
    QTest::newRow("insert first") << -1 << Edit(InsertEntry {0, entryTitled(u"Fresh"_s)});
    QTest::newRow("insert last") << -1 << Edit(InsertEntry {6, entryTitled(u"Fresh"_s)});
    const auto issueEdit = [](IssueField field, const FieldValue &value) {
        return Edit(SetIssueField {field, value});
    };
    QTest::newRow("issue title") << -1 << issueEdit(IssueField::Title, u"No. 2"_s);
    QTest::newRow("publication") << -1 << issueEdit(IssueField::Publication, u"Other"_s);
    QTest::newRow("date") << -1 << issueEdit(IssueField::Date, QDate(2026, 5, 1));
    QTest::newRow("introduction") << -1 << issueEdit(IssueField::Introduction, u"Lead"_s);
    QTest::newRow("no introduction") << -1 << issueEdit(IssueField::Introduction, std::monostate());
    QTest::newRow("language") << -1 << issueEdit(IssueField::Language, u"de"_s);
}

void TestPreview::pageFollowsEdits()
{
    QFETCH(const int, entry);
    QFETCH(Edit, edit);
    if (entry >= 0) {
        const EntryId id = m_document->issue().entries.at(entry).id;
        std::visit(
            [&](auto &e) {
                if constexpr (requires { e.entry = id; })
                    e.entry = id;
            },
            edit);
    }
    QVERIFY(equalsAFreshPage());
    perform(edit);
    QVERIFY(equalsAFreshPage());
}

void TestPreview::pageFollowsUndo()
{
    perform(RemoveEntry {m_document->issue().entries.at(2).id});
    QSignalSpy synced(m_pane, &PreviewPane::synced);
    m_document->undo();
    QVERIFY(synced.wait(10000));
    QVERIFY(equalsAFreshPage());
}

void TestPreview::pageFollowsATypingBurst()
{
    const EntryId id = m_document->issue().entries.at(1).id;
    for (int i = 0; i < 40; ++i) {
        const QString text = u"word "_s.repeated(i + 1);
        QVERIFY(m_document->perform(SetEntryField {id, EntryField::Summary, text}, u"Type"_s,
            IssueDocument::Merge::Typing));
        if (i % 10 == 0)
            QVERIFY(m_document->perform(MoveEntry {id, i / 10}, u"Move"_s));
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY_WITH_TIMEOUT(equalsAFreshPage(), 10000);
}

void TestPreview::editTouchesOneEntry()
{
    run(u"touched = new Set(); new MutationObserver(list => list.forEach(m => touched.add("
        "(m.target.closest ? m.target : m.target.parentNode).closest('article')?.id ?? 'page')))"
        ".observe(document, {subtree: true, childList: true, attributes: true, "
        "characterData: true}); 0"_s);
    perform(SetEntryField {m_document->issue().entries.at(1).id, EntryField::Summary, u"New"_s});
    QCOMPARE(run(u"[...touched].join()"_s), run(u"document.querySelectorAll('article')[1].id"_s));
}

void TestPreview::focusStaysInTheEditor()
{
    QCOMPARE(m_window->winId(), m_windowId);
    QVERIFY(m_window->isActiveWindow());
    QVERIFY(m_editor->hasFocus());
    perform(SetEntryField {m_document->issue().entries.at(1).id, EntryField::Summary, u"New"_s});
    m_pane->showEntry(m_document->issue().entries.at(5).id);
    perform(SetIssueField {IssueField::Language, u"de"_s}); // loads the page again
    QVERIFY(m_editor->hasFocus());
}

void TestPreview::clickIsReported()
{
    QSignalSpy activated(m_pane, &PreviewPane::placeActivated);
    run(u"document.querySelectorAll('article')[3].click()"_s);
    QTRY_COMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().value<ClickedPlace>().entry,
        m_document->issue().entries.at(3).id);
}

void TestPreview::otherIssueIsShownFromItsTop()
{
    m_pane->showEntry(m_document->issue().entries.at(5).id);
    QTRY_VERIFY(run(u"window.scrollY"_s).toDouble() > 0);
    auto other = std::make_unique<IssueDocument>(issueOf(3));
    QSignalSpy synced(m_pane, &PreviewPane::synced);
    m_pane->setDocument(other.get());
    QVERIFY(synced.wait(10000));
    m_document = std::move(other);
    QVERIFY(equalsAFreshPage());
    QCOMPARE(run(u"window.scrollY"_s).toDouble(), 0.0);
}

void TestPreview::schemeChangesColors()
{
    const auto background = [this] {
        return run(u"getComputedStyle(document.documentElement).backgroundColor + "
                   "getComputedStyle(document.body).backgroundColor"_s)
            .toString();
    };
    m_pane->bar().setColors(PreviewBar::Colors::Light);
    const QString light = background();
    m_pane->bar().setColors(PreviewBar::Colors::Dark);
    QVERIFY(background() != light);
    m_pane->bar().setColors(PreviewBar::Colors::Light);
    QCOMPARE(background(), light);
}

void TestPreview::deadProcessGoesUnnoticed()
{
    QSignalSpy synced(m_pane, &PreviewPane::synced);
    QCOMPARE(::kill(static_cast<pid_t>(m_pane->page()->renderProcessPid()), SIGKILL), 0);
    QVERIFY(synced.wait(20000));
    QVERIFY(equalsAFreshPage());
    QVERIFY(!m_pane->findChild<KMessageWidget *>()->isVisible());
    perform(SetEntryField {m_document->issue().entries.at(1).id, EntryField::Summary, u"New"_s});
    QVERIFY(equalsAFreshPage());
}

void TestPreview::themeThatIsMissingKeepsThePage()
{
    m_pane->setLook({.publication = {.theme = u"no-such-theme"_s}});
    auto *message = m_pane->findChild<KMessageWidget *>();
    QTRY_VERIFY(message->isVisible());
    QVERIFY(!message->text().isEmpty());
    QVERIFY(equalsAFreshPage());
    m_pane->setLook({});
    QTRY_VERIFY(!message->isVisible());
}

void TestPreview::noIssueSaysWhatToDo()
{
    m_pane->setDocument(nullptr);
    const auto *stack = m_pane->findChild<QStackedWidget *>();
    const auto *label = qobject_cast<QLabel *>(stack->currentWidget());
    QVERIFY(label && !label->text().isEmpty());
}

void TestPreview::deletedDocumentIsNoIssue()
{
    m_document.reset();
    QVERIFY(qobject_cast<QLabel *>(m_pane->findChild<QStackedWidget *>()->currentWidget()));
}

void TestPreview::textFollowsEditsAndKeepsItsPlace()
{
    m_pane->bar().setView(PreviewBar::View::Text);
    auto *text = m_pane->findChild<ExportView *>();
    QTRY_VERIFY(text->toPlainText().contains(u"Paper 3"_s));
    text->verticalScrollBar()->setValue(5);
    QVERIFY(m_document->perform(
        SetEntryField {m_document->issue().entries.at(3).id, EntryField::Title, u"Other"_s},
        u"Edit"_s));
    QTRY_VERIFY(text->toPlainText().contains(u"Other"_s));
    QVERIFY(!text->toPlainText().contains(u"Paper 3"_s));
    QCOMPARE(text->verticalScrollBar()->value(), 5);
}

void TestPreview::sourceShowsEachFormat_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("html") << u"<html"_s;
    QTest::newRow("json") << u"\"galley-issue\""_s;
    QTest::newRow("markdown") << u"# "_s;
    QTest::newRow("bibtex") << u"title = "_s;
    QTest::newRow("csl-json") << u"\"title\""_s;
}

void TestPreview::sourceShowsEachFormat()
{
    QFETCH(const QString, part);
    m_pane->bar().setView(PreviewBar::View::Source);
    auto *formats = m_pane->bar().findChild<QComboBox *>();
    const int index = formats->findData(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(index >= 0);
    formats->setCurrentIndex(index);
    auto *text = m_pane->findChild<ExportView *>();
    QTRY_VERIFY(text->toPlainText().contains(part));
}

void TestPreview::viewIsRemembered()
{
    m_pane->bar().setView(PreviewBar::View::Phone);
    m_pane->bar().setZoom(1.5);
    PreviewPane second;
    QCOMPARE(second.bar().view(), PreviewBar::View::Phone);
    QCOMPARE(second.bar().zoom(), std::optional(1.5));
}

void TestPreview::phoneIsNarrow()
{
    m_pane->bar().setView(PreviewBar::View::Phone);
    m_pane->bar().setZoom(1.0);
    QTRY_COMPARE(run(u"window.innerWidth"_s).toInt(), 390);
}

int main(int argc, char **argv)
{
    registerPreviewScheme();
    QApplication app(argc, argv);
    TestPreview test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_preview.moc"
