// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/proofview.h"

#include <QChildEvent>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QIcon>
#include <QMenu>
#include <QWebEngineContextMenuRequest>
#include <QWheelEvent>

#include <chrono>

namespace galley {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ProofView::ProofView(ProofPage &page, QWidget *parent) : QWebEngineView(&page, parent), m_page(page)
{
    setAcceptDrops(false);
    setAccessibleName(tr("Preview"));
    m_hover.setSingleShot(true);
    m_hover.setInterval(40ms);
    connect(&m_hover, &QTimer::timeout, this, &ProofView::readHovered);
}

bool ProofView::event(QEvent *event)
{
    // The engine's own widget, which gets the mouse, comes with the page and again after each crash.
    if (event->type() == QEvent::ChildAdded)
        static_cast<QChildEvent *>(event)->child()->installEventFilter(this);
    return QWebEngineView::event(event);
}

bool ProofView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove) {
        m_mouse = static_cast<QMouseEvent *>(event)->position();
        m_isUnderMouse = true;
        if (!m_hover.isActive())
            m_hover.start();
    } else if (event->type() == QEvent::Leave) {
        m_isUnderMouse = false;
        Q_EMIT hovered({});
    } else if (event->type() == QEvent::Wheel) {
        const auto *wheel = static_cast<QWheelEvent *>(event);
        if (wheel->modifiers().testFlag(Qt::ControlModifier)) {
            if (wheel->angleDelta().y() != 0)
                Q_EMIT zoomRequested(wheel->angleDelta().y() > 0 ? 1 : -1);
            return true;
        }
    }
    return QWebEngineView::eventFilter(watched, event);
}

void ProofView::readHovered()
{
    m_page.readEntryAt(m_mouse, [self = QPointer(this)](const EntryId &entry) {
        if (self && self->m_isUnderMouse)
            Q_EMIT self->hovered(entry);
    });
}

void ProofView::contextMenuEvent(QContextMenuEvent *event)
{
    const QWebEngineContextMenuRequest *request = lastContextMenuRequest();
    const QUrl link = request ? request->linkUrl() : QUrl();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(QIcon::fromTheme(u"edit-copy"_s), tr("Copy"), this,
        [this] { triggerPageAction(QWebEnginePage::Copy); });
    copy->setEnabled(hasSelection());
    if (isOpenableLink(link)) {
        menu->addSeparator();
        menu->addAction(QIcon::fromTheme(u"internet-web-browser"_s), tr("Open Link"), this,
            [this, link] { Q_EMIT linkActivated(link); });
        menu->addAction(tr("Copy Link"), this,
            [link] { QGuiApplication::clipboard()->setText(link.toString(QUrl::FullyEncoded)); });
    }
    menu->popup(event->globalPos());
}

} // namespace galley
