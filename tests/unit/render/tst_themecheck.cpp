// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/renderer.h"
#include "render/themecheck.h"

#include <QElapsedTimer>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

Theme defaultTheme() { return *loadTheme(u"default"_s); }

/// An entry.html of three lines, the second of which is this.
QString entryWith(const QString &line)
{
    return u"<article id=\"{{ entry.anchor }}\"{% if entry.id %} data-galley-entry=\"{{ entry.id "
           "}}\"{% endif %}>\n"_s
        + line + u"\n</article>\n"_s;
}

Theme themeWith(const QString &file, const QString &content)
{
    Theme theme = defaultTheme();
    theme.templates[file] = content;
    return theme;
}

QString linesOf(const QList<ThemeMistake> &mistakes)
{
    QStringList lines;
    for (const ThemeMistake &mistake : mistakes)
        lines.append(describe(mistake));
    return lines.join(u'\n');
}

void addRow(const char *name, const QString &line, const QString &words)
{
    QTest::newRow(name) << line << words;
}

} // namespace

class TestThemeCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builtInThemesAreSound_data();
    void builtInThemesAreSound();
    void sound_data();
    void sound();
    void refused_data();
    void refused();
    void mistakesHaveLines();
    void filesAsAWhole_data();
    void filesAsAWhole();
    void sheets_data();
    void sheets();
    void soundSheets_data();
    void soundSheets();
    void includes_data();
    void includes();
    void includedFilesKnowTheLoopAround();
    void suggestions_data();
    void suggestions();
    void manyMistakesAreNotAllTold();
    void isFast();
};

void TestThemeCheck::builtInThemesAreSound_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : themeNames())
        QTest::newRow(qPrintable(name)) << name;
}

void TestThemeCheck::builtInThemesAreSound()
{
    QFETCH(QString, name);
    const Result<Theme> theme = loadTheme(name);
    QVERIFY2(theme.has_value(), theme ? "" : qUtf8Printable(theme.error().message));
    QCOMPARE(linesOf(mistakesIn(*theme)), QString());
}

void TestThemeCheck::sound_data()
{
    QTest::addColumn<QString>("line");
    const auto row = [](const QString &line) { QTest::newRow(qUtf8Printable(line)) << line; };
    row(u"{{ entry.title }}"_s);
    row(u"{{entry.title}}"_s);
    row(u"{% if entry.url %}<a href=\"{{ entry.url }}\">x</a>{% else %}x{% endif %}"_s);
    row(u"{% if entry.key == \"advanced\" %}x{% elif not entry.key %}y{% else %}z{% endif %}"_s);
    row(u"{% if entry.key and entry.word or not entry.mark %}x{% endif %}"_s);
    row(u"{% if entry.key in \"advanced\" %}x{% endif %}"_s);
    row(u"{% if entry.key not in \"advanced\" %}x{% endif %}"_s);
    row(u"{% if entry.picture.width > 600 %}x{% endif %}"_s);
    row(u"{% for t in entry.takeaways %}{{ forloop.counter }} {{ t }}{% empty %}none{% endfor %}"_s);
    row(u"{% for a in issue.contents %}{% for b in issue.contents %}{{ a.title }}{% endfor %}"
        "{% endfor %}"_s);
    row(u"{# {{ anything }} {% at all %} #}"_s);
    row(u"{% comment %}{% if %}{{ whatever }}{% endcomment %}"_s);
    row(u"{{ entry.word|default:\"Unrated\" }}"_s);
    row(u"{{ entry.word|default:'Unrated' }}"_s);
    row(u"{{ entry.takeaways|first }}{{ entry.takeaways|join:\" · \" }}"_s);
    row(u"<p title=\"{{ entry.title|force_escape }}\">x</p>"_s);
    row(u"{% for t in entry.takeaways %}{% if forloop.counter|divisibleby:2 %}x{% endif %}"
        "{{ forloop.counter|add:1 }}{% endfor %}"_s);
    row(u"{{ issue.contents|length }}{{ entry.word|lower|capfirst|truncatewords:2 }}"_s);
    row(u"<p class=\"a{% if entry.key %} b{% endif %}\">x</p>"_s);
    row(u"<p{% if entry.key %} class=\"a\"{% endif %}>x</p>"_s);
    row(u"<p class=\"a\" {% if entry.key %}id=\"b\"{% endif %} hidden>x</p>"_s);
    row(u"<a href=\"#{{ entry.anchor }}\">x</a>"_s);
    row(u"<a href=\"https://example.org/?q={{ entry.word }}\">x</a>"_s);
    row(u"<a href=\"https://example.org/?a=1&amp;b=2\">x</a>"_s);
    row(u"<a href='mailto:me@example.org'>x</a>"_s);
    row(u"<img src=\"{{ entry.picture.src }}\" alt=\"{{ entry.picture.alt }}\">"_s);
    row(u"<img src=\"data:image/png;base64,AAAA\" alt=\"\"/>"_s);
    row(u"<p style=\"--w: {{ entry.picture.width }}; color: red\">x</p>"_s);
    row(u"<svg viewBox=\"0 0 9 9\"><path fill=\"url(#g)\" d=\"M0 0\"/></svg>"_s);
    row(u"<svg><use href=\"#icon\"></use></svg>"_s);
    row(u"<style>p { color: red }</style>"_s);
    row(u"<input type=\"checkbox\" id=\"only\" checked><label for=\"only\">x</label>"_s);
    row(u"a &lt; b, { braces } and 100 %}"_s);
    row(u"{{ issue.contents.0.title }}"_s);
}

