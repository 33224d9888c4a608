// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace galley {

/// A line below a field: what is wrong with its value, or what there is to know. Takes no room
/// while it has nothing to say.
class FieldNote : public QWidget
{
    Q_OBJECT

public:
    explicit FieldNote(QWidget *parent = nullptr);

    void showProblem(const QString &text);
    void showHint(const QString &text);
    void clear();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Kind { None, Problem, Hint };
    void say(Kind kind, const QString &text);
    void updateColors();

    Kind m_kind = Kind::None;
    QLabel *m_icon;
    QLabel *m_text;
};

} // namespace galley
