// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/renderer.h"

#include "markup/markup.h"
#include "render/anchors.h"
#include "render/reading.h"

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

constexpr qsizetype descriptionLength = 200;

/// HTML that we made ourselves; everything else is escaped by the template.
QVariant safe(const QString &html) { return QVariant::fromValue(KTextTemplate::markSafe(html)); }

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

void insertDifficulty(QVariantHash &values, const Entry &entry)
{
    if (!entry.difficulty)
        return;
    values.insert(u"key"_s, QString(keyOf(*entry.difficulty)));
    values.insert(u"mark"_s, markOf(*entry.difficulty));
    values.insert(u"word"_s, reading::wordOf(*entry.difficulty));
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

void insertThumbnail(QVariantHash &values, const Entry &entry, const PictureResolver &pictures)
{
    const auto picture =
        entry.thumbnail && pictures ? pictures(entry.thumbnail->url) : std::nullopt;
    if (!picture || picture->size.isEmpty())
        return;
    values.insert(u"picture"_s, picture->src);
    values.insert(u"pictureWidth"_s, picture->size.width());
    values.insert(u"pictureHeight"_s, picture->size.height());
    const QString alt = reading::tidy(entry.thumbnail->alt.value_or(QString()));
    values.insert(u"alt"_s,
        alt.compare(reading::tidy(entry.title), Qt::CaseInsensitive) == 0 ? QString() : alt);
}

QVariantHash valuesOf(const Entry &entry, const QString &anchor, Renderer::Purpose purpose,
    const PictureResolver &pictures)
{
    QVariantHash values;
    values.insert(u"anchor"_s, anchor);
    if (purpose == Renderer::Purpose::Preview)
        values.insert(u"id"_s, entry.id.toString(QUuid::WithoutBraces));
    insertDifficulty(values, entry);
    values.insert(u"title"_s, safe(markup::plainToInlineHtml(entry.title)));
    values.insert(u"url"_s, markup::encodedAddress(reading::safeUrl(entry.url)));
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
        provenance.append(QVariantHash {{u"text"_s, part.text}, {u"url"_s, part.url}});
    values.insert(u"provenance"_s, provenance);
    return values;
}

QVariantHash valuesOf(const Issue &issue)
{
    QVariantHash values;
    values.insert(u"language"_s, reading::tidy(reading::language(issue)));
    values.insert(u"isRightToLeft"_s, reading::isRightToLeft(issue));
    values.insert(u"publication"_s, reading::tidy(issue.publication));
    values.insert(u"isoDate"_s, issue.date.toString(Qt::ISODate));
    values.insert(u"date"_s, reading::date(issue));
    values.insert(u"count"_s, reading::count(issue));
    return values;
}

QVariantHash headerValues(const Issue &issue, const QStringList &anchors)
{
    QVariantHash values = valuesOf(issue);
    values.insert(u"title"_s, safe(markup::plainToInlineHtml(issue.title)));
    if (const QString html = markup::markdownToHtml(issue.introduction.value_or(QString()));
        !html.isEmpty())
        values.insert(u"introduction"_s, safeBlock(html));
    QVariantList contents;
    for (qsizetype i = 0; i < issue.entries.size(); ++i) {
        QVariantHash item {{u"anchor"_s, anchors.at(i)},
            {u"title"_s, safe(markup::plainToInlineHtml(issue.entries.at(i).title))}};
        insertDifficulty(item, issue.entries.at(i));
        contents.append(item);
    }
    values.insert(u"contents"_s, contents);
    return values;
}

/// What a search engine shows below the title.
QString descriptionOf(const Issue &issue)
{
    const QString introduction =
        reading::tidy(markup::markdownToText(issue.introduction.value_or(QString())));
    if (introduction.isEmpty())
        return reading::tidy(issue.publication) + u": "_s + reading::dateline(issue);
    if (introduction.size() <= descriptionLength)
        return introduction;
    const qsizetype end = introduction.lastIndexOf(u' ', descriptionLength);
    return introduction.first(end > 0 ? end : descriptionLength) + u'…';
}

} // namespace

struct Renderer::Private
{
    QString themeTitle;
    QString css;
    KTextTemplate::Engine engine;
    KTextTemplate::Template issuePage;
    KTextTemplate::Template header;
    KTextTemplate::Template footer;
    KTextTemplate::Template entry;

