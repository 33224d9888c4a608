// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/themecheck.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Theme)
};

} // namespace

QList<ThemeMistake> mistakesIn(const Theme &theme)
{
    QList<ThemeMistake> mistakes;
    for (const QString &file :
        {u"issue.html"_s, u"list.html"_s, u"header.html"_s, u"entry.html"_s, u"footer.html"_s}) {
        if (!theme.templates.contains(file))
            mistakes.append({file, 0, Tr::tr("The file is missing.")});
    }
    if (theme.css.contains("</style"_L1, Qt::CaseInsensitive))
        mistakes.append({u"style.css"_s, 0, Tr::tr("A style sheet cannot hold “</style”.")});
    return mistakes;
}

} // namespace galley
