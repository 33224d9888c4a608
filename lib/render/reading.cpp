// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/reading.h"

#include "base/asciitext.h"
#include "base/longdate.h"
#include "markup/markup.h"

#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley::reading {

namespace {

/// Its locale; English for "en" in any country and for what Qt does not know.
QLocale localeOf(const QString &language)
{
    const QLocale locale(language);
    if (locale.language() == QLocale::C || locale.language() == QLocale::English)
        return QLocale(QLocale::English, QLocale::UnitedStates);
    return locale;
}

/// What most texts are, and then they need no copy.
bool isTidy(QStringView text)
{
    QChar before = u' ';
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
        if (isControl || c.isSurrogate() || (c.isSpace() && (c != u' ' || before == u' ')))
            return false;
        before = c;
    }
    return before != u' ' || text.isEmpty();
}

/// As QString::simplified() has it, of a text without other white space.
QString withSingleSpaces(QStringView text)
{
    text = text.trimmed();
    QString result;
    result.reserve(text.size());
    for (qsizetype two = text.indexOf("  "_L1); two >= 0; two = text.indexOf("  "_L1)) {
        result += text.first(two + 1);
        text = text.sliced(two).trimmed();
    }
    return result += text;
}

QString withoutBlank(const QString &text) { return text.trimmed(); }

QStringList saying(const std::optional<QStringList> &texts, QString (*clean)(const QString &))
{
    QStringList result;
    if (!texts)
        return result;
    result.reserve(texts->size());
    for (const QString &text : *texts) {
        if (const QString cleaned = clean(text); !cleaned.isEmpty())
            result.append(cleaned);
    }
    return result;
}

} // namespace

QString language(const Issue &issue)
{
    static const QRegularExpression tag(u"\\A[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*\\z"_s);
    const QString language = issue.language.value_or(QString()).trimmed().replace(u'_', u'-');
    return tag.match(language).hasMatch() ? language : u"en"_s;
}

bool isRightToLeft(const QString &language)
{
    return localeOf(language).textDirection() == Qt::RightToLeft;
}

QString date(const QDate &date, const QString &language)
{
    const QLocale locale = localeOf(language);
    if (locale.language() == QLocale::English)
        return locale.toString(date, u"MMMM d, yyyy"_s);
    return longDate(date, locale);
}

QString date(const Issue &issue) { return date(issue.date, language(issue)); }

QString number(qint64 number)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(number);
}

QString count(const Issue &issue)
{
    const qsizetype papers = issue.entries.size();
    return number(papers) + (papers == 1 ? u" paper"_s : u" papers"_s);
}

QString dateline(const Issue &issue) { return date(issue) + u" · "_s + count(issue); }

QString wordOf(Difficulty difficulty)
{
    switch (difficulty) {
    case Difficulty::Accessible:
        return u"Accessible"_s;
    case Difficulty::Intermediate:
        return u"Intermediate"_s;
    case Difficulty::Advanced:
        return u"Advanced"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList authors(const Entry &entry) { return saying(entry.authors, tidy); }

QStringList takeaways(const Entry &entry) { return saying(entry.takeaways, withoutBlank); }

QList<Part> provenance(const Entry &entry)
{
    QList<Part> parts;
    parts.reserve(3);
    if (entry.citationCount) {
        const int count = *entry.citationCount;
        parts.append({number(count) + (count == 1 ? u" citation"_s : u" citations"_s), {}});
    }
    parts.append({u"via "_s + keyOf(entry.source), {}});
    if (const QString id = tidy(entry.arxivId.value_or(QString())); !id.isEmpty())
        parts.append({u"arXiv:"_s + id,
            u"https://arxiv.org/abs/"_s
                + QString::fromLatin1(QUrl::toPercentEncoding(id, "/"_ba))});
    return parts;
}

QString feedNamed(const QString &mediaType)
{
    return mediaType == "application/atom+xml"_L1 ? u"Atom"_s
        : mediaType == "application/rss+xml"_L1   ? u"RSS"_s
                                                  : u"JSON Feed"_s;
}

QString safeUrl(const std::optional<QString> &url)
{
    const QString trimmed = url.value_or(QString()).trimmed();
    return markup::isSafeLink(trimmed) ? trimmed : QString();
}

QString tidy(const QString &text)
{
    if (isTidyAscii(text) || isTidy(text))
        return text;
    if (isAllPlain(text, isPrintableAscii))
        return withSingleSpaces(text);
    QString tidied = text.simplified();
    if (!tidied.isValidUtf16()) // no half characters
        tidied = QString::fromUtf8(tidied.toUtf8());
    tidied.removeIf(
        [](QChar c) { return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0); });
    return tidied.simplified(); // what is gone may have had a space on either side
}

} // namespace galley::reading
