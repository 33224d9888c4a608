// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/archivememory.h"

#include "archive/archiveservice.h"

using namespace std::chrono_literals;

namespace galley {

namespace {

constexpr int issuesAtATime = 20; // some ten milliseconds

} // namespace

ArchiveMemory::ArchiveMemory(ArchiveService &archive, QObject *parent)
    : QObject(parent)
    , m_archive(archive)
    , m_memory(std::make_shared<Memory>(Memory::defaultCacheFolder()))
{
    m_again.setSingleShot(true);
    m_again.setInterval(20ms);
    connect(&m_again, &QTimer::timeout, this, &ArchiveMemory::run);
}

void ArchiveMemory::ask(const Memory::Question &question)
{
    m_wanted = question;
    m_isStale = m_isAsking;
    m_again.stop();
    if (!m_isAsking)
        run();
}

void ArchiveMemory::stop()
{
    m_wanted.reset();
    m_again.stop();
}

void ArchiveMemory::run()
{
    if (!m_wanted)
        return;
    m_isAsking = true;
    m_isStale = false;
    m_archive
        .run<Answer>([memory = m_memory, question = *m_wanted](Archive &archive) {
            return memory->update(archive, issuesAtATime).and_then([&](int behind) {
                return memory->recall(archive, question)
                    .transform([behind](const QList<Recollection> &recollections) {
                        return Answer {recollections, behind};
                    });
            });
        })
        .then(this, [this](const Result<Answer> &answer) { take(answer); });
}

void ArchiveMemory::take(const Result<Answer> &answer)
{
    m_isAsking = false;
    if (!m_wanted)
        return;
    if (m_isStale) {
        run();
        return;
    }
    if (!answer) {
        Q_EMIT failed(answer.error());
        return;
    }
    Q_EMIT recalled(answer->recollections);
    if (answer->behind > 0 && !m_isAsking && m_wanted)
        m_again.start();
}

QFuture<Result<QList<QList<Recollection>>>> ArchiveMemory::recallAll(
    const QList<Memory::Question> &questions)
{
    using Answers = QList<QList<Recollection>>;
    return m_archive.run<Answers>([memory = m_memory, questions](Archive &archive) {
        return memory->update(archive, issuesAtATime).and_then([&](int) -> Result<Answers> {
            Answers answers;
            for (const Memory::Question &question : questions) {
                Result<QList<Recollection>> found = memory->recall(archive, question);
                if (!found)
                    return std::unexpected(found.error());
                answers.append(*std::move(found));
            }
            return answers;
        });
    });
}

} // namespace galley
