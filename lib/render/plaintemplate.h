// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/templatevalues.h"

#include <QHash>

#include <memory>
#include <optional>

namespace galley {

/// A template that uses nothing but variables without filters, conditions, loops and its neighbours,
/// which is all that most do. It is filled in without the template engine, to the same bytes in a tenth
/// of the time: a site has thousands of pages. A plain value; any thread.
class PlainTemplate
{
public:
    /// Nothing for one that needs the engine. `templates` by file name.
    [[nodiscard]] static std::optional<PlainTemplate> from(
        const QString &file, const QHash<QString, QString> &templates);

    /// Nothing where a value stands for something that only the engine knows how to write, such as a
    /// whole list. Spends of the budget; what was written when that ended is of no use.
    [[nodiscard]] std::optional<QByteArray> fill(
        const TemplateObject &values, TemplateBudget &budget) const;

private:
    struct Node;
    struct Condition;
    struct Path;
    class Reader;
    class Filling;
    std::shared_ptr<const QList<Node>> m_nodes;
    qsizetype m_slots = 0; ///< for the variables of loops
};

} // namespace galley
