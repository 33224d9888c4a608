// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/proofview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QIcon>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QWebEngineContextMenuRequest>

#include <algorithm>
#include <cmath>

namespace galley {

using namespace Qt::StringLiterals;

ProofView::ProofView(ProofPage &page, QWidget *parent) : QWebEngineView(&page, parent)
{
    setAcceptDrops(false);
    setAccessibleName(tr("Preview"));
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

ProofDesk::ProofDesk(QWidget *parent) : QWidget(parent) { setMinimumSize(160, 120); }

void ProofDesk::setDevice(Device device)
{
    m_device = device;
    arrange();
}

void ProofDesk::setZoom(std::optional<double> zoom)
{
    m_zoom = zoom;
    arrange();
}

void ProofDesk::setView(QWebEngineView *view)
{
    m_view = view;
    view->setParent(this);
    view->show();
    arrange();
}

void ProofDesk::arrange()
{
    if (!m_view)
        return;
    constexpr int margin = 8;
    // Wide enough for a page to look as it does on a desktop; a phone's own width.
    const double full = m_device == Device::Phone ? 390 : 1024;
    const double fitting = m_device == Device::Phone ? 390 : 840;
    const int room = std::max(width() - 2 * margin, 1);
    const double zoom = m_zoom.value_or(std::clamp(room / fitting, 0.6, 1.0));
    const int sheet = std::min(room, static_cast<int>(std::lround(full * zoom)));
    m_view->setGeometry((width() - sheet) / 2, margin, sheet, std::max(height() - 2 * margin, 1));
    m_view->setZoomFactor(zoom);
    update();
}

void ProofDesk::resizeEvent(QResizeEvent *) { arrange(); }

void ProofDesk::paintEvent(QPaintEvent *)
{
    if (!m_view)
        return;
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(m_view->geometry().adjusted(-1, -1, 0, 0));
}

} // namespace galley
