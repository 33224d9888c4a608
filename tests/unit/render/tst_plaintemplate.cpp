// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/plaintemplate.h"
#include "render/templateengine.h"
#include "render/theme.h"

#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype plenty = 1'000'000;

/// What the engine makes of the template; "mistake" for one that it refuses.
QString byEngine(const QHash<QString, QString> &templates, const TemplateObject &values)
{
    const auto engine = TemplateEngine::create(templates);
    if (!engine)
        return engine.error().message;
    return (*engine)->fill(u"page.html"_s, values).value_or(u"mistake"_s);
}

std::optional<QString> byUs(const QHash<QString, QString> &templates, const TemplateObject &values)
{
    const auto page = PlainTemplate::from(u"page.html"_s, templates);
    TemplateBudget budget(plenty);
    return page ? page->fill(values, budget).transform([](const QByteArray &html) {
        return QString::fromUtf8(html);
    })
                : std::nullopt;
}

TemplateObject someValues()
{
    const auto item = [](const QString &title, bool hasUrl) {
        TemplateObject object {{"title"_L1, title}};
        if (hasUrl)
            object.insert("url"_L1, u"https://example.org/"_s);
        return object;
    };
    return {{"text"_L1, u"some <em>text</em>"_s}, {"empty"_L1, QString()},
        {"number"_L1, TemplateValue::ofNumber(7)}, {"zero"_L1, TemplateValue::ofNumber(0)},
        {"on"_L1, TemplateValue::ofSwitch(true)}, {"off"_L1, TemplateValue::ofSwitch(false)},
        {"list"_L1, TemplateList {item(u"one"_s, true), item(u"two"_s, false), item({}, true)}},
        {"words"_L1, TemplateList {u"a"_s, QString(), u"c"_s}}, {"none"_L1, TemplateList()},
        {"object"_L1,
            TemplateObject {{"text"_L1, u"inner"_s}, {"list"_L1, TemplateList {u"x"_s, u"y"_s}},
                {"object"_L1, item(u"deep"_s, true)}}},
        {"hollow"_L1, TemplateObject()}};
}

/// A template of the plain kind, of random parts.
class Author
{
public:
    explicit Author(quint32 seed) : m_random(seed) { }

    QString write(int depth = 0)
    {
        QString text;
        for (int n = m_random.bounded(5); n >= 0; --n)
            text += part(depth);
        return text;
    }

private:
    QString oneOf(const QStringList &choices)
    {
        return choices.at(m_random.bounded(int(choices.size())));
    }
    QString space()
    {
        return oneOf({u""_s, u""_s, u" "_s, u"\n"_s, u"\n  "_s, u"\n\n"_s, u"  \n"_s});
    }
    QString path()
    {
        QStringList paths {u"text"_s, u"empty"_s, u"number"_s, u"object.text"_s,
            u"object.object.title"_s, u"missing"_s, u"object.missing"_s};
        for (int i = 0; i < m_loops; ++i)
            paths << u"v%1.title"_s.arg(i) << u"v%1.url"_s.arg(i) << u"forloop.counter"_s;
        return oneOf(paths);
    }
    QString condition()
    {
        QStringList operands {u"text"_s, u"empty"_s, u"number"_s, u"zero"_s, u"on"_s, u"off"_s,
            u"list"_s, u"none"_s, u"object"_s, u"hollow"_s, u"object.text"_s, u"missing"_s,
            u"text == \"x\""_s, u"object.text == \"inner\""_s, u"object.text != \"inner\""_s,
            u"missing == \"x\""_s, u"not on"_s, u"not missing"_s};
        if (m_loops > 0)
            operands << u"forloop.first"_s << u"forloop.last"_s << u"not forloop.last"_s
                     << u"v0.url"_s << u"forloop.counter0"_s;
        QString text = oneOf(operands);
        while (m_random.bounded(3) == 0)
            text += oneOf({u" and "_s, u" or "_s}) + oneOf(operands);
        return text;
    }
    QString part(int depth)
    {
        switch (m_random.bounded(depth < 3 ? 8 : 4)) {
        case 0:
            return space() + oneOf({u"word"_s, u"{"_s, u"}"_s, u"<p>"_s, u"{ x }"_s, u"%}"_s});
        case 1:
            return space() + u"{{ %1 }}"_s.arg(path()) + space();
        case 2:
            return space() + u"{# a remark #}"_s + space();
        case 3:
            return space();
        case 4:
            return space() + u"{% include \"other.html\" %}"_s + space();
        case 5:
            return loop(depth);
        default:
            return choice(depth);
        }
    }
    QString choice(int depth)
    {
        QString text = space() + u"{% if %1 %}"_s.arg(condition()) + space() + write(depth + 1);
        if (m_random.bounded(3) == 0)
            text += u"{% elif %1 %}"_s.arg(condition()) + write(depth + 1) + space();
        if (m_random.bounded(2) == 0)
            text += space() + u"{% else %}"_s + space() + write(depth + 1);
        return text + u"{% endif %}"_s + space();
    }
    QString loop(int depth)
    {
        QString text = space()
            + u"{% for v%1 in %2 %}"_s.arg(m_loops).arg(
                oneOf({u"list"_s, u"words"_s, u"none"_s, u"missing"_s, u"object.list"_s}))
            + space();
        ++m_loops;
        const bool isOfWords = !text.contains("in list"_L1);
        text += isOfWords ? u"<{{ v%1 }}>"_s.arg(m_loops - 1) : write(depth + 1);
        --m_loops;
        if (m_random.bounded(3) == 0)
            text += u"{% empty %}"_s + write(depth + 1);
        return text + space() + u"{% endfor %}"_s + space();
    }

