// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/renderservice.h"

#include "exporting/exporter.h"
#include "render/renderer.h"

#include <QtConcurrent>

namespace galley {

struct RenderService::Worker
{
    QString theme;
    std::unique_ptr<Renderer> renderer;

    Result<void> use(const QString &name)
    {
        if (renderer && name == theme)
            return {};
        const Result<Theme> loaded = loadTheme(name.isEmpty() ? themeNames().value(0) : name);
        if (!loaded)
            return std::unexpected(loaded.error());
        Result<std::unique_ptr<Renderer>> created = Renderer::create(*loaded);
        if (!created)
            return std::unexpected(created.error());
        renderer = std::move(*created);
        theme = name;
        return {};
    }

    [[nodiscard]] Result<PagePatch> render(const Issue &issue, const PageChanges &changes) const
    {
        constexpr auto preview = Renderer::Purpose::Preview;
        PagePatch patch {.title = issue.title};
        if (changes.whole) {
            return renderer->renderIssue(issue, preview).transform([&](const QString &page) {
                patch.page = page.toUtf8();
                return patch;
            });
        }
        for (qsizetype i = 0; i < issue.entries.size(); ++i) {
            const EntryId &id = issue.entries.at(i).id;
            if (!changes.entries.contains(id))
                continue;
            const Result<QString> html = renderer->renderEntry(issue, i, preview);
            if (!html)
                return std::unexpected(html.error());
            patch.entries.emplaceBack(id, *html);
        }
        if (changes.header) {
            const Result<QString> html = renderer->renderHeader(issue, preview);
            if (!html)
                return std::unexpected(html.error());
            patch.header = *html;
        }
        if (changes.order) {
            patch.order.emplace();
            for (const Entry &entry : issue.entries)
                patch.order->append(entry.id);
        }
        return patch;
    }
};

RenderService::RenderService(QObject *parent)
    : QObject(parent), m_worker(std::make_shared<Worker>())
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
    m_pool.setObjectName("galley-render");
}

RenderService::~RenderService()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void RenderService::warmUp(const QString &theme)
{
    // A theme that does not load is reported by the first page.
    m_pool.start([worker = m_worker, theme] { std::ignore = worker->use(theme); });
}

QFuture<Result<PagePatch>> RenderService::render(
    const QString &theme, const Issue &issue, const PageChanges &changes)
{
    return QtConcurrent::run(&m_pool, [worker = m_worker, theme, issue, changes] {
        return worker->use(theme).and_then([&] { return worker->render(issue, changes); });
    });
}

QFuture<Result<QByteArray>> RenderService::write(
    const QString &format, const QString &theme, const Issue &issue)
{
    return QtConcurrent::run(&m_pool, [format, theme, issue] {
        return exportFormatNamed(format).and_then(
            [&](const ExportFormat *known) { return known->write(issue, {.theme = theme}); });
    });
}

} // namespace galley
