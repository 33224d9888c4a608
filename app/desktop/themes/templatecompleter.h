// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>
#include <QStringList>

class QKeyEvent;
class QPlainTextEdit;

namespace galley {

/// What a template can name at a place, for the tag that is begun there: none outside of a tag. In the
/// loops around, their variables stand for the items of their lists.
[[nodiscard]] QStringList namesAt(
    const QString &text, qsizetype place, const QStringList &optionNames);
/// The dotted name that ends there.
[[nodiscard]] QString nameBefore(const QString &text, qsizetype place);

/// Offers those names while a tag is typed, or when asked with Ctrl+Space.
class TemplateCompleter : public QCompleter
{
    Q_OBJECT

public:
    explicit TemplateCompleter(QPlainTextEdit &editor);

    void setOptionNames(const QStringList &names) { m_optionNames = names; }
    /// A key that is the list's while that is open, or that opens it.
    [[nodiscard]] bool takes(QKeyEvent &event);
    /// Opens or closes the list behind a key that was typed.
    void follow(const QKeyEvent &event);

private:
    void offer(bool isAsked);
    void insert(const QString &name);

    QPlainTextEdit &m_editor;
    QStringList m_optionNames;
};

} // namespace galley
