// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/themechooser.h"

#include "themes/themedraft.h"

#include <QSignalBlocker>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

ThemeChooser::ThemeChooser(QWidget *parent) : QComboBox(parent)
{
    setAccessibleName(tr("Theme"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    setMinimumContentsLength(16);
    connect(this, &QComboBox::activated, this, [this] {
        if (const QString name = currentData().toString(); name != m_theme)
            Q_EMIT chosen(name);
    });
}

QList<ThemeChooser::Known> ThemeChooser::list()
{
    const QStringList drafts = themesWithDrafts();
    QList<Known> themes;
    for (const ThemeRow &row : ThemeLibrary().list())
        themes.append({row, drafts.contains(row.name)});
    return themes;
}

void ThemeChooser::reload()
{
    QtConcurrent::run(&ThemeChooser::list)
        .then(this, [this, round = ++m_round](const QList<Known> &themes) {
            if (round == m_round)
                fill(themes);
        });
}

void ThemeChooser::fill(const QList<Known> &themes)
{
    m_themes = themes;
    const QSignalBlocker blocker(this);
    clear();
    bool wasBuiltIn = false;
    for (const auto &[row, hasDraft] : themes) {
        if (wasBuiltIn && !row.isBuiltIn)
            insertSeparator(count());
        wasBuiltIn = row.isBuiltIn;
        addItem(hasDraft ? tr("%1 (not saved)").arg(row.title) : row.title, row.name);
        setItemData(count() - 1, row.name, Qt::ToolTipRole);
    }
    setTheme(m_theme);
}

void ThemeChooser::setTheme(const QString &name)
{
    m_theme = name;
    setCurrentIndex(findData(name));
}

QStringList ThemeChooser::names() const
{
    QStringList names;
    for (const Known &theme : m_themes)
        names.append(theme.row.name);
    return names;
}

QString ThemeChooser::titleOf(const QString &name) const
{
    const auto found =
        std::ranges::find(m_themes, name, [](const Known &theme) { return theme.row.name; });
    return found == m_themes.end() ? name : found->row.title;
}

} // namespace galley
