// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/templatevalues.h"

#include <KTextTemplate/MetaType>

KTEXTTEMPLATE_BEGIN_LOOKUP(galley::TemplateValues)
return galley::TemplateBudget::lookUp(object, property);
KTEXTTEMPLATE_END_LOOKUP

using namespace Qt::StringLiterals;

namespace galley {

namespace {

thread_local TemplateBudget *current = nullptr;

} // namespace

TemplateBudget::TemplateBudget(qsizetype lookUps) : m_left(lookUps), m_outer(current)
{
    current = this;
}

TemplateBudget::~TemplateBudget() { current = m_outer; }

QVariant TemplateBudget::lookUp(const TemplateValues &object, const QString &name)
{
    const auto found = object.values.constFind(name);
    if (found == object.values.constEnd())
        return {};
    if (current) {
        const bool isList = found->metaType() == QMetaType::fromType<QVariantList>();
        current->m_left -=
            1 + (isList ? static_cast<const QVariantList *>(found->constData())->size() : 0);
        if (current->isSpent())
            return {};
    }
    return *found;
}

void registerTemplateValues()
{
    // What is no list is true in a template when it has a text.
    [[maybe_unused]] static const bool isRegistered = [] {
        KTextTemplate::registerMetaType<TemplateValues>();
        return QMetaType::registerConverter<TemplateValues, QString>(
            [](const TemplateValues &object) { return object.values.isEmpty() ? u""_s : u"…"_s; });
    }();
}

QVariant toVariant(QVariantHash values)
{
    return QVariant::fromValue(TemplateValues {std::move(values)});
}

} // namespace galley
