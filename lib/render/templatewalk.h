// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/templatemarkup.h"
#include "render/templatesource.h"

namespace galley {

/// Goes through a page's template and what it includes, as if each way were taken once: are the names
/// known and fit for their places, do the includes end, how much work is it to fill.
class TemplateWalk
{
public:
    TemplateWalk(const Theme &theme, const QHash<QString, TemplateSource> &sources);

    /// A page, from its first to its last piece; what is found so far stays.
    void walk(const QString &file);

    [[nodiscard]] const QList<ThemeMistake> &mistakes() const { return m_mistakes; }
    /// Whether there is no use in looking further.
    [[nodiscard]] bool isOver() const;
    /// The markup of the page walked last, with nothing left out: a name as `[[name]]`, a page's part
    /// as an element with its name as "data-galley-part".
    [[nodiscard]] const QString &markup() const { return m_markup; }
    /// In the page walked last.
    [[nodiscard]] const LoopWeight &loopWeight() const { return m_loopWeight; }

private:
    struct Scope
    {
        TemplateNames::Variables variables;
        int loops = 0;
        QStringList files; ///< from the page to the one that is being walked
        bool isForEntryId = false; ///< within "if entry.id"
    };

    void walkFile(const Scope &scope);
    void walk(const std::vector<TemplateNode> &nodes, const Scope &scope);
    void walkText(const TemplateNode &node);
    void walkValue(const TemplateNode &node, const Scope &scope);
    void walkIf(const TemplateNode &node, const Scope &scope);
    void walkFor(const TemplateNode &node, const Scope &scope);
    void walkInclude(const TemplateNode &node, Scope scope);
    void walkBranch(const std::vector<TemplateNode> &nodes, const Scope &scope, int line,
        const TemplateMarkup::Place &place, bool isGlued);

    std::optional<TemplateNames::Found> find(const QString &name, const Scope &scope, int line);
    std::optional<TemplateNames::Found> evaluate(
        const TemplateExpression &expression, const Scope &scope, int line);
    [[nodiscard]] const TemplateNames &names() const;
    void mistake(int line, const QString &text);

    const Theme &m_theme;
    const QHash<QString, TemplateSource> &m_sources;
    TemplateNames m_names;
    TemplateNames m_inheritedNames; ///< for templates of the default theme's
    QSet<QString> m_inherited; ///< those
    QList<ThemeMistake> m_mistakes;
    TemplateMarkup m_reader;
    QString m_file;
    QString m_markup;
    qsizetype m_steps = 0; ///< of the page so far
    qsizetype m_loops = 0; ///< of the page so far
    LoopWeight m_loopWeight;
};

} // namespace galley
