// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/templatewalk.h"

#include "render/templatefilters.h"
#include "render/themefiles.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Theme)
};

constexpr int mostLoops = 3; // within each other
constexpr qsizetype deepestInclude = 8;
// A step is a tag, or so much text: about a third of a microsecond.
constexpr qsizetype textOfAStep = 32;
constexpr qsizetype mostSteps = 100'000; // of a page, each way taken once
constexpr qsizetype mostLoopSteps = 1000; // of a loop's body
constexpr qsizetype stepsOfAnInclude = 10;

} // namespace

TemplateWalk::TemplateWalk(const Theme &theme, const QHash<QString, TemplateSource> &sources)
    : m_theme(theme)
    , m_sources(sources)
    , m_names(theme.options)
    , m_inheritedNames(defaultTheme().options + theme.options)
    , m_reader(m_mistakes)
{
    for (const auto &[file, text] : defaultTheme().templates.asKeyValueRange()) {
        if (theme.templates.value(file) == text)
            m_inherited.insert(file);
    }
}

/// Templates of the default theme's may name its options, which are not set in another theme.
const TemplateNames &TemplateWalk::names() const
{
    return m_inherited.contains(m_file) ? m_inheritedNames : m_names;
}

void TemplateWalk::mistake(int line, const QString &text)
{
    m_mistakes.append({m_file, line, text});
}

bool TemplateWalk::isOver() const
{
    return m_steps > mostSteps || m_mistakes.size() >= TemplateMarkup::mostMistakes;
}

void TemplateWalk::walk(const QString &file)
{
    m_markup.clear();
    m_steps = 0;
    m_loopWeight = {};
    m_file = file;
    m_reader.begin();
    Scope scope;
    scope.files = {file};
    walkFile(scope);
    if (m_steps > mostSteps)
        mistake(0, Tr::tr("With what it includes, the template is too large."));
}

void TemplateWalk::walkFile(const Scope &scope)
{
    const QString outer = std::exchange(m_file, scope.files.last());
    const TemplateMarkup::Place place = m_reader.place();
    m_reader.setFile(m_file);
    walk(m_sources.value(m_file).nodes, scope);
    if (!m_reader.joins(place) && !isOver())
        mistake(0, Tr::tr("The file ends within a tag or a <style>."));
    m_reader.resume(place);
    m_file = outer;
    m_reader.setFile(m_file);
}

void TemplateWalk::walk(const std::vector<TemplateNode> &nodes, const Scope &scope)
{
    for (const TemplateNode &node : nodes) {
        if (isOver())
            return;
        ++m_steps;
        switch (node.kind) {
        case TemplateNode::Kind::Text:
            walkText(node);
            break;
        case TemplateNode::Kind::Value:
            walkValue(node, scope);
            break;
        case TemplateNode::Kind::If:
            walkIf(node, scope);
            break;
        case TemplateNode::Kind::For:
            walkFor(node, scope);
            break;
        case TemplateNode::Kind::Include:
            walkInclude(node, scope);
            break;
        }
    }
}

void TemplateWalk::walkText(const TemplateNode &node)
{
    m_steps += node.text.size() / textOfAStep;
    m_reader.text(node.text, node.line);
    m_markup += node.text;
}

void TemplateWalk::walkValue(const TemplateNode &node, const Scope &scope)
{
    const auto found = evaluate(node.expression, scope, node.line);
    if (!found)
        return;
    const bool isFiltered = !node.expression.filters.isEmpty();
    m_reader.value(node.expression.operand.text, found->kind, isFiltered, node.line);
    if (found->name == "entry.id"_L1 && (!scope.isForEntryId || isFiltered))
        mistake(node.line,
            Tr::tr("“entry.id” stands within {% if entry.id %}, since only the preview has it."));
    static const QHash<QString, QString> parts {{u"page.head"_s, u"meta"_s},
        {u"page.header"_s, u"header"_s}, {u"page.footer"_s, u"footer"_s},
        {u"page.entries"_s, u"article"_s}};
    if (const QString element = parts.value(found->name); element.isEmpty())
        m_markup += u"[["_s + found->name + u"]]"_s;
    else
        m_markup += u"<%1 data-galley-part=\"%2\">"_s.arg(element, found->name)
            + (element == "meta"_L1 ? QString() : u"</%1>"_s.arg(element));
}

void TemplateWalk::walkBranch(const std::vector<TemplateNode> &nodes, const Scope &scope, int line,
    const TemplateMarkup::Place &place, bool isGlued)
{
    m_reader.resume(place);
    m_reader.branch(line, isGlued);
    walk(nodes, scope);
    if (!m_reader.joins(place) && !isOver())
        mistake(line, Tr::tr("A tag that begins in here must end in here as well."));
    m_reader.resume(place);
    m_reader.branch(line, true);
}

