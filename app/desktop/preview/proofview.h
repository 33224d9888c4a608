// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/proofpage.h"

#include <QTimer>
#include <QWebEngineView>

namespace galley {

/// A page's widget: takes no drops, says what the mouse does, and its menu offers to copy and to open
/// links.
class ProofView : public QWebEngineView
{
    Q_OBJECT

public:
    explicit ProofView(ProofPage &page, QWidget *parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QUrl &url);
    /// The mouse is over this entry, or over none.
    void hovered(const galley::EntryId &entry);
    void zoomRequested(int steps);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void readHovered();

    ProofPage &m_page;
    QTimer m_hover; ///< the page is asked now and then, not at each move
    QPointF m_mouse;
    bool m_isUnderMouse = false;
};

} // namespace galley
