// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/templatenames.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Theme)
};

// clang-format off
constexpr TemplateName names[] {
    {"page"_L1, ValueKind::Group, "The page; in issue.html and list.html."_L1},
    {"page.head"_L1, ValueKind::Html, "What the head must hold: character set, policy, title, style sheet, cards."_L1},
    {"page.header"_L1, ValueKind::Html, "header.html, filled; in issue.html."_L1},
    {"page.entries"_L1, ValueKind::Html, "entry.html for each entry, filled; in issue.html."_L1},
    {"page.footer"_L1, ValueKind::Html, "footer.html, filled; in issue.html."_L1},
    {"page.language"_L1, ValueKind::Key, "The language, such as en."_L1},
    {"page.isRightToLeft"_L1, ValueKind::Switch, "Whether that language is written from the right."_L1},

    {"issue"_L1, ValueKind::Group, "The issue; not in list.html."_L1},
    {"issue.slug"_L1, ValueKind::Key, "Its name in addresses."_L1},
    {"issue.publication"_L1, ValueKind::Text, "The publication's name."_L1},
    {"issue.title"_L1, ValueKind::Html, "The title; may hold mathematics."_L1},
    {"issue.date"_L1, ValueKind::Text, "April 27, 2026, as the issue's language writes it."_L1},
    {"issue.isoDate"_L1, ValueKind::Key, "2026-04-27"_L1},
    {"issue.count"_L1, ValueKind::Text, "12 papers"_L1},
    {"issue.introduction"_L1, ValueKind::Html, "The introduction's paragraphs; in header.html."_L1},
    {"issue.contents"_L1, ValueKind::List, "The entries in short; in header.html."_L1},
    {"issue.contents[].anchor"_L1, ValueKind::Key, "The entry's fragment identifier."_L1},
    {"issue.contents[].title"_L1, ValueKind::Html, "Its title."_L1},
    {"issue.contents[].key"_L1, ValueKind::Key, "Its difficulty: accessible, intermediate or advanced."_L1},
    {"issue.contents[].mark"_L1, ValueKind::Text, "The difficulty's sign."_L1},
    {"issue.contents[].word"_L1, ValueKind::Text, "The difficulty's word."_L1},
    {"issue.difficulties"_L1, ValueKind::List, "The difficulties that the entries have, when there are several; in header.html."_L1},
    {"issue.difficulties[].key"_L1, ValueKind::Key, "As of an entry."_L1},
    {"issue.difficulties[].mark"_L1, ValueKind::Text, "As of an entry."_L1},
    {"issue.difficulties[].word"_L1, ValueKind::Text, "As of an entry."_L1},
    {"issue.difficulties[].count"_L1, ValueKind::Text, "How many entries have it."_L1},

    {"entry"_L1, ValueKind::Group, "The entry; in entry.html."_L1},
    {"entry.anchor"_L1, ValueKind::Key, "Its fragment identifier."_L1},
    {"entry.id"_L1, ValueKind::Key, "For the preview, which finds the entry by it; missing elsewhere."_L1},
    {"entry.key"_L1, ValueKind::Key, "The difficulty: accessible, intermediate or advanced."_L1},
    {"entry.mark"_L1, ValueKind::Text, "The difficulty's sign."_L1},
    {"entry.word"_L1, ValueKind::Text, "The difficulty's word."_L1},
    {"entry.title"_L1, ValueKind::Html, "The title; may hold mathematics."_L1},
    {"entry.url"_L1, ValueKind::Link, "Where the paper is."_L1},
    {"entry.authors"_L1, ValueKind::Html, "The authors in a row, the first twelve of them."_L1},
    {"entry.moreAuthors"_L1, ValueKind::Html, "The others."_L1},
    {"entry.moreLabel"_L1, ValueKind::Text, "and 3 more"_L1},
    {"entry.picture"_L1, ValueKind::Group, "The picture, when there is one."_L1},
    {"entry.picture.src"_L1, ValueKind::Picture, "Where it is."_L1},
    {"entry.picture.width"_L1, ValueKind::Number, "In pixels."_L1},
    {"entry.picture.height"_L1, ValueKind::Number, "In pixels."_L1},
    {"entry.picture.alt"_L1, ValueKind::Text, "What it shows; may be empty."_L1},
    {"entry.summary"_L1, ValueKind::Html, "The summary's paragraphs."_L1},
    {"entry.takeaways"_L1, ValueKind::List, "The takeaways."_L1},
    {"entry.takeaways[]"_L1, ValueKind::Html, "One of them."_L1},
    {"entry.provenance"_L1, ValueKind::List, "The parts of the line of provenance."_L1},
    {"entry.provenance[].text"_L1, ValueKind::Text, "arXiv:2604.15579"_L1},
    {"entry.provenance[].url"_L1, ValueKind::Link, "Where that leads; may be empty."_L1},

    {"site"_L1, ValueKind::Group, "The site around the page."_L1},
    {"site.home"_L1, ValueKind::Link, "Its first page; empty where there is none."_L1},
    {"site.links"_L1, ValueKind::List, "To the index, the search and such."_L1},
    {"site.links[].url"_L1, ValueKind::Link, "Where it leads."_L1},
    {"site.links[].text"_L1, ValueKind::Text, "Its words."_L1},
    {"site.links[].isCurrent"_L1, ValueKind::Switch, "Whether it leads to this page."_L1},
    {"site.feeds"_L1, ValueKind::List, "The site's feeds."_L1},
    {"site.feeds[].url"_L1, ValueKind::Link, "Where it is."_L1},
    {"site.feeds[].text"_L1, ValueKind::Text, "Atom, RSS or JSON Feed."_L1},
    {"site.data"_L1, ValueKind::Link, "The issue's JSON; may be empty."_L1},
    {"site.newer"_L1, ValueKind::Group, "The issue after this one, when there is one."_L1},
    {"site.newer.url"_L1, ValueKind::Link, "Where it is."_L1},
    {"site.newer.text"_L1, ValueKind::Text, "Its title."_L1},
    {"site.older"_L1, ValueKind::Group, "The issue before this one, when there is one."_L1},
    {"site.older.url"_L1, ValueKind::Link, "Where it is."_L1},
    {"site.older.text"_L1, ValueKind::Text, "Its title."_L1},

    {"publication"_L1, ValueKind::Text, "The publication's name."_L1},
    {"listing"_L1, ValueKind::Group, "A page of the site that is no issue; in list.html."_L1},
    {"listing.title"_L1, ValueKind::Text, "Its title."_L1},
    {"listing.description"_L1, ValueKind::Text, "What it lists."_L1},
    {"listing.body"_L1, ValueKind::Html, "What stands above the lists, such as the search."_L1},
    {"listing.pages"_L1, ValueKind::List, "Links to others of its kind, such as the years."_L1},
    {"listing.pages[].url"_L1, ValueKind::Link, "Where it leads."_L1},
    {"listing.pages[].text"_L1, ValueKind::Text, "Its words."_L1},
    {"listing.pages[].isCurrent"_L1, ValueKind::Switch, "Whether it leads to this page."_L1},
    {"listing.groups"_L1, ValueKind::List, "The lists."_L1},
    {"listing.groups[].title"_L1, ValueKind::Text, "The list's title; may be empty."_L1},
    {"listing.groups[].anchor"_L1, ValueKind::Key, "Its fragment identifier; may be empty."_L1},
    {"listing.groups[].items"_L1, ValueKind::List, "What is in it."_L1},
    {"listing.groups[].items[].url"_L1, ValueKind::Link, "Where it leads."_L1},
    {"listing.groups[].items[].title"_L1, ValueKind::Html, "Its title; may hold mathematics."_L1},
    {"listing.groups[].items[].isoDate"_L1, ValueKind::Key, "2026-04-27; may be empty."_L1},
    {"listing.groups[].items[].date"_L1, ValueKind::Text, "April 27, 2026; may be empty."_L1},
    {"listing.groups[].items[].detail"_L1, ValueKind::Text, "12 papers, or an entry's authors."_L1},
    {"listing.groups[].items[].meta"_L1, ValueKind::Text, "Such as the issue that an entry is in."_L1},
    {"listing.groups[].items[].key"_L1, ValueKind::Key, "An entry's difficulty."_L1},
    {"listing.groups[].items[].mark"_L1, ValueKind::Text, "Its sign."_L1},
    {"listing.groups[].items[].word"_L1, ValueKind::Text, "Its word."_L1},

    {"options"_L1, ValueKind::Group, "The theme's own options by their keys."_L1},

    {"forloop"_L1, ValueKind::Group, "The loop around."_L1},
    {"forloop.counter"_L1, ValueKind::Number, "1 for the first item."_L1},
    {"forloop.counter0"_L1, ValueKind::Number, "0 for the first item."_L1},
    {"forloop.revcounter"_L1, ValueKind::Number, "1 for the last item."_L1},
    {"forloop.revcounter0"_L1, ValueKind::Number, "0 for the last item."_L1},
    {"forloop.first"_L1, ValueKind::Switch, "Whether it is the first item."_L1},
    {"forloop.last"_L1, ValueKind::Switch, "Whether it is the last item."_L1},
};
// clang-format on

