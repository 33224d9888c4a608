// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"
#include "model/picture.h"

#include <QHash>
#include <QStringList>

namespace galley::ctl {

class Session;

struct FetchedPictures
{
    Pictures pictures; ///< stored now, or before
    QHash<QString, QString> missing; ///< address and why, a sentence
};

/// Fetches those pictures that the archive has not, and stores them, for at most two minutes or
/// until Ctrl+C. What does not come is no failure of a command. An address that failed within a day
/// is not asked again, unless `askAgain`.
[[nodiscard]] FetchedPictures fetchPictures(
    Session &session, const QStringList &urls, bool askAgain = false);

/// Those that the archive has, and the ones that are whole in their address.
[[nodiscard]] Outcome<Pictures> storedPictures(Session &session, const QStringList &urls);

/// An address for a message: one that holds a picture is long.
[[nodiscard]] QString shortAddress(const QString &url);

} // namespace galley::ctl
