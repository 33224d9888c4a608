// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/renderer.h"

#include "base/asciitext.h"
#include "base/engines.h"
#include "base/utf8buffer.h"
#include "markup/markup.h"
#include "render/anchors.h"
#include "render/optionvalues.h"
#include "render/pagehead.h"
#include "render/plaintemplate.h"
#include "render/reading.h"
#include "render/structureddata.h"
#include "render/stylesheet.h"
#include "render/templateengine.h"
#include "render/themecheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Renderer)
};

/// Text from elsewhere, escaped before a template sees it: none can leave that out.
QByteArray plain(const QString &text)
{
    const auto isSafe = [](char16_t c) {
        return (c != u'<') & (c != u'>') & (c != u'&') & (c != u'"');
    };
    return isAllPlain(text, isSafe) ? text.toUtf8() : text.toHtmlEscaped().toUtf8();
}

QString fromUtf8(const QByteArray &html) { return QString::fromUtf8(html); }

/// On a line of its own, whose beginning smart trimming takes away from a lone variable.
QByteArray block(const QByteArray &html) { return '\n' + html; }

/// A formula on a line of its own may be wider than a phone: it stands in an element that scrolls, also for
/// those who have only a keyboard.
QByteArray withScrolledFormulas(const QByteArray &html)
{
    constexpr QByteArrayView begin {"<math display=\"block\""};
    constexpr QByteArrayView end {"</math>"};
    if (!std::string_view(html).contains("<math d")) // as nearly all, which takes less to find out
        return html;
    QByteArray result;
    qsizetype from = 0;
    for (qsizetype at = html.indexOf(begin); at >= 0; at = html.indexOf(begin, from)) {
        const qsizetype close = html.indexOf(end, at);
        if (close < 0)
            break;
        const qsizetype behind = close + end.size();
        result.append(QByteArrayView(html).sliced(from, at - from))
            .append("<span class=\"formula\" tabindex=\"0\">")
            .append(QByteArrayView(html).sliced(at, behind - at))
            .append("</span>");
        from = behind;
    }
    return from == 0 ? html : result + html.sliced(from);
}

bool changesDirection(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        const QChar::Direction direction = c.direction();
        return direction == QChar::DirR || direction == QChar::DirAL
            || (direction >= QChar::DirLRE && direction <= QChar::DirPDF)
            || (direction >= QChar::DirLRI && direction <= QChar::DirPDI);
    });
}

/// Names in a row, each kept from reordering its neighbours.
QByteArray namesToHtml(const QStringList &names)
{
    Utf8Buffer html;
    for (const QString &name : names) {
        if (!html.isEmpty())
            html.append(", "_L1);
        if (!isAllPlain(name, isPrintableAscii) && changesDirection(name))
            html.append("<bdi>"_L1).append(plain(name)).append("</bdi>"_L1);
        else
            html.append(plain(name));
    }
    return html.take();
}

void insertDifficulty(TemplateObject &values, const std::optional<Difficulty> &difficulty)
{
    struct Words
    {
        TemplateValue key;
        TemplateValue mark;
        TemplateValue word;
    };
    static const auto all = [] {
        std::array<Words, allDifficulties.size()> words;
        for (const Difficulty each : allDifficulties)
            words.at(std::size_t(each)) = {
                QString(keyOf(each)), markOf(each), reading::wordOf(each)};
        return words;
    }();
    if (!difficulty)
        return;
    const Words &words = all.at(std::size_t(*difficulty));
    values.insert("key"_L1, words.key);
    values.insert("mark"_L1, words.mark);
    values.insert("word"_L1, words.word);
}

void insertAuthors(TemplateObject &values, const Entry &entry)
{
    const QStringList authors = reading::authors(entry);
    if (authors.isEmpty())
        return;
    values.insert(
        "authors"_L1, namesToHtml(authors.first(std::min(authors.size(), reading::shownAuthors))));
    if (authors.size() > reading::shownAuthors) {
        const QStringList more = authors.sliced(reading::shownAuthors);
        values.insert("moreAuthors"_L1, namesToHtml(more));
        values.insert("moreLabel"_L1, u"and %1 more"_s.arg(reading::number(more.size())));
    }
}

void insertThumbnail(TemplateObject &values, const Entry &entry, const PictureResolver &pictures)
{
    const auto picture =
        entry.thumbnail && pictures ? pictures(entry.thumbnail->url) : std::nullopt;
    if (!picture || picture->size.isEmpty())
        return;
    const QString alt = reading::tidy(entry.thumbnail->alt.value_or(QString()));
    const bool saysTitle = alt.compare(reading::tidy(entry.title), Qt::CaseInsensitive) == 0;
    values.insert("picture"_L1, pictureValues(*picture, saysTitle ? QString() : alt));
}

