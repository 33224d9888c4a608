// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/pagesync.h"

#include "exporting/picturefiles.h"
#include "preview/previewpictures.h"
#include "preview/proofpage.h"
#include "preview/renderservice.h"

#include <algorithm>

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
    for (Shown &shown : m_pages)
        shown = {.page = shown.page};
    m_stale = document ? PageChanges::everything() : PageChanges();
    if (document)
        connect(document, &IssueDocument::edited, this, &PageSync::onEdited);
    pump();
}

void PageSync::setLook(const Look &look)
{
    PageChanges changes = PageChanges::between(m_look, look);
    if (changes.isEmpty())
        return;
    m_look = look;
    if (!std::exchange(m_failed, {}).isEmpty())
        changes = PageChanges::everything();
    if (!m_document)
        return;
    m_stale.merge(changes);
    pump();
}

void PageSync::addPage(ProofPage *page)
{
    m_pages.push_back({.page = page});
    connect(page, &ProofPage::shown, this, [this, page] { onPatched(page, true); });
    connect(page, &ProofPage::lost, this, [this, page] { onLost(page); });
    connect(page, &QObject::destroyed, this, [this, page] { forget(page); });
    if (m_held)
        show(*std::exchange(m_held, {}));
    else
        refresh();
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
    if (!std::ranges::all_of(m_pages, &Shown::isOfDocument))
        m_stale.merge(PageChanges::everything());
    m_state = State::Rendering;
    const PageChanges changes = std::exchange(m_stale, {});
    const Issue &issue = m_document->issue();
    m_pictures.want(issue);
    m_service.render(m_look, issue, changes, m_pictures.filesIn(pictureFolder(issue)))
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
    if (m_pages.empty())
        m_held = *patch;
    else
        show(*patch);
}

void PageSync::show(const PagePatch &patch)
{
    for (Shown &shown : m_pages)
        show(shown, patch);
    finishShowing();
}

void PageSync::show(Shown &shown, const PagePatch &patch)
{
    ProofPage *page = shown.page;
    const auto done = [this, page, round = m_round](bool complete) {
        if (round == m_round)
            onPatched(page, complete);
    };
    if (!shown.isOfDocument && !patch.page)
        return; // it was lost or added meanwhile, and has its turn next
    shown.isPending = true;
    if (!patch.page) {
        page->patch(patch, done);
    } else if (shown.isOfDocument) {
        page->replace(*patch.page, done);
    } else {
        using enum ProofPage::Scroll;
        page->show(*patch.page, shown.keepsScroll ? Keep : Top);
    }
}

void PageSync::onPatched(ProofPage *page, bool complete)
{
    Shown *shown = find(page);
    if (!shown || !shown->isPending)
        return;
    shown->isPending = false;
    shown->isOfDocument = true;
    // The page is not of the shape a patch needs, such as one without entries.
    if (!complete)
        m_stale.merge(PageChanges::everything());
    finishShowing();
}

void PageSync::finishShowing()
{
    if (m_state != State::Showing || std::ranges::any_of(m_pages, &Shown::isPending))
        return;
    m_state = State::Idle;
    if (m_stale.isEmpty() && m_failed.isEmpty()
        && std::ranges::all_of(m_pages, &Shown::isOfDocument))
        Q_EMIT synced();
    pump();
}

void PageSync::onLost(ProofPage *page)
{
    Shown *shown = find(page);
    if (!shown)
        return;
    *shown = {.page = page, .keepsScroll = shown->isOfDocument || shown->keepsScroll};
    Q_EMIT lost(page);
    finishShowing();
}

void PageSync::forget(const ProofPage *page)
{
    std::erase_if(m_pages, [page](const Shown &shown) { return shown.page == page; });
    finishShowing();
}

PageSync::Shown *PageSync::find(const ProofPage *page)
{
    const auto found = std::ranges::find(m_pages, page, &Shown::page);
    return found == m_pages.end() ? nullptr : &*found;
}

} // namespace galley
