// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/previewbar.h"

#include "exporting/exporter.h"

#include <QAbstractItemView>
#include <QAction>
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
using Colors = PreviewBar::Colors;

struct ViewInfo
{
    View view;
    QLatin1StringView key; ///< in the settings
    QLatin1StringView icon;
    const char *text;
    const char *tip;
};
constexpr std::array views {
    ViewInfo {View::Desktop, "desktop"_L1, "computer"_L1,
        QT_TRANSLATE_NOOP("galley::PreviewBar", "Desktop"),
        QT_TRANSLATE_NOOP("galley::PreviewBar", "The page as on a desktop")},
    ViewInfo {View::Tablet, "tablet"_L1, "tablet"_L1,
        QT_TRANSLATE_NOOP("galley::PreviewBar", "Tablet"),
        QT_TRANSLATE_NOOP("galley::PreviewBar", "The page as on a tablet")},
    ViewInfo {View::Phone, "phone"_L1, "smartphone"_L1,
        QT_TRANSLATE_NOOP("galley::PreviewBar", "Phone"),
        QT_TRANSLATE_NOOP("galley::PreviewBar", "The page as on a phone")},
    ViewInfo {View::Email, "email"_L1, "mail-message"_L1,
        QT_TRANSLATE_NOOP("galley::PreviewBar", "E-mail"),
        QT_TRANSLATE_NOOP("galley::PreviewBar", "The issue as a mail program shows it")},
    ViewInfo {View::Feed, "feed"_L1, "feed-subscribe"_L1,
        QT_TRANSLATE_NOOP("galley::PreviewBar", "Feed"),
        QT_TRANSLATE_NOOP("galley::PreviewBar", "The issue as a feed reader shows it")},
    ViewInfo {View::Text, "text"_L1, "format-justify-left"_L1,
        QT_TRANSLATE_NOOP("galley::PreviewBar", "Text"),
        QT_TRANSLATE_NOOP("galley::PreviewBar", "The issue as plain text")},
    ViewInfo {View::Source, "source"_L1, "code-context"_L1,
        QT_TRANSLATE_NOOP("galley::PreviewBar", "Source"),
        QT_TRANSLATE_NOOP("galley::PreviewBar", "The issue's exported files")},
};

struct ColorsInfo
{
    Colors colors;
    QLatin1StringView key;
    QLatin1StringView icon;
    const char *text;
};
constexpr std::array colorChoices {
    ColorsInfo {Colors::AsDesktop, "system"_L1, "contrast"_L1,
        QT_TRANSLATE_NOOP("galley::PreviewBar", "As the desktop")},
    ColorsInfo {Colors::Light, "light"_L1, "weather-clear"_L1,
        QT_TRANSLATE_NOOP("galley::PreviewBar", "Light")},
    ColorsInfo {Colors::Dark, "dark"_L1, "weather-clear-night"_L1,
        QT_TRANSLATE_NOOP("galley::PreviewBar", "Dark")},
    ColorsInfo {Colors::ForcedDark, "forced-dark"_L1, "weather-clear-night"_L1,
        QT_TRANSLATE_NOOP("galley::PreviewBar", "Dark, forced by the mail program")},
};

constexpr std::array zooms {0, 50, 75, 100, 125, 150, 200}; // per cent; 0 fits
constexpr std::array zoomSteps {25, 33, 50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300};

QString percent(int zoom) { return QLocale().toString(zoom) + QLocale().percent(); }

int percentOf(double zoom) { return static_cast<int>(std::lround(zoom * 100)); }

QToolButton *flatButton(QWidget *parent, const QString &name)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

QToolButton *menuButton(QWidget *parent, const QString &name)
{
    QToolButton *button = flatButton(parent, name);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    return button;
}

QHBoxLayout *rowOf(QWidget *widget) { return static_cast<QHBoxLayout *>(widget->layout()); }

} // namespace

PreviewBar::PreviewBar(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    addViews();
    addFormats();
    row->addStretch();
    addPictures();
    addColors();
    addZooms();
    setColors(m_colors);
    setZoom({});
    adapt();
}