TemplateObject linkValues(const PageLink &link)
{
    return {{"url"_L1, plain(link.url)}, {"text"_L1, plain(link.text)},
        {"isCurrent"_L1, TemplateValue::ofSwitch(link.isCurrent)}};
}

TemplateList linkList(const QList<PageLink> &links)
{
    TemplateList list;
    for (const PageLink &link : links)
        list.append(linkValues(link));
    return list;
}

TemplateObject entryValues(const Entry &entry, const QString &anchor, const QByteArray &title,
    Renderer::Purpose purpose, const PictureResolver &pictures)
{
    constexpr qsizetype mostMembers = 13;
    TemplateObject values;
    values.reserve(mostMembers);
    values.insert("anchor"_L1, anchor);
    values.insert("title"_L1, title);
    values.insert("url"_L1, plain(markup::encodedAddress(reading::safeUrl(entry.url))));
    if (purpose == Renderer::Purpose::Preview)
        values.insert("id"_L1, entry.id.toString(QUuid::WithoutBraces));
    insertDifficulty(values, entry.difficulty);
    insertAuthors(values, entry);
    insertThumbnail(values, entry, pictures);
    if (const QByteArray summary = markup::utf8::markdownToHtml(entry.summary.value_or(QString()));
        !summary.isEmpty())
        values.insert("summary"_L1, block(withScrolledFormulas(summary)));
    TemplateList takeaways;
    takeaways.reserve(entry.takeaways ? entry.takeaways->size() : 0);
    for (const QString &takeaway : reading::takeaways(entry))
        takeaways.append(withScrolledFormulas(markup::utf8::markdownToInlineHtml(takeaway)));
    values.insert("takeaways"_L1, takeaways);
    TemplateList provenance;
    for (const reading::Part &part : reading::provenance(entry))
        provenance.append(linkValues({part.url, part.text}));
    values.insert("provenance"_L1, provenance);
    return values;
}

TemplateObject issueValues(const Issue &issue)
{
    return {{"slug"_L1, plain(issue.slug)},
        {"publication"_L1, plain(reading::tidy(issue.publication))},
        {"title"_L1, markup::utf8::plainToInlineHtml(issue.title)},
        {"isoDate"_L1, issue.date.toString(Qt::ISODate)}, {"date"_L1, plain(reading::date(issue))},
        {"count"_L1, reading::count(issue)}};
}

/// How many entries there are of each difficulty, for those that there are; nothing when all are of one,
/// and there is nothing to choose from.
TemplateList difficultiesOf(const Issue &issue)
{
    TemplateList list;
    for (const Difficulty difficulty :
        {Difficulty::Accessible, Difficulty::Intermediate, Difficulty::Advanced}) {
        const auto count = std::ranges::count(issue.entries, difficulty, &Entry::difficulty);
        if (count == issue.entries.size())
            return {};
        if (count == 0)
            continue;
        TemplateObject values {{"count"_L1, reading::number(count)}};
        insertDifficulty(values, difficulty);
        list.append(values);
    }
    return list;
}

/// The titles of the entries, as HTML.
QByteArrayList titlesOf(const Issue &issue)
{
    QByteArrayList titles;
    titles.reserve(issue.entries.size());
    for (const Entry &entry : issue.entries)
        titles.append(markup::utf8::plainToInlineHtml(entry.title));
    return titles;
}

TemplateObject headerValues(
    const Issue &issue, const QStringList &anchors, const QByteArrayList &titles)
{
    TemplateObject values = issueValues(issue);
    if (const QByteArray html =
            markup::utf8::markdownToHtml(issue.introduction.value_or(QString()));
        !html.isEmpty())
        values.insert("introduction"_L1, block(withScrolledFormulas(html)));
    TemplateList contents;
    contents.reserve(issue.entries.size());
    for (qsizetype i = 0; i < issue.entries.size(); ++i) {
        TemplateObject item {{"anchor"_L1, anchors.at(i)}, {"title"_L1, titles.at(i)}};
        insertDifficulty(item, issue.entries.at(i).difficulty);
        contents.append(item);
    }
    values.insert("contents"_L1, contents);
    values.insert("difficulties"_L1, difficultiesOf(issue));
    return values;
}