    QRandomGenerator m_random;
    int m_loops = 0;
};

} // namespace

class TestPlainTemplate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameAsTheEngine_data();
    void sameAsTheEngine();
    void sameAsTheEngineAtRandom();
    void leftToTheEngine_data();
    void leftToTheEngine();
    void endlessLoops();
    void defaultThemeIsPlain();
};

void TestPlainTemplate::sameAsTheEngine_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("text") << u"<p>text</p>\n"_s;
    QTest::newRow("a variable") << u"a{{ text }}b"_s;
    QTest::newRow("alone on a line") << u"a\n  {{ text }}\nb"_s;
    QTest::newRow("alone on the first line") << u"  {{ text }}\nb"_s;
    QTest::newRow("alone on the last line") << u"a\n  {{ text }}  "_s;
    QTest::newRow("a tag on a line") << u"a\n  {% if on %}  \nb\n{% endif %}\nc"_s;
    QTest::newRow("two tags on a line") << u"a\n {% if on %} {% endif %} \nc"_s;
    QTest::newRow("a remark on a line") << u"a\n {# no #}\nc {# no #}\n"_s;
    QTest::newRow("behind words") << u"a\nb {% if on %}\nc{% endif %}"_s;
    QTest::newRow("carriage returns") << u"a\r\n{% if on %}\r\nb\r\n{% endif %}\r\n"_s;
    QTest::newRow("conditions") << u"{% if off or on and not zero %}1{% else %}2{% endif %}"_s;
    QTest::newRow("a word") << u"{% if object.text == \"inner\" %}1{% endif %}"_s;
    QTest::newRow("a loop") << u"{% for x in list %}{{ forloop.counter }}{{ x.title }}"
                               "{% if not forloop.last %}, {% endif %}{% endfor %}"_s;
    QTest::newRow("loops")
        << u"{% for x in list %}{% for y in words %}{{ forloop.counter0 }}{{ y }}"
           "{{ x.title }}{% endfor %}{{ forloop.counter }}{% endfor %}"_s;
    QTest::newRow("none") << u"{% for x in none %}1{% empty %}2{% endfor %}"_s;
    QTest::newRow("an include") << u"a\n{% include \"other.html\" %}\nb"_s;
    QTest::newRow("braces") << u"a { b } {c} }} %}"_s;
}

