// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/withdrawal.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace galley;

class TestWithdrawal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withdrawal_data();
    void withdrawal();
};

void TestWithdrawal::withdrawal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("expected");
    const auto rows = [](Withdrawal withdrawal, std::initializer_list<const char *> texts) {
        for (const char *text : texts)
            QTest::newRow(text) << QString::fromLatin1(text) << int(withdrawal);
    };
    rows(Withdrawal::ByAuthors,
        {"This paper has been withdrawn by the authors. This paper has been accepted",
            "This article has been withdrawn because it has been merged",
            "This paper has been withdrawn by the author(s), due to a crucial error in Lemma 2",
            "This submission was withdrawn", "The paper is withdrawn.", "Withdrawn", "WITHDRAWN.",
            "withdrawn by the author", "Withdrawn due to an error", "[Withdrawn] 12 pages",
            "Paper withdrawn", "Paper withdrawn by author; see v1", "This has been withdrawn",
            "This manuscript has been temporarily withdrawn", "This work has now been withdrawn",
            "The authors have withdrawn this paper", "The author has withdrawn this article",
            "We withdraw this paper", "We have decided to withdraw our submission",
            "This preprint has been retracted", "Has been withdrawn by the author"});
    rows(Withdrawal::ByArxiv,
        {"This has been withdrawn by arXiv administrators due to an unresolvable dispute",
            "withdrawn by arXiv administrators due to plagiarism. See http://arxiv.org/new",
            "This paper has been removed by arXiv administrators because it plagiarizes",
            "This submission has been withdrawn by arXiv admin", "Withdrawn by arXiv admins",
            "arXiv admin note: This paper has been withdrawn", "arXiv admin note: withdrawn"});
    rows(Withdrawal::None,
        {"", "12 pages, 3 figures", "arXiv admin note: text overlap with arXiv:1706.03762",
            "We study withdrawn papers on arXiv", "A withdrawn offer changes the game",
            "Withdrawal of funds is modelled", "The withdrawn amount is bounded",
            "Withdrawn drugs are a rich source of data", "We retract the set onto its boundary",
            "We withdraw the assumption of convexity", "Retracted papers keep being cited",
            "This paper studies why papers are withdrawn", "This version removed an appendix",
            "12 pages. An earlier version was withdrawn from review",
            "The paper has been accepted; the old version has been withdrawn"});
}

void TestWithdrawal::withdrawal()
{
    QFETCH(QString, text);
    QFETCH(int, expected);
    QCOMPARE(int(withdrawalOf(text, u"We show what we show."_s)), expected);
    QCOMPARE(int(withdrawalOf(u"12 pages"_s, text)), expected);
}

QTEST_GUILESS_MAIN(TestWithdrawal)
#include "tst_withdrawal.moc"
