// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"
#include "model/picture.h"
#include "model/publication.h"
#include "render/shownpicture.h"

#include <QObject>
#include <QPointer>

namespace galley {

class PictureService;

/// The pictures that the preview may show, made ready once, since every keystroke renders.
class PreviewPictures : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Without one there are no pictures. It may be deleted.
    void setService(PictureService *service);
    /// Looks for the issue's pictures; came() follows for each that is new.
    void want(const Issue &issue);

    /// Those at hand, as files in a folder; it may be called on any thread.
    [[nodiscard]] PictureResolver filesIn(const QString &folder) const;
    /// The same, where the publication's site has them.
    [[nodiscard]] PictureResolver onSite(const Publication &publication) const;
    /// What such a file holds; nothing in it when there is none of that name.
    [[nodiscard]] Picture named(const QString &fileName) const;

Q_SIGNALS:
    void came(const QString &url);

private:
    void add(const QString &url);

    QPointer<PictureService> m_service;
    QHash<QString, ShownPicture> m_files; ///< by address, with their names alone
    QHash<QString, QString> m_addresses; ///< by name
};

} // namespace galley
