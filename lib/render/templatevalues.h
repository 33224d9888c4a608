// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QVariantHash>

namespace galley {

/// What a template reaches by a dotted name, such as `entry.title`: a hash whose look-ups are counted,
/// since a list is only ever reached by one, so that a loop within a loop within a loop comes to an end.
struct TemplateValues
{
    QVariantHash values;
};

/// While it lives, the look-ups of this thread are counted; behind the last that is allowed there is
/// nothing more to be found. A list counts as many as it has items.
class TemplateBudget
{
public:
    explicit TemplateBudget(qsizetype lookUps);
    ~TemplateBudget();
    Q_DISABLE_COPY_MOVE(TemplateBudget)

    [[nodiscard]] bool isSpent() const { return m_left < 0; }

    static QVariant lookUp(const TemplateValues &object, const QString &name);

private:
    qsizetype m_left;
    TemplateBudget *m_outer;
};

/// Makes the type known to the template engine. Any thread, any number of times.
void registerTemplateValues();

[[nodiscard]] QVariant toVariant(QVariantHash values);

} // namespace galley

Q_DECLARE_METATYPE(galley::TemplateValues)