void TestThemeCheck::sound()
{
    QFETCH(QString, line);
    const Theme theme = themeWith(u"entry.html"_s, entryWith(line));
    QCOMPARE(linesOf(mistakesIn(theme)), QString());
    // And the engine takes it too.
    const auto renderer = Renderer::create({.theme = theme});
    QVERIFY2(renderer.has_value(), renderer ? "" : qUtf8Printable(renderer.error().message));
}

void TestThemeCheck::refused_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    const auto row = addRow;

    // tags
    row("unknown tag", u"{% nonsense %}"_s, u"“nonsense”"_s);
    for (const QString &tag :
        {u"load x"_s, u"extends \"issue.html\""_s, u"block a"_s, u"autoescape off"_s,
            u"with entry.title as t"_s, u"range 1000000 as i"_s, u"regroup a by b as c"_s,
            u"media_finder \"/etc/passwd\""_s, u"debug"_s, u"now \"j\""_s, u"cycle 'a' 'b'"_s,
            u"filter safe"_s, u"firstof a b"_s, u"ifequal a b"_s, u"spaceless"_s,
            u"templatetag openblock"_s, u"widthratio 1 2 3"_s, u"i18n \"x\""_s})
        row(qPrintable(tag), u"{% %1 %}"_s.arg(tag), u"There is no tag"_s);
    row("no end", u"{% if entry.key %}x"_s, u"endif"_s);
    row("no end of a loop", u"{% for t in entry.takeaways %}x"_s, u"endfor"_s);
    row("stray end", u"x{% endif %}"_s, u"“endif”"_s);
    row("stray else", u"x{% else %}"_s, u"“else”"_s);
    row("crossed", u"{% if entry.key %}{% for t in entry.takeaways %}{% endif %}{% endfor %}"_s,
        u"endfor"_s);
    row("a second else", u"{% if entry.key %}a{% else %}b{% else %}c{% endif %}"_s, u"“else”"_s);
    row("words behind an end", u"{% if entry.key %}x{% endif entry %}"_s, u"behind “endif”"_s);
    row("words behind else", u"{% if entry.key %}x{% else entry %}y{% endif %}"_s,
        u"behind “else”"_s);
    row("no condition", u"{% if %}x{% endif %}"_s, u"condition"_s);
    row("half a condition", u"{% if entry.key == %}x{% endif %}"_s, u"condition"_s);
    row("two operands", u"{% if entry.key entry.word %}x{% endif %}"_s, u"condition"_s);
    row("not in nothing", u"{% if not in entry.word %}x{% endif %}"_s, u"condition"_s);
    row("a long condition", u"{% if "_s + u"not "_s.repeated(30) + u"entry.key %}x{% endif %}"_s,
        u"condition"_s);
    row("deep", u"{% if entry.key %}"_s.repeated(30) + u"{% endif %}"_s.repeated(30),
        u"more than 24 tags"_s);
    row("comment without an end", u"{% comment %}x"_s, u"endcomment"_s);

    // what the engine could read in another way
    row("over two lines", u"{{ entry.title\n}}"_s, u"not closed on its line"_s);
    row("tag over two lines", u"{% if entry.key\n%}{% endif %}"_s, u"not closed on its line"_s);
    row("empty", u"{{ }}"_s, u"empty"_s);
    row("empty tag", u"{% %}"_s, u"empty"_s);
    row("braces", u"{{ {{ entry.title }}"_s, u"cannot be read"_s);
    row("an end that is none", u"{# ##}<p>#}"_s, u"cannot be read"_s);
    row("a tag's end that is none", u"{% comment %%}x{% endcomment %}"_s, u"cannot be read"_s);
    row("a tag in a value", u"{{% endcomment %}}"_s, u"cannot be read"_s);
    row("a tabulator", u"{% if\tentry.key %}x{% endif %}"_s, u"cannot be read"_s);
    row("a control character", u"x\x01y"_s, u"control character"_s);

    // names
    row("unknown", u"{{ nothing }}"_s, u"no “nothing”"_s);
    row("unknown member", u"{{ entry.nothing.at.all }}"_s, u"no “entry.nothing.at.all”"_s);
    row("underscore", u"{{ entry._id }}"_s, u"no name"_s);
    row("a dot at the end", u"{{ entry. }}"_s, u"no name"_s);
    row("Qt's own", u"{{ Qt.AlignLeft }}"_s, u"“Qt.AlignLeft”"_s);
    row("translated", u"{{ _(\"x\") }}"_s, u"no name"_s);
    row("a text", u"{{ \"x\" }}"_s, u"“x” is no name"_s);
    row("a number", u"{{ 5 }}"_s, u"“5” is no name"_s);
    row("outside of a loop", u"{{ forloop.counter }}"_s, u"forloop"_s);
    row("a list as text", u"{{ entry.takeaways }}"_s, u"is a list"_s);
    row("a group as text", u"{{ entry.picture }}"_s, u"no text of its own"_s);
    row("id in an export", u"{{ entry.id }}"_s, u"if entry.id"_s);
    row("id where it is not", u"{% if not entry.id %}{{ entry.id }}{% endif %}"_s,
        u"if entry.id"_s);

    // loops
    row("over a text", u"{% for c in entry.title %}x{% endfor %}"_s, u"is no list"_s);
    row("over a filter", u"{% for c in entry.title|make_list %}x{% endfor %}"_s, u"is not like"_s);
    row("over a literal", u"{% for c in \"abc\" %}x{% endfor %}"_s, u"is not like"_s);
    row("two variables", u"{% for a, b in entry.takeaways %}x{% endfor %}"_s, u"is not like"_s);
    row("a filter as a variable", u"{% for a|x in entry.takeaways %}x{% endfor %}"_s,
        u"is not like"_s);
    row("reversed", u"{% for a in entry.takeaways reversed %}x{% endfor %}"_s, u"is not like"_s);
    row("over what is unknown", u"{% for a in entry.nothings %}{{ a.b }}{% endfor %}"_s,
        u"entry.nothings"_s);
    row("a variable called page", u"{% for page in entry.takeaways %}x{% endfor %}"_s,
        u"“page” is a name"_s);
    row("four loops",
        u"{% for a in issue.contents %}{% for b in issue.contents %}{% for c in issue.contents %}"
        "{% for d in issue.contents %}x{% endfor %}{% endfor %}{% endfor %}{% endfor %}"_s,
        u"more than 3 loops"_s);
    row("a heavy loop",
        u"{% for a in issue.contents %}"_s + u"x"_s.repeated(40'000) + u"{% endfor %}"_s,
        u"too much in this loop"_s);

    // filters
    for (const QString &filter : {u"safe"_s, u"safeseq"_s, u"make_list"_s, u"random"_s,
             u"ljust:100000"_s, u"rjust:100000"_s, u"center:100000"_s, u"stringformat:\"%1\""_s,
             u"slice:\"1\""_s, u"striptags"_s, u"removetags:\"a\""_s, u"linebreaks"_s,
             u"unordered_list"_s, u"date"_s, u"upper"_s, u"dictsort:\"a\""_s, u"wordwrap:1"_s})
        row(qPrintable(filter), u"{{ entry.word|%1 }}"_s.arg(filter), u"There is no filter"_s);
    row("cuts markup", u"{{ entry.summary|truncatewords:3 }}"_s, u"“truncatewords” cannot"_s);
    row("changes markup", u"{{ entry.title|lower }}"_s, u"“lower” cannot"_s);
    row("by zero",
        u"{% for a in entry.takeaways %}{% if forloop.counter|divisibleby:0 %}x"
        "{% endif %}{% endfor %}"_s,
        u"number from 1"_s);
    row("by nothing",
        u"{% for a in entry.takeaways %}{% if forloop.counter|divisibleby %}x"
        "{% endif %}{% endfor %}"_s,
        u"number from 1"_s);
    row("no words", u"{{ entry.word|truncatewords:0 }}"_s, u"number from 1"_s);
    row("less than no words", u"{{ entry.word|truncatewords:-1 }}"_s, u"number from 1"_s);
    row("markup in a text", u"{{ entry.word|default:\"<script>\" }}"_s, u"cannot hold"_s);
    row("a quote in a text", u"{{ entry.word|default:'\"' }}"_s, u"cannot hold"_s);
    row("an escaped quote", u"{{ entry.word|default:\"\\\"\" }}"_s, u""_s);
    row("no argument", u"{{ entry.word|default }}"_s, u"takes a value"_s);
    row("an argument too many", u"{{ entry.word|lower:3 }}"_s, u"takes nothing"_s);
    row("two arguments", u"{{ entry.word|default:\"a\":\"b\" }}"_s, u"more than one"_s);
    row("an unknown argument", u"{{ entry.word|default:entry.wrod }}"_s, u"entry.wrod"_s);
    row("many filters", u"{{ entry.word|lower|lower|lower|lower|lower }}"_s, u"filters"_s);

    // elements
    for (const QString &element : {u"script"_s, u"iframe"_s, u"object"_s, u"embed"_s, u"base"_s,
             u"link"_s, u"frame"_s, u"frameset"_s, u"applet"_s, u"noscript"_s, u"template"_s,
             u"math"_s, u"textarea"_s, u"title"_s, u"xmp"_s, u"plaintext"_s, u"video"_s, u"audio"_s,
             u"source"_s, u"portal"_s, u"marquee"_s, u"x-tag"_s, u"SCRIPT"_s, u"image"_s})
        row(qPrintable(element), u"<%1>"_s.arg(element),
            u"There is no <%1>"_s.arg(element.toLower()));
    for (const QString &element : {u"script"_s, u"style"_s, u"foreignObject"_s, u"animate"_s,
             u"set"_s, u"a"_s, u"image"_s, u"img"_s, u"title"_s, u"desc"_s})
        row(qPrintable(u"svg "_s + element), u"<svg><%1></svg>"_s.arg(element),
            u"There is no <%1>"_s.arg(element.toLower()));
    row("a broken name", u"<{% if entry.key %}script{% endif %}>"_s, u"&lt;"_s);
    row("a name of two pieces", u"<scr{# #}ipt>"_s, u"There is no <scr>"_s);
    row("a name that grows", u"<s{% if entry.key %}cript{% endif %}>"_s, u"space is missing"_s);
    row("a name from a value", u"<{{ entry.key }}>"_s, u"&lt;"_s);
    row("a comment", u"<!-- x -->"_s, u"would be published"_s);
    row("a bogus comment", u"<? x >"_s, u"&lt;"_s);
    row("cdata", u"<svg><![CDATA[ <script> ]]></svg>"_s, u"&lt;"_s);
    row("less than", u"a < b"_s, u"&lt;"_s);
    row("http-equiv", u"<meta http-equiv=\"refresh\" content=\"0; url=//evil.example\">"_s,
        u"http-equiv"_s);
    row("referrer", u"<meta name=\"referrer\" content=\"unsafe-url\">"_s, u"<meta>"_s);
    row("a form's action", u"<form action=\"https://evil.example/\"></form>"_s, u"action"_s);

    // attributes
    for (const QString &attribute :
        {u"onclick"_s, u"ONLOAD"_s, u"onerror"_s, u"srcdoc"_s, u"formaction"_s, u"ping"_s,
            u"background"_s, u"poster"_s, u"data"_s, u"srcset"_s, u"manifest"_s, u"action"_s})
        row(qPrintable(attribute), u"<p %1=\"x\">"_s.arg(attribute),
            u"no attribute “%1”"_s.arg(attribute.toLower()));
    row("from a value", u"<p {{ entry.key }}=\"alert(1)\">"_s, u"in a tag"_s);
    row("a handler of two pieces", u"<p on{% if entry.key %}click{% endif %}=\"x\">"_s,
        u"no attribute “on”"_s);
    row("without quotes", u"<p class=x>"_s, u"in quotes"_s);
    row("a value without quotes", u"<p class={{ entry.key }}>"_s, u"in quotes"_s);
    row("a value in single quotes", u"<p title='{{ entry.word }}'>"_s, u"double quotes"_s);
    row("markup in a value", u"<p title=\"{{ entry.title }}\">"_s, u"holds markup"_s);
    row("markup by default", u"<p title=\"{{ entry.word|default:entry.title }}\">"_s,
        u"holds markup"_s);
    row("a quote in a way", u"<p title=\"{% if entry.key %}\" onclick=\"{% endif %}\">"_s,
        u"onclick"_s);
    row("half a tag in a way", u"<p {% if entry.key %}>{% endif %}"_s, u"must end in here"_s);
    row("half a value in a way", u"{% if entry.key %}<p title=\"{% endif %}\">"_s,
        u"must end in here"_s);
    row("half a value in a loop", u"<p title=\"{% for t in entry.takeaways %}\"{% endfor %}>"_s,
        u"must end in here"_s);
    row("an open tag at the end", u"<p title=\""_s, u"ends within a tag"_s);
    row("a slash", u"<p/onclick=\"x\">"_s, u"“/” cannot"_s);
    row("a backtick", u"<p `=\"x\">"_s, u"“`” cannot"_s);

    // addresses
    for (const QString &address :
        {u"javascript:alert(1)"_s, u" javascript:alert(1)"_s, u"java&#115;cript:alert(1)"_s,
            u"&#106;avascript:alert(1)"_s, u"JaVaScRiPt:alert(1)"_s, u"java\tscript:alert(1)"_s,
            u"data:text/html,x"_s, u"vbscript:x"_s, u"//evil.example/"_s, u"/etc/passwd"_s,
            u"file:///etc/passwd"_s, u"evil.html"_s, u"{{ entry.title }}"_s, u"{{ entry.word }}"_s,
            u"{{ entry.picture.src }}"_s, u"javascript:{{ entry.word }}"_s,
            u"{{ entry.word }}{{ entry.url }}"_s, u"https://{{ entry.word }}/"_s,
            u"{% if entry.key %}javascript:{% endif %}x"_s, u"{{ entry.url|lower }}"_s})
        row(qPrintable(u"href "_s + address), u"<a href=\"%1\">x</a>"_s.arg(address), u"“href”"_s);
    for (const QString &address : {u"https://evil.example/a.png"_s, u"//evil.example/a.png"_s,
             u"a.png"_s, u"../../secret.png"_s, u"file:///etc/passwd"_s,
             u"h{# #}ttp://evil.example"_s, u"&#104;ttp://evil.example"_s, u"{{ entry.url }}"_s,
             u"{{ entry.word }}"_s, u"data:{{ entry.word }}"_s, u"{{ entry.picture.src }}?x"_s,
             u"data:text/html,x"_s, u" https://evil.example"_s})
        row(qPrintable(u"src "_s + address), u"<img src=\"%1\">"_s.arg(address), u"“src”"_s);
    row("use", u"<svg><use href=\"https://evil.example/a.svg#x\"/></svg>"_s, u"“href”"_s);
    row("use data", u"<svg><use xlink:href=\"data:image/svg+xml,x#a\"/></svg>"_s, u"xlink:href"_s);

    // styles
    for (const QString &style : {u"background: url(//evil.example)"_s,
             u"background: u&#114;l(//evil.example)"_s, u"background: u\\72l(//evil.example)"_s,
             u"background: {{ entry.word }}"_s, u"background: {{ entry.anchor }}"_s,
             u"background: u{% if entry.key %}rl(//evil.example){% endif %}"_s,
             u"background: u{% if entry.key %}x{% endif %}rl(//evil.example)"_s,
             u"background: &#4{% if entry.key %}{% endif %}0;"_s})
        row(qPrintable(u"style "_s + style), u"<p style=\"%1\">x</p>"_s.arg(style), u""_s);
    row("svg paint", u"<svg><path fill=\"url(https://evil.example/#a)\"/></svg>"_s,
        u"would be loaded"_s);
    row("svg value", u"<svg><path fill=\"{{ entry.word }}\"/></svg>"_s, u"“fill”"_s);
    row("import", u"<style>@import \"//evil.example\";</style>"_s, u"@import"_s);
    row("a value in a style", u"<style>{{ entry.word }}</style>"_s, u"<style>"_s);
    row("a tag in a style", u"<style>{% if entry.key %}a{% endif %}</style>"_s, u"<style>"_s);
    row("an open style", u"<style>"_s, u"ends within"_s);
    row("markup in svg", u"<svg><text>{{ entry.title }}</text></svg>"_s, u"<svg>"_s);
}

