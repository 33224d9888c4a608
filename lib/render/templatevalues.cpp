// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/templatevalues.h"

#include <algorithm>

namespace galley {

namespace {

thread_local TemplateBudget *current = nullptr;

// The themes that ship with Galley take a fifth of this.
constexpr qsizetype steps = 500'000;
constexpr qsizetype stepsOfAnItem = 1'000;
constexpr qsizetype stepsOfALoop = 20;
// Of each loop within a loop, the engine keeps something until the outer one has ended, one in the
// other, and then needs as many calls of a destructor within each other.
constexpr qsizetype mostInnerLoops = 6000;
constexpr qsizetype textOfAStep = 32;
constexpr qsizetype lookUpsOfAText = 4; // to ask whether there is any, and to write it

} // namespace

TemplateObject::TemplateObject(
    std::initializer_list<std::pair<QLatin1StringView, TemplateValue>> members)
{
    m_members.reserve(qsizetype(members.size()));
    for (const auto &[name, value] : members)
        m_members.append({name, value});
}

void TemplateObject::reserve(qsizetype members) { m_members.reserve(members); }

void TemplateObject::insert(QLatin1StringView name, TemplateValue value)
{
    m_members.append({name, std::move(value)});
}

void TemplateObject::replace(QLatin1StringView name, TemplateValue value)
{
    const auto found = std::ranges::find(m_members, name, &Member::name);
    if (found == m_members.end())
        insert(name, std::move(value));
    else
        found->value = std::move(value);
}

const TemplateValue *TemplateObject::find(QLatin1StringView name) const
{
    const auto found = std::ranges::find(m_members, name, &Member::name);
    return found == m_members.end() ? nullptr : &found->value;
}

TemplateValue TemplateValue::ofNumber(int number)
{
    TemplateValue value;
    value.m_value = number;
    return value;
}

TemplateValue TemplateValue::ofSwitch(bool isOn)
{
    TemplateValue value;
    value.m_value = isOn;
    return value;
}

bool TemplateValue::isTrue() const
{
    struct Truth
    {
        bool operator()(std::monostate) const { return false; }
        bool operator()(const QByteArray &html) const { return !html.isEmpty(); }
        bool operator()(const TemplateList &list) const { return !list.isEmpty(); }
        bool operator()(const TemplateObject &object) const { return !object.isEmpty(); }
        bool operator()(int number) const { return number > 0; }
        bool operator()(bool isOn) const { return isOn; }
    };
    return std::visit(Truth(), m_value);
}

TemplateBudget::TemplateBudget(qsizetype items)
    : m_left(steps + items * stepsOfAnItem), m_outer(current)
{
    current = this;
}

TemplateBudget::~TemplateBudget() { current = m_outer; }

void TemplateBudget::allowText(qsizetype length)
{
    m_left += length / textOfAStep * lookUpsOfAText;
}

qsizetype TemplateBudget::stepsOf(const TemplateValue &value) const
{
    if (const TemplateList *list = value.list())
        return stepsOfALoop + list->size() * (1 + m_loopWeight.steps);
    const QByteArray *html = value.html();
    return 1 + (html ? html->size() / textOfAStep : 0);
}

const TemplateValue *TemplateBudget::lookUp(const TemplateObject &object, QLatin1StringView name)
{
    const TemplateValue *found = object.find(name);
    if (!found)
        return nullptr;
    m_left -= stepsOf(*found);
    return isSpent() ? nullptr : found;
}

const TemplateValue *TemplateBudget::lookUp(const TemplateObject &object, const QString &name)
{
    const QByteArray latin1 = name.toLatin1();
    const QLatin1StringView key(latin1);
    if (!current)
        return object.find(key);
    const TemplateValue *found = current->lookUp(object, key);
    if (found && found->list()
        && found->list()->size() * current->m_loopWeight.loops > mostInnerLoops)
        current->m_left = -1;
    return current->isSpent() ? nullptr : found;
}

} // namespace galley
