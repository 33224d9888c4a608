// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace galley {

/// What a page's JSON-LD says of the article that it shows; what it does not say is empty.
struct JsonLd
{
    QString headline;
    QString description;
    QString published;
    QStringList authors;
    QString publisher;
    QString image;
    QString language;
    QString doi;
};

/// Reads the scripts of type application/ld+json of one page (https://www.w3.org/TR/json-ld11/, with
/// https://schema.org words): lists, @graph, things that name others by @id. One that is no JSON is
/// left out.
[[nodiscard]] JsonLd readJsonLd(const QStringList &scripts);

} // namespace galley
