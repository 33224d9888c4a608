// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/issues.h"

#include "base/uuid.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace galley::test {

Entry entryTitled(const QString &title)
{
    Entry entry;
    entry.id = newUuid();
    entry.title = title;
    return entry;
}

Entry fullEntry()
{
    Entry entry = entryTitled(u"“Ünï” <b>'$x_1$'</b> 🎉 ; DROP TABLE issues"_s);
    entry.url = u"https://example.org/a?b=c&d=%20"_s;
    entry.authors = QStringList {u"Ada Lovelace"_s, u"陳大文"_s};
    entry.difficulty = Difficulty::Intermediate;
    entry.summary = u"Two\n\nparagraphs with `code` and $\\alpha$"_s;
    entry.takeaways = QStringList {u"One"_s, u"*Two*"_s};
    entry.source = Source::Arxiv;
    entry.arxivId = u"2604.15579"_s;
    entry.arxivVersion = 2;
    entry.doi = u"10.1000/xyz"_s;
    entry.publishedAt = u"2026-04-16T17:59:00Z"_s;
    entry.updatedAt = u"2026-04-17T17:59:00Z"_s;
    entry.categories = QStringList {u"cs.SE"_s};
    entry.abstract = u"An abstract"_s;
    entry.comment = u""_s;
    entry.journalRef = u"J. 1"_s;
    entry.citationCount = 0;
    entry.upvotes = 12;
    entry.codeUrl = u"https://example.org/code"_s;
    entry.thumbnail = Thumbnail {u"https://example.org/t.png"_s, u"A picture"_s, {}};
    entry.notes = u"For us"_s;
    entry.extra = {{u"later"_s, QJsonArray {1, u"two"_s, QJsonObject {{u"three"_s, 3.5}}}}};
    return entry;
}

Issue exampleIssue(const QDate &date)
{
    Issue issue = *newIssue(u"Digest"_s, u"No. 1"_s, date);
    issue.language = u"en"_s;
    issue.entries = {entryTitled(u"A"_s), fullEntry(), entryTitled(u"C"_s)};
    issue.extra = {{u"editor"_s, u"E."_s}};
    return issue;
}

Edit randomEdit(const Issue &issue, QRandomGenerator &random)
{
    const qsizetype count = issue.entries.size();
    const auto text = [&] { return QString::number(random.bounded(1000)); };
    const auto some = [&] { return issue.entries.at(random.bounded(count)).id; };
    switch (count == 0 ? 0 : random.bounded(6)) {
    case 0:
        return InsertEntry {random.bounded(count + 1), entryTitled(text())};
    case 1:
        return RemoveEntry {some()};
    case 2:
        return MoveEntry {some(), random.bounded(count)};
    case 3:
        return SetEntryField {some(), EntryField::Summary, text()};
    case 4:
        return SetEntryField {some(), EntryField::CitationCount,
            random.bounded(2) ? FieldValue(random.bounded(9)) : FieldValue()};
    default:
        return SetIssueField {IssueField::Introduction, text()};
    }
}

} // namespace galley::test
