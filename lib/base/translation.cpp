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

/// Loads `name`_<language>.qm of the first folder that has it.
bool install(QCoreApplication &app, const QString &name, const QStringList &folders)
{
    auto translator = std::make_unique<QTranslator>(&app);
    for (const QString &folder : folders) {
        if (translator->load(QLocale(), name, u"_"_s, folder)) {
            QCoreApplication::installTranslator(translator.release());
            return true;
        }
    }
    return false;
}

} // namespace

void installTranslation(QCoreApplication &app)
{
    const QLocale::Language language = QLocale().language();
    if (language == QLocale::English || language == QLocale::C)
        return;
    // Qt's own texts only beside ours: two languages in one sentence help nobody.
    if (install(app, u"galley"_s,
            {u":/i18n"_s,
                QCoreApplication::applicationDirPath() + u"/../share/galley/translations"_s}))
        install(app, u"qtbase"_s, {QLibraryInfo::path(QLibraryInfo::TranslationsPath)});
}

} // namespace galley
