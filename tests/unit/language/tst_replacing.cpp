// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid.h"
#include "language/replacing.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestReplacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyTextIsSearched();
    void oneEntryOrTheIssueAlone();
    void onlyTickedOnesAreReplaced();
    void itemsAndFieldsAreOneEditEach();
    void emptiedTextGoesAway();
    void emptiedTitleIsRefused();
    void titleStaysOneLine();
    void changedTextIsRefused();
    void takenBack();
    void takingBackSparesNewerText();

private:
    [[nodiscard]] QList<FoundText> found(const QString &words, const QString &replacement,
        const std::optional<EntryId> &entry = {}) const
    {
        return *findTexts(m_issue, *TextPattern::from(words), replacement, entry);
    }
    /// The issue's texts after the edits, in running order.
    static QStringList textsOf(Issue issue, const QList<Edit> &edits)
    {
        for (const Edit &edit : edits) {
            if (!apply(issue, edit))
                return {};
        }
        QStringList texts;
        eachText(issue, [&texts](const TextPlace &, const QString &text) { texts.append(text); });
        return texts;
    }

    Issue m_issue;
};

void TestReplacing::init()
{
    m_issue = *newIssue(u"Digest"_s, u"A key issue"_s, QDate(2026, 4, 1));
    m_issue.introduction = u"Two key papers."_s;
    Entry first;
    first.id = newUuid();
    first.title = u"The key"_s;
    first.summary = u"A key, a key."_s;
    first.takeaways = QStringList {u"key one"_s, u"two"_s, u"key three"_s};
    first.notes = u"key"_s;
    first.abstract = u"no key of ours"_s;
    first.authors = QStringList {u"Key, Francis"_s};
    Entry second;
    second.id = newUuid();
    second.title = u"Other"_s;
    second.summary = u"The last key."_s;
    m_issue.entries = {first, second};
}

void TestReplacing::everyTextIsSearched() { QCOMPARE(found(u"key"_s, {}).size(), 9); }

void TestReplacing::oneEntryOrTheIssueAlone()
{
    QCOMPARE(found(u"key"_s, {}, m_issue.entries.first().id).size(), 6);
    QCOMPARE(found(u"key"_s, {}, m_issue.entries.last().id).size(), 1);
    QCOMPARE(found(u"key"_s, {}, EntryId()).size(), 2);
}

void TestReplacing::onlyTickedOnesAreReplaced()
{
    QList<FoundText> all = found(u"key"_s, u"lock"_s, m_issue.entries.first().id);
    const auto edits = editsThatReplace(m_issue, {all.at(2), all.at(4)});
    QVERIFY(edits);
    QCOMPARE(textsOf(m_issue, *edits),
        (QStringList {u"A key issue"_s, u"Two key papers."_s, u"The key"_s, u"A key, a lock."_s,
            u"key one"_s, u"two"_s, u"lock three"_s, u"key"_s, u"Other"_s, u"The last key."_s}));
}

void TestReplacing::itemsAndFieldsAreOneEditEach()
{
    const auto edits = editsThatReplace(m_issue, found(u"key"_s, u"lock"_s));
    QVERIFY(edits);
    QCOMPARE(edits->size(), 7); // of nine matches, two in one summary and two in the takeaways
    for (const QString &text : textsOf(m_issue, *edits))
        QVERIFY(!text.contains(u"key"_s));
}

void TestReplacing::emptiedTextGoesAway()
{
    const EntryId entry = m_issue.entries.first().id;
    const auto edits = editsThatReplace(
        m_issue, {found(u"key one"_s, {}, entry).first(), found(u"key"_s, {}, entry).last()});
    QVERIFY(edits);
    Issue issue = m_issue;
    for (const Edit &edit : *edits)
        QVERIFY(apply(issue, edit));
    QCOMPARE(issue.entries.first().takeaways, (QStringList {u"two"_s, u"key three"_s}));
    QCOMPARE(issue.entries.first().notes, std::nullopt);
}

void TestReplacing::emptiedTitleIsRefused()
{
    const auto edits = editsThatReplace(m_issue, found(u"The key"_s, {}));
    QVERIFY(edits);
    QVERIFY(!apply(m_issue, edits->first()));
}

void TestReplacing::titleStaysOneLine()
{
    const auto pattern = TextPattern::from(u"key "_s, {.isPattern = true});
    const auto all = findTexts(m_issue, *pattern, u"\\n"_s, EntryId());
    const auto edits = editsThatReplace(m_issue, *all);
    QVERIFY(edits);
    QCOMPARE(textsOf(m_issue, *edits).first(), u"A  issue"_s);
    QCOMPARE(textsOf(m_issue, *edits).at(1), u"Two \npapers."_s);
}

void TestReplacing::changedTextIsRefused()
{
    const QList<FoundText> all = found(u"key"_s, u"lock"_s);
    m_issue.entries.last().summary = u"The very last key."_s;
    const auto edits = editsThatReplace(m_issue, all);
    QVERIFY(!edits);
    QCOMPARE(edits.error().code, Error::Code::Busy);

    m_issue.entries.removeLast();
    QVERIFY(!editsThatReplace(m_issue, all));
}

void TestReplacing::takenBack()
{
    const auto edits = editsThatReplace(m_issue, found(u"key"_s, u"lock"_s));
    Issue issue = m_issue;
    QList<Edit> inverses;
    for (const Edit &edit : *edits)
        inverses.append(*apply(issue, edit));
    const auto back = editsThatTakeBack(issue, *edits, inverses);
    QVERIFY(back);
    for (const Edit &edit : *back)
        QVERIFY(apply(issue, edit));
    QCOMPARE(issue, m_issue);
}

void TestReplacing::takingBackSparesNewerText()
{
    const auto edits = editsThatReplace(m_issue, found(u"key"_s, u"lock"_s));
    Issue issue = m_issue;
    QList<Edit> inverses;
    for (const Edit &edit : *edits)
        inverses.append(*apply(issue, edit));
    issue.introduction = u"Two locks."_s;
    QVERIFY(!editsThatTakeBack(issue, *edits, inverses));
}

QTEST_GUILESS_MAIN(TestReplacing)
#include "tst_replacing.moc"
