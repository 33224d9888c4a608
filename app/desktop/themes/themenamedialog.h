// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace galley {

class LineField;

/// Asks for the title of a theme, and for the name of its folder where it is to get one.
class ThemeNameDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Asks { TitleOnly, TitleAndName };
    ThemeNameDialog(Asks asks, const QString &windowTitle, const QString &title,
        const QStringList &takenNames, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString name() const;
    void accept() override;

private:
    void proposeName();

    QStringList m_takenNames;
    LineField *m_title;
    LineField *m_name;
    bool m_isNameTyped = false;
};

/// A name for a theme of this title: its letters and digits in ASCII, which the taken ones are not.
[[nodiscard]] QString themeNameFor(const QString &title, const QStringList &takenNames);

} // namespace galley
