// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/htmltree.h"

#include <QHash>
#include <QStringList>

#include <initializer_list>

namespace galley {

/// What an HTML document holds that may be metadata, as it stands.
struct PageHead
{
    QHash<QString, QStringList> meta; ///< contents by name, property or itemprop, in lower case
    QStringList jsonLd; ///< the scripts' sources
    QString title; ///< of <title>
    QString heading; ///< of the first <h1>
    QString language; ///< of <html lang>
    QString base; ///< of <base href>
    QString canonical; ///< of <link rel=canonical>
    QString author; ///< the words of <a rel=author> or <link rel=author title>
    QString time; ///< of the first <time datetime>
    QString image; ///< the first picture of an <article>

    [[nodiscard]] static PageHead of(const markup::HtmlTree &tree);

    /// The first content that is not blank of the first of these names that has one.
    [[nodiscard]] QString first(std::initializer_list<QLatin1StringView> names) const;
    /// All contents of the first of these names that has one that is not blank.
    [[nodiscard]] QStringList all(std::initializer_list<QLatin1StringView> names) const;
};

} // namespace galley