void TestThemeCheck::refused()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    const Theme theme = themeWith(u"entry.html"_s, entryWith(line));
    const QList<ThemeMistake> mistakes = mistakesIn(theme);
    QVERIFY(!mistakes.isEmpty());
    QCOMPARE(mistakes.first().file, u"entry.html"_s);
    QVERIFY2(linesOf(mistakes).contains(words), qUtf8Printable(linesOf(mistakes)));
    const auto renderer = Renderer::create({.theme = theme});
    QVERIFY(!renderer);
    QVERIFY(renderer.error().message.contains(u"entry.html"_s));
}

void TestThemeCheck::mistakesHaveLines()
{
    const Theme theme = themeWith(u"entry.html"_s,
        entryWith(u"<p>\n{{ entry.titel }}\n</p>\n<p\nonclick=\"x\">\n{# #}<b\n>{% if entry.nix "
                  "%}\n{% endif %}<style>\n\n@import x;</style>"_s));
    QStringList places;
    for (const ThemeMistake &mistake : mistakesIn(theme))
        places.append(QString::number(mistake.line));
    QCOMPARE(places, QStringList({u"3"_s, u"6"_s, u"8"_s, u"11"_s}));
    QVERIFY(Renderer::create({.theme = theme}).error().message.contains(u"entry.html, line 3"_s));
}

