// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/targetlengths.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace galley {

/// Where a site is published to.
struct PublishTarget
{
    enum class Kind {
        Folder, ///< the site is written there, and that is all
        Git, ///< a work tree: what changed is committed and pushed
        Command, ///< a command of the editor's own runs when the site is written
    };

    QString name; ///< for people; unique in its publication
    Kind kind = Kind::Folder;
    QString folder; ///< absolute; where the site is written
    QString subfolder; ///< of the work tree, where the site stands in it; empty for its top
    QString remote; ///< of Git; empty for the branch's own
    QString branch; ///< of Git; empty for the current one
    QString command; ///< of Command, run by the shell in the folder

    bool operator==(const PublishTarget &) const = default;
};

[[nodiscard]] QLatin1StringView keyOf(PublishTarget::Kind kind); ///< "folder", "git", "command"
[[nodiscard]] std::optional<PublishTarget::Kind> publishTargetKindFromKey(QStringView key);

/// What is the same for every issue of a publication. Issues name it by `name`; a name that an archive
/// has nothing stored for has the defaults.
struct Publication
{
    QString name;
    QString description; ///< plain text, for the site and the feeds
    QString baseUrl; ///< where the site is found, ending with a slash; empty when it is not known
    QString theme; ///< a theme's name; the default one when empty
    /// By the theme's name, its options' values by their keys (render/theme.h).
    QMap<QString, QJsonObject> themeOptions;
    QString sender; ///< of the e-mail, as "Name <address>"; may be empty
    TargetLengths lengths; ///< of its texts
    QList<PublishTarget> targets;
    QJsonObject extra; ///< members of a later version, kept and written back

    bool operator==(const Publication &) const = default;
};

/// The address with its slash, or nothing when it is not an absolute http or https address of a folder.
[[nodiscard]] std::optional<QString> baseUrlFrom(const QString &text);

} // namespace galley
