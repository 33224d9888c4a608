// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/shownpicture.h"
#include "render/templatevalues.h"
#include "render/theme.h"

#include <optional>

namespace galley {

/// What the publication chose, read once for all pages. Belongs to one thread at a time.
class OptionValues
{
public:
    explicit OptionValues(const Look &look);

    /// By the options' keys. The pictures are in the folder of that relative address, or within the
    /// page when it is empty.
    [[nodiscard]] const TemplateObject &values(const QString &pictureFolder) const;
    [[nodiscard]] std::optional<ShownPicture> shown(
        const QString &key, const QString &pictureFolder) const;

private:
    void insert(const ThemeOption &option, const QJsonValue &value);

    QMap<QByteArray, TemplateValue> m_texts; ///< by keys, which the values name, too
    Pictures m_pictures;
    QHash<QString, QByteArray> m_pictureKeys;
    struct Place
    {
        QString pictureFolder;
        QHash<QString, ShownPicture> pictures;
        TemplateObject values;
    };
    [[nodiscard]] const Place &placeOf(const QString &pictureFolder) const;
    mutable std::optional<Place> m_place; ///< the last, which is that of nearly all pages of a site
};

/// What a template knows of a picture.
[[nodiscard]] TemplateObject pictureValues(const ShownPicture &picture, const QString &alt);

} // namespace galley