void TestThemeCheck::filesAsAWhole_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &file, const QString &from,
                         const QString &to, const QString &words) {
        QTest::newRow(name) << file << from << to << words;
    };
    const QString issue = u"issue.html"_s;
    row("no doctype", issue, u"<!DOCTYPE html>"_s, u""_s, u"DOCTYPE"_s);
    row("no head", issue, u"{{ page.head }}"_s, u""_s, u"page.head"_s);
    row("no head in a list", u"list.html"_s, u"{{ page.head }}"_s, u""_s, u"page.head"_s);
    row("two heads", issue, u"{{ page.head }}"_s, u"{{ page.head }}{{ page.head }}"_s,
        u"page.head"_s);
    row("something before the head", issue, u"{{ page.head }}"_s,
        u"<meta name=\"theme-color\" content=\"red\">{{ page.head }}"_s, u"page.head"_s);
    row("the head in the body", issue, u"{{ page.header }}"_s,
        u"{{ page.head }}{{ page.header }}"_s, u"page.head"_s);
    row("no header", issue, u"{{ page.header }}"_s, u""_s, u"page.header"_s);
    row("no footer", issue, u"{{ page.footer }}"_s, u""_s, u"page.footer"_s);
    row("no entries", issue, u"{{ page.entries }}"_s, u""_s, u"page.entries"_s);
    row("entries twice", issue, u"{{ page.entries }}"_s, u"{{ page.entries }}{{ page.entries }}"_s,
        u"page.entries"_s);
    row("no main", issue, u"<main"_s, u"<div"_s, u"<main>"_s);
    row("more in main", issue, u"{{ page.entries }}"_s, u"<p>x</p>{{ page.entries }}"_s,
        u"<main>"_s);
    row("a text in main", issue, u"{{ page.entries }}"_s, u"x{{ page.entries }}"_s, u"<main>"_s);
    row("another header", issue, u"{{ page.header }}"_s, u"<header></header>{{ page.header }}"_s,
        u"<header>"_s);
    row("a header that is none", u"header.html"_s, u"<header"_s, u"<div"_s, u"<header>"_s);
    row("two elements", u"footer.html"_s, u"</footer>"_s, u"</footer><p></p>"_s, u"<footer>"_s);
    row("a text beside", u"footer.html"_s, u"</footer>"_s, u"</footer>x"_s, u"<footer>"_s);
    row("a main in the header", u"header.html"_s, u"<h1"_s, u"<main></main><h1"_s, u"<main>"_s);
    row("an entry without its id", u"entry.html"_s, u"data-galley-entry"_s, u"data-entry"_s,
        u"data-galley-entry"_s);
    row("an entry that is none", u"entry.html"_s, u"<article"_s, u"<section"_s, u"<article>"_s);
    row("a page in a part", u"footer.html"_s, u"<footer"_s, u"<!DOCTYPE html><footer"_s,
        u"<footer>"_s);
}

