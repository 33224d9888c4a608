// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/merge.h"
#include "sources/huggingface.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

using Kind = FieldChange::Kind;

Q_DECLARE_METATYPE(galley::FieldValue)
Q_DECLARE_METATYPE(galley::Origin)
Q_DECLARE_METATYPE(galley::Thumbnail)

namespace {

const Origin arxiv {Provider::Arxiv, u"2026-04-20T08:00:00Z"_s};

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void sameValueIsNoChange();
    void missingIsNotSaid();
    void whatTheEditorDecidesIsNotSaid();
    void stampedIsTheServices();
    void fillsInWhatIsNotTheEditors();
    void pictureKeepsItsWords();
};

void TestMerge::kinds_data()
{
    QTest::addColumn<FieldValue>("value");
    QTest::addColumn<Origin>("origin");
    QTest::addColumn<int>("kind");
    const FieldValue none;
    const FieldValue text = u"9 pages"_s;
    QTest::newRow("nothing") << none << Origin() << int(Kind::Fill);
    QTest::newRow("cleared by the editor")
        << none << Origin {Provider::Editor, {}} << int(Kind::Conflict);
    QTest::newRow("cleared by a service") << none << arxiv << int(Kind::Fill);
    QTest::newRow("the service's own") << text << arxiv << int(Kind::Update);
    QTest::newRow("another service's")
        << text << Origin {Provider::HuggingFace, {}} << int(Kind::Update);
    QTest::newRow("the editor's") << text << Origin {Provider::Editor, {}} << int(Kind::Conflict);
    QTest::newRow("nobody knows whose") << text << Origin() << int(Kind::Conflict);
    QTest::newRow("empty on purpose")
        << FieldValue(QString()) << Origin {Provider::Editor, {}} << int(Kind::Conflict);
}

void TestMerge::kinds()
{
    QFETCH(FieldValue, value);
    QFETCH(Origin, origin);
    Entry entry {.id = QUuid::createUuid(), .title = u"A"_s};
    QVERIFY(assign(entry, EntryField::Comment, value));
    setOrigin(entry, EntryField::Comment, origin);
    const QList<FieldChange> changes =
        changesBy({arxiv, {{EntryField::Comment, u"12 pages"_s}}}, entry);
    QCOMPARE(changes.size(), 1);
    QTEST(int(changes[0].kind), "kind");
    QCOMPARE(changes[0].before, value);
    QCOMPARE(
        changes[0].edit, (SetEntryField {entry.id, EntryField::Comment, u"12 pages"_s, arxiv}));
}

void TestMerge::sameValueIsNoChange()
{
    const Entry entry {.title = u"A"_s, .comment = u"12 pages"_s};
    QVERIFY(changesBy({arxiv, {{EntryField::Comment, u"12 pages"_s}}}, entry).isEmpty());
}

void TestMerge::missingIsNotSaid()
{
    const Entry said {.title = u"A"_s, .authors = QStringList()};
    const Statement statement = statementOf(said, arxiv);
    QCOMPARE(statement.fields.keys(), QList({EntryField::Title, EntryField::Authors}));
}

void TestMerge::whatTheEditorDecidesIsNotSaid()
{
    const Entry said {.title = u"A"_s,
        .difficulty = Difficulty::Advanced,
        .summary = u"S"_s,
        .takeaways = QStringList {u"T"_s},
        .notes = u"N"_s};
    QCOMPARE(statementOf(said, arxiv).fields.keys(), QList({EntryField::Title}));
}

void TestMerge::stampedIsTheServices()
{
    Entry entry {.title = u"A"_s, .summary = u"S"_s, .comment = u"12 pages"_s};
    stamp(entry, arxiv);
    QCOMPARE(originOf(entry, EntryField::Comment), arxiv);
    QCOMPARE(originOf(entry, EntryField::Summary), Origin());
    QCOMPARE(originOf(entry, EntryField::Doi), Origin());
}

void TestMerge::fillsInWhatIsNotTheEditors()
{
    Entry entry {.title = u"A"_s, .citationCount = 0, .codeUrl = u"https://mine.example"_s};
    setOrigin(entry, EntryField::CodeUrl, {Provider::Editor, {}});
    setOrigin(entry, EntryField::CitationCount, {Provider::SemanticScholar, {}});
    HuggingFacePaper paper;
    paper.upvotes = 7;
    paper.codeUrl = u"https://github.com/a/b"_s;
    fillIn(entry, statementOf(paper, {Provider::HuggingFace, arxiv.at}));
    fillIn(entry, citations(3, {Provider::SemanticScholar, arxiv.at}));
    QCOMPARE(entry.upvotes, 7);
    QCOMPARE(originOf(entry, EntryField::Upvotes).provider, Provider::HuggingFace);
    QCOMPARE(entry.codeUrl, u"https://mine.example"_s);
    QCOMPARE(entry.citationCount, 3);
    QVERIFY(!entry.thumbnail);
}

void TestMerge::pictureKeepsItsWords()
{
    Entry entry {
        .title = u"A"_s, .thumbnail = Thumbnail {u"https://x.example/a.png"_s, u"A"_s, {}}};
    setOrigin(entry, EntryField::Thumbnail, arxiv);
    HuggingFacePaper paper;
    paper.thumbnailUrl = entry.thumbnail->url;
    QVERIFY(changesBy(statementOf(paper, arxiv), entry).isEmpty());
    paper.thumbnailUrl = u"https://x.example/b.png"_s;
    QCOMPARE(changesBy(statementOf(paper, arxiv), entry).size(), 1);
}

QTEST_GUILESS_MAIN(TestMerge)
#include "tst_merge.moc"