/// By the names that readers know them by.
TemplateList feedList(const QList<PageLink> &feeds)
{
    TemplateList list;
    for (const PageLink &feed : feeds)
        list.append(linkValues({feed.url, reading::feedNamed(feed.text)}));
    return list;
}

TemplateObject siteValues(const PagePlace &place)
{
    TemplateObject values {{"links"_L1, linkList(place.navigation)}, {"home"_L1, plain(place.home)},
        {"feeds"_L1, feedList(place.feeds)}, {"data"_L1, plain(place.data)}};
    if (place.newer)
        values.insert("newer"_L1, linkValues(*place.newer));
    if (place.older)
        values.insert("older"_L1, linkValues(*place.older));
    return values;
}

TemplateList groupList(const Listing &listing)
{
    TemplateList list;
    std::optional<QDate>
        day; // of the item before: most items have its, and dates take long to write
    QByteArray isoDate;
    QByteArray date;
    for (const ListingGroup &group : listing.groups) {
        TemplateList items;
        items.reserve(group.items.size());
        for (const ListingItem &item : group.items) {
            if (day != item.date) {
                day = item.date;
                isoDate = item.date.toString(Qt::ISODate).toLatin1();
                date = plain(reading::date(item.date, listing.language));
            }
            constexpr qsizetype mostMembers = 9;
            TemplateObject values;
            values.reserve(mostMembers);
            values.insert("url"_L1, plain(item.url));
            values.insert("title"_L1, markup::utf8::plainToInlineHtml(item.title));
            values.insert("isoDate"_L1, isoDate);
            values.insert("date"_L1, date);
            values.insert("detail"_L1, plain(item.detail));
            values.insert("meta"_L1, plain(item.meta));
            insertDifficulty(values, item.difficulty);
            items.append(std::move(values));
        }
        list.append(TemplateObject {{"title"_L1, plain(group.title)},
            {"anchor"_L1, plain(group.anchor)}, {"items"_L1, items}});
    }
    return list;
}

/// How many items there are.
qsizetype sizeOf(const Listing &listing)
{
    qsizetype size = listing.pages.size();
    for (const ListingGroup &group : listing.groups)
        size += 1 + group.items.size();
    return size;
}

/// What may be long in an issue is no mistake of the theme.
void allowLongTexts(TemplateBudget &budget, const TemplateObject &values)
{
    constexpr std::pair<QLatin1StringView, QLatin1StringView> texts[] {{"entry"_L1, "summary"_L1},
        {"issue"_L1, "introduction"_L1}, {"page"_L1, "head"_L1}, {"page"_L1, "header"_L1},
        {"page"_L1, "entries"_L1}, {"page"_L1, "footer"_L1}, {"listing"_L1, "body"_L1}};
    for (const auto &[group, name] : texts) {
        const TemplateValue *around = values.find(group);
        const TemplateValue *text =
            around && around->object() ? around->object()->find(name) : nullptr;
        if (text && text->html())
            budget.allowText(text->html()->size());
    }
}

/// A template of the theme, ready to be filled in.
struct Filler
{
    QString file;
    std::optional<PlainTemplate> plain; ///< otherwise the engine fills it in
    LoopWeight loopWeight;
};

} // namespace

struct Renderer::Private
{
    explicit Private(const Look &wanted) : look(wanted), options(wanted) { }
    Private(const Private &other)
        : look(other.look)
        , options(other.options)
        , style(other.style)
        , issuePage(other.issuePage)
        , listPage(other.listPage)
        , header(other.header)
        , footer(other.footer)
        , entry(other.entry)
    {
    }

    Look look;
    OptionValues options;
    QString style;
    mutable std::unique_ptr<TemplateEngine> engine; ///< made when it is needed
    Filler issuePage;
    Filler listPage;
    Filler header;
    Filler footer;
    Filler entry;

    [[nodiscard]] std::unexpected<Error> mistake(
        const QString &file, const QString &text, int line = 0) const
    {
        const QString place = line > 0 ? Tr::tr("%1, line %2").arg(file).arg(line) : file;
        return fail(Error::Code::Malformed,
            Tr::tr("The theme “%1” has a mistake in %2: %3").arg(look.theme.title, place, text));
    }

    /// A page's template, or why it cannot be one.
    [[nodiscard]] Result<Filler> filler(const QString &file, const LoopWeight &loopWeight) const
    {
        Filler filler {file, PlainTemplate::from(file, look.theme.templates), loopWeight};
        if (filler.plain) // and so without a mistake
            return filler;
        return byEngine<void>(file, [&] { return engine->read(file); }).transform([&] {
            return filler;
        });
    }