void TestThemeCheck::filesAsAWhole()
{
    QFETCH(QString, file);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, words);
    Theme theme = defaultTheme();
    QVERIFY(theme.templates[file].contains(from));
    theme.templates[file].replace(from, to);
    const QList<ThemeMistake> mistakes = mistakesIn(theme);
    QVERIFY(!mistakes.isEmpty());
    QCOMPARE(mistakes.first().file, file);
    QVERIFY2(linesOf(mistakes).contains(words), qUtf8Printable(linesOf(mistakes)));
}

void TestThemeCheck::sheets_data()
{
    QTest::addColumn<QString>("css");
    QTest::addColumn<int>("line");
    const auto row = [](const QString &css, int line = 1) {
        QTest::newRow(qUtf8Printable(css)) << css << line;
    };
    row(u"@import \"a.css\";"_s);
    row(u"a {}\n@IMPORT url(a.css);"_s, 2);
    row(u"@\\69mport \"a.css\";"_s);
    row(u"@\\000069 mport \"a.css\";"_s);
    row(u"a { background: url(https://evil.example/a.png) }"_s);
    row(u"a { background: url( \"//evil.example/a.png\" ) }"_s);
    row(u"a { background: URL(a.png) }"_s);
    row(u"a { background: u\\72l(a.png) }"_s);
    row(u"a { background: u\\72\nl(a.png) }"_s);
    row(u"a { background: url(\\68ttp://evil.example) }"_s);
    row(u"a { background: /* x */url('file:///etc/passwd') }"_s);
    row(u"a { background: image-set(\"a.png\" 1x, 'b.png' 2x) }"_s);
    row(u"a { background: -webkit-image-set(url(#a) 1x, \"https://evil.example\" 2x) }"_s);
    row(u"a { --u: \"//evil.example\"; background: image-set(var(--u) 1x) }"_s);
    row(u"a { background: image-set(attr(href) 1x) }"_s);
    row(u"a { background: cross-fade(\"a.png\", \"b.png\", 50%) }"_s);
    row(u"@font-face { font-family: a; src: url(https://evil.example/a.woff2) }"_s);
    row(u"@font-face { font-family: a; src: url(data:font/woff2;base64,AAAA) }"_s);
    row(u"a { -moz-binding: url(\"//evil.example\") }"_s);
    row(u"a { content: \"</style><script>\" }"_s);
    row(u"a { }\n</STYLE >"_s, 2);
    row(u"/* <!-- */"_s);
    row(u"a {}\n\nb { color: red"_s, 3);
    row(u"a { color: red }}"_s);
    row(u"a { width: calc(1px }"_s);
    row(u"a {}\n/* never closed"_s, 2);
    row(u"a { content: \"x\ny\" }"_s);
    row(u"a { background: url(data:image/png"_s);
}

