// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/proofview.h"

#include <QPixmap>
#include <QWidget>

class QScrollBar;

namespace galley {

/// The desk that a page lies on: a sheet in its middle, as wide as the chosen device, with a page of its
/// own once the engine is started.
class ProofDesk : public QWidget
{
    Q_OBJECT

public:
    explicit ProofDesk(QWidget *parent = nullptr);
    ~ProofDesk() override;

    /// The window that the page is seen in, in its own pixels.
    struct Device
    {
        int leastWidth = 1024; ///< what has less room is made smaller
        int mostWidth = 1600;
        int height = 0; ///< at most; 0 for as high as the desk

        bool operator==(const Device &) const = default;
    };
    void setDevice(const Device &device);
    /// 1 is the true size; without a value the sheet is made to fit.
    void setZoom(std::optional<double> zoom);
    /// As it is seen.
    [[nodiscard]] double shownZoom() const { return m_shownZoom; }
    /// What `prefers-color-scheme` answers, or a page of light colours turned round, as some mail
    /// programs do.
    void setColors(Qt::ColorScheme scheme, bool isForced = false);
    void setLoadsPictures(bool loads);

    /// `profile` must outlive the desk.
    void start(ProofProfile &profile);
    [[nodiscard]] ProofPage *page() const { return m_page.get(); }
    /// Null before start().
    [[nodiscard]] ProofView *view() const { return m_view; }

Q_SIGNALS:
    void clicked(const galley::PageClick &click);
    void linkActivated(const QUrl &url);
    void linkHovered(const QString &address);
    void hovered(const galley::EntryId &entry);
    void zoomRequested(int steps);
    void shownZoomChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    void arrangeBar(int room, int hidden);
    void applyColors();
    void applyPictures();
    void keepLastPicture();

    std::unique_ptr<ProofPage> m_page;
    ProofView *m_view = nullptr;
    QScrollBar *m_sideways;
    Device m_device;
    std::optional<double> m_zoom;
    double m_shownZoom = 1;
    Qt::ColorScheme m_scheme = Qt::ColorScheme::Light;
    bool m_isForced = false;
    bool m_loadsPictures = true;
    QPixmap m_lastPicture; ///< of a page whose process ended, until it is there again
};

} // namespace galley
