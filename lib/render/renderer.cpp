// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/renderer.h"

#include "markup/markup.h"
#include "render/anchors.h"
#include "render/pagehead.h"
#include "render/reading.h"
#include "render/structureddata.h"
#include "render/templatevalues.h"
#include "render/themecheck.h"

#include <KTextTemplate/Context>
#include <KTextTemplate/Engine>
#include <KTextTemplate/SafeString>
#include <KTextTemplate/Template>
#include <KTextTemplate/TemplateLoader>
#include <KTextTemplate/Util>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Renderer)
};

/// So many look-ups fill any template that is meant to be filled: an issue of 5,000 entries takes a
/// fifth of them.
constexpr qsizetype mostLookUps = 200'000;

/// HTML that we made ourselves.
QVariant safe(const QString &html) { return QVariant::fromValue(KTextTemplate::markSafe(html)); }

/// Text from elsewhere, escaped before a template sees it: none can leave that out.
QVariant plain(const QString &text) { return safe(text.toHtmlEscaped()); }

/// The same on a line of its own, whose beginning smart trimming takes away from a lone variable.
QVariant safeBlock(const QString &html) { return safe(u'\n' + html); }

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
QString namesToHtml(const QStringList &names)
{
    QString html;
    for (const QString &name : names) {
        if (!html.isEmpty())
            html += ", "_L1;
        html += changesDirection(name) ? u"<bdi>"_s + name.toHtmlEscaped() + u"</bdi>"_s
                                       : name.toHtmlEscaped();
    }
    return html;
}

void insertDifficulty(QVariantHash &values, const std::optional<Difficulty> &difficulty)
{
    if (!difficulty)
        return;
    values.insert(u"key"_s, QString(keyOf(*difficulty)));
    values.insert(u"mark"_s, markOf(*difficulty));
    values.insert(u"word"_s, reading::wordOf(*difficulty));
}

void insertAuthors(QVariantHash &values, const Entry &entry)
{
    const QStringList authors = reading::authors(entry);
    if (authors.isEmpty())
        return;
    values.insert(u"authors"_s,
        safe(namesToHtml(authors.first(std::min(authors.size(), reading::shownAuthors)))));
    if (authors.size() > reading::shownAuthors) {
        const QStringList more = authors.sliced(reading::shownAuthors);
        values.insert(u"moreAuthors"_s, safe(namesToHtml(more)));
        values.insert(u"moreLabel"_s, u"and %1 more"_s.arg(reading::number(more.size())));
    }
}

QVariant pictureValues(const QString &src, QSize size, const QString &alt)
{
    return toVariant({{u"src"_s, plain(src)}, {u"width"_s, size.width()},
        {u"height"_s, size.height()}, {u"alt"_s, plain(alt)}});
}

void insertThumbnail(QVariantHash &values, const Entry &entry, const PictureResolver &pictures)
{
    const auto picture =
        entry.thumbnail && pictures ? pictures(entry.thumbnail->url) : std::nullopt;
    if (!picture || picture->size.isEmpty())
        return;
    const QString alt = reading::tidy(entry.thumbnail->alt.value_or(QString()));
    const bool saysTitle = alt.compare(reading::tidy(entry.title), Qt::CaseInsensitive) == 0;
    values.insert(
        u"picture"_s, pictureValues(picture->src, picture->size, saysTitle ? QString() : alt));
}

QVariant linkValues(const PageLink &link)
{
    return toVariant({{u"url"_s, plain(link.url)}, {u"text"_s, plain(link.text)},
        {u"isCurrent"_s, link.isCurrent}});
}

QVariantList linkList(const QList<PageLink> &links)
{
    QVariantList list;
    for (const PageLink &link : links)
        list.append(linkValues(link));
    return list;
}

QVariant entryValues(const Entry &entry, const QString &anchor, Renderer::Purpose purpose,
    const PictureResolver &pictures)
{
    QVariantHash values;
    values.insert(u"anchor"_s, anchor);
    if (purpose == Renderer::Purpose::Preview)
        values.insert(u"id"_s, entry.id.toString(QUuid::WithoutBraces));
    insertDifficulty(values, entry.difficulty);
    values.insert(u"title"_s, safe(markup::plainToInlineHtml(entry.title)));
    values.insert(u"url"_s, plain(markup::encodedAddress(reading::safeUrl(entry.url))));
    insertAuthors(values, entry);
    insertThumbnail(values, entry, pictures);
    if (const QString summary = markup::markdownToHtml(entry.summary.value_or(QString()));
        !summary.isEmpty())
        values.insert(u"summary"_s, safeBlock(summary));
    QVariantList takeaways;
    for (const QString &takeaway : reading::takeaways(entry))
        takeaways.append(safe(markup::markdownToInlineHtml(takeaway)));
    values.insert(u"takeaways"_s, takeaways);
    QVariantList provenance;
    for (const reading::Part &part : reading::provenance(entry))
        provenance.append(linkValues({part.url, part.text}));
    values.insert(u"provenance"_s, provenance);
    return toVariant(values);
}

