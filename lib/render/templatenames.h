// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <expected>
#include <span>

namespace galley {

/// What a name in a template stands for, which says where it may stand.
enum class ValueKind {
    Text, ///< escaped; in the text and in attributes
    Html, ///< safe markup; in the text only
    Link, ///< an address that may be followed; whole as a "href", and where text may stand
    Picture, ///< an address that may be loaded; whole as a "src", and where text may stand
    Key, ///< letters, digits and hyphens; also behind the "#" of a "href"
    Number, ///< a whole number; also in a "style"
    Color, ///< "#rrggbb"; also in a "style"
    Switch, ///< for "if"
    List, ///< for "for"
    Group, ///< has names of its own behind a dot; for "if"
};

struct TemplateName
{
    QLatin1StringView name; ///< "issue.title"; "issue.contents[].title" of what is in a list
    ValueKind kind;
    QLatin1StringView words; ///< for docs/themes.md; English
};

/// What a template can name, besides a theme's own options. docs/themes.md has them all.
[[nodiscard]] std::span<const TemplateName> templateNames();

/// The names that a theme's templates can use.
class TemplateNames
{
public:
    explicit TemplateNames(const QList<ThemeOption> &options);

    /// The variables of the loops around, and the lists' items that they stand for.
    using Variables = QHash<QString, QString>;

    struct Found
    {
        QString name; ///< as in templateNames()
        ValueKind kind;
    };
    /// Behind a dotted name, or what is wrong with that.
    [[nodiscard]] std::expected<Found, QString> find(
        const QString &name, const Variables &variables) const;
    [[nodiscard]] bool contains(const QString &name) const { return m_kinds.contains(name); }
    /// Of an item of a list.
    [[nodiscard]] std::optional<ValueKind> kindOfItem(const QString &list) const;

private:
    [[nodiscard]] QString nearest(const QString &name) const;

    QHash<QString, ValueKind> m_kinds;
};

} // namespace galley