void TestThemeCheck::sheets()
{
    QFETCH(QString, css);
    QFETCH(int, line);
    Theme theme = defaultTheme();
    theme.css = css;
    const QList<ThemeMistake> mistakes = mistakesIn(theme);
    QVERIFY(!mistakes.isEmpty());
    QCOMPARE(mistakes.first().file, u"style.css"_s);
    QCOMPARE(mistakes.first().line, line);
}

void TestThemeCheck::soundSheets_data()
{
    QTest::addColumn<QString>("css");
    const auto row = [](const QString &css) { QTest::newRow(qUtf8Printable(css)) << css; };
    row(u""_s);
    row(u"@media (width < 40rem) { a[href^=\"https://\"]::after { content: \"(\" attr(href) } }"_s);
    row(u"a { background: url(data:image/png;base64,AAAA), url('#a') }"_s);
    row(u"a { background: url(\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E\") }"_s);
    row(u"a { background: image-set(\"data:image/avif;base64,AA\" type(\"image/avif\") 1x) }"_s);
    row(u"/* https://example.org/ \" ' { */ a::before { content: \"\\201C\\\"\" }"_s);
    row(u"@supports (x: y) { a:not([b=\"]\"]) { width: calc((1px + 2px) * var(--n)) } }"_s);
}