void TestPlainTemplate::sameAsTheEngine()
{
    QFETCH(QString, text);
    const QHash<QString, QString> templates {
        {u"page.html"_s, text}, {u"other.html"_s, u"\n<{{ text }}>\n"_s}};
    QCOMPARE(
        byUs(templates, someValues()).value_or(u"not plain"_s), byEngine(templates, someValues()));
}

void TestPlainTemplate::sameAsTheEngineAtRandom()
{
    int plain = 0;
    constexpr int rounds = 400;
    for (quint32 seed = 0; seed < rounds; ++seed) {
        const QHash<QString, QString> templates {{u"page.html"_s, Author(seed).write()},
            {u"other.html"_s, u"{% if text %}\n({{ text }})\n{% endif %}\n"_s}};
        const std::optional<QString> html = byUs(templates, someValues());
        plain += html.has_value();
        if (html && *html != byEngine(templates, someValues())) {
            qWarning("seed %u: «%s»", seed, qUtf8Printable(templates.value(u"page.html"_s)));
            QCOMPARE(*html, byEngine(templates, someValues()));
        }
    }
    QVERIFY2(plain > rounds * 3 / 4, qPrintable(QString::number(plain)));
}

void TestPlainTemplate::leftToTheEngine_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a filter") << u"{{ text|upper }}"_s;
    QTest::newRow("another tag") << u"{% with text as t %}{{ t }}{% endwith %}"_s;
    QTest::newRow("backwards") << u"{% for x in list reversed %}{{ x.title }}{% endfor %}"_s;
    QTest::newRow("a member by number") << u"{{ words.0 }}"_s;
    QTest::newRow("a whole list") << u"{{ words }}"_s;
    QTest::newRow("a switch") << u"{{ on }}"_s;
    QTest::newRow("a text's member") << u"{{ text.size }}"_s;
    QTest::newRow("a comparison of values") << u"{% if text == empty %}1{% endif %}"_s;
    QTest::newRow("greater") << u"{% if number > 3 %}1{% endif %}"_s;
    QTest::newRow("an outer loop") << u"{% for x in list %}{% for y in list %}"
                                      "{{ forloop.parentloop.counter }}{% endfor %}{% endfor %}"_s;
    QTest::newRow("no such file") << u"{% include \"none.html\" %}"_s;
    QTest::newRow("itself") << u"{% include \"page.html\" %}"_s;
    QTest::newRow("not closed") << u"{% if text %}"_s;
    QTest::newRow("not open") << u"{% endif %}"_s;
    QTest::newRow("not ended") << u"{{ text"_s;
    QTest::newRow("over two lines") << u"{{ text\n}}"_s;
    QTest::newRow("nothing") << u"{{ }}"_s;
    QTest::newRow("Qt's own") << u"{{ Qt.AlignLeft }}"_s;
}

void TestPlainTemplate::leftToTheEngine()
{
    QFETCH(QString, text);
    QCOMPARE(byUs({{u"page.html"_s, text}}, someValues()), std::nullopt);
}

void TestPlainTemplate::endlessLoops()
{
    const TemplateList many(1000, TemplateObject {{"title"_L1, u"x"_s}});
    const TemplateObject values {{"object"_L1, TemplateObject {{"list"_L1, many}}}};
    const QString loop = u"{% for x in object.list %}"_s;
    const auto page = PlainTemplate::from(u"page.html"_s,
        {{u"page.html"_s, loop.repeated(4) + u"{{ x.title }}"_s + u"{% endfor %}"_s.repeated(4)}});
    QVERIFY(page);
    TemplateBudget budget(0);
    (void)page->fill(values, budget);
    QVERIFY(budget.isSpent());
}

void TestPlainTemplate::defaultThemeIsPlain()
{
    const Theme theme = loadTheme(u"default"_s).value_or(Theme());
    for (const QString &file : theme.templates.keys())
        QVERIFY2(PlainTemplate::from(file, theme.templates), qPrintable(file));
}

QTEST_GUILESS_MAIN(TestPlainTemplate)
#include "tst_plaintemplate.moc"
