// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lookup.h"

#include "model/reference.h"

using namespace Qt::StringLiterals;

namespace galley {

QString referenceKeyOf(const Entry &entry)
{
    if (entry.arxivId) { // as it was typed, perhaps with a version
        const auto id = ArxivId::parse(entry.arxivId->trimmed());
        return u"arxiv:"_s + (id ? id->base() : *entry.arxivId);
    }
    const QList<Reference> references = findReferences(entry.url.value_or(QString()));
    return references.isEmpty() ? QString() : references.first().key();
}

QStringList referenceKeysOf(const Issue &issue)
{
    QStringList keys;
    for (const Entry &entry : issue.entries) {
        if (const QString key = referenceKeyOf(entry); !key.isEmpty())
            keys.append(key);
    }
    keys.sort();
    keys.removeDuplicates();
    return keys;
}

PaperState paperStateOf(const Entry &entry, const Lookups &lookups)
{
    PaperState state;
    state.withdrawal =
        withdrawalOf(entry.comment.value_or(QString()), entry.abstract.value_or(QString()));
    for (const Lookup &lookup : lookups.value(referenceKeyOf(entry))) {
        if (state.withdrawal == Withdrawal::None)
            state.withdrawal = lookup.withdrawal;
        if (entry.arxivVersion && lookup.latestVersion > entry.arxivVersion)
            state.newerVersion = lookup.latestVersion;
        if (lookup.outcome == Lookup::Outcome::Failed)
            state.gaps.append(lookup.provider);
    }
    return state;
}

} // namespace galley