void TestThemeCheck::soundSheets()
{
    QFETCH(QString, css);
    Theme theme = defaultTheme();
    theme.css = css;
    QCOMPARE(linesOf(mistakesIn(theme)), QString());
}

void TestThemeCheck::includes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("included");
    QTest::addColumn<QString>("words");
    QTest::newRow("itself") << u"{% include \"entry.html\" %}"_s << u""_s << u"includes itself"_s;
    QTest::newRow("in a circle") << u"{% include \"a.html\" %}"_s << u"{% include 'entry.html' %}"_s
                                 << u"includes itself"_s;
    QTest::newRow("each other") << u"{% include \"a.html\" %}"_s << u"{% include 'a.html' %}"_s
                                << u"a.html → a.html"_s;
    QTest::newRow("missing") << u"{% include \"b.html\" %}"_s << u""_s << u"no file “b.html”"_s;
    QTest::newRow("a path") << u"{% include \"/etc/passwd\" %}"_s << u""_s << u"is not like"_s;
    QTest::newRow("upwards") << u"{% include \"../default/entry.html\" %}"_s << u""_s
                             << u"is not like"_s;
    QTest::newRow("from a value") << u"{% include entry.title %}"_s << u""_s << u"is not like"_s;
    QTest::newRow("in a tag") << u"<p {% include \"a.html\" %}>"_s << u"x"_s << u"within a tag"_s;
    QTest::newRow("an open tag") << u"{% include \"a.html\" %}"_s << u"<p title=\""_s
                                 << u"ends within a tag"_s;
    QTest::newRow("loops over loops")
        << u"{% for a in issue.contents %}{% for b in issue.contents %}{% include \"a.html\" %}"
           "{% endfor %}{% endfor %}"_s
        << u"{% for c in issue.contents %}{% for d in issue.contents %}x{% endfor %}{% endfor %}"_s
        << u"more than 3 loops"_s;
    QTest::newRow("a heavy loop")
        << u"{% for a in issue.contents %}{% include \"a.html\" %}{% endfor %}"_s
        << u"x"_s.repeated(40'000) << u"too much in this loop"_s;
    QTest::newRow("much") << u"{% include \"a.html\" %}"_s.repeated(100) << u"x"_s.repeated(200'000)
                          << u"too large"_s;
}

void TestThemeCheck::includes()
{
    QFETCH(QString, line);
    QFETCH(QString, included);
    QFETCH(QString, words);
    Theme theme = themeWith(u"entry.html"_s, entryWith(line));
    theme.templates[u"a.html"_s] = included;
    const QString found = linesOf(mistakesIn(theme));
    QVERIFY2(found.contains(words), qUtf8Printable(found));
    QVERIFY(!Renderer::create({.theme = theme}));
}

void TestThemeCheck::includedFilesKnowTheLoopAround()
{
    Theme theme = themeWith(u"entry.html"_s,
        entryWith(u"{% for part in entry.provenance %}{% include \"a.html\" %}{% endfor %}"_s));
    theme.templates[u"a.html"_s] = u"{{ part.text }}"_s;
    QCOMPARE(linesOf(mistakesIn(theme)), QString());
    theme.templates[u"a.html"_s] = u"\n{{ part.txt }}"_s;
    QCOMPARE(linesOf(mistakesIn(theme)),
        u"a.html, line 2: There is no “part.txt”. Is “part.text” meant?"_s);
}

void TestThemeCheck::suggestions_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("meant");
    QTest::newRow("letters changed") << u"entry.titel"_s << u"entry.title"_s;
    QTest::newRow("a letter missing") << u"entry.summry"_s << u"entry.summary"_s;
    QTest::newRow("case") << u"entry.moreauthors"_s << u"entry.moreAuthors"_s;
    QTest::newRow("the root") << u"enty.title"_s << u"entry.title"_s;
    QTest::newRow("something else") << u"entry.affiliation"_s << QString();
    QTest::newRow("a short name") << u"entry.x"_s << QString();
}

