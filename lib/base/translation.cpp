// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// Loads `name`_<language>.qm from the folder.
bool install(
    QCoreApplication &app, const QLocale &locale, const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>(&app);
    return translator->load(locale, name, u"_"_s, folder)
        && QCoreApplication::installTranslator(translator.release());
}

} // namespace

void installTranslation(QCoreApplication &app)
{
    const QString ours = u":/i18n"_s;
    const QLocale english(QLocale::English);
    const bool isEnglish = QLocale().language() == QLocale::English;
    // Qt's own texts only beside ours: two languages in one sentence help nobody.
    if (!isEnglish && install(app, QLocale(), u"galley"_s, ours))
        install(app, QLocale(), u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    else
        install(app, english, u"galley"_s, ours);
}

} // namespace galley
