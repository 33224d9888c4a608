// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "email/email.h"
#include "render/renderer.h"
#include "site/feedcontent.h"
#include "support/hostile.h"

#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

/// Every picture is at hand, whatever it is called.
std::optional<ShownPicture> asFile(const QString &)
{
    return ShownPicture {u"pictures/a.png"_s, QSize(100, 100)};
}

} // namespace

/// Whatever an issue and its publication say, nothing of it runs or loads where it is read.
class TestHostileTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void activePartsAreSeen_data();
    void activePartsAreSeen();
    void pagesAreInert_data();
    void pagesAreInert();
    void feedContentIsInert_data() { addTexts(); }
    void feedContentIsInert();
    void emailIsInert_data() { addTexts(); }
    void emailIsInert();

private:
    static void addTexts();
};

void TestHostileTexts::addTexts()
{
    QTest::addColumn<QString>("text");
    int row = 0;
    for (const QString &text : hostileTexts())
        QTest::addRow("%03d", ++row) << text;
}

void TestHostileTexts::activePartsAreSeen_data()
{
    QTest::addColumn<QString>("html");
    for (const char *html : {"<script>1</script>", "<p onclick=a>", "<a href=\"javascript:a\">",
             "<a href=\" data:text/html,a\">", "<img src=\"https://evil.example/a.png\">",
             "<img src=\"data:image/svg+xml,a\">", "<iframe>", "<svg>", "<base href=\"/\">",
             "<meta http-equiv=refresh content=\"0\">", "<p style=\"a:url(b)\">", "<form>",
             "<style>@import 'a';</style>", "<link rel=stylesheet href=\"a.css\">"})
        QTest::addRow("%s", html) << QString::fromLatin1(html);
}

void TestHostileTexts::activePartsAreSeen()
{
    QFETCH(const QString, html);
    QVERIFY(!activePartsOf(html, true).isEmpty());
    QVERIFY(activePartsOf(u"<p><a href=\"https://example.org\">a</a>"_s, false).isEmpty());
}

void TestHostileTexts::pagesAreInert_data()
{
    QTest::addColumn<QString>("theme");
    for (const QString &theme : {u"default"_s, u"bulletin"_s, u"magazine"_s})
        QTest::addRow("%s", qUtf8Printable(theme)) << theme;
}

void TestHostileTexts::pagesAreInert()
{
    QFETCH(const QString, theme);
    const Result<Theme> loaded = loadTheme(theme);
    QVERIFY(loaded);
    for (const QString &text : hostileTexts()) {
        const auto renderer = Renderer::create(hostileLook(*loaded, text));
        QVERIFY(renderer);
        const auto page =
            (*renderer)->renderIssue(hostileIssue(text), Renderer::Purpose::Export, asFile);
        QVERIFY(page);
        const QStringList parts = activePartsOf(*page, true);
        QVERIFY2(parts.isEmpty(), qUtf8Printable(text + u"\n\n"_s + parts.join(u'\n')));
        QVERIFY2(page->endsWith("</html>\n"_L1), qUtf8Printable(page->last(100)));
    }
}

void TestHostileTexts::feedContentIsInert()
{
    QFETCH(const QString, text);
    const QStringList parts = activePartsOf(feedContentOf(hostileIssue(text), asFile), false);
    QVERIFY2(parts.isEmpty(), qUtf8Printable(parts.join(u'\n')));
}

void TestHostileTexts::emailIsInert()
{
    QFETCH(const QString, text);
    const Result<Theme> theme = loadTheme(themeNames().constFirst());
    QVERIFY(theme);
    const QString html = emailHtml(hostileIssue(text), hostileLook(*theme, text));
    const QStringList parts = activePartsOf(html, true);
    QVERIFY2(parts.isEmpty(), qUtf8Printable(parts.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestHostileTexts)
#include "tst_hostiletexts.moc"