ValueKind kindOf(ThemeOption::Type type)
{
    switch (type) {
    case ThemeOption::Type::Text:
        return ValueKind::Text;
    case ThemeOption::Type::Markdown:
        return ValueKind::Html;
    case ThemeOption::Type::Color:
        return ValueKind::Color;
    case ThemeOption::Type::Image:
        return ValueKind::Group;
    case ThemeOption::Type::Choice:
        return ValueKind::Key;
    case ThemeOption::Type::Switch:
        return ValueKind::Switch;
    }
    Q_UNREACHABLE_RETURN(ValueKind::Text);
}

/// How many letters are to be put in, left out or changed to make the one the other (Levenshtein).
qsizetype distance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0]++;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const qsizetype change = diagonal + (a.at(i) == b.at(j) ? 0 : 1);
            diagonal = row.at(j + 1);
            row[j + 1] = std::min({change, row.at(j) + 1, diagonal + 1});
        }
    }
    return row.last();
}

constexpr qsizetype farthest = 2; // letters off, and it is still that name
constexpr qsizetype longest = 80; // no name is longer

} // namespace

std::span<const TemplateName> templateNames() { return names; }

TemplateNames::TemplateNames(const QList<ThemeOption> &options)
{
    static const QHash<QString, ValueKind> known = [] {
        QHash<QString, ValueKind> kinds;
        for (const TemplateName &name : names) {
            kinds.insert(name.name, name.kind);
            // An item with names of its own.
            if (const qsizetype item = name.name.lastIndexOf("[]."_L1); item > 0)
                kinds.insert(QString(name.name.first(item + 2)), ValueKind::Group);
        }
        return kinds;
    }();
    m_kinds = known;
    for (const ThemeOption &option : options) {
        const QString name = u"options."_s + option.key;
        m_kinds.insert(name, kindOf(option.type));
        if (option.type != ThemeOption::Type::Image)
            continue;
        m_kinds.insert(name + u".src"_s, ValueKind::Picture);
        m_kinds.insert(name + u".width"_s, ValueKind::Number);
        m_kinds.insert(name + u".height"_s, ValueKind::Number);
        m_kinds.insert(name + u".alt"_s, ValueKind::Text);
    }
}

