// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/themefiles.h"

namespace galley {

/// A theme in a list.
struct ThemeRow
{
    QString name;
    QString title; ///< the name, for a theme that cannot be read
    QString description;
    bool isBuiltIn = false;
    QList<ThemeMistake> mistakes; ///< what keeps it from being used

    bool operator==(const ThemeRow &) const = default;
};

/// The themes at hand. Those of the editor's own are folders below userThemesFolder(); those that ship
/// with Galley can only be read, and their names not be taken. Any thread; blocks on the disk, so not
/// the window's. Publications name themes: whoever renames or removes one looks after theirs.
class ThemeLibrary
{
public:
    ThemeLibrary();

    /// In the order of themeNames().
    [[nodiscard]] QList<ThemeRow> list() const;
    /// Also of a theme with mistakes.
    [[nodiscard]] Result<ThemeFiles> files(const QString &name) const;

    /// A new theme, or none: InvalidInput for a name that cannot be one, Duplicate for one that is
    /// taken. The files may have mistakes, as those of a theme in the making.
    [[nodiscard]] Result<void> create(const QString &name, const ThemeFiles &files) const;
    /// A copy of all that a theme looks like, also of what it has of the default one.
    [[nodiscard]] Result<void> duplicate(
        const QString &from, const QString &name, const QString &title) const;

    /// These files and no other, all of them or none; what did not change is not touched.
    [[nodiscard]] Result<void> save(const QString &name, const ThemeFiles &files) const;
    /// The same, without templates that are the default theme's in both.
    [[nodiscard]] Result<void> save(const Theme &theme) const;

    [[nodiscard]] Result<void> rename(
        const QString &from, const QString &name, const QString &title) const;
    /// Returns what was there: `create(name, *removed)` undoes it. Files in the folder that are no
    /// theme's stay.
    [[nodiscard]] Result<ThemeFiles> remove(const QString &name) const;

private:
    [[nodiscard]] Result<QString> ownFolder(const QString &name) const;
    [[nodiscard]] Result<QString> newFolder(const QString &name) const;

    QString m_folder;
};

} // namespace galley
