// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/formats.h"
#include "render/renderer.h"

namespace galley {

Result<QByteArray> exportHtml(const Issue &issue, const ExportOptions &options)
{
    return loadTheme(options.theme.isEmpty() ? themeNames().constFirst() : options.theme)
        .and_then(&Renderer::create)
        .and_then([&](const std::unique_ptr<Renderer> &renderer) {
            return renderer->renderIssue(issue, Renderer::Purpose::Export, options.pictures);
        })
        .transform([](const QString &page) { return page.toUtf8(); });
}

} // namespace galley