QVariantHash issueHash(const Issue &issue)
{
    QVariantHash values;
    values.insert(u"slug"_s, plain(issue.slug));
    values.insert(u"publication"_s, plain(reading::tidy(issue.publication)));
    values.insert(u"title"_s, safe(markup::plainToInlineHtml(issue.title)));
    values.insert(u"isoDate"_s, issue.date.toString(Qt::ISODate));
    values.insert(u"date"_s, plain(reading::date(issue)));
    values.insert(u"count"_s, reading::count(issue));
    return values;
}

/// How many entries there are of each difficulty, for those that there are.
QVariantList difficultiesOf(const Issue &issue)
{
    QVariantList list;
    for (const Difficulty difficulty :
        {Difficulty::Accessible, Difficulty::Intermediate, Difficulty::Advanced}) {
        const auto count = std::ranges::count(issue.entries, difficulty, &Entry::difficulty);
        if (count == 0)
            continue;
        QVariantHash values {{u"count"_s, reading::number(count)}};
        insertDifficulty(values, difficulty);
        list.append(toVariant(values));
    }
    return list;
}

QVariant issueValues(const Issue &issue) { return toVariant(issueHash(issue)); }

QVariant headerValues(const Issue &issue, const QStringList &anchors)
{
    QVariantHash values = issueHash(issue);
    if (const QString html = markup::markdownToHtml(issue.introduction.value_or(QString()));
        !html.isEmpty())
        values.insert(u"introduction"_s, safeBlock(html));
    QVariantList contents;
    for (qsizetype i = 0; i < issue.entries.size(); ++i) {
        QVariantHash item {{u"anchor"_s, anchors.at(i)},
            {u"title"_s, safe(markup::plainToInlineHtml(issue.entries.at(i).title))}};
        insertDifficulty(item, issue.entries.at(i).difficulty);
        contents.append(toVariant(item));
    }
    values.insert(u"contents"_s, contents);
    values.insert(u"difficulties"_s, difficultiesOf(issue));
    return toVariant(values);
}

QVariant siteValues(const PagePlace &place)
{
    QVariantHash values {{u"links"_s, linkList(place.navigation)}, {u"home"_s, plain(place.home)}};
    if (place.newer)
        values.insert(u"newer"_s, linkValues(*place.newer));
    if (place.older)
        values.insert(u"older"_s, linkValues(*place.older));
    return toVariant(values);
}

/// What the publication chose, read once: the pictures by their keys, and the values of the rest.
struct Options
{
    QVariantHash values;
    Pictures pictures;

    explicit Options(const Look &look)
    {
        for (const ThemeOption &option : look.theme.options)
            insert(option, valueOf(look, option));
    }

    [[nodiscard]] std::optional<ShownPicture> shown(
        const QString &key, const PagePlace &place) const
    {
        return place.pictures.isEmpty() ? embeddedPictures(pictures)(key)
                                        : picturesBelow(place.pictures, pictures)(key);
    }

    [[nodiscard]] QVariant valuesIn(const PagePlace &place) const
    {
        QVariantHash all = values;
        for (auto [key, bytes] : pictures.asKeyValueRange()) {
            if (const auto picture = shown(key, place))
                all.insert(key, pictureValues(picture->src, picture->size, {}));
        }
        return toVariant(all);
    }

private:
    void insert(const ThemeOption &option, const QJsonValue &value)
    {
        if (option.type == ThemeOption::Type::Image) {
            if (const Picture picture = pictureFromOption(value); !picture.bytes.isEmpty())
                pictures.insert(option.key, picture);
        } else if (option.type == ThemeOption::Type::Markdown) {
            if (const QString html = markup::markdownToHtml(value.toString()); !html.isEmpty())
                values.insert(option.key, safeBlock(html));
        } else if (option.type == ThemeOption::Type::Switch) {
            values.insert(option.key, value.toBool());
        } else {
            values.insert(option.key, plain(value.toString()));
        }
    }
};

