// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/themecheck.h"

#include "render/stylecheck.h"
#include "render/templatewalk.h"
#include "render/themefiles.h"
#include "render/thememanifest.h"
#include "render/themestructure.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Theme)
};

const QStringList pages {
    u"issue.html"_s, u"list.html"_s, u"header.html"_s, u"entry.html"_s, u"footer.html"_s};

QList<ThemeMistake> mistakesInFiles(const Theme &theme)
{
    QList<ThemeMistake> mistakes;
    for (const QString &file : pages) {
        if (!theme.templates.contains(file))
            mistakes.append({file, 0, Tr::tr("The file is missing.")});
    }
    if (theme.templates.size() > mostThemeFiles)
        mistakes.append(
            {u"theme.json"_s, 0, Tr::tr("The theme has more than %1 files.").arg(mostThemeFiles)});
    const auto checkSize = [&](const QString &file, const QString &text) {
        if (text.size() > largestThemeFile(file))
            mistakes.append({file, 0, Tr::tr("The file is too large.")});
        if (!isThemeFileName(file))
            mistakes.append({file, 0, Tr::tr("This is no name of a file in a theme.")});
    };
    for (const auto &[file, text] : theme.templates.asKeyValueRange())
        checkSize(file, text);
    checkSize(u"style.css"_s, theme.css);
    return mistakes;
}

QList<ThemeMistake> mistakesInSheet(const QString &css)
{
    QList<ThemeMistake> mistakes;
    if (css.contains(QChar::Null))
        mistakes.append({u"style.css"_s, 0, Tr::tr("There is a control character.")});
    for (const StyleMistake &mistake : mistakesInStyle(css))
        mistakes.append({u"style.css"_s, mistake.line, mistake.text});
    return mistakes;
}

/// Files that no page includes are looked at too: they may be in the making.
QStringList inOrder(const Theme &theme)
{
    QStringList files = pages;
    for (const QString &file : theme.templates.keys()) {
        if (!files.contains(file))
            files.append(file);
    }
    std::sort(files.begin() + pages.size(), files.end());
    return files;
}

QList<ThemeMistake> withoutRepetitions(const QList<ThemeMistake> &mistakes)
{
    QList<ThemeMistake> unique;
    for (const ThemeMistake &mistake : mistakes) {
        if (!unique.contains(mistake))
            unique.append(mistake);
    }
    return unique;
}

} // namespace

QString describe(const ThemeMistake &mistake)
{
    return mistake.line > 0
        ? Tr::tr("%1, line %2: %3").arg(mistake.file).arg(mistake.line).arg(mistake.text)
        : Tr::tr("%1: %2").arg(mistake.file, mistake.text);
}

QList<ThemeMistake> mistakesIn(const Theme &theme) { return checkTheme(theme).mistakes; }

ThemeCheck checkTheme(const Theme &theme)
{
    ThemeCheck check {mistakesInFiles(theme)};
    if (!check.mistakes.isEmpty())
        return check;
    check.mistakes = readThemeManifest(manifestOf(theme)).mistakes + mistakesInSheet(theme.css);
    const QStringList files = inOrder(theme);
    QHash<QString, TemplateSource> sources;
    bool isReadable = true;
    for (const QString &file : files) {
        const TemplateSource source = parseTemplate(file, theme.templates.value(file));
        isReadable = isReadable && source.mistakes.isEmpty();
        check.mistakes += source.mistakes;
        sources.insert(file, source);
    }
    if (!isReadable)
        return check;
    TemplateWalk walk(theme, sources);
    for (const QString &file : files.first(pages.size())) {
        const qsizetype before = walk.mistakes().size();
        walk.walk(file);
        check.loopWeights.insert(file, walk.loopWeight());
        if (walk.isOver())
            break;
        if (walk.mistakes().size() > before)
            continue;
        for (const QString &mistake : mistakesInStructure(file, walk.markup()))
            check.mistakes.append({file, 0, mistake});
    }
    check.mistakes = withoutRepetitions(check.mistakes + walk.mistakes());
    return check;
}

} // namespace galley
