// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewpictures.h"

#include "pictures/pictureservice.h"

namespace galley {

void PreviewPictures::setService(PictureService *service)
{
    if (m_service)
        m_service->disconnect(this);
    m_service = service;
    if (!service)
        return;
    connect(service, &PictureService::came, this, [this](const QString &url) {
        add(url);
        Q_EMIT came(url);
    });
    for (auto it = service->pictures().keyBegin(); it != service->pictures().keyEnd(); ++it)
        add(*it);
}

void PreviewPictures::want(const Issue &issue)
{
    if (m_service)
        m_service->want(pictureUrls(issue));
}

PictureResolver PreviewPictures::embedded() const
{
    return [known = m_embedded](const QString &url) -> std::optional<ShownPicture> {
        const auto found = known.constFind(url);
        return found == known.constEnd() ? std::nullopt : std::optional(*found);
    };
}

PictureResolver PreviewPictures::filesIn(const QString &folder) const
{
    return [known = m_files, folder](const QString &url) -> std::optional<ShownPicture> {
        const auto found = known.constFind(url);
        if (found == known.constEnd())
            return std::nullopt;
        return ShownPicture {folder + u'/' + found->src, found->size};
    };
}

void PreviewPictures::add(const QString &url)
{
    const Pictures one {{url, m_service->pictures().value(url)}};
    m_embedded.insert(url, embeddedPictures(one)(url).value_or(ShownPicture()));
    m_files.insert(url, {fileNameOf(one.value(url)), one.value(url).size});
}

} // namespace galley