QVariantList groupList(const QList<ListingGroup> &groups)
{
    QVariantList list;
    for (const ListingGroup &group : groups) {
        QVariantList items;
        for (const ListingItem &item : group.items) {
            QVariantHash values {{u"url"_s, plain(item.url)},
                {u"title"_s, safe(markup::plainToInlineHtml(item.title))},
                {u"isoDate"_s, item.date.toString(Qt::ISODate)}, {u"detail"_s, plain(item.detail)},
                {u"meta"_s, plain(item.meta)}};
            insertDifficulty(values, item.difficulty);
            items.append(toVariant(values));
        }
        list.append(toVariant({{u"title"_s, plain(group.title)}, {u"anchor"_s, plain(group.anchor)},
            {u"items"_s, items}}));
    }
    return list;
}

/// The choices of colours, behind the sheet that has the fallbacks.
QString styleOf(const Look &look)
{
    QString css = look.theme.css.trimmed();
    QString colors;
    for (const ThemeOption &option : look.theme.options) {
        const QJsonValue value = valueOf(look, option);
        if (option.type == ThemeOption::Type::Color && value != option.fallback)
            colors += u"  --%1: %2;\n"_s.arg(option.key, value.toString());
    }
    return colors.isEmpty() ? css : css + u"\n:root {\n"_s + colors + u'}';
}

} // namespace

struct Renderer::Private
{
    explicit Private(const Look &wanted) : look(wanted), options(wanted) { }

    Look look;
    Options options;
    QString style;
    KTextTemplate::Engine engine;
    KTextTemplate::Template issuePage;
    KTextTemplate::Template listPage;
    KTextTemplate::Template header;
    KTextTemplate::Template footer;
    KTextTemplate::Template entry;

    [[nodiscard]] std::unexpected<Error> mistake(
        const QString &file, const QString &text, int line = 0) const
    {
        const QString place = line > 0 ? Tr::tr("%1, line %2").arg(file).arg(line) : file;
        return fail(Error::Code::Malformed,
            Tr::tr("The theme “%1” has a mistake in %2: %3").arg(look.theme.title, place, text));
    }

    [[nodiscard]] Result<QString> fill(
        const KTextTemplate::Template &page, const QVariantHash &values) const
    {
        const TemplateBudget budget(mostLookUps);
        KTextTemplate::Context context(values);
        QString html = page->render(&context);
        if (page->error() != KTextTemplate::NoError)
            return mistake(page->objectName(), page->errorString());
        if (budget.isSpent())
            return mistake(page->objectName(),
                Tr::tr("It goes round in loops too often; leave out a loop within a loop."));
        while (html.endsWith(u'\n'))
            html.chop(1);
        return html;
    }

    /// Puts a page's parts into the theme's frame.
    [[nodiscard]] Result<QString> frame(const KTextTemplate::Template &page, PublishedHead head,
        const PagePlace &place, const QString &language, QVariantHash parts,
        QVariantHash values) const
    {
        if (!place.pictures.isEmpty()) {
            if (const auto logo = options.shown(u"logo"_s, place)) {
                head.icon = logo->src;
                head.image = head.image ? head.image : cardPicture(logo, place);
            }
        }
        parts.insert(u"head"_s, safeBlock(headHtml(head, place)));
        parts.insert(u"language"_s, plain(language));
        parts.insert(u"isRightToLeft"_s, reading::isRightToLeft(language));
        values.insert(u"page"_s, toVariant(parts));
        return fill(page, values).transform([](const QString &html) { return html + u'\n'; });
    }

