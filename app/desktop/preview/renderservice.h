// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/pagechanges.h"
#include "render/shownpicture.h"
#include "render/theme.h"

#include <QFuture>
#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace galley {

/// The renderer and the exporters on one thread of their own; calls run in the order they were made.
/// One thread for all of them, since the typesetter of formulas is loaded once a thread.
class RenderService : public QObject
{
    Q_OBJECT

public:
    explicit RenderService(QObject *parent = nullptr);
    ~RenderService() override;

    /// Makes a look ready before it is needed. One without a theme is the publication's own.
    void warmUp(const Look &look);
    /// What changed since the page that was rendered last.
    [[nodiscard]] QFuture<Result<PagePatch>> render(const Look &look, const Issue &issue,
        const PageChanges &changes, const PictureResolver &pictures = {});
    /// Any other work on an issue that wants to be written.
    [[nodiscard]] QFuture<Result<QByteArray>> run(std::function<Result<QByteArray>()> work);

private:
    struct Worker;
    std::shared_ptr<Worker> m_worker; ///< touched by the pool's thread only
    QThreadPool m_pool;
};

} // namespace galley
