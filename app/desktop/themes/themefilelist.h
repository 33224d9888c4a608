// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace galley {

class ThemeSession;

/// The files of the theme that is edited, by what they are for.
class ThemeFileList : public QListWidget
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit ThemeFileList(const ThemeSession &session, QWidget *parent = nullptr);

    /// Shows the files anew; the current one stays where it is there still.
    void reload();
    /// Shows what is known of each file.
    void refresh();
    [[nodiscard]] QString currentFile() const;
    void setCurrentFile(const QString &file);

    QSize sizeHint() const override;

Q_SIGNALS:
    void fileChosen(const QString &file);

private:
    const ThemeSession &m_session;
};

/// What a file of a theme is for.
[[nodiscard]] QString titleOfThemeFile(const QString &file);

} // namespace galley
