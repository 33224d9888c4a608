// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/issuetext.h"

#include "markup/markup.h"
#include "render/reading.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype columns = 72;

QString readable(const QString &markdown)
{
    return markup::markdownToText(markdown, markup::FormulaStyle::Readable);
}

/// How many columns a character takes in a terminal, roughly: two for East Asian and emoji, none for
/// what joins the one before.
qsizetype widthOf(QStringView text)
{
    qsizetype width = 0;
    for (const uint c : text.toUcs4()) {
        const QChar::Category category = QChar::category(c);
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
            || category == QChar::Other_Format)
            continue;
        const bool isWide = (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
        width += isWide ? 2 : 1;
    }
    return width;
}

/// The line in lines of at most 72 columns, each but the first behind `indent`. A word that is longer,
/// such as an address, stays whole.
QString wrapLine(const QString &line, const QString &indent)
{
    QString out;
    qsizetype width = 0;
    bool isFirst = true;
    for (const QStringView word : QStringView(line).split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype wordWidth = widthOf(word);
        if (!isFirst && width + 1 + wordWidth > columns) {
            out += u'\n' + indent;
            width = indent.size();
        } else if (!isFirst) {
            out += u' ';
            ++width;
        }
        out += word;
        width += wordWidth;
        isFirst = false;
    }
    return out;
}

/// Wraps each line below its own bullet or quotation mark.
QString wrap(const QString &text)
{
    static const QRegularExpression mark(u"^(?:> |\\s|- |\\d+\\. )*"_s);
    QStringList wrapped;
    for (const QString &line : text.split(u'\n')) {
        const QString begin = mark.match(line).captured();
        QString indent = begin;
        for (QChar &c : indent) {
            if (c != u'>')
                c = u' ';
        }
        // What wraps is measured with its beginning and written without.
        const QString filler(begin.size(), u'x');
        const QString body = wrapLine(filler + line.sliced(begin.size()), indent);
        wrapped.append(begin + body.sliced(std::min(begin.size(), body.size())));
    }
    return wrapped.join(u'\n');
}

QString bullet(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (!lines.at(i).isEmpty())
            lines[i].prepend(u"  "_s);
    }
    return wrap(u"- "_s + lines.join(u'\n'));
}

/// The addresses that a screen would link to stand in the text.
QString entryToText(const Entry &entry)
{
    QStringList head;
    if (entry.difficulty)
        head.append(markOf(*entry.difficulty) + u' ' + reading::wordOf(*entry.difficulty));
    head.append(wrapLine(reading::tidy(markup::plainToText(entry.title)), {}));
    if (const QString url = reading::safeUrl(entry.url); !url.isEmpty())
        head.append(u'<' + url + u'>');
    if (const QStringList authors = reading::authors(entry); !authors.isEmpty())
        head.append(wrapLine(authors.join(u", "_s), {}));
    QStringList blocks {head.join(u'\n'), markdownToColumns(entry.summary.value_or(QString()))};
    QStringList bullets;
    for (const QString &takeaway : reading::takeaways(entry))
        bullets.append(bullet(readable(takeaway)));
    if (!bullets.isEmpty())
        blocks.append(u"Takeaways\n"_s + bullets.join(u'\n'));
    QStringList provenance;
    for (const reading::Part &part : reading::provenance(entry))
        provenance.append(part.text);
    blocks.append(wrapLine(provenance.join(u" · "_s), {}));
    blocks.removeAll(QString());
    return blocks.join(u"\n\n"_s);
}

QString underlined(const QString &text, QChar line)
{
    const QString wrapped = wrapLine(text, {});
    qsizetype width = 0;
    for (const QStringView part : QStringView(wrapped).split(u'\n'))
        width = std::max(width, widthOf(part));
    return wrapped + u'\n' + QString(std::min(width, columns), line);
}

} // namespace

QString markdownToColumns(const QString &markdown) { return wrap(readable(markdown)); }

QString textRule() { return QString(columns, u'-'); }

QString issueToText(const Issue &issue)
{
    QStringList blocks {reading::tidy(issue.publication),
        underlined(reading::tidy(markup::plainToText(issue.title)), u'='), reading::dateline(issue),
        markdownToColumns(issue.introduction.value_or(QString()))};
    for (const Entry &entry : issue.entries)
        blocks << textRule() << entryToText(entry);
    blocks.removeAll(QString());
    return blocks.join(u"\n\n"_s) + u'\n';
}

} // namespace galley
