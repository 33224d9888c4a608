// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/issuedocument.h"
#include "preview/pagechanges.h"
#include "render/theme.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace galley {

class PreviewPictures;
class ProofPage;
class RenderService;

/// Keeps the shown pages equal to the document: what edits made stale is gathered while an earlier
/// rendering is on its way, and then rendered once, as it is by then, for all pages. They lag behind by
/// at most one rendering and never fall further back.
class PageSync : public QObject
{
    Q_OBJECT

public:
    PageSync(RenderService &service, PreviewPictures &pictures, QObject *parent = nullptr);

    void setDocument(IssueDocument *document);
    void setLook(const Look &look);
    /// One more page to keep, until it is deleted. The first one is rendered before there is a page.
    void addPage(ProofPage *page);
    /// Renders everything again; the pages keep their places.
    void refresh();

Q_SIGNALS:
    /// The pages show the document as it stands.
    void synced();
    void failed(const galley::Error &error);
    /// This page is gone. It is shown again with refresh(), or else with the next edit.
    void lost(galley::ProofPage *page);

private:
    struct Shown
    {
        ProofPage *page;
        bool isOfDocument = false; ///< it can be patched
        bool keepsScroll = false; ///< when it is loaded again
        bool isPending = false; ///< its answer is awaited
    };

    void onEdited(const Edit &edit);
    void onPicture(const QString &url);
    void pump();
    void onRendered(const PageChanges &changes, const Result<PagePatch> &patch);
    void show(const PagePatch &patch);
    void show(Shown &shown, const PagePatch &patch);
    void onPatched(ProofPage *page, bool complete);
    void finishShowing();
    void onLost(ProofPage *page);
    void forget(const ProofPage *page);
    [[nodiscard]] Shown *find(const ProofPage *page);

    enum class State { Idle, Rendering, Showing };

    RenderService &m_service;
    PreviewPictures &m_pictures;
    QPointer<IssueDocument> m_document;
    std::vector<Shown> m_pages;
    Look m_look;
    State m_state = State::Idle;
    PageChanges m_stale;
    PageChanges m_failed; ///< could not be rendered; tried again with the next edit
    std::optional<PagePatch> m_held; ///< rendered before there was a page
    int m_round = 0; ///< an answer from an earlier one is of no use
};

} // namespace galley
