// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewbar.h"
#include "preview/previewpane.h"
#include "preview/proofsheet.h"
#include "render/renderer.h"
#include "support/hostile.h"

#include <QApplication>
#include <QDesktopServices>
#include <QImage>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInterceptor>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

// A page as if it were a site's.
const QUrl address(u"https://digest.example/"_s);

/// Blocks and remembers all that a page asks for, but itself.
class Watcher : public QWebEngineUrlRequestInterceptor
{
public:
    QStringList asked;

    void interceptRequest(QWebEngineUrlRequestInfo &info) override
    {
        const QUrl url = info.requestUrl();
        if (url.scheme() == "data"_L1)
            return;
        info.block(true);
        // Its own pictures and icons, beside it.
        if (!url.path().startsWith("/pictures/"_L1))
            asked.append(url.toString());
    }
};

/// What a reader's browser does with an exported page, scripts and all.
class BrowserPage : public QWebEnginePage
{
public:
    using QWebEnginePage::QWebEnginePage;

    QStringList said; ///< dialogs, and what the page's policy had to refuse
    QStringList visited;

protected:
    void javaScriptAlert(const QUrl &, const QString &text) override { said.append(text); }
    bool javaScriptConfirm(const QUrl &, const QString &text) override
    {
        said.append(text);
        return false;
    }
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel, const QString &message, int, const QString &) override
    {
        // The watcher's own doing.
        if (!message.contains("ERR_BLOCKED_BY_CLIENT"_L1))
            said.append(message);
    }
    bool acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame) override
    {
        if (isMainFrame && (url == address || url.scheme() == "data"_L1) && visited.isEmpty()
            && !m_isLoaded)
            return m_isLoaded = true;
        visited.append(url.toString());
        return false;
    }

private:
    bool m_isLoaded = false;
};

/// Touches each element in the ways that handlers wait for.
const QString touchEverything = uR"(
    for (const element of document.querySelectorAll('*')) {
        for (const name of ['load', 'error', 'focus', 'blur', 'mouseover', 'mouseenter', 'toggle',
                 'beforetoggle', 'animationstart', 'begin', 'start', 'loadstart', 'input', 'change'])
            element.dispatchEvent(new Event(name));
    }
    for (const link of document.querySelectorAll('a, button, input, label, summary'))
        link.click();
    true)"_s;

std::optional<ShownPicture> asFile(const QString &)
{
    return ShownPicture {u"pictures/a.png"_s, QSize(100, 100)};
}

} // namespace

/// Nothing that an issue says runs, goes anywhere or asks for anything: neither in the proof nor in a
/// browser that shows the exported page.
class TestIsolation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whatRunsIsSeen();
    void exportIsInert_data() { addTexts(); }
    void exportIsInert();
    void proofIsInert_data();
    void proofIsInert();
    void filesAreOutOfReach();

public Q_SLOTS:
    void openInBrowser(const QUrl &url) { m_opened.append(url); }

private:
    static void addTexts();
    [[nodiscard]] QStringList happenedIn(const QString &html);
    QVariant run(const QString &script);
    [[nodiscard]] bool waitFor(const QString &script);

    QTemporaryDir m_config;
    QTcpServer m_server;
    QWebEngineProfile m_browser;
    Watcher m_watcher;
    QList<QUrl> m_opened; ///< instead of a browser
    std::unique_ptr<IssueDocument> m_document;
    std::unique_ptr<PreviewPane> m_pane;
};

void TestIsolation::initTestCase()
{
    qputenv("XDG_CONFIG_HOME", m_config.path().toUtf8());
    QVERIFY(m_server.listen(QHostAddress::LocalHost));
    m_browser.setUrlRequestInterceptor(&m_watcher);
    m_pane = std::make_unique<PreviewPane>();
    m_pane->resize(700, 600);
    m_pane->show();
    for (const QString &scheme :
        {u"http"_s, u"https"_s, u"mailto"_s, u"file"_s, u"javascript"_s, u"data"_s, u"vbscript"_s})
        QDesktopServices::setUrlHandler(scheme, this, "openInBrowser");
}

void TestIsolation::cleanupTestCase()
{
    m_pane.reset();
    m_document.reset();
}

void TestIsolation::addTexts()
{
    QTest::addColumn<QString>("text");
    int row = 0;
    for (const QString &text : hostileTexts())
        QTest::addRow("%03d", ++row) << text;
}

