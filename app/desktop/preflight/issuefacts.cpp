// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/issuefacts.h"

#include "archive/lookupstore.h"
#include "preflight/archivedfacts.h"

namespace galley {

namespace {

constexpr int pauseMs = 300;

bool mayChangePapers(const Edit &edit)
{
    if (const auto *set = std::get_if<SetEntryField>(&edit))
        return set->field == EntryField::ArxivId || set->field == EntryField::Url;
    return std::holds_alternative<InsertEntry>(edit) || std::holds_alternative<RemoveEntry>(edit);
}

} // namespace

IssueFacts::IssueFacts(ArchiveService &archive, QObject *parent)
    : QObject(parent), m_archive(archive)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &IssueFacts::loadIfPapersChanged);
}

void IssueFacts::setDocument(IssueDocument *document)
{
    if (m_document)
        disconnect(m_document, nullptr, this, nullptr);
    m_document = document;
    m_pause.stop();
    m_facts = {};
    if (document)
        connect(document, &IssueDocument::edited, this, [this](const Edit &edit) {
            if (mayChangePapers(edit))
                m_pause.start();
        });
    load();
}

void IssueFacts::record(const QList<Lookup> &lookups)
{
    if (lookups.isEmpty())
        return;
    m_archive
        .run<void>([lookups](Archive &archive) { return LookupStore(archive).record(lookups); })
        .then(this, [this](const Result<void> &recorded) {
            if (!recorded)
                Q_EMIT failed(recorded.error());
        });
    load(); // behind it: the archive answers in the order it is asked
}

void IssueFacts::loadIfPapersChanged()
{
    if (m_document && referenceKeysOf(m_document->issue()) != m_keys)
        load();
}

void IssueFacts::load()
{
    ++m_asked;
    m_keys = m_document ? referenceKeysOf(m_document->issue()) : QStringList();
    if (!m_document)
        return;
    m_archive
        .run<PreflightFacts>([keys = m_keys, issue = m_document->issue().id](
                                 Archive &archive) { return archivedFacts(archive, keys, issue); })
        .then(this, [this, asked = m_asked](const Result<PreflightFacts> &facts) {
            if (asked != m_asked)
                return;
            if (!facts) {
                Q_EMIT failed(facts.error());
            } else if (*facts != m_facts) {
                m_facts = *facts;
                Q_EMIT changed();
            }
        });
}

} // namespace galley
