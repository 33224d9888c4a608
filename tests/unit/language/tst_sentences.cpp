// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/sentences.h"

#include <QStringList>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestSentences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentences_data();
    void sentences();
};

void TestSentences::sentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("sentences");
    const auto row = [](const char *name, const QString &text, const QStringList &sentences) {
        QTest::newRow(name) << text << sentences;
    };
    row("none", u" \n "_s, {});
    row("two", u" We ask. Does it hold?  "_s, {u"We ask."_s, u"Does it hold?"_s});
    row("no end", u"We ask. It"_s, {u"We ask."_s, u"It"_s});
    row("paragraphs", u"One\n\nTwo"_s, {u"One"_s, u"Two"_s});
    row("a wrapped line", u"We show\nthat. It\nis"_s, {u"We show\nthat."_s, u"It\nis"_s});
    row("a list", u"- One\n- Two\n3. Three"_s, {u"- One"_s, u"- Two"_s, u"3. Three"_s});
    row("a number", u"It is 3.5 times. So."_s, {u"It is 3.5 times."_s, u"So."_s});
    row("names of others", u"By Smith et al. (2024), e.g. Fig. 3, it works."_s,
        {u"By Smith et al. (2024), e.g. Fig. 3, it works."_s});
    row("initials", u"J. K. Lee says so."_s, {u"J. K. Lee says so."_s});
    row("a letter at the end", u"In LaTeX and C. The post"_s,
        {u"In LaTeX and C."_s, u"The post"_s});
    row("a middle initial", u"Donald E. Knuth says so."_s, {u"Donald E. Knuth says so."_s});
    row("no abbreviation", u"It is global. Then"_s, {u"It is global."_s, u"Then"_s});
    row("a formula", u"Let $x = 1. Y$ be. Go."_s, {u"Let $x = 1. Y$ be."_s, u"Go."_s});
    row("another formula", u"Let \\(x = 1. Y\\) be. Go."_s,
        {u"Let \\(x = 1. Y\\) be."_s, u"Go."_s});
    row("a price", u"It costs $5. Then less."_s, {u"It costs $5."_s, u"Then less."_s});
    row("code", u"Call `a. B` now. Go."_s, {u"Call `a. B` now."_s, u"Go."_s});
    row("abbreviation at the end", u"By Smith et al.\n\nThen"_s, {u"By Smith et al."_s, u"Then"_s});
}

void TestSentences::sentences()
{
    QFETCH(QString, text);
    QStringList found;
    for (const SentencePlace &place : sentencesIn(text))
        found.append(text.sliced(place.start, place.length));
    QTEST(found, "sentences");
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