void TestThemeCheck::suggestions()
{
    QFETCH(QString, name);
    QFETCH(QString, meant);
    const Theme theme = themeWith(u"entry.html"_s, entryWith(u"{{ %1 }}"_s.arg(name)));
    const QString words = meant.isEmpty() ? u"There is no “%1”."_s.arg(name)
                                          : u"There is no “%1”. Is “%2” meant?"_s.arg(name, meant);
    QCOMPARE(linesOf(mistakesIn(theme)), u"entry.html, line 2: "_s + words);
}

void TestThemeCheck::manyMistakesAreNotAllTold()
{
    const Theme theme = themeWith(u"entry.html"_s, entryWith(u"<\n"_s.repeated(100'000)));
    QVERIFY(mistakesIn(theme).size() <= 100);
}

void TestThemeCheck::isFast()
{
    for (const QString &name : themeNames()) {
        const Theme theme = *loadTheme(name);
        QVERIFY(mistakesIn(theme).isEmpty());
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i)
            QVERIFY(mistakesIn(theme).isEmpty());
        const qint64 each = timer.nsecsElapsed() / 20;
        qInfo("%s: %lld µs", qPrintable(name), each / 1000);
        QVERIFY(each < 50'000'000); // a debug build on a busy machine
    }
}

QTEST_GUILESS_MAIN(TestThemeCheck)
#include "tst_themecheck.moc"
