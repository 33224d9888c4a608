// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/knownwords.h"

#include "archive/archiveservice.h"
#include "language/spellingwords.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

const QString dictionary = u"dictionary"_s;

QString propertyOf(const IssueId &issue)
{
    return u"ignored-words/"_s + issue.toString(QUuid::WithoutBraces);
}

QStringList wordsIn(const QString &stored) { return stored.split(u'\n', Qt::SkipEmptyParts); }

} // namespace

KnownWords::KnownWords(ArchiveService &archive, QObject *parent)
    : QObject(parent), m_archive(archive)
{
    load(dictionary, &KnownWords::m_dictionary);
}

void KnownWords::setIssue(const IssueId &issue)
{
    m_issue = issue;
    m_ignored.clear();
    if (!issue.isNull())
        load(propertyOf(issue), &KnownWords::m_ignored);
}

void KnownWords::addToDictionary(const QString &word)
{
    add(dictionary, word, &KnownWords::m_dictionary);
}

void KnownWords::ignoreInIssue(const QString &word)
{
    add(propertyOf(m_issue), word, &KnownWords::m_ignored);
}

void KnownWords::load(const QString &property, QSet<QString> KnownWords::*words)
{
    m_archive.run<QString>([property](Archive &archive) { return archive.property(property); })
        .then(this, [this, words, issue = m_issue](const Result<QString> &stored) {
            if (!stored || (words == &KnownWords::m_ignored && issue != m_issue))
                return; // without an archive nothing is open, and that is said
            const QStringList known = wordsIn(*stored);
            if (known.isEmpty())
                return;
            this->*words += QSet<QString>(known.begin(), known.end());
            Q_EMIT changed();
        });
}

void KnownWords::add(const QString &property, const QString &word, QSet<QString> KnownWords::*words)
{
    const QString plain = comparableWord(word);
    if (plain.isEmpty() || (this->*words).contains(plain))
        return;
    (this->*words).insert(plain);
    Q_EMIT changed();
    m_archive
        .run<void>([property, plain](Archive &archive) {
            return archive.property(property).and_then([&](const QString &stored) {
                QStringList all = wordsIn(stored); // with those of another window
                if (!all.contains(plain))
                    all.append(plain);
                return archive.setProperty(property, all.join(u'\n'));
            });
        })
        .then(this, [this](const Result<void> &stored) {
            if (!stored)
                Q_EMIT failed(stored.error());
        });
}

} // namespace galley