std::expected<TemplateNames::Found, QString> TemplateNames::find(
    const QString &name, const Variables &variables) const
{
    QString full;
    for (const QString &part : name.split(u'.')) {
        if (full.isEmpty())
            full = variables.value(part, part);
        else if (part.at(0).isDigit()) // an item of a list
            full += u"[]"_s;
        else
            full += u'.' + part;
    }
    if (const auto found = m_kinds.constFind(full); found != m_kinds.constEnd())
        return Found {full, *found};
    const QString meant = name.size() > longest ? QString() : nearest(full);
    if (meant.isEmpty())
        return std::unexpected(Tr::tr("There is no “%1”.").arg(name.left(longest)));
    // A loop's variable is what the item is called here.
    const QString first = name.section(u'.', 0, 0);
    const QString item = variables.value(first, first);
    const bool isOfItem = meant.startsWith(item + u'.');
    return std::unexpected(Tr::tr("There is no “%1”. Is “%2” meant?")
            .arg(name, isOfItem ? first + meant.sliced(item.size()) : meant));
}

std::optional<ValueKind> TemplateNames::kindOfItem(const QString &list) const
{
    const auto found = m_kinds.constFind(list + u"[]"_s);
    return found == m_kinds.constEnd() ? std::nullopt : std::optional(*found);
}

QString TemplateNames::nearest(const QString &name) const
{
    QString best;
    qsizetype least = std::min(farthest, name.section(u'.', -1).size() / 2) + 1;
    for (auto it = m_kinds.keyBegin(); it != m_kinds.keyEnd(); ++it) {
        if (it->endsWith("[]"_L1) || std::abs(it->size() - name.size()) > farthest)
            continue;
        const qsizetype far = distance(*it, name);
        if (far < least || (far == least && *it < best)) {
            least = far;
            best = *it;
        }
    }
    return best;
}

} // namespace galley
