// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/publication.h"

#include <QWidget>

class QPlainTextEdit;

namespace galley {

class LineField;

/// What a publication says of itself, and where it is found.
class AboutPage : public QWidget
{
    Q_OBJECT

public:
    explicit AboutPage(const Publication &publication, QWidget *parent = nullptr);

    void writeTo(Publication &publication) const;
    [[nodiscard]] bool isValid() const;
    void focusFirstProblem();

private:
    QPlainTextEdit *m_description;
    LineField *m_address;
    LineField *m_sender;
};

} // namespace galley
