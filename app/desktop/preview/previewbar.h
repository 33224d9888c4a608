// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QActionGroup;
class QButtonGroup;
class QComboBox;
class QMenu;
class QSettings;
class QToolButton;

namespace galley {

/// The thin bar over the proof: which view, in which colours, how large. Where it is narrow the views
/// lose their words and then become a menu.
class PreviewBar : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewBar(QWidget *parent = nullptr);

    enum class View { Desktop, Tablet, Phone, Email, Feed, Text, Source };
    [[nodiscard]] View view() const;
    void setView(View view);
    /// Of the source: one of exportFormats().
    [[nodiscard]] QString format() const;
    enum class Colors { AsDesktop, Light, Dark, ForcedDark };
    /// ForcedDark for the e-mail alone; elsewhere it is Dark.
    [[nodiscard]] Colors colors() const;
    void setColors(Colors colors);
    /// Whether the e-mail's are shown.
    [[nodiscard]] bool showsPictures() const;
    void setShowsPictures(bool shows);
    /// Of the pages, or of the views of text, whichever the view is. Without a value it fits.
    [[nodiscard]] std::optional<double> zoom() const;
    void setZoom(std::optional<double> zoom);
    /// The next larger or smaller one.
    void zoomBy(int steps);
    /// How large it is seen, where it fits.
    void setShownZoom(double zoom);

    /// A button for something that is not of the view; it stands at the end.
    void addButton(QAction *action);

    /// `group` names this bar among several. Where nothing is known of it, it is as it was made.
    void restore(const QSettings &settings, const QString &group);
    void save(QSettings &settings, const QString &group) const;

Q_SIGNALS:
    void viewChanged();
    void colorsChanged();
    void picturesChanged();
    void zoomChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addViews();
    void addFormats();
    void addPictures();
    void addColors();
    void addZooms();
    void adapt();
    void showZoom();
    void fitViews();
    [[nodiscard]] bool isPage() const;

    enum class Room { Words, Icons, Menu };
    void setRoom(Room room);

    QWidget *m_viewButtons = nullptr;
    QButtonGroup *m_views = nullptr;
    QToolButton *m_viewMenu = nullptr;
    QActionGroup *m_viewActions = nullptr;
    QComboBox *m_formats = nullptr;
    QToolButton *m_pictures = nullptr;
    QToolButton *m_colorsButton = nullptr;
    QActionGroup *m_colorActions = nullptr;
    QToolButton *m_zoomButton = nullptr;
    QActionGroup *m_zooms = nullptr;
    Colors m_colors = Colors::AsDesktop;
    std::optional<double> m_pageZoom;
    std::optional<double> m_textZoom;
    double m_shownZoom = 1;
    Room m_room = Room::Words;
};

} // namespace galley