    /// What the engine makes of a template, or the mistake that it finds there.
    template <class T>
    [[nodiscard]] Result<T> byEngine(
        const QString &file, const std::function<std::expected<T, QString>()> &work) const
    {
        if (!engine) {
            auto made = TemplateEngine::create(look.theme.templates);
            if (!made)
                return std::unexpected(made.error());
            engine = *std::move(made);
        }
        return work().transform_error(
            [&](const QString &text) { return mistake(file, text).error(); });
    }

    [[nodiscard]] Result<QByteArray> fill(
        const Filler &filler, const TemplateObject &values, TemplateBudget &budget) const
    {
        budget.setLoopWeight(filler.loopWeight);
        allowLongTexts(budget, values);
        std::optional<QByteArray> html;
        if (filler.plain)
            html = filler.plain->fill(values, budget);
        if (!html) {
            const Result<QString> filled =
                byEngine<QString>(filler.file, [&] { return engine->fill(filler.file, values); });
            if (!filled)
                return std::unexpected(filled.error());
            html = filled->toUtf8();
        }
        if (budget.isSpent())
            return mistake(filler.file,
                Tr::tr("It writes too much; leave out loops within loops, and long texts that "
                       "repeat."));
        while (html->endsWith('\n'))
            html->chop(1);
        return *std::move(html);
    }

    /// Puts a page's parts into the theme's frame.
    [[nodiscard]] Result<QByteArray> frame(const Filler &page, PublishedHead head,
        const PagePlace &place, const QString &language, TemplateObject parts,
        TemplateObject values, TemplateBudget &budget) const
    {
        if (!place.pictures.isEmpty()) {
            if (const auto logo = options.shown(u"logo"_s, place.pictures)) {
                head.icon = logo->src;
                head.image = head.image ? head.image : cardPicture(logo, place);
            }
        }
        parts.insert("head"_L1, block(headHtml(head, place)));
        parts.insert("language"_L1, plain(language));
        parts.insert("isRightToLeft"_L1, TemplateValue::ofSwitch(reading::isRightToLeft(language)));
        values.insert("page"_L1, parts);
        return fill(page, values, budget).and_then([](QByteArray &&html) {
            // Otherwise formulas stand in it as they were typed.
            return areEnginesThere().transform([&] { return std::move(html) + '\n'; });
        });
    }

    /// An issue's; a card shows the first picture that the page does.
    [[nodiscard]] PublishedHead headOf(const Issue &issue, const QStringList &anchors,
        const PictureResolver &pictures, const PagePlace &place) const
    {
        const QString description = descriptionOf(issue);
        PublishedHead head {.title = reading::tidy(issue.title),
            .description = description,
            .style = style,
            .structuredData =
                structuredDataOf(issue, description, anchors, look.publication, place),
            .kind = u"article"_s,
            .date = issue.date.toString(Qt::ISODate),
            .siteName = reading::tidy(issue.publication)};
        for (const Entry &pictured : issue.entries) {
            if (head.image || place.address.isEmpty() || !pictures)
                break;
            if (!pictured.thumbnail)
                continue;
            head.image = cardPicture(pictures(pictured.thumbnail->url), place);
            head.imageAlt = reading::tidy(pictured.thumbnail->alt.value_or(QString()));
        }
        return head;
    }

    [[nodiscard]] TemplateObject around(const Issue &issue, const PagePlace &place) const
    {
        return {{"issue"_L1, issueValues(issue)},
            {"publication"_L1, plain(reading::tidy(issue.publication))},
            {"site"_L1, siteValues(place)}, {"options"_L1, options.values(place.pictures)}};
    }
};

Renderer::Renderer(std::unique_ptr<Private> p) : d(std::move(p)) { }

Renderer::~Renderer() = default;

std::unique_ptr<Renderer> Renderer::another() const
{
    return std::unique_ptr<Renderer>(new Renderer(std::make_unique<Private>(*d)));
}

Result<std::unique_ptr<Renderer>> Renderer::create(const Look &look)
{
    if (const Result<void> there = areEnginesThere(); !there)
        return std::unexpected(there.error());
    auto d = std::make_unique<Private>(look);
    const ThemeCheck check = checkTheme(look.theme);
    if (!check.mistakes.isEmpty()) {
        const ThemeMistake &first = check.mistakes.constFirst();
        return d->mistake(first.file, first.text, first.line);
    }
    d->style = styleOf(look);
    const std::pair<QString, Filler *> pages[] {{u"issue.html"_s, &d->issuePage},
        {u"list.html"_s, &d->listPage}, {u"header.html"_s, &d->header},
        {u"footer.html"_s, &d->footer}, {u"entry.html"_s, &d->entry}};
    for (const auto &[name, page] : pages) {
        const Result<Filler> filler = d->filler(name, check.loopWeights.value(name));
        if (!filler)
            return std::unexpected(filler.error());
        *page = *filler;
    }
    return std::unique_ptr<Renderer>(new Renderer(std::move(d)));
}

