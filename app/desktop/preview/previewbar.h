// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QActionGroup;
class QButtonGroup;
class QComboBox;
class QSettings;
class QToolButton;

namespace galley {

/// The thin bar over the proof: which view, in which colours, how large.
class PreviewBar : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewBar(QWidget *parent = nullptr);

    enum class View { Desktop, Phone, Text, Source };
    [[nodiscard]] View view() const;
    void setView(View view);
    /// Of the source: one of exportFormats().
    [[nodiscard]] QString format() const;
    /// Unknown is the desktop's own.
    [[nodiscard]] Qt::ColorScheme colorScheme() const { return m_scheme; }
    void setColorScheme(Qt::ColorScheme scheme);
    /// Without a value the page fits.
    [[nodiscard]] std::optional<double> zoom() const { return m_zoom; }
    void setZoom(std::optional<double> zoom);

    void restore(const QSettings &settings);
    void save(QSettings &settings) const;

Q_SIGNALS:
    void viewChanged();
    void colorSchemeChanged();
    void zoomChanged();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addViews();
    void addFormats();
    void addColorSchemes();
    void addZooms();
    void adapt();

    QButtonGroup *m_views = nullptr;
    QComboBox *m_formats = nullptr;
    QToolButton *m_schemeButton = nullptr;
    QActionGroup *m_schemes = nullptr;
    QToolButton *m_zoomButton = nullptr;
    QActionGroup *m_zooms = nullptr;
    Qt::ColorScheme m_scheme = Qt::ColorScheme::Unknown;
    std::optional<double> m_zoom;
};

} // namespace galley
