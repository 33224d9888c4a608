// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/issuedocument.h"
#include "preview/pagechanges.h"
#include "render/theme.h"

#include <QObject>
#include <QPointer>

namespace galley {

class PreviewPictures;
class ProofPage;
class RenderService;

/// Keeps the shown page equal to the document: what edits made stale is gathered while an earlier
/// rendering is on its way, and then rendered once, as it is by then. The page lags behind by at most
/// one rendering and never falls further back.
class PageSync : public QObject
{
    Q_OBJECT

public:
    PageSync(RenderService &service, PreviewPictures &pictures, QObject *parent = nullptr);

    void setDocument(IssueDocument *document);
    void setLook(const Look &look);
    /// The first page is rendered before there is one to show it.
    void setPage(ProofPage *page);
    /// Renders and shows everything again, where it was scrolled to.
    void refresh();

Q_SIGNALS:
    /// The page shows the document as it stands.
    void synced();
    void failed(const galley::Error &error);
    /// The page is gone. It is shown again with refresh(), or else with the next edit.
    void lost();

private:
    void onEdited(const Edit &edit);
    void onPicture(const QString &url);
    void pump();
    void onRendered(const PageChanges &changes, const Result<PagePatch> &patch);
    void show(const PagePatch &patch);
    void onPatched(bool complete);
    void onLost();

    enum class State { Idle, Rendering, Showing };

    RenderService &m_service;
    PreviewPictures &m_pictures;
    QPointer<IssueDocument> m_document;
    QPointer<ProofPage> m_page;
    Look m_look;
    State m_state = State::Idle;
    PageChanges m_stale;
    PageChanges m_failed; ///< could not be rendered; tried again with the next edit
    std::optional<PagePatch> m_held; ///< rendered before there was a page
    bool m_keepScroll = false;
    int m_round = 0; ///< an answer from an earlier one is of no use
};

} // namespace galley
