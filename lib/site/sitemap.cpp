// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitemap.h"

#include "site/sitepaths.h"

using namespace Qt::StringLiterals;

namespace galley {

QByteArray siteMapOf(const SiteContext &site, const QByteArrayList &paths)
{
    constexpr qsizetype mostPages = 50'000;
    const QByteArray base = site.baseUrl.toHtmlEscaped().toUtf8();
    const QByteArray index = QByteArray(sitepaths::index.data(), sitepaths::index.size());
    QByteArray map = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                     "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"_ba;
    qsizetype count = 0;
    for (const QByteArray &path : paths) {
        if (!path.endsWith(".html") || count++ >= mostPages)
            continue;
        map.append("<url><loc>")
            .append(base)
            .append(path == index ? QByteArray() : path)
            .append("</loc></url>\n");
    }
    return map.append("</urlset>\n");
}

QByteArray robotsOf(const SiteContext &site)
{
    QByteArray text = "User-agent: *\nAllow: /\n"_ba;
    if (!site.baseUrl.isEmpty())
        text.append("\nSitemap: " + site.addressOf(sitepaths::siteMap).toUtf8() + '\n');
    return text;
}

} // namespace galley
