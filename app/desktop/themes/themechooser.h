// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "themes/themelibrary.h"

#include <QComboBox>

namespace galley {

/// The themes at hand, those that ship with Galley first. They are listed on a worker.
class ThemeChooser : public QComboBox
{
    Q_OBJECT

public:
    explicit ThemeChooser(QWidget *parent = nullptr);

    /// Lists them anew.
    void reload();
    /// The one that is shown as chosen; says nothing.
    void setTheme(const QString &name);
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QString titleOf(const QString &name) const;

Q_SIGNALS:
    /// By the editor.
    void chosen(const QString &name);

private:
    struct Known
    {
        ThemeRow row;
        bool hasDraft = false;
    };
    [[nodiscard]] static QList<Known> list();
    void fill(const QList<Known> &themes);

    QString m_theme;
    QList<Known> m_themes;
    int m_round = 0;
};

} // namespace galley