Result<QString> Renderer::renderIssue(const Issue &issue, Purpose purpose,
    const PictureResolver &pictures, const PagePlace &place) const
{
    return issuePage(issue, purpose, pictures, place).transform(fromUtf8);
}

Result<QByteArray> Renderer::issuePage(const Issue &issue, Purpose purpose,
    const PictureResolver &pictures, const PagePlace &place) const
{
    const QStringList anchors = anchorsOf(issue, issue.entries.size());
    const QByteArrayList titles = titlesOf(issue);
    TemplateBudget budget(issue.entries.size());
    TemplateObject values = d->around(issue, place);
    Utf8Buffer entries;
    for (qsizetype i = 0; i < issue.entries.size(); ++i) {
        values.replace("entry"_L1,
            entryValues(issue.entries.at(i), anchors.at(i), titles.at(i), purpose, pictures));
        const Result<QByteArray> entry = d->fill(d->entry, values, budget);
        if (!entry)
            return entry;
        entries.append('\n').append(*entry); // see block()
    }
    values.replace("entry"_L1, {});
    TemplateObject headerObject = values;
    headerObject.replace("issue"_L1, headerValues(issue, anchors, titles));
    const Result<QByteArray> header = d->fill(d->header, headerObject, budget);
    if (!header)
        return header;
    const Result<QByteArray> footer = d->fill(d->footer, values, budget);
    if (!footer)
        return footer;
    return d->frame(d->issuePage, d->headOf(issue, anchors, pictures, place), place,
        reading::language(issue),
        {{"header"_L1, block(*header)},
            {"entries"_L1, entries.isEmpty() ? "\n"_ba : entries.take()},
            {"footer"_L1, block(*footer)}},
        values, budget);
}

Result<QString> Renderer::renderEntry(
    const Issue &issue, qsizetype index, Purpose purpose, const PictureResolver &pictures) const
{
    if (index < 0 || index >= issue.entries.size())
        return fail(Error::Code::NotFound, Tr::tr("The entry is no longer in this issue."));
    const QStringList anchors = anchorsOf(issue, index + 1);
    const Entry &entry = issue.entries.at(index);
    TemplateObject values = d->around(issue, {});
    values.insert("entry"_L1,
        entryValues(entry, anchors.last(), markup::utf8::plainToInlineHtml(entry.title), purpose,
            pictures));
    TemplateBudget budget(1);
    return d->fill(d->entry, values, budget).transform(fromUtf8);
}

Result<QString> Renderer::renderHeader(const Issue &issue, Purpose) const
{
    TemplateBudget budget(issue.entries.size());
    TemplateObject values = d->around(issue, {});
    const Result<QByteArray> footer = d->fill(d->footer, values, budget);
    if (!footer)
        return std::unexpected(footer.error());
    values.replace(
        "issue"_L1, headerValues(issue, anchorsOf(issue, issue.entries.size()), titlesOf(issue)));
    return d->fill(d->header, values, budget).transform([&](const QByteArray &header) {
        return fromUtf8(header + '\n' + *footer);
    });
}

Result<QByteArray> Renderer::listingPage(const Listing &listing, const PagePlace &place) const
{
    const TemplateObject values {{"site"_L1, siteValues(place)},
        {"options"_L1, d->options.values(place.pictures)},
        {"publication"_L1, plain(reading::tidy(d->look.publication.name))},
        {"listing"_L1,
            TemplateObject {{"title"_L1, plain(listing.title)},
                {"description"_L1, plain(listing.description)}, {"groups"_L1, groupList(listing)},
                {"pages"_L1, linkList(listing.pages)},
                {"body"_L1,
                    listing.body.isEmpty() ? QByteArray() : block(listing.body.toUtf8())}}}};
    const PublishedHead head {.title = listing.title,
        .description = listing.description,
        .style = d->style,
        .kind = u"website"_s,
        .siteName = reading::tidy(d->look.publication.name),
        .hasScripts = listing.hasScripts};
    TemplateBudget budget(sizeOf(listing));
    return d->frame(d->listPage, head, place, listing.language, {}, values, budget);
}

QString Renderer::style() const { return d->style; }

} // namespace galley
