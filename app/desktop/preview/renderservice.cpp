// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/renderservice.h"

#include "render/anchors.h"
#include "render/renderer.h"

#include <QtConcurrent>

namespace galley {

struct RenderService::Worker
{
    Look look; ///< as it was asked for
    std::unique_ptr<Renderer> renderer;
    QHash<EntryId, QString> anchors; ///< as last rendered

    Result<void> use(const Look &wanted)
    {
        if (renderer && wanted == look)
            return {};
        const Result<Look> whole =
            wanted.theme.templates.isEmpty() ? lookOf(wanted.publication) : Result<Look>(wanted);
        return whole.and_then(&Renderer::create).transform([&](std::unique_ptr<Renderer> created) {
            renderer = std::move(created);
            look = wanted;
        });
    }

    /// An entry's anchor depends on those before it: what an address or a new order changed elsewhere.
    QSet<EntryId> withNewAnchors(const Issue &issue)
    {
        const QStringList now = anchorsOf(issue, issue.entries.size());
        QSet<EntryId> changed;
        QHash<EntryId, QString> byEntry;
        for (qsizetype i = 0; i < now.size(); ++i) {
            const EntryId &id = issue.entries.at(i).id;
            if (anchors.value(id) != now.at(i))
                changed.insert(id);
            byEntry.insert(id, now.at(i));
        }
        anchors = std::move(byEntry);
        return changed;
    }

    [[nodiscard]] Result<PagePatch> render(
        const Issue &issue, const PageChanges &changes, const PictureResolver &pictures)
    {
        QSet<EntryId> stale = withNewAnchors(issue);
        stale.unite(changes.entries);
        Result<PagePatch> patch =
            changes.whole ? wholePage(issue, pictures) : parts(issue, stale, changes, pictures);
        if (!patch)
            anchors.clear(); // what the page has is no longer known
        return patch;
    }

    [[nodiscard]] Result<PagePatch> wholePage(
        const Issue &issue, const PictureResolver &pictures) const
    {
        return renderer->renderIssue(issue, Renderer::Purpose::Preview, pictures)
            .transform([&](const QString &page) {
                return PagePatch {.page = page.toUtf8(), .title = issue.title};
            });
    }

    [[nodiscard]] Result<PagePatch> parts(const Issue &issue, const QSet<EntryId> &stale,
        const PageChanges &changes, const PictureResolver &pictures) const
    {
        constexpr auto preview = Renderer::Purpose::Preview;
        PagePatch patch {.title = issue.title};
        for (qsizetype i = 0; i < issue.entries.size(); ++i) {
            const EntryId &id = issue.entries.at(i).id;
            if (!stale.contains(id))
                continue;
            const Result<QString> html = renderer->renderEntry(issue, i, preview, pictures);
            if (!html)
                return std::unexpected(html.error());
            patch.entries.emplaceBack(id, *html);
        }
        if (changes.style)
            patch.style = renderer->style();
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

void RenderService::warmUp(const Look &look)
{
    // A theme that does not load is reported by the first page.
    m_pool.start([worker = m_worker, look] { std::ignore = worker->use(look); });
}

QFuture<Result<PagePatch>> RenderService::render(const Look &look, const Issue &issue,
    const PageChanges &changes, const PictureResolver &pictures)
{
    return QtConcurrent::run(&m_pool, [worker = m_worker, look, issue, changes, pictures] {
        return worker->use(look).and_then([&] { return worker->render(issue, changes, pictures); });
    });
}

QFuture<Result<QByteArray>> RenderService::run(std::function<Result<QByteArray>()> work)
{
    return QtConcurrent::run(&m_pool, std::move(work));
}

} // namespace galley
