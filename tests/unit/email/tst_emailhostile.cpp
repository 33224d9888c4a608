// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientsupport.h"
#include "email/email.h"
#include "support/hostile.h"

#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

/// Whatever an issue holds, its e-mail holds nothing that runs, nothing that loads and no address that is
/// not one of the web or of mail.
class TestEmailHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectorsAreInert_data();
    void vectorsAreInert();
    void theMessageStaysInItsParts_data() { vectorsAreInert_data(); }
    void theMessageStaysInItsParts();
};

void TestEmailHostile::vectorsAreInert_data()
{
    QTest::addColumn<QString>("vector");
    int row = 0;
    for (const QString &vector : hostileTexts())
        QTest::addRow("%02d", ++row) << vector;
}

namespace {

Look lookOfVector(const QString &vector)
{
    Look look;
    look.publication.baseUrl = vector;
    for (const auto &[key, type] : {std::pair(u"masthead"_s, ThemeOption::Type::Text),
             std::pair(u"tagline"_s, ThemeOption::Type::Text),
             std::pair(u"accent-dark"_s, ThemeOption::Type::Color),
             std::pair(u"typeface"_s, ThemeOption::Type::Choice),
             std::pair(u"footer"_s, ThemeOption::Type::Markdown),
             std::pair(u"accent"_s, ThemeOption::Type::Color),
             std::pair(u"logo"_s, ThemeOption::Type::Image)})
        look.theme.options.append({.key = key, .type = type, .title = {}, .fallback = vector});
    return look;
}

} // namespace

void TestEmailHostile::vectorsAreInert()
{
    QFETCH(QString, vector);
    const PictureResolver asNamed = [](const QString &url) {
        return ShownPicture {url, QSize(100, 100)};
    };
    const QString html = emailHtml(hostileIssue(vector), lookOfVector(vector), asNamed);
    const QStringList complaints = unsupportedIn(html);
    QVERIFY2(complaints.isEmpty(), qUtf8Printable(complaints.join(u'\n')));
    // The page is still whole: its footer is the last thing in its table.
    QVERIFY(html.endsWith("</div>\n</body>\n</html>\n"_L1));
    const Result<markup::HtmlTree> tree = markup::HtmlTree::parse(html.toUtf8());
    QCOMPARE(tree->elements({"h2"_L1}).size(), 3);
    QCOMPARE(tree->elements({"script"_L1, "iframe"_L1, "svg"_L1, "math"_L1}).size(), 0);
}

void TestEmailHostile::theMessageStaysInItsParts()
{
    QFETCH(QString, vector);
    const QByteArray message = *emailMessage(hostileIssue(vector), lookOfVector(vector));
    QCOMPARE(message.count("=_galley_part_="), 4);
    QCOMPARE(message.count("\r\nContent-Type: "), 3);
    QCOMPARE(message.count('\r'), message.count('\n'));
}

QTEST_GUILESS_MAIN(TestEmailHostile)
#include "tst_emailhostile.moc"