    /// An issue's; a card shows the first picture that the page does.
    [[nodiscard]] PublishedHead headOf(const Issue &issue, const QStringList &anchors,
        const PictureResolver &pictures, const PagePlace &place) const
    {
        PublishedHead head {.title = reading::tidy(issue.title),
            .description = descriptionOf(issue),
            .style = style,
            .structuredData = structuredDataOf(issue, anchors, look.publication, place),
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

    [[nodiscard]] QVariantHash around(const Issue &issue, const PagePlace &place) const
    {
        return {{u"issue"_s, issueValues(issue)}, {u"site"_s, siteValues(place)},
            {u"options"_s, options.valuesIn(place)}};
    }
};

Renderer::Renderer(std::unique_ptr<Private> p) : d(std::move(p)) { }

Renderer::~Renderer() = default;

Result<std::unique_ptr<Renderer>> Renderer::create(const Look &look)
{
    registerTemplateValues();
    auto d = std::make_unique<Private>(look);
    if (const QList<ThemeMistake> mistakes = mistakesIn(look.theme); !mistakes.isEmpty()) {
        const ThemeMistake &first = mistakes.constFirst();
        return d->mistake(first.file, first.text, first.line);
    }
    d->style = styleOf(look);
    // The only loader there is: a template reaches nothing but its theme.
    const auto loader = QSharedPointer<KTextTemplate::InMemoryTemplateLoader>::create();
    for (const auto &[name, content] : look.theme.templates.asKeyValueRange())
        loader->setTemplate(name, content);
    d->engine.addTemplateLoader(loader);
    d->engine.setSmartTrimEnabled(true);
    const std::pair<QString, KTextTemplate::Template *> pages[] {{u"issue.html"_s, &d->issuePage},
        {u"list.html"_s, &d->listPage}, {u"header.html"_s, &d->header},
        {u"footer.html"_s, &d->footer}, {u"entry.html"_s, &d->entry}};
    for (const auto &[name, page] : pages) {
        *page = d->engine.loadByName(name);
        if ((*page)->error() != KTextTemplate::NoError)
            return d->mistake(name, (*page)->errorString());
        (*page)->setObjectName(name);
    }
    return std::unique_ptr<Renderer>(new Renderer(std::move(d)));
}

Result<QString> Renderer::renderIssue(const Issue &issue, Purpose purpose,
    const PictureResolver &pictures, const PagePlace &place) const
{
    const QStringList anchors = anchorsOf(issue, issue.entries.size());
    QVariantHash values = d->around(issue, place);
    QString entries;
    for (qsizetype i = 0; i < issue.entries.size(); ++i) {
        values[u"entry"_s] = entryValues(issue.entries.at(i), anchors.at(i), purpose, pictures);
        const Result<QString> entry = d->fill(d->entry, values);
        if (!entry)
            return entry;
        entries += (i > 0 ? u"\n"_s : QString()) + *entry;
    }
    values.remove(u"entry"_s);
    QVariantHash headerHash = values;
    headerHash[u"issue"_s] = headerValues(issue, anchors);
    const Result<QString> header = d->fill(d->header, headerHash);
    if (!header)
        return header;
    const Result<QString> footer = d->fill(d->footer, values);
    if (!footer)
        return footer;
    return d->frame(d->issuePage, d->headOf(issue, anchors, pictures, place), place,
        reading::language(issue),
        {{u"header"_s, safeBlock(*header)}, {u"entries"_s, safeBlock(entries)},
            {u"footer"_s, safeBlock(*footer)}},
        values);
}

Result<QString> Renderer::renderEntry(
    const Issue &issue, qsizetype index, Purpose purpose, const PictureResolver &pictures) const
{
    if (index < 0 || index >= issue.entries.size())
        return fail(Error::Code::NotFound, Tr::tr("The entry is no longer in this issue."));
    const QStringList anchors = anchorsOf(issue, index + 1);
    QVariantHash values = d->around(issue, {});
    values[u"entry"_s] = entryValues(issue.entries.at(index), anchors.last(), purpose, pictures);
    return d->fill(d->entry, values);
}

Result<QString> Renderer::renderHeader(const Issue &issue, Purpose) const
{
    QVariantHash values = d->around(issue, {});
    const Result<QString> footer = d->fill(d->footer, values);
    if (!footer)
        return footer;
    values[u"issue"_s] = headerValues(issue, anchorsOf(issue, issue.entries.size()));
    return d->fill(d->header, values).transform([&](const QString &header) {
        return header + u'\n' + *footer;
    });
}

Result<QString> Renderer::renderListing(const Listing &listing, const PagePlace &place) const
{
    QVariantHash values {{u"site"_s, siteValues(place)}, {u"options"_s, d->options.valuesIn(place)},
        {u"publication"_s, plain(reading::tidy(d->look.publication.name))},
        {u"listing"_s,
            toVariant(
                {{u"title"_s, plain(listing.title)}, {u"description"_s, plain(listing.description)},
                    {u"groups"_s, groupList(listing.groups)}, {u"pages"_s, linkList(listing.pages)},
                    {u"body"_s, safeBlock(listing.body)}})}};
    const PublishedHead head {.title = listing.title,
        .description = listing.description,
        .style = d->style,
        .kind = u"website"_s,
        .siteName = reading::tidy(d->look.publication.name),
        .hasScripts = listing.hasScripts};
    return d->frame(d->listPage, head, place, listing.language, {}, values);
}

QString Renderer::style() const { return d->style; }

} // namespace galley
