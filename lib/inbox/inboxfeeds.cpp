// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/inboxfeeds.h"

#include "base/uuid.h"
#include "model/arxivcategory.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Inbox)
};

constexpr qsizetype longestAddress = 2000;

QString addressFrom(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty() || text.size() > longestAddress)
        return {};
    return url.toString(QUrl::FullyEncoded);
}

} // namespace

Result<InboxFeed> inboxFeedFrom(const QString &text)
{
    const QString words = text.trimmed();
    InboxFeed feed {newUuid(), InboxFeed::Kind::HuggingFaceDaily, {}, {}, true};
    if (words == keyOf(InboxFeed::Kind::HuggingFaceDaily))
        return feed;
    if (words.startsWith("arxiv:"_L1, Qt::CaseInsensitive)) {
        feed.kind = InboxFeed::Kind::ArxivCategory;
        const QString category = words.sliced(6).trimmed();
        feed.address = arxivCategoryFrom(category);
        if (feed.address.isEmpty())
            return fail(Error::Code::InvalidInput,
                Tr::tr("“%1” is not a category of arXiv's; they look like cs.CL.")
                    .arg(category.left(80)));
        return feed;
    }
    feed.kind = InboxFeed::Kind::WebFeed;
    feed.address = addressFrom(words);
    if (feed.address.isEmpty())
        return fail(Error::Code::InvalidInput,
            Tr::tr("“%1” is no feed: give hf-daily, a category such as arxiv:cs.LG, or the http or "
                   "https address of an RSS or Atom feed.")
                .arg(words.left(80)));
    return feed;
}

Result<QList<InboxFeed>> withFeed(const QList<InboxFeed> &feeds, const InboxFeed &feed)
{
    const bool isThere = std::ranges::any_of(feeds, [&feed](const InboxFeed &other) {
        return other.kind == feed.kind && other.address == feed.address;
    });
    if (isThere)
        return fail(
            Error::Code::Duplicate, Tr::tr("%1 is one of the feeds already.").arg(labelOf(feed)));
    return feeds + QList {feed};
}

} // namespace galley
