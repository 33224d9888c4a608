// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/formats.h"
#include "render/renderer.h"

namespace galley {

Result<Look> lookFor(const ExportOptions &options)
{
    return options.look.theme.templates.isEmpty() ? lookOf(options.look.publication)
                                                  : Result<Look>(options.look);
}

Result<QByteArray> exportHtml(const Issue &issue, const ExportOptions &options)
{
    return lookFor(options)
        .and_then(&Renderer::create)
        .and_then([&](const std::unique_ptr<Renderer> &renderer) {
            return renderer->issuePage(issue, Renderer::Purpose::Export, options.pictures);
        });
}

} // namespace galley
