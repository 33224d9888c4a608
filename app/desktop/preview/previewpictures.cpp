// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewpictures.h"

#include "pictures/pictureservice.h"

using namespace Qt::StringLiterals;

namespace galley {

void PreviewPictures::setService(PictureService *service)
{
    if (m_service)
        m_service->disconnect(this);
    m_service = service;
    m_files.clear();
    m_addresses.clear();
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

PictureResolver PreviewPictures::filesIn(const QString &folder) const
{
    return [known = m_files, folder](const QString &url) -> std::optional<ShownPicture> {
        const auto found = known.constFind(url);
        if (found == known.constEnd())
            return std::nullopt;
        return ShownPicture {folder + u'/' + found->src, found->size};
    };
}

PictureResolver PreviewPictures::onSite(const Publication &publication) const
{
    const std::optional<QString> base = baseUrlFrom(publication.baseUrl);
    return base ? filesIn(*base + "pictures"_L1) : PictureResolver();
}

Picture PreviewPictures::named(const QString &fileName) const
{
    return m_service ? m_service->pictures().value(m_addresses.value(fileName)) : Picture();
}

void PreviewPictures::add(const QString &url)
{
    const Picture picture = m_service->pictures().value(url);
    const QString name = fileNameOf(picture);
    m_files.insert(url, {name, picture.size});
    m_addresses.insert(name, url);
}

} // namespace galley
