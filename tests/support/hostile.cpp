// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hostile.h"

#include "markup/htmltree.h"
#include "markup/markup.h"
#include "support/issues.h"

#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace galley::test {

namespace {

constexpr const char *vectors[] {
    // Elements
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script/x>alert(1)</script >",
    "<img src=x onerror=alert(1)>",
    "<img src=\"x\" onerror=\"alert(1)\" />",
    "<img/src=`x`onerror=alert(1)>",
    "<image src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text y=9>x</text></a></svg>",
    "<svg><foreignObject><body onload=alert(1)></foreignObject></svg>",
    "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
    "<math><mtext><table><mglyph><style><img src=x "
    "onerror=alert(1)></style></table></mtext></math>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
    "<embed src=\"javascript:alert(1)\">",
    "<video><source onerror=alert(1)></video>",
    "<audio src onloadstart=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<body onload=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<form action=\"javascript:alert(1)\"><input type=submit></form>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<isindex action=javascript:alert(1)>",
    "<marquee onstart=alert(1)>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css';</style>",
    "<style>body{background:url(javascript:alert(1))}</style>",
    "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
    "<base href=\"javascript:alert(1)//\">",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<xmp><script>alert(1)</script></xmp>",
    "<title></title><script>alert(1)</script>",
    "<textarea></textarea><script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
    "<!--[if mso]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version=\"1.0\"?><script>alert(1)</script>",
    "</td></tr></table></div></body></html><script>alert(1)</script>",
    "<svg><use href=\"data:image/svg+xml,<svg id=x onload=alert(1)>#x\"></use></svg>",
    "<svg><set attributeName=href to=javascript:alert(1)>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
    "<math><annotation-xml encoding=text/html><script>alert(1)</script></annotation-xml></math>",
    "<math href=\"javascript:alert(1)\">x</math>",
    "<maction actiontype=statusline xlink:href=javascript:alert(1)>x</maction>",
    "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=alert(1)>",
    "<noscript><style></noscript><img src=x onerror=alert(1)></style></noscript>",
    "<select><template><img src=x onerror=alert(1)></template></select>",
    "<plaintext><script>alert(1)</script>",
    "<picture><source srcset=x><img onerror=alert(1) src=x></picture>",
    "<div style=\"width:expression(alert(1))\">x</div>",
    "<div style=\"background-image:url(https://evil.example/x.png)\">x</div>",
    "<meta http-equiv=\"refresh\" content=\"0;url=https://evil.example/\">",
    "<meta http-equiv=Content-Security-Policy content=\"script-src *\">",
    "<link rel=prefetch href=https://evil.example/x>",
    "<img srcset=\"https://evil.example/x.png 2x\" src=x>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a ping=https://evil.example/p href=https://e.example/>x</a>",
    "<div popover id=p onbeforetoggle=alert(1)></div><button popovertarget=p>x</button>",
    "<p style=animation-name:x onanimationstart=alert(1)>",
    "<!doctype html><script>alert(1)</script>",
    "<img src=\"x\" onerror=\"alert(1)",
    "<<script>alert(1)//<</script>",
    "<script\u2028>alert(1)</script>",
    "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
    "\u202e<script>alert(1)</script>",
    "<img src=x one\\u0072ror=alert(1)>",
    "--><script>alert(1)</script><!--",
    "--!><img src=x onerror=alert(1)>",
    "]]><script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "</title><img src=x onerror=alert(1)>",
    "</textarea></select></noscript></template><img src=x onerror=alert(1)>",
    "{{ '<img src=x onerror=alert(1)>' }}{% autoescape off %}<script>alert(1)</script>",
    // Attributes
    "\" onmouseover=\"alert(1)",
    "' onmouseover='alert(1)",
    "\"><script>alert(1)</script>",
    "x\" style=\"background:url(//evil.example)",
    "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#34;&#62;&#60;script&#62;alert(1)",
    "\\\"><img src=x onerror=alert(1)>",
    "` onmouseover=`alert(1)",
    "\" autofocus onfocus=alert(1) x=\"",
    "\"/onload=alert(1)//",
    "red;}</style><img src=x onerror=alert(1)>",
    "red;background:url(https://evil.example/x.png)",
    "expression(alert(1))",
    "\\3c img src=x onerror=alert(1)\\3e ",
    // Addresses
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "file:///etc/passwd",
    "blob:https://evil.example/1",
    "https://evil.example/\"onclick=\"alert(1)",
    "https://evil.example/'><script>alert(1)</script>",
    "//evil.example/x",
    "\u0001javascript:alert(1)",
    "\u00a0javascript:alert(1)",
    "\u200bjavascript:alert(1)",
    "javascript\\u003aalert(1)",
    "javascript:%61lert(1)",
    "javascript://e.example/%0aalert(1)",
    "livescript:alert(1)",
    "view-source:https://evil.example/",
    "filesystem:https://evil.example/x",
    "ms-its:x::/alert(1)",
    "galley-preview://click/?link=https://evil.example/&opens=1",
    "https:javascript:alert(1)",
    "https://e.example/#\" onclick=\"alert(1)",
    "mailto:a@e.example?body=\"><script>alert(1)</script>",
    // Markdown
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT:alert(1) \"title\")",
    "[x](<javascript:alert(1)>)",
    "[x](java&#10;script:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](https://e.example \"\\\" onclick=alert(1) x=\\\"\")",
    "[x]: javascript:alert(1)\n\n[x]",
    "[x][y]\n\n[y]: <data:text/html,<script>alert(1)</script>> \"t\"",
    "[x](vbscript:msgbox(1))",
    "[x](\u0001javascript:alert(1))",
    "[x](&Tab;javascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](java\\script:alert(1))",
    "[x](//evil.example/x)",
    "[x](file:///etc/passwd)",
    "[<img src=x onerror=alert(1)>](https://e.example/)",
    "[x](https://e.example/<script>alert(1)</script>)",
    "![x](https://evil.example/x.png)",
    "![x](file:///etc/passwd)",
    "![x](data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+)",
    "![a][b]\n\n[b]: https://evil.example/x.png \"\\\" onerror=alert(1) x=\\\"\"",
    "<vbscript:alert(1)>",
    "<data:text/html,x>",
    "https://e.example/\"onmouseover=alert(1)",
    "**<img src=x onerror=alert(1)>**",
    "# <script>alert(1)</script>",
    "- <script>\n  alert(1)\n  </script>",
    "<div>\n\n<script>alert(1)</script>\n\n</div>",
    "\\<script>alert(1)\\</script>",
    "~~~html\\\"><script>alert(1)</script>\n~~~",
    "[^1]\n\n[^1]: <script>alert(1)</script>",
    "x<sub onclick=alert(1)>2</sub>",
    "![x](javascript:alert(1))",
    "![\" onerror=\"alert(1)](https://e.example/x.png)",
    "<javascript:alert(1)>",
    "<https://e.example/\"onclick=alert(1)>",
    "```\n</code></p><script>alert(1)</script>\n```",
    "`</code><script>alert(1)</script>`",
    "$\\href{javascript:alert(1)}{x}$",
    "$\\text{</p><script>alert(1)</script>}$",
    "$\\htmlStyle{background:url(//evil.example)}{x}$",
    "$\\url{javascript:alert(1)}$",
    "$\\htmlData{x=\" onclick=alert(1)}{x}$",
    "$\\htmlId{\"><script>alert(1)</script>}{x}$",
    "$\\htmlClass{x onclick=alert(1)}{x}$",
    "$\\def\\x{\\href{javascript:alert(1)}{y}}\\x$",
    "$\\unicode{x3c}\\text{<img src=x onerror=alert(1)>}$",
    "$\\color{red\"onclick=\"alert(1)}{x}$",
    "$\\operatorname{<script>alert(1)</script>}$",
    "$$\\begin{array}{c}</math><script>alert(1)</script>\\end{array}$$",
    "$</annotation></semantics></math><img src=x onerror=alert(1)>$",
    "$$\\includegraphics{https://evil.example/x.png}$$",
    "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
};

// Those that no theme of ours and no Markdown makes.
bool isActive(const markup::HtmlElement &element, bool isWholePage)
{
    static const QSet<QString> always {u"iframe"_s, u"frame"_s, u"frameset"_s, u"object"_s,
        u"embed"_s, u"applet"_s, u"base"_s, u"form"_s, u"button"_s, u"textarea"_s, u"select"_s,
        u"svg"_s, u"audio"_s, u"video"_s, u"source"_s, u"template"_s, u"noscript"_s, u"marquee"_s,
        u"isindex"_s, u"xmp"_s, u"plaintext"_s, u"maction"_s, u"mglyph"_s, u"annotation-xml"_s,
        u"image"_s, u"use"_s};
    static const QSet<QString> ofPages {u"style"_s, u"link"_s, u"meta"_s, u"input"_s};
    const QString name = element.name();
    if (name == "script"_L1)
        return !isWholePage || element.attribute("type"_L1) != "application/ld+json"_L1;
    return always.contains(name) || (!isWholePage && ofPages.contains(name));
}

bool isFine(const QString &element, const QString &name, const QString &value, bool isWholePage)
{
    if (name.startsWith("on"_L1) || name == "srcdoc"_L1 || name == "srcset"_L1 || name == "ping"_L1
        || name == "action"_L1 || name == "formaction"_L1 || name == "background"_L1
        || name == "poster"_L1 || name.endsWith(":href"_L1))
        return false;
    if (element == "link"_L1 && value == "data:,"_L1)
        return isWholePage; // no icon
    if (name == "href"_L1)
        return element == "a"_L1 || element == "link"_L1
            ? markup::isSafeLink(value) || (isWholePage && value.startsWith(u'#'))
            : false;
    if (name == "src"_L1)
        return element == "img"_L1
            && (value.startsWith("pictures/"_L1) || value.startsWith("data:image/png;"_L1)
                || value.startsWith("data:image/jpeg;"_L1)
                || value.startsWith("data:image/webp;"_L1));
    if (name == "http-equiv"_L1)
        return value == "Content-Security-Policy"_L1;
    if (name == "style"_L1)
        return !value.contains("url("_L1) && !value.contains("expression"_L1);
    return true;
}

} // namespace

