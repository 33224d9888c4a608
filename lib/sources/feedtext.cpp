// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/feedtext.h"

#include "markup/htmltree.h"
#include "model/reference.h"
#include "sources/foreigntext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley::feedtext {

namespace {

constexpr qsizetype longestName = 200;

/// "lawyer@example.org (Lawyer Boyer)"; a bare mail address is nobody's name.
QString nameIn(const QString &author)
{
    QString name = foreign::line(author, longestName);
    const qsizetype open = name.indexOf(u'(');
    if (name.contains(u'@')) {
        if (open < 0)
            return {};
        name = name.sliced(open + 1);
        if (name.endsWith(u')'))
            name.chop(1);
    }
    return name.trimmed();
}

/// "Ada Lovelace, Sammy Davis, Jr., Alan Turing"
QStringList namesIn(const QString &list)
{
    static const QStringList suffixes {
        u"Jr"_s, u"Jr."_s, u"Sr"_s, u"Sr."_s, u"II"_s, u"III"_s, u"IV"_s};
    QStringList names;
    for (const QStringView part : QStringView(list).tokenize(u',')) {
        const QString name = foreign::line(part.toString(), longestName);
        if (suffixes.contains(name) && !names.isEmpty())
            names.last() += u' ' + name;
        else if (!name.isEmpty())
            names.append(name);
    }
    return names;
}

} // namespace

bool isMarkup(QStringView text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const QChar next = text.at(i + 1);
        const bool isLetter = (next >= u'a' && next <= u'z') || (next >= u'A' && next <= u'Z');
        if (text.at(i) == u'<' && (isLetter || next == u'/' || next == u'!'))
            return true;
        if (text.at(i) == u'&' && (isLetter || next == u'#')
            && text.sliced(i, std::min<qsizetype>(text.size() - i, 12)).contains(u';'))
            return true;
    }
    return false;
}

QString plain(const QString &html)
{
    constexpr qsizetype longest = 32 * 1024;
    const auto tree =
        markup::HtmlTree::parse(QStringView(html).first(std::min(html.size(), longest)).toUtf8());
    return tree ? tree->root().text().replace(u'\n', u"\n\n"_s) : QString();
}

QString entity(QByteArrayView name)
{
    constexpr qsizetype longest = 32;
    if (name.size() > longest)
        return {};
    const QString text = plain(QString::fromUtf8(("&" + name.toByteArray() + ";.")));
    return text.startsWith(u'&') || !text.endsWith(u'.') ? QString() : text.chopped(1);
}

QString arxivAbstract(const QString &description)
{
    static const QRegularExpression prefix(
        u"^\\s*arXiv:\\S+\\s+Announce Type:\\s*\\S+\\s+(?:Abstract:\\s*)?"_s);
    const auto match = prefix.match(description);
    return match.hasMatch() ? description.sliced(match.capturedEnd()) : description;
}

QStringList people(const QStringList &authors, const QStringList &creators, bool isArxiv)
{
    QStringList names;
    for (const QString &author : authors) {
        const QString name = nameIn(author);
        if (!name.isEmpty())
            names.append(name);
    }
    names.removeDuplicates();
    if (!names.isEmpty())
        return names;
    for (const QString &creator : creators) {
        const QStringList found = isArxiv ? namesIn(creator) : QStringList {nameIn(creator)};
        for (const QString &name : found) {
            if (!name.isEmpty())
                names.append(name);
        }
    }
    return names;
}

std::optional<ArxivId> paperOf(const QString &guid, const QUrl &url)
{
    constexpr QLatin1StringView oai = "oai:arXiv.org:"_L1;
    if (const qsizetype at = guid.indexOf(oai); at >= 0) {
        if (const auto id = ArxivId::parse(QStringView(guid).sliced(at + oai.size())))
            return id;
    }
    if (url.isEmpty())
        return {};
    const QList<Reference> references = findReferences(url.toString(QUrl::FullyEncoded));
    const ArxivId *id = references.size() == 1 ? references.first().arxivId() : nullptr;
    return id ? std::optional(*id) : std::nullopt;
}

} // namespace galley::feedtext