void TemplateWalk::walkIf(const TemplateNode &node, const Scope &scope)
{
    const TemplateMarkup::Place place = m_reader.place();
    const bool isGlued = m_reader.isGlued();
    const TemplateExpression entryId {{TemplateOperand::Kind::Name, u"entry.id"_s}, {}};
    for (const TemplateNode::Branch &branch : node.branches) {
        for (const TemplateExpression &condition : branch.conditions) {
            ++m_steps;
            if (condition.operand.kind == TemplateOperand::Kind::Name)
                evaluate(condition, scope, node.line);
            else if (!condition.filters.isEmpty())
                mistake(node.line, Tr::tr("A filter stands behind a name."));
        }
        Scope inner = scope;
        inner.isForEntryId = scope.isForEntryId
            || (branch.isPlain && node.branches.size() == 1
                && branch.conditions.value(0) == entryId);
        walkBranch(branch.nodes, inner, node.line, place, isGlued);
    }
}

void TemplateWalk::walkFor(const TemplateNode &node, const Scope &scope)
{
    const TemplateMarkup::Place place = m_reader.place();
    const QString &name = node.expression.operand.text;
    const auto list = find(name, scope, node.line);
    if (list && list->kind != ValueKind::List)
        mistake(node.line, Tr::tr("“%1” is no list.").arg(name));
    if (names().contains(node.text))
        mistake(
            node.line, Tr::tr("“%1” is a name of Galley's own; choose another.").arg(node.text));
    Scope inner = scope;
    if (++inner.loops > mostLoops)
        mistake(
            node.line, Tr::tr("There are more than %1 loops within each other.").arg(mostLoops));
    const bool isList = list && list->kind == ValueKind::List;
    inner.variables.insert(node.text, isList ? list->name + u"[]"_s : QString());
    const qsizetype steps = m_steps;
    const qsizetype loops = ++m_loops;
    walkBranch(node.branches.front().nodes, inner, node.line, place, true);
    m_loopWeight.steps = std::max(m_loopWeight.steps, m_steps - steps);
    m_loopWeight.loops = std::max(m_loopWeight.loops, m_loops - loops);
    if (m_steps - steps > mostLoopSteps)
        mistake(node.line, Tr::tr("There is too much in this loop."));
    if (node.branches.size() > 1)
        walkBranch(node.branches.back().nodes, scope, node.line, place, true);
}

void TemplateWalk::walkInclude(const TemplateNode &node, Scope scope)
{
    m_steps += stepsOfAnInclude;
    if (!m_theme.templates.contains(node.text))
        mistake(node.line, Tr::tr("There is no file “%1” in the theme.").arg(node.text));
    else if (scope.files.contains(node.text))
        mistake(node.line,
            Tr::tr("The file includes itself: %1.")
                .arg((scope.files + QStringList {node.text}).join(u" → "_s)));
    else if (scope.files.size() > deepestInclude)
        mistake(node.line, Tr::tr("There are too many files included in each other."));
    else if (m_reader.place().where != TemplateMarkup::Place::Where::Text)
        mistake(node.line, Tr::tr("A file cannot be included within a tag or a <style>."));
    else {
        scope.files.append(node.text);
        walkFile(scope);
    }
}

std::optional<TemplateNames::Found> TemplateWalk::find(
    const QString &name, const Scope &scope, int line)
{
    const QString first = name.section(u'.', 0, 0);
    // What an unknown list holds is not wrong once more.
    if (scope.variables.contains(first) && scope.variables.value(first).isEmpty())
        return {};
    if (first == "forloop"_L1 && scope.loops == 0) {
        mistake(line, Tr::tr("“forloop” stands within a “for”."));
        return {};
    }
    const auto found = names().find(name, scope.variables);
    if (found)
        return *found;
    mistake(line, found.error());
    return {};
}

/// What becomes of a name and its filters.
std::optional<TemplateNames::Found> TemplateWalk::evaluate(
    const TemplateExpression &expression, const Scope &scope, int line)
{
    std::optional<TemplateNames::Found> value = find(expression.operand.text, scope, line);
    for (const TemplateExpression::Filter &filter : expression.filters) {
        std::optional<ValueKind> argument;
        if (filter.argument.kind == TemplateOperand::Kind::Name) {
            const auto given = find(filter.argument.text, scope, line);
            if (!given)
                return {};
            argument = given->kind;
        }
        if (!value)
            return {};
        const auto kind = filtered(names(), *value, filter, argument);
        if (!kind) {
            mistake(line, kind.error());
            return {};
        }
        value = TemplateNames::Found {expression.operand.text, *kind};
    }
    return value;
}

} // namespace galley