void PreviewBar::addViews()
{
    m_viewButtons = new QWidget(this);
    auto *row = new QHBoxLayout(m_viewButtons);
    row->setContentsMargins({});
    row->setSpacing(0);
    m_views = new QButtonGroup(this);
    m_viewMenu = menuButton(this, tr("View"));
    m_viewMenu->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_viewActions = new QActionGroup(this);
    for (const ViewInfo &info : views) {
        const QIcon icon = QIcon::fromTheme(info.icon);
        QToolButton *button = flatButton(m_viewButtons, tr(info.text));
        button->setText(tr(info.text));
        button->setIcon(icon);
        button->setToolTip(tr(info.tip));
        button->setAccessibleDescription(tr(info.tip));
        button->setCheckable(true);
        m_views->addButton(button, static_cast<int>(info.view));
        row->addWidget(button);
        QAction *action = m_viewMenu->menu()->addAction(icon, tr(info.text));
        action->setCheckable(true);
        m_viewActions->addAction(action);
        connect(action, &QAction::triggered, button, [button] { button->setChecked(true); });
    }
    layout()->addWidget(m_viewButtons);
    layout()->addWidget(m_viewMenu);
    m_viewMenu->hide();
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
    m_formats->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_formats->setMinimumWidth(80);
    m_formats->setMaximumWidth(m_formats->fontMetrics().averageCharWidth() * 30);
    for (const ExportFormat &format : exportFormats()) {
        if (format.name != "text"_L1) // a view of its own
            m_formats->addItem(format.title(), QString(format.name));
    }
    m_formats->view()->setMinimumWidth(m_formats->view()->sizeHintForColumn(0) + 24);
    rowOf(this)->addSpacing(8);
    rowOf(this)->addWidget(m_formats, 1000);
    connect(m_formats, &QComboBox::currentIndexChanged, this, &PreviewBar::viewChanged);
}

void PreviewBar::addPictures()
{
    m_pictures = flatButton(this, tr("Show pictures"));
    m_pictures->setIcon(QIcon::fromTheme(u"viewimage"_s));
    m_pictures->setToolTip(tr("Show pictures, which many mail programs leave out at first"));
    m_pictures->setCheckable(true);
    m_pictures->setChecked(true);
    layout()->addWidget(m_pictures);
    connect(m_pictures, &QToolButton::toggled, this, &PreviewBar::picturesChanged);
}

void PreviewBar::addColors()
{
    m_colorsButton = menuButton(this, tr("Colours of the preview"));
    m_colorActions = new QActionGroup(this);
    for (const ColorsInfo &info : colorChoices) {
        QAction *action =
            m_colorsButton->menu()->addAction(QIcon::fromTheme(info.icon), tr(info.text));
        action->setCheckable(true);
        m_colorActions->addAction(action);
        connect(
            action, &QAction::triggered, this, [this, colors = info.colors] { setColors(colors); });
    }
    layout()->addWidget(m_colorsButton);
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
    m_zoomButton->setText(percent(zoomSteps.back()));
    m_zoomButton->setMinimumWidth(m_zoomButton->sizeHint().width() + 8);
}

void PreviewBar::addButton(QAction *action)
{
    QToolButton *button = flatButton(this, action->toolTip());
    button->setDefaultAction(action);
    layout()->addWidget(button);
}

PreviewBar::View PreviewBar::view() const { return static_cast<View>(m_views->checkedId()); }

void PreviewBar::setView(View view) { m_views->button(static_cast<int>(view))->setChecked(true); }

QString PreviewBar::format() const { return m_formats->currentData().toString(); }

PreviewBar::Colors PreviewBar::colors() const
{
    return m_colors == Colors::ForcedDark && view() != View::Email ? Colors::Dark : m_colors;
}

void PreviewBar::setColors(Colors colors)
{
    m_colors = colors;
    const auto index = static_cast<std::size_t>(
        std::ranges::find(colorChoices, this->colors(), &ColorsInfo::colors)
        - colorChoices.begin());
    QAction *action = m_colorActions->actions().at(static_cast<qsizetype>(index));
    action->setChecked(true);
    m_colorsButton->setIcon(action->icon());
    m_colorsButton->setText(action->text()); // shown where there is no icon
    m_colorsButton->setAccessibleDescription(action->text());
    Q_EMIT colorsChanged();
}

bool PreviewBar::showsPictures() const { return m_pictures->isChecked(); }

void PreviewBar::setShowsPictures(bool shows) { m_pictures->setChecked(shows); }

std::optional<double> PreviewBar::zoom() const { return isPage() ? m_pageZoom : m_textZoom; }

void PreviewBar::setZoom(std::optional<double> zoom)
{
    (isPage() ? m_pageZoom : m_textZoom) = zoom;
    showZoom();
    Q_EMIT zoomChanged();
}

