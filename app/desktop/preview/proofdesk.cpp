// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/proofdesk.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QWebEngineSettings>

#include <algorithm>
#include <cmath>

namespace galley {

namespace {

constexpr int margin = 8;
constexpr double leastZoom = 0.25; // the engine's

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
}

} // namespace

ProofDesk::ProofDesk(QWidget *parent)
    : QWidget(parent), m_sideways(new QScrollBar(Qt::Horizontal, this))
{
    setMinimumSize(160, 120);
    m_sideways->hide();
    connect(m_sideways, &QScrollBar::valueChanged, this, &ProofDesk::arrange);
}

ProofDesk::~ProofDesk()
{
    // The view lets go of its page.
    delete m_view;
    m_page.reset();
}

void ProofDesk::setDevice(const Device &device)
{
    if (device == m_device)
        return;
    m_device = device;
    arrange();
}

void ProofDesk::setZoom(std::optional<double> zoom)
{
    m_zoom = zoom;
    arrange();
}

void ProofDesk::setColors(Qt::ColorScheme scheme, bool isForced)
{
    m_scheme = scheme;
    m_isForced = isForced;
    applyColors();
}

void ProofDesk::setLoadsPictures(bool loads)
{
    m_loadsPictures = loads;
    applyPictures();
}

void ProofDesk::start(ProofProfile &profile)
{
    if (m_page)
        return;
    m_page = std::make_unique<ProofPage>(profile);
    m_view = new ProofView(*m_page, this);
    connect(m_page.get(), &ProofPage::clicked, this, &ProofDesk::clicked);
    connect(m_page.get(), &ProofPage::lost, this, &ProofDesk::keepLastPicture);
    connect(m_page.get(), &ProofPage::shown, this, [this] {
        m_lastPicture = {};
        m_view->show();
        update();
    });
    connect(m_page.get(), &QWebEnginePage::linkHovered, this, &ProofDesk::linkHovered);
    connect(m_view, &ProofView::linkActivated, this, &ProofDesk::linkActivated);
    connect(m_view, &ProofView::hovered, this, &ProofDesk::hovered);
    connect(m_view, &ProofView::zoomRequested, this, &ProofDesk::zoomRequested);
    applyColors();
    applyPictures();
    setFocusProxy(m_view);
    m_view->lower(); // below the bar that moves it
    m_view->show();
    arrange();
}

void ProofDesk::applyColors()
{
    if (!m_page)
        return;
    m_page->setColorScheme(m_isForced ? Qt::ColorScheme::Light : m_scheme);
    m_page->settings()->setAttribute(QWebEngineSettings::ForceDarkMode, m_isForced);
    // What is seen before the page paints, in the page's own kind of light.
    const bool isAsWindow = (m_scheme == Qt::ColorScheme::Dark) == isDark(palette());
    m_page->setBackgroundColor(palette().color(isAsWindow ? QPalette::Base : QPalette::Text));
    m_page->setMarkColor(palette().color(QPalette::Highlight));
}

void ProofDesk::applyPictures()
{
    if (m_page)
        m_page->settings()->setAttribute(QWebEngineSettings::AutoLoadImages, m_loadsPictures);
}

/// A page is never blank: what it looked like last stays until it is there again.
void ProofDesk::keepLastPicture()
{
    if (!m_lastPicture.isNull())
        return;
    m_lastPicture = m_view->grab();
    m_view->hide();
    update();
}

void ProofDesk::arrange()
{
    const int room = std::max(width() - 2 * margin, 1);
    const double fitting = std::clamp(double(room) / m_device.leastWidth, leastZoom, 1.0);
    const double zoom = m_zoom.value_or(fitting);
    const auto scaled = [zoom](int pixels) { return static_cast<int>(std::lround(pixels * zoom)); };
    const int sheet = std::clamp(room, scaled(m_device.leastWidth), scaled(m_device.mostWidth));
    arrangeBar(room, sheet - room);
    const bool isWider = sheet > room;
    const int height =
        std::max(this->height() - 2 * margin - (isWider ? m_sideways->height() : 0), 1);
    if (m_view) {
        m_view->setGeometry(isWider ? margin - m_sideways->value() : (width() - sheet) / 2, margin,
            sheet, m_device.height > 0 ? std::min(height, scaled(m_device.height)) : height);
        m_view->setZoomFactor(zoom);
    }
    update();
    if (zoom == m_shownZoom)
        return;
    m_shownZoom = zoom;
    Q_EMIT shownZoomChanged();
}

/// Shows the middle of a sheet that has become wider than the desk.
void ProofDesk::arrangeBar(int room, int hidden)
{
    const QSignalBlocker blocker(m_sideways);
    const bool isNew = m_sideways->maximum() == 0;
    m_sideways->setVisible(hidden > 0);
    m_sideways->setRange(0, std::max(hidden, 0));
    m_sideways->setPageStep(room);
    m_sideways->setSingleStep(margin);
    if (isNew)
        m_sideways->setValue(hidden / 2);
    const int height = m_sideways->sizeHint().height();
    m_sideways->setGeometry(0, this->height() - height, width(), height);
}

void ProofDesk::resizeEvent(QResizeEvent *) { arrange(); }

void ProofDesk::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

void ProofDesk::paintEvent(QPaintEvent *)
{
    if (!m_view)
        return;
    QPainter painter(this);
    if (!m_lastPicture.isNull())
        painter.drawPixmap(m_view->geometry().topLeft(), m_lastPicture);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(m_view->geometry().adjusted(-1, -1, 0, 0));
}

} // namespace galley
