// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/candidateentry.h"

#include "base/uuid.h"

namespace galley {

namespace {

template <class T>
std::optional<T> known(const T &value)
{
    return value.isEmpty() ? std::nullopt : std::optional(value);
}

Source sourceOf(const Candidate &candidate)
{
    if (candidate.arxivId.isEmpty())
        return Source::Manual;
    return candidate.describedBy == Provider::HuggingFace ? Source::HuggingFace : Source::Arxiv;
}

/// Upvotes and code are Hugging Face's to say, and so is a picture of a paper.
Provider providerOf(const Candidate &candidate, EntryField field)
{
    switch (field) {
    case EntryField::Upvotes:
    case EntryField::CodeUrl:
        return Provider::HuggingFace;
    case EntryField::Thumbnail:
        return candidate.upvotes ? Provider::HuggingFace : candidate.describedBy;
    default:
        return candidate.describedBy;
    }
}

} // namespace

Entry toEntry(const Candidate &candidate, const QString &at)
{
    Entry entry;
    entry.id = newUuid();
    entry.title = candidate.title;
    entry.source = sourceOf(candidate);
    entry.url = known(candidate.url);
    entry.authors = known(candidate.authors);
    entry.abstract = known(candidate.abstract);
    entry.publishedAt = timestampFrom(candidate.publishedAt);
    entry.upvotes = candidate.upvotes;
    entry.codeUrl = known(candidate.codeUrl);
    if (!candidate.arxivId.isEmpty()) { // a page's categories are its own words
        entry.arxivId = candidate.arxivId;
        entry.arxivVersion = candidate.arxivVersion;
        entry.categories = known(candidate.categories);
    }
    if (!candidate.thumbnailUrl.isEmpty())
        entry.thumbnail = Thumbnail {.url = candidate.thumbnailUrl, .alt = {}, .extra = {}};
    for (const EntryField field : allEntryFields()) {
        if (!std::holds_alternative<std::monostate>(valueOf(entry, field)))
            setOrigin(entry, field, {providerOf(candidate, field), at});
    }
    return entry;
}

} // namespace galley
