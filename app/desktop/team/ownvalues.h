// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"

namespace galley {

/// Small values of one editor's, such as where the caret was: in the archive where that is a file, and in
/// the settings file where a team shares it. In the archive's thread.
class OwnValues
{
public:
    OwnValues(Archive &archive, QString path) : m_archive(archive), m_path(std::move(path)) { }

    [[nodiscard]] QString value(const QString &name) const; ///< empty when there is none
    [[nodiscard]] Result<void> set(const QString &name, const QString &value);

private:
    [[nodiscard]] QString keyOf(const QString &name) const;

    Archive &m_archive;
    QString m_path;
};

} // namespace galley
