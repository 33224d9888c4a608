// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "publication/optionfield.h"

class QPushButton;

namespace galley {

/// A picture of the publication, such as its logo, taken from a file: read, checked and scaled down on a
/// worker.
class ImageField : public OptionField
{
    Q_OBJECT

public:
    explicit ImageField(const ThemeOption &option, QWidget *parent = nullptr);

    void takeFile(const QString &path);
    [[nodiscard]] bool isBusy() const override { return m_isReading; }

private:
    void showValue(const QJsonValue &value) override;
    void askForFile();
    void taken(const Result<Picture> &picture, const QString &fileName);

    bool m_isReading = false;
    quint64 m_latest = 0; ///< of the files that are being read
    QLabel *m_picture;
    QPushButton *m_choose;
};

} // namespace galley
