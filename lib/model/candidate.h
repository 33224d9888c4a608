// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/origin.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace galley {

/// A place that candidates come from.
struct InboxFeed
{
    enum class Kind { HuggingFaceDaily, ArxivCategory, WebFeed };

    QUuid id;
    Kind kind = Kind::HuggingFaceDaily;
    QString address; ///< "cs.CL" for a category, the URL of a web feed, else empty
    QString name; ///< for people; a web feed's own title once it is known
    bool isEnabled = true;

    bool operator==(const InboxFeed &) const = default;
};

/// What people call it: its name, else what its kind and address say.
[[nodiscard]] QString labelOf(const InboxFeed &feed);

/// A paper or page that a feed offered.
struct Candidate
{
    QString key; ///< Reference::key(); one for a paper, whichever feeds offer it
    Provider describedBy = Provider::Unknown; ///< who said its title, authors, abstract and date
    QString title;
    QString url;
    QStringList authors;
    QString abstract;
    QString publishedAt; ///< RFC 3339, or empty
    QString arxivId; ///< without version, or empty
    std::optional<int> arxivVersion;
    QStringList categories;
    std::optional<int> upvotes; ///< on Hugging Face
    QString codeUrl;
    QString thumbnailUrl;

    bool operator==(const Candidate &) const = default;
};

/// What is known of a candidate when another feed, or the same again, offers it. arXiv's description
/// is the one that stays, then that of Hugging Face; what is missing is added, a version and upvotes
/// are the latest.
[[nodiscard]] Candidate merged(const Candidate &known, const Candidate &offered);

/// What the editor decided about a candidate.
enum class Triage { New, Kept, Dismissed, Taken };

[[nodiscard]] QLatin1StringView keyOf(Triage triage); ///< "new", "kept", "dismissed", "taken"
[[nodiscard]] std::optional<Triage> triageFromKey(QStringView key);
[[nodiscard]] QLatin1StringView keyOf(InboxFeed::Kind kind); ///< "hf-daily", "arxiv", "feed"
[[nodiscard]] std::optional<InboxFeed::Kind> feedKindFromKey(QStringView key);

/// A candidate as the inbox holds it.
struct InboxItem
{
    Candidate candidate;
    QDate day; ///< the first on which a feed offered it
    QList<QUuid> feeds; ///< those that offered it, in the order of the feeds
    Triage triage = Triage::New;
    QString takenInto; ///< the slug of the issue it was taken into

    bool operator==(const InboxItem &) const = default;
};

/// How a feed answered for a day.
struct FeedDay
{
    QUuid feed;
    QDate day;
    int found = 0; ///< how many it offered
    QString reason; ///< why there are none, or why it failed: a sentence; else empty
    bool hasFailed = false;
    QDateTime at; ///< UTC

    bool operator==(const FeedDay &) const = default;
};

} // namespace galley

// Lists of thousands grow by copying bytes.
Q_DECLARE_TYPEINFO(galley::Candidate, Q_RELOCATABLE_TYPE);
Q_DECLARE_TYPEINFO(galley::InboxItem, Q_RELOCATABLE_TYPE);
