// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/sourcerecord.h"

#include "base/longdate.h"
#include "markup/markup.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::SourcePane)
};

QString link(const QString &address, const QString &words)
{
    if (!markup::isSafeLink(address))
        return words.toHtmlEscaped();
    return u"<a href=\"%1\">%2</a>"_s.arg(address.toHtmlEscaped(), words.toHtmlEscaped());
}

QString day(const QString &timestamp)
{
    const QDateTime time = QDateTime::fromString(timestamp, Qt::ISODate);
    return QLocale().toString(time.date(), QLocale::ShortFormat);
}

/// "from arXiv, 20 April 2026"
QString originWords(const Origin &origin)
{
    if (origin.provider == Provider::Unknown)
        return {};
    if (origin.provider == Provider::Editor)
        return Tr::tr("typed by you");
    const QDate date = QDateTime::fromString(origin.at, Qt::ISODate).toLocalTime().date();
    return date.isValid()
        ? Tr::tr("from %1, %2", "a service, a date").arg(labelOf(origin.provider), longDate(date))
        : Tr::tr("from %1", "a service").arg(labelOf(origin.provider));
}

bool isFromServices(const Entry &entry)
{
    return std::ranges::any_of(
        entry.origins, [](const Origin &o) { return o.provider > Provider::Editor; });
}

/// HTML with where its value came from: at the pointer, and in words where the editor's own took
/// the place of a service's.
QString withOrigin(const Entry &entry, EntryField field, const QString &html)
{
    const Origin origin = originOf(entry, field);
    const QString words = originWords(origin);
    if (words.isEmpty())
        return html;
    if (origin.provider == Provider::Editor)
        return isFromServices(entry)
            ? html + u" <span class=\"origin\">(%1)</span>"_s.arg(words.toHtmlEscaped())
            : html;
    return u"<span title=\"%1\">%2</span>"_s.arg(words.toHtmlEscaped(), html);
}

QString authors(const Entry &entry)
{
    constexpr qsizetype most = 12;
    const QStringList all = entry.authors.value_or(QStringList());
    if (all.isEmpty())
        return {};
    const qsizetype more = all.size() - most;
    const QString names = more <= 1
        ? all.join(", "_L1)
        : Tr::tr("%1 and %n more", nullptr, int(more)).arg(all.first(most).join(", "_L1));
    return u"<p class=\"authors\">%1</p>"_s.arg(
        withOrigin(entry, EntryField::Authors, names.toHtmlEscaped()));
}

/// The services that the entry's values came from, each with the day it was asked last.
QString servicesOf(const Entry &entry)
{
    QStringList words;
    for (const Provider service : allServices) {
        Origin latest {service, {}};
        bool isOne = false;
        for (const Origin &origin : entry.origins) {
            if (origin.provider == service) {
                isOne = true;
                latest.at = std::max(latest.at, origin.at);
            }
        }
        if (!isOne)
            continue;
        const QDate date = QDateTime::fromString(latest.at, Qt::ISODate).toLocalTime().date();
        words.append(
            date.isValid() ? labelOf(service) + u", "_s + longDate(date) : labelOf(service));
    }
    return words.join(u"\n"_s).toHtmlEscaped().replace(u'\n', "<br>"_L1);
}

/// The lines of the record, each a label and HTML; only what is known.
QList<std::pair<QString, QString>> record(const Entry &entry)
{
    QList<std::pair<QString, QString>> lines;
    const auto add = [&](const QString &label, EntryField field, const QString &html) {
        lines.append({label, withOrigin(entry, field, html)});
    };
    if (entry.arxivId) {
        QString words = u"arXiv:"_s + *entry.arxivId;
        if (entry.arxivVersion)
            words += u"v%1"_s.arg(*entry.arxivVersion);
        add(Tr::tr("Paper"), EntryField::ArxivId,
            link(u"https://arxiv.org/abs/"_s + *entry.arxivId, words));
        lines.append(
            {QString(), link(u"https://arxiv.org/pdf/"_s + *entry.arxivId, Tr::tr("PDF"))});
    }
    if (entry.url && !entry.arxivId)
        add(Tr::tr("Page"), EntryField::Url, link(*entry.url, QUrl(*entry.url).host()));
    if (entry.publishedAt)
        add(Tr::tr("Published"), EntryField::PublishedAt, day(*entry.publishedAt));
    if (entry.updatedAt && entry.updatedAt != entry.publishedAt)
        add(Tr::tr("Updated"), EntryField::UpdatedAt, day(*entry.updatedAt));
    if (entry.categories && !entry.categories->isEmpty())
        add(Tr::tr("Categories"), EntryField::Categories,
            entry.categories->join(u", "_s).toHtmlEscaped());
    if (entry.comment)
        add(Tr::tr("Comment"), EntryField::Comment, markup::plainToInlineHtml(*entry.comment));
    if (entry.journalRef)
        add(Tr::tr("Journal"), EntryField::JournalRef, entry.journalRef->toHtmlEscaped());
    if (entry.doi)
        add(Tr::tr("DOI"), EntryField::Doi, link(u"https://doi.org/"_s + *entry.doi, *entry.doi));
    if (entry.codeUrl)
        add(Tr::tr("Code"), EntryField::CodeUrl, link(*entry.codeUrl, *entry.codeUrl));
    if (entry.citationCount)
        add(Tr::tr("Citations"), EntryField::CitationCount,
            QLocale().toString(*entry.citationCount));
    if (entry.upvotes)
        add(Tr::tr("Upvotes"), EntryField::Upvotes, QLocale().toString(*entry.upvotes));
    if (const QString services = servicesOf(entry); !services.isEmpty())
        lines.append({Tr::tr("From"), services});
    return lines;
}

} // namespace

QString sourceHtml(const Entry &entry)
{
    QString html = u"<h2>%1</h2>"_s.arg(
        withOrigin(entry, EntryField::Title, markup::plainToInlineHtml(entry.title)));
    html += authors(entry);
    html += entry.abstract.value_or(QString()).trimmed().isEmpty()
        ? u"<p class=\"empty\">%1</p>"_s.arg(
              Tr::tr("No abstract is known for this entry.").toHtmlEscaped())
        : markup::plainToBlockHtml(*entry.abstract);
    html += u"<table>"_s;
    for (const auto &[label, value] : record(entry))
        html += u"<tr><th>%1</th><td>%2</td></tr>"_s.arg(label.toHtmlEscaped(), value);
    return html + u"</table>"_s;
}

} // namespace galley
