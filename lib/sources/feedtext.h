// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/arxivid.h"

#include <QByteArrayView>
#include <QStringList>
#include <QUrl>

#include <optional>

// What the texts of feeds mean.
namespace galley::feedtext {

/// Whether a text that may be HTML is: it has a tag or an entity.
[[nodiscard]] bool isMarkup(QStringView text);
/// What a reader would see of HTML, paragraphs apart by a blank line. Of a very long one the beginning.
[[nodiscard]] QString plain(const QString &html);
/// "nbsp" to its character; nothing for a name that HTML does not have.
[[nodiscard]] QString entity(QByteArrayView name);
/// Without the "arXiv:ID Announce Type: new Abstract:" before it.
[[nodiscard]] QString arxivAbstract(const QString &description);
/// Names from RSS's "mail@host (Name)", Atom's names and Dublin Core's creators, which in arXiv's feeds
/// are all in one.
[[nodiscard]] QStringList people(
    const QStringList &authors, const QStringList &creators, bool isArxiv);
/// The paper on arXiv that an item is about.
[[nodiscard]] std::optional<ArxivId> paperOf(const QString &guid, const QUrl &url);

} // namespace galley::feedtext
