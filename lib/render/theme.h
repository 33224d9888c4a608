// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "model/picture.h"
#include "model/publication.h"

#include <QHash>
#include <QJsonValue>

#include <utility>

namespace galley {

/// A choice that a theme leaves to the publication.
struct ThemeOption
{
    enum class Type {
        Text, ///< one line of plain text
        Markdown, ///< a few paragraphs; templates get safe HTML
        Color, ///< "#rrggbb"; the style sheet gets it as the custom property `--KEY`
        Image, ///< an object {"mediaType", "data" (base64), "width", "height"}, checked when it is set
        Choice, ///< one of `choices`, by its key
        Switch, ///< true or false
    };

    QString key; ///< lower-case letters, digits and inner hyphens
    Type type = Type::Text;
    QString title;
    QJsonValue fallback; ///< when nothing is set
    QList<std::pair<QString, QString>> choices; ///< keys and titles

    bool operator==(const ThemeOption &) const = default;
};

/// A theme: templates (KTextTemplate), a style sheet and a manifest, read whole. A plain value. Its
/// folder holds theme.json, style.css and *.html; a template that it has not is the default theme's.
struct Theme
{
    QString name; ///< the folder's name, such as "default"
    QString title;
    QString description;
    QList<ThemeOption> options;
    QHash<QString, QString> templates; ///< by file name: issue.html, entry.html
    QString css;
    QString manifest; ///< theme.json as it stands; empty for a theme that was not read from files

    bool operator==(const Theme &) const = default;
};

/// The themes at hand by name, those of the editor's own behind those that ship with Galley; the
/// first is the default.
[[nodiscard]] QStringList themeNames();
[[nodiscard]] Result<Theme> loadTheme(const QString &name);

/// What decides how an issue looks.
struct Look
{
    Theme theme;
    Publication publication;

    bool operator==(const Look &) const = default;
};

/// The publication's own look, or it in another theme.
[[nodiscard]] Result<Look> lookOf(const Publication &publication, const QString &theme = {});

/// What the publication chose for the option, or its fallback where it chose nothing that fits.
[[nodiscard]] QJsonValue valueOf(const Look &look, const ThemeOption &option);
/// Whether a value fits an option's type.
[[nodiscard]] bool fits(const ThemeOption &option, const QJsonValue &value);

/// An image option's value, and back; a picture without bytes for what is none.
[[nodiscard]] QJsonValue pictureToOption(const Picture &picture);
[[nodiscard]] Picture pictureFromOption(const QJsonValue &value);
/// The pictures that the publication chose.
[[nodiscard]] QList<Picture> picturesOf(const Look &look);

} // namespace galley