QStringList hostileTexts()
{
    QStringList texts;
    for (const char *vector : vectors)
        texts.append(QString::fromUtf8(vector));
    return texts;
}

Issue hostileIssue(const QString &text)
{
    Issue issue = exampleIssue();
    issue.publication = text;
    issue.title = text;
    issue.language = text;
    issue.introduction = text;
    Entry &entry = issue.entries[1];
    entry.title = text;
    entry.url = text;
    entry.authors = QStringList(14, text);
    entry.summary = text;
    entry.takeaways = QStringList {text, u"- "_s + text};
    entry.arxivId = text;
    entry.doi = text;
    entry.codeUrl = text;
    entry.categories = QStringList {text};
    entry.thumbnail = Thumbnail {text, text, {}};
    return issue;
}

Look hostileLook(const Theme &theme, const QString &text)
{
    Look look {.theme = theme, .publication = {}};
    look.publication.name = text;
    look.publication.description = text;
    look.publication.baseUrl = text;
    look.publication.sender = text;
    QJsonObject values;
    for (ThemeOption &option : look.theme.options) {
        values.insert(option.key, text);
        if (option.type == ThemeOption::Type::Text || option.type == ThemeOption::Type::Markdown)
            option.fallback = text;
    }
    look.publication.themeOptions.insert(theme.name, values);
    return look;
}

QStringList activePartsOf(const QString &html, bool isWholePage)
{
    const Result<markup::HtmlTree> tree = markup::HtmlTree::parse(html.toUtf8());
    if (!tree)
        return {tree.error().message};
    QStringList parts;
    for (const markup::HtmlElement &element : tree->elements({})) {
        const QString name = element.name();
        if (isActive(element, isWholePage))
            parts.append(u"<%1>"_s.arg(name));
        for (const auto &[key, value] : element.attributes()) {
            if (!isFine(name, key.toLower(), value, isWholePage))
                parts.append(u"<%1 %2=\"%3\">"_s.arg(name, key, value));
        }
        const bool isStyle = name == "style"_L1;
        if (isStyle
            && (element.ownText().contains("@import"_L1)
                || element.ownText().contains("evil.example"_L1)))
            parts.append(element.ownText());
    }
    return parts;
}

} // namespace galley::test
