// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/pagesync.h"

#include "preview/previewpictures.h"
#include "preview/proofpage.h"
#include "preview/renderservice.h"

namespace galley {

PageSync::PageSync(RenderService &service, PreviewPictures &pictures, QObject *parent)
    : QObject(parent), m_service(service), m_pictures(pictures)
{
    connect(&pictures, &PreviewPictures::came, this, &PageSync::onPicture);
}

void PageSync::setDocument(IssueDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    ++m_round;
    m_state = State::Idle;
    m_failed = {};
    m_held.reset();
    m_keepScroll = false;
    m_stale = document ? PageChanges::everything() : PageChanges();
    if (document)
        connect(document, &IssueDocument::edited, this, &PageSync::onEdited);
    pump();
}

void PageSync::setLook(const Look &look)
{
    if (look == m_look)
        return;
    m_look = look;
    refresh();
}

void PageSync::setPage(ProofPage *page)
{
    m_page = page;
    connect(page, &ProofPage::shown, this, [this] { onPatched(true); });
    connect(page, &ProofPage::lost, this, &PageSync::onLost);
    if (m_held)
        show(*std::exchange(m_held, {}));
}

void PageSync::refresh()
{
    if (!m_document)
        return;
    m_stale.merge(PageChanges::everything());
    m_failed = {};
    pump();
}

void PageSync::onEdited(const Edit &edit)
{
    m_stale.merge(PageChanges::of(edit));
    m_stale.merge(std::exchange(m_failed, {}));
    pump();
}

/// The entries that show it are the only ones that change.
void PageSync::onPicture(const QString &url)
{
    if (!m_document)
        return;
    for (const Entry &entry : m_document->issue().entries) {
        if (entry.thumbnail && entry.thumbnail->url == url)
            m_stale.entries.insert(entry.id);
    }
    pump();
}

void PageSync::pump()
{
    if (m_state != State::Idle || !m_document || m_stale.isEmpty())
        return;
    m_state = State::Rendering;
    const PageChanges changes = std::exchange(m_stale, {});
    m_pictures.want(m_document->issue());
    m_service.render(m_look, m_document->issue(), changes, m_pictures.embedded())
        .then(this, [this, round = m_round, changes](const Result<PagePatch> &patch) {
            if (round == m_round)
                onRendered(changes, patch);
        });
}

void PageSync::onRendered(const PageChanges &changes, const Result<PagePatch> &patch)
{
    if (!patch) {
        m_failed.merge(changes);
        m_state = State::Idle;
        Q_EMIT failed(patch.error());
        pump();
        return;
    }
    m_state = State::Showing;
    if (m_page)
        show(*patch);
    else
        m_held = *patch;
}

void PageSync::show(const PagePatch &patch)
{
    if (patch.page) {
        using enum ProofPage::Scroll;
        m_page->show(*patch.page, std::exchange(m_keepScroll, true) ? Keep : Top);
        return;
    }
    m_page->patch(patch, [this, round = m_round](bool complete) {
        if (round == m_round)
            onPatched(complete);
    });
}

void PageSync::onPatched(bool complete)
{
    if (m_state != State::Showing)
        return;
    m_state = State::Idle;
    // The page is not of the shape a patch needs, such as one without entries.
    if (!complete)
        m_stale.merge(PageChanges::everything());
    if (m_stale.isEmpty() && m_failed.isEmpty())
        Q_EMIT synced();
    pump();
}

void PageSync::onLost()
{
    ++m_round;
    m_state = State::Idle;
    m_stale = PageChanges::everything();
    Q_EMIT lost();
}

} // namespace galley
