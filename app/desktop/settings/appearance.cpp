// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/appearance.h"

#include "base/settings.h"
#include "settings/settingswriter.h"

#include <KColorSchemeManager>

#include <QApplication>
#include <QFontInfo>
#include <QIcon>
#include <QPalette>
#include <QSettings>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using ColorScheme = Appearance::ColorScheme;

constexpr std::array schemeKeys {std::pair(ColorScheme::System, "system"_L1),
    std::pair(ColorScheme::Light, "light"_L1), std::pair(ColorScheme::Dark, "dark"_L1)};

QString keyOf(ColorScheme scheme)
{
    for (const auto &[value, key] : schemeKeys) {
        if (value == scheme)
            return key;
    }
    Q_UNREACHABLE_RETURN({});
}

ColorScheme schemeFromKey(const QString &key)
{
    for (const auto &[value, name] : schemeKeys) {
        if (key == name)
            return value;
    }
    return ColorScheme::System;
}

/// The Breeze icons are drawn for one kind of background each.
void applyIcons()
{
    const bool isDark = qApp->palette().color(QPalette::Window).lightness() < 128;
    const QString breeze = isDark ? u"breeze-dark"_s : u"breeze"_s;
    QIcon::setFallbackThemeName(breeze);
    const QString current = QIcon::themeName();
    if (current.isEmpty() || current == "hicolor"_L1 || current.startsWith("breeze"_L1))
        QIcon::setThemeName(breeze);
}

} // namespace

Appearance Appearance::defaults()
{
    QFont font(u"serif"_s);
    font.setStyleHint(QFont::Serif);
    font.setPointSizeF(qRound(QFontInfo(QGuiApplication::font()).pointSizeF() * 1.15 * 2) / 2.0);
    return {.editorFont = font};
}

Appearance Appearance::load()
{
    Appearance appearance = defaults();
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    QFont font;
    const QString description =
        settings.value("appearance/editorFont"_L1).toStringList().join(u',');
    if (!description.isEmpty() && font.fromString(description) && font.pointSizeF() >= 4
        && font.pointSizeF() <= 200)
        appearance.editorFont = font;
    appearance.colorScheme = schemeFromKey(settings.value("appearance/colorScheme"_L1).toString());
    return appearance;
}

Result<void> Appearance::save() const
{
    const Appearance standard = defaults();
    const auto unless = [](bool isDefault, const QString &value) {
        return isDefault ? QVariant() : QVariant(value);
    };
    return writeSettings({
        {u"appearance/editorFont"_s,
            unless(editorFont == standard.editorFont, editorFont.toString())},
        {u"appearance/colorScheme"_s,
            unless(colorScheme == standard.colorScheme, keyOf(colorScheme))},
    });
}

void Appearance::apply() const
{
    KColorSchemeManager *manager = KColorSchemeManager::instance();
    manager->setAutosaveChanges(false); // the settings file is the one place
    switch (colorScheme) {
    case ColorScheme::System:
        manager->activateScheme({});
        break;
    case ColorScheme::Light:
        manager->activateScheme(manager->indexForSchemeId(u"BreezeLight"_s));
        break;
    case ColorScheme::Dark:
        manager->activateScheme(manager->indexForSchemeId(u"BreezeDark"_s));
        break;
    }
    applyIcons();
}

} // namespace galley