QStringList TestIsolation::happenedIn(const QString &html)
{
    m_watcher.asked.clear();
    BrowserPage page(&m_browser);
    QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
    page.setContent(html.toUtf8(), u"text/html;charset=utf-8"_s, address);
    if (!loaded.wait(10'000))
        return {u"It did not load."_s};
    bool isTouched = false;
    page.runJavaScript(touchEverything, [&](const QVariant &) { isTouched = true; });
    std::ignore = QTest::qWaitFor([&] { return isTouched; }, 10'000);
    QStringList happened = page.said + m_watcher.asked;
    for (const QString &url : std::as_const(page.visited)) {
        const QString scheme = QUrl(url).scheme();
        if (scheme != "https"_L1 && scheme != "http"_L1 && scheme != "mailto"_L1)
            happened.append(url);
    }
    return happened;
}

void TestIsolation::whatRunsIsSeen()
{
    const auto happens = [this](const QString &body) {
        return !happenedIn(
            u"<!doctype html><link rel=\"icon\" href=\"data:,\"><title>T</title><body>%1"_s.arg(
                body))
                    .isEmpty();
    };
    QVERIFY(!happens(u"<p>Words and a <a href=\"https://example.org/\">link</a>"_s));
    QVERIFY(happens(u"<script>alert(1)</script>"_s));
    QVERIFY(happens(u"<p onmouseover=\"alert(1)\">x"_s));
    QVERIFY(happens(u"<img src=\"https://evil.example/x.png\">"_s));
    QVERIFY(happens(u"<a href=\"data:text/html,x\">x</a>"_s)
        || happens(u"<a href=\"javascript:alert(1)\">x</a>"_s));
}

/// Escaping alone does it: the page's policy, which would stop most of it, is taken away.
void TestIsolation::exportIsInert()
{
    QFETCH(const QString, text);
    const Result<Theme> theme = loadTheme(themeNames().constFirst());
    QVERIFY(theme);
    const auto renderer = Renderer::create(hostileLook(*theme, text));
    QVERIFY(renderer);
    const Result<QString> page =
        (*renderer)->renderIssue(hostileIssue(text), Renderer::Purpose::Export, asFile);
    QVERIFY(page);
    static const QRegularExpression policy(u"<meta http-equiv=\"Content-Security-Policy\"[^>]*>"_s);
    const QString bare = QString(*page).remove(policy);
    QVERIFY(bare.size() < page->size());
    const QStringList happened = happenedIn(bare);
    QVERIFY2(happened.isEmpty(), qUtf8Printable(happened.join(u'\n')));
}

QVariant TestIsolation::run(const QString &script)
{
    std::optional<QVariant> answer;
    m_pane->findChild<ProofSheet *>()->shownPage()->run(
        script, [&](const QVariant &value) { answer = value; });
    std::ignore = QTest::qWaitFor([&] { return answer.has_value(); }, 1000);
    return answer.value_or(QVariant());
}

bool TestIsolation::waitFor(const QString &script)
{
    return QTest::qWaitFor([&] { return run(script).toBool(); }, 10'000);
}

void TestIsolation::proofIsInert_data()
{
    QTest::addColumn<int>("view");
    QTest::newRow("page") << static_cast<int>(PreviewBar::View::Desktop);
    QTest::newRow("e-mail") << static_cast<int>(PreviewBar::View::Email);
    QTest::newRow("feed") << static_cast<int>(PreviewBar::View::Feed);
}

/// Every text one after the other into a page that is shown, as an editor who pastes it.
void TestIsolation::proofIsInert()
{
    QFETCH(const int, view);
    m_document = std::make_unique<IssueDocument>(hostileIssue(u"<b>"_s));
    m_pane->setDocument(m_document.get());
    m_pane->bar().setView(static_cast<PreviewBar::View>(view));
    auto *sheet = m_pane->findChild<ProofSheet *>();
    QTRY_VERIFY_WITH_TIMEOUT(sheet->shownPage() && sheet->shownPage()->isShown(), 20'000);
    const EntryId entry = m_document->issue().entries.at(1).id;
    const QString address = sheet->shownPage()->url().toString();
    int serial = 0;
    for (QString text : hostileTexts()) {
        text.replace("alert(1)"_L1, "document.body.id=1"_L1);
        text.replace("evil.example"_L1, u"127.0.0.1:%1"_s.arg(m_server.serverPort()));
        const Issue hostile = hostileIssue(text);
        const Entry &other = hostile.entries.at(1);
        const QString title = u"Title %1 "_s.arg(++serial);
        QVERIFY(m_document->perform(SetEntryField {entry, EntryField::Summary, text}, {}));
        QVERIFY(m_document->perform(
            SetEntryField {entry, EntryField::Takeaways, *other.takeaways}, {}));
        QVERIFY(
            m_document->perform(SetEntryField {entry, EntryField::Authors, *other.authors}, {}));
        QVERIFY(m_document->perform(SetEntryField {entry, EntryField::Title, title + text}, {}));
        QVERIFY(m_document->perform(SetIssueField {IssueField::Introduction, text}, {}));
        QVERIFY2(waitFor(u"document.body.textContent.includes('%1')"_s.arg(title)),
            qUtf8Printable(text));
        QVERIFY2(run(u"document.body.id === '' && document.scripts.length <= 1"_s).toBool(),
            qUtf8Printable(text));
    }
    run(touchEverything);
    QVERIFY(run(u"document.body.id === ''"_s).toBool());
    // Links within the page have moved it.
    QCOMPARE(run(u"location.href"_s).toString().section(u'#', 0, 0), address);
    for (const QUrl &url : std::as_const(m_opened))
        QVERIFY2(isOpenableLink(url), qUtf8Printable(url.toString()));
    QVERIFY(!m_server.hasPendingConnections());
    QVERIFY(!m_server.waitForNewConnection(100));
}

void TestIsolation::filesAreOutOfReach()
{
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::red);
    const QString file = m_config.filePath(u"a.png"_s);
    QVERIFY(picture.save(file));
    ProofProfile profile;
    ProofPage page(profile);
    QSignalSpy shown(&page, &ProofPage::shown);
    const QString html =
        u"<!doctype html><title>T</title><img src=\"%1\"><iframe src=\"%1\"></iframe>"
        "<link rel=\"stylesheet\" href=\"%1\"><object data=\"%1\"></object>"_s.arg(
            QUrl::fromLocalFile(file).toString());
    page.show(html.toUtf8(), ProofPage::Scroll::Top);
    QVERIFY(shown.wait(20'000));
    std::optional<int> width;
    page.run(u"document.images[0].complete ? document.images[0].naturalWidth : -1"_s,
        [&](const QVariant &answer) { width = answer.toInt(); });
    QTRY_VERIFY(width.has_value());
    QCOMPARE(*width, 0);
}

int main(int argc, char **argv)
{
    registerPreviewScheme();
    QApplication app(argc, argv);
    TestIsolation test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_isolation.moc"
