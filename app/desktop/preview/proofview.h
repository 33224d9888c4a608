// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/proofpage.h"

#include <QWebEngineView>

namespace galley {

/// The page's widget: takes no drops, and its menu offers to copy and to open links.
class ProofView : public QWebEngineView
{
    Q_OBJECT

public:
    explicit ProofView(ProofPage &page, QWidget *parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QUrl &url);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
};

/// The desk that the page lies on: centred, at the width of the chosen device.
class ProofDesk : public QWidget
{
    Q_OBJECT

public:
    explicit ProofDesk(QWidget *parent = nullptr);

    enum class Device { Desktop, Phone };
    void setDevice(Device device);
    /// 1 is the true size; without a value the page is made to fit, no smaller than one can read.
    void setZoom(std::optional<double> zoom);
    void setView(QWebEngineView *view);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();

    QWebEngineView *m_view = nullptr;
    Device m_device = Device::Desktop;
    std::optional<double> m_zoom;
};

} // namespace galley