    [[nodiscard]] std::unexpected<Error> mistake(const QString &file, const QString &detail) const
    {
        return fail(Error::Code::Malformed,
            Tr::tr("The theme “%1” has a mistake in %2; choose another theme or mend it.")
                .arg(themeTitle, file),
            detail);
    }

    [[nodiscard]] Result<QString> fill(
        const KTextTemplate::Template &page, const QVariantHash &values) const
    {
        KTextTemplate::Context context(values);
        QString html = page->render(&context);
        if (page->error() != KTextTemplate::NoError)
            return mistake(page->objectName(), page->errorString());
        while (html.endsWith(u'\n'))
            html.chop(1);
        return html;
    }
};

Renderer::Renderer(std::unique_ptr<Private> p) : d(std::move(p)) { }

Renderer::~Renderer() = default;

Result<std::unique_ptr<Renderer>> Renderer::create(const Theme &theme)
{
    auto d = std::make_unique<Private>();
    d->themeTitle = theme.title;
    d->css = theme.css.trimmed();
    if (d->css.contains("</style"_L1, Qt::CaseInsensitive))
        return d->mistake(u"style.css"_s, u"</style"_s);
    // The only loader there is: a template reaches nothing but its theme.
    const auto loader = QSharedPointer<KTextTemplate::InMemoryTemplateLoader>::create();
    for (const auto &[name, content] : theme.templates.asKeyValueRange())
        loader->setTemplate(name, content);
    d->engine.addTemplateLoader(loader);
    d->engine.setSmartTrimEnabled(true);
    const std::pair<QString, KTextTemplate::Template *> pages[] {{u"issue.html"_s, &d->issuePage},
        {u"header.html"_s, &d->header}, {u"footer.html"_s, &d->footer},
        {u"entry.html"_s, &d->entry}};
    for (const auto &[name, page] : pages) {
        if (!theme.templates.contains(name))
            return d->mistake(name, Tr::tr("The file is missing."));
        *page = d->engine.loadByName(name);
        if ((*page)->error() != KTextTemplate::NoError)
            return d->mistake(name, (*page)->errorString());
        (*page)->setObjectName(name);
    }
    return std::unique_ptr<Renderer>(new Renderer(std::move(d)));
}

Result<QString> Renderer::renderIssue(
    const Issue &issue, Purpose purpose, const PictureResolver &pictures) const
{
    const QStringList anchors = anchorsOf(issue, issue.entries.size());
    QString entries;
    for (qsizetype i = 0; i < issue.entries.size(); ++i) {
        const Result<QString> entry =
            d->fill(d->entry, valuesOf(issue.entries.at(i), anchors.at(i), purpose, pictures));
        if (!entry)
            return entry;
        entries += (i > 0 ? u"\n"_s : QString()) + *entry;
    }
    const Result<QString> header = d->fill(d->header, headerValues(issue, anchors));
    if (!header)
        return header;
    const Result<QString> footer = d->fill(d->footer, valuesOf(issue));
    if (!footer)
        return footer;
    QVariantHash values = valuesOf(issue);
    values.insert(u"title"_s, reading::tidy(issue.title));
    values.insert(u"description"_s, descriptionOf(issue));
    values.insert(u"style"_s, safeBlock(d->css));
    values.insert(u"header"_s, safeBlock(*header));
    values.insert(u"entries"_s, safeBlock(entries));
    values.insert(u"footer"_s, safeBlock(*footer));
    return d->fill(d->issuePage, values).transform([](const QString &page) {
        return page + u'\n';
    });
}

Result<QString> Renderer::renderEntry(
    const Issue &issue, qsizetype index, Purpose purpose, const PictureResolver &pictures) const
{
    if (index < 0 || index >= issue.entries.size())
        return fail(Error::Code::NotFound, Tr::tr("The entry is no longer in this issue."));
    const QStringList anchors = anchorsOf(issue, index + 1);
    return d->fill(d->entry, valuesOf(issue.entries.at(index), anchors.last(), purpose, pictures));
}

Result<QString> Renderer::renderHeader(const Issue &issue, Purpose) const
{
    const Result<QString> header =
        d->fill(d->header, headerValues(issue, anchorsOf(issue, issue.entries.size())));
    if (!header)
        return header;
    return d->fill(d->footer, valuesOf(issue)).transform([&](const QString &footer) {
        return *header + u'\n' + footer;
    });
}

} // namespace galley
