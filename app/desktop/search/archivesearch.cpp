// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/archivesearch.h"

#include "archive/archiveservice.h"

using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr int issuesAtATime = 20; // some ten milliseconds

Result<SearchAnswer> answerTo(Archive &archive, const QString &words)
{
    return SearchQuery::parse(words).and_then([&archive](const SearchQuery &query) {
        const SearchOptions options {
            .withIssues = true, .isTyping = true, .updates = issuesAtATime};
        return Search(archive).find(query, options);
    });
}

} // namespace

ArchiveSearch::ArchiveSearch(ArchiveService &archive, QObject *parent)
    : QObject(parent), m_archive(archive)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &ArchiveSearch::ask);
}

void ArchiveSearch::find(const QString &words)
{
    m_words = words;
    m_again.stop();
    if (!m_isAsking)
        ask();
}

void ArchiveSearch::stop()
{
    m_words.clear();
    m_again.stop();
}

void ArchiveSearch::ask()
{
    if (m_words.isEmpty())
        return;
    m_isAsking = true;
    m_asked = m_words;
    m_archive
        .run<SearchAnswer>([words = m_asked](Archive &archive) { return answerTo(archive, words); })
        .then(this, [this](const Result<SearchAnswer> &answer) { take(answer); });
}

void ArchiveSearch::take(const Result<SearchAnswer> &answer)
{
    m_isAsking = false;
    if (m_words != m_asked) {
        ask();
        return;
    }
    if (!answer) {
        Q_EMIT failed(answer.error());
        return;
    }
    const bool isBehind = answer->behind > 0;
    Q_EMIT found(*answer);
    if (isBehind && !m_isAsking)
        m_again.start(20ms);
}

} // namespace galley