void PreviewBar::zoomBy(int steps)
{
    const int now = percentOf(zoom().value_or(isPage() ? m_shownZoom : 1));
    const auto larger = std::ranges::upper_bound(zoomSteps, now);
    const auto notSmaller = std::ranges::lower_bound(zoomSteps, now);
    if (steps > 0 && larger != zoomSteps.end())
        setZoom(*larger / 100.0);
    else if (steps < 0 && notSmaller != zoomSteps.begin())
        setZoom(*(notSmaller - 1) / 100.0);
}

void PreviewBar::setShownZoom(double zoom)
{
    m_shownZoom = zoom;
    showZoom();
}

void PreviewBar::showZoom()
{
    const int chosen = percentOf(zoom().value_or(0));
    for (QAction *action : m_zooms->actions())
        action->setChecked(action->data().toInt() == chosen);
    const double seen = zoom().value_or(isPage() ? m_shownZoom : 1);
    m_zoomButton->setText(percent(percentOf(seen)));
    m_zoomButton->setAccessibleDescription(chosen == 0 ? tr("Fit") : m_zoomButton->text());
}

bool PreviewBar::isPage() const { return view() != View::Text && view() != View::Source; }

void PreviewBar::adapt()
{
    const auto index = static_cast<qsizetype>(m_views->checkedId());
    QAction *action = m_viewActions->actions().at(index);
    action->setChecked(true);
    m_viewMenu->setText(action->text());
    m_viewMenu->setIcon(action->icon());
    m_viewMenu->setAccessibleDescription(action->text());
    m_formats->setVisible(view() == View::Source);
    m_pictures->setVisible(view() == View::Email);
    m_colorsButton->setVisible(isPage());
    m_colorActions->actions().last()->setVisible(view() == View::Email);
    if (m_colors == Colors::ForcedDark) {
        const QSignalBlocker blocker(this); // the view's change says it all
        setColors(m_colors);
    }
    showZoom();
    fitViews();
}

void PreviewBar::fitViews()
{
    for (const Room room : {Room::Words, Room::Icons, Room::Menu}) {
        setRoom(room);
        if (layout()->minimumSize().width() <= width())
            return;
    }
}

void PreviewBar::setRoom(Room room)
{
    const auto style = room == Room::Words ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly;
    for (QAbstractButton *button : m_views->buttons())
        static_cast<QToolButton *>(button)->setToolButtonStyle(
            button->icon().isNull() ? Qt::ToolButtonTextOnly : style);
    m_viewButtons->setVisible(room != Room::Menu);
    m_viewMenu->setVisible(room == Room::Menu);
    rowOf(m_viewButtons)->activate();
    m_room = room;
}

void PreviewBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitViews();
}

void PreviewBar::showEvent(QShowEvent *event)
{
    m_colorsButton->setIcon(m_colorsButton->icon()); // measured before its theme was known
    fitViews();
    QWidget::showEvent(event);
}

void PreviewBar::restore(const QSettings &settings, const QString &group)
{
    const auto stored = [&](QLatin1StringView key) {
        return settings.value(group + u'/' + key).toString();
    };
    if (const auto found = std::ranges::find(views, stored("view"_L1), &ViewInfo::key);
        found != views.end())
        setView(found->view);
    if (const auto found = std::ranges::find(colorChoices, stored("colors"_L1), &ColorsInfo::key);
        found != colorChoices.end())
        setColors(found->colors);
    const auto zoomOf = [&](QLatin1StringView key) -> std::optional<double> {
        const int zoom = stored(key).toInt();
        return zoom < zoomSteps.front() || zoom > zoomSteps.back() ? std::nullopt
                                                                   : std::optional(zoom / 100.0);
    };
    m_pageZoom = zoomOf("zoom"_L1);
    m_textZoom = zoomOf("textZoom"_L1);
    showZoom();
    setShowsPictures(stored("pictures"_L1) != "false"_L1);
    if (const int format = m_formats->findData(stored("format"_L1)); format >= 0)
        m_formats->setCurrentIndex(format);
}

void PreviewBar::save(QSettings &settings, const QString &group) const
{
    const auto store = [&](QLatin1StringView key, const QVariant &value) {
        settings.setValue(group + u'/' + key, value);
    };
    store("view"_L1, QString(std::ranges::find(views, view(), &ViewInfo::view)->key));
    store(
        "colors"_L1, QString(std::ranges::find(colorChoices, m_colors, &ColorsInfo::colors)->key));
    store("zoom"_L1, percentOf(m_pageZoom.value_or(0)));
    store("textZoom"_L1, percentOf(m_textZoom.value_or(0)));
    store("pictures"_L1, showsPictures());
    store("format"_L1, format());
}

} // namespace galley
