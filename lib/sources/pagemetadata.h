// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/arxivid.h"
#include "model/entry.h"

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace galley {

/// The largest page that is read, in bytes.
inline constexpr qint64 largestPage = 5 * 1024 * 1024;

/// What a web page says about itself: plain text of bounded length, addresses absolute and http or
/// https; what it does not say is empty.
struct PageRecord
{
    QUrl url; ///< the canonical one, else that of the request
    QString title; ///< never empty
    QString description;
    QStringList authors; ///< "First Last"
    QString publishedAt; ///< RFC 3339, or a date alone ("2026-04-16")
    QString site;
    QString language; ///< as BCP 47: "en", "pt-BR"
    QUrl imageUrl;
    QString imageAlt;
    QString doi; ///< bare
    std::optional<ArxivId> arxivId; ///< the paper that the page is about

    bool operator==(const PageRecord &) const = default;
};

/// Reads the metadata of an HTML page: the `citation_*` tags of scholarly pages, JSON-LD, OpenGraph
/// (https://ogp.me), Twitter cards, Dublin Core, and what HTML itself has. `contentType` is the
/// Content-Type header, `url` the page's after redirects. A page that is cut off is read as far as it
/// goes; anything but HTML is an Error that says what it is. Any thread.
[[nodiscard]] Result<PageRecord> parsePage(
    const QByteArray &bytes, const QByteArray &contentType, const QUrl &url);

/// A new entry. The description becomes the abstract: the summary is the editor's to write.
[[nodiscard]] Entry toEntry(const PageRecord &record);

} // namespace galley
