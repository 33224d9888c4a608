// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/theme.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QListWidget;
class QScrollArea;

namespace galley {

class OptionField;

/// A publication's theme and what it chose of the theme's options.
class LookPage : public QWidget
{
    Q_OBJECT

public:
    explicit LookPage(const Publication &publication, QWidget *parent = nullptr);

    void writeTo(Publication &publication) const;
    [[nodiscard]] bool isValid() const;
    void focusFirstProblem();
    /// A picture is being read.
    [[nodiscard]] bool isBusy() const;
    /// The themes are read on a worker and not there yet.
    [[nodiscard]] bool isLoading() const { return m_themes.empty(); }

Q_SIGNALS:
    /// What readers would see changed; said when the hand rests.
    void changed();
    void busyChanged();

private:
    void showThemes(std::vector<Result<Theme>> themes, const QStringList &names);
    void showOptions();
    void takeTheme(int row);
    [[nodiscard]] QList<OptionField *> fields() const;

    QStringList m_names; ///< of the rows
    std::vector<Result<Theme>> m_themes; ///< likewise
    QString m_theme; ///< as in Publication
    QMap<QString, QJsonObject> m_chosen; ///< by the theme's name
    QListWidget *m_list;
    QScrollArea *m_options;
    QTimer m_settling;
};

} // namespace galley
