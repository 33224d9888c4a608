// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewbar.h"

#include <QActionGroup>
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>

namespace galley {

using namespace Qt::StringLiterals;

namespace {

using View = PreviewBar::View;

constexpr std::array views {View::Desktop, View::Phone, View::Text, View::Source};
constexpr std::array schemes {
    Qt::ColorScheme::Unknown, Qt::ColorScheme::Light, Qt::ColorScheme::Dark};
constexpr std::array zooms {0, 50, 75, 100, 125, 150, 200}; // per cent; 0 fits

QString percent(int zoom) { return QLocale().toString(zoom) + QLocale().percent(); }

QToolButton *menuButton(QWidget *parent, const QString &name)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

PreviewBar::PreviewBar(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(0);
    addViews();
    addFormats();
    row->addStretch();
    addColorSchemes();
    addZooms();
    setColorScheme(m_scheme);
    setZoom(m_zoom);
    adapt();
}

void PreviewBar::addViews()
{
    m_views = new QButtonGroup(this);
    const auto add = [this](View view, const QString &text, const QString &tip) {
        auto *button = new QToolButton(this);
        button->setText(text);
        button->setToolTip(tip);
        button->setAccessibleDescription(tip);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        m_views->addButton(button, static_cast<int>(view));
        layout()->addWidget(button);
    };
    add(View::Desktop, tr("Desktop"), tr("The page as on a desktop"));
    add(View::Phone, tr("Phone"), tr("The page as on a phone"));
    add(View::Text, tr("Text"), tr("The issue as plain text"));
    add(View::Source, tr("Source"), tr("The issue's exported files"));
    m_views->button(0)->setChecked(true);
    connect(m_views, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (!checked)
            return;
        adapt();
        Q_EMIT viewChanged();
    });
}

void PreviewBar::addFormats()
{
    m_formats = new QComboBox(this);
    m_formats->setAccessibleName(tr("Format of the source"));
    m_formats->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_formats->addItem(u"HTML"_s, u"html"_s);
    m_formats->addItem(u"JSON"_s, u"json"_s);
    m_formats->addItem(u"Markdown"_s, u"markdown"_s);
    static_cast<QHBoxLayout *>(layout())->addSpacing(8);
    layout()->addWidget(m_formats);
    connect(m_formats, &QComboBox::currentIndexChanged, this, &PreviewBar::viewChanged);
}

void PreviewBar::addColorSchemes()
{
    m_schemeButton = menuButton(this, tr("Colours of the preview"));
    m_schemes = new QActionGroup(this);
    const auto add = [this](Qt::ColorScheme scheme, const QString &text, const QString &icon) {
        QAction *action = m_schemeButton->menu()->addAction(QIcon::fromTheme(icon), text);
        action->setCheckable(true);
        action->setData(static_cast<int>(scheme));
        m_schemes->addAction(action);
        connect(action, &QAction::triggered, this, [this, scheme] { setColorScheme(scheme); });
    };
    add(Qt::ColorScheme::Unknown, tr("As the desktop"), u"contrast"_s);
    add(Qt::ColorScheme::Light, tr("Light"), u"weather-clear"_s);
    add(Qt::ColorScheme::Dark, tr("Dark"), u"weather-clear-night"_s);
    layout()->addWidget(m_schemeButton);
}

void PreviewBar::addZooms()
{
    m_zoomButton = menuButton(this, tr("Size of the preview"));
    m_zoomButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_zooms = new QActionGroup(this);
    for (const int zoom : zooms) {
        QAction *action = m_zoomButton->menu()->addAction(zoom == 0 ? tr("Fit") : percent(zoom));
        action->setCheckable(true);
        action->setData(zoom);
        m_zooms->addAction(action);
        connect(action, &QAction::triggered, this,
            [this, zoom] { setZoom(zoom == 0 ? std::nullopt : std::optional(zoom / 100.0)); });
    }
    layout()->addWidget(m_zoomButton);
    // Room for the widest text beside the arrow, so that nothing moves with it.
    int widest = 0;
    for (const QString &text : {percent(zooms.back()), tr("Fit")}) {
        m_zoomButton->setText(text);
        widest = std::max(widest, m_zoomButton->sizeHint().width());
    }
    m_zoomButton->setMinimumWidth(widest + 8);
}

PreviewBar::View PreviewBar::view() const { return static_cast<View>(m_views->checkedId()); }

void PreviewBar::setView(View view) { m_views->button(static_cast<int>(view))->setChecked(true); }

QString PreviewBar::format() const { return m_formats->currentData().toString(); }

void PreviewBar::setColorScheme(Qt::ColorScheme scheme)
{
    m_scheme = scheme;
    for (QAction *action : m_schemes->actions()) {
        if (action->data().toInt() != static_cast<int>(scheme))
            continue;
        action->setChecked(true);
        m_schemeButton->setIcon(action->icon());
        m_schemeButton->setText(action->text()); // shown where there is no icon
        m_schemeButton->setAccessibleDescription(action->text());
    }
    Q_EMIT colorSchemeChanged();
}

void PreviewBar::setZoom(std::optional<double> zoom)
{
    m_zoom = zoom;
    const int value = static_cast<int>(std::lround(zoom.value_or(0) * 100));
    for (QAction *action : m_zooms->actions())
        action->setChecked(action->data().toInt() == value);
    m_zoomButton->setText(value == 0 ? tr("Fit") : percent(value));
    Q_EMIT zoomChanged();
}

void PreviewBar::showEvent(QShowEvent *event)
{
    m_schemeButton->setIcon(m_schemeButton->icon()); // measured before its theme was known
    QWidget::showEvent(event);
}

void PreviewBar::adapt()
{
    const bool isPage = view() == View::Desktop || view() == View::Phone;
    m_formats->setVisible(view() == View::Source);
    m_schemeButton->setVisible(isPage);
    m_zoomButton->setVisible(isPage);
}

void PreviewBar::restore(const QSettings &settings)
{
    const int view = settings.value("preview/view"_L1, 0).toInt();
    if (std::ranges::contains(views, static_cast<View>(view)))
        setView(static_cast<View>(view));
    const int scheme = settings.value("preview/colorScheme"_L1, 0).toInt();
    if (std::ranges::contains(schemes, static_cast<Qt::ColorScheme>(scheme)))
        setColorScheme(static_cast<Qt::ColorScheme>(scheme));
    const int zoom = settings.value("preview/zoom"_L1, 0).toInt();
    if (zoom != 0 && std::ranges::contains(zooms, zoom))
        setZoom(zoom / 100.0);
    const int format = m_formats->findData(settings.value("preview/format"_L1));
    if (format >= 0)
        m_formats->setCurrentIndex(format);
}

void PreviewBar::save(QSettings &settings) const
{
    settings.setValue("preview/view"_L1, static_cast<int>(view()));
    settings.setValue("preview/colorScheme"_L1, static_cast<int>(m_scheme));
    settings.setValue("preview/zoom"_L1, static_cast<int>(std::lround(m_zoom.value_or(0) * 100)));
    settings.setValue("preview/format"_L1, format());
}

} // namespace galley
