// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/themedraft.h"

#include "base/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::ThemeDraft)
};

const QString suffix = u".json"_s;
constexpr qint64 largestDraft = 32 * 1024 * 1024;

QDir folder()
{
    return {QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation)
        + u"/galley/theme-drafts"_s};
}

QString pathOf(const QString &theme) { return folder().filePath(theme + suffix); }

} // namespace

Result<void> storeThemeDraft(const QString &theme, const ThemeDraft &draft)
{
    const QString path = pathOf(theme);
    if (draft.isEmpty()) {
        if (!QFile::exists(path) || QFile::remove(path))
            return {};
        return fail(Error::Code::Storage, Tr::tr("The draft %1 cannot be removed.").arg(path));
    }
    if (!QDir().mkpath(folder().path()))
        return fail(Error::Code::Storage,
            Tr::tr("The folder %1 for drafts cannot be made.").arg(folder().path()));
    QJsonObject files;
    for (const auto &[name, text] : draft.asKeyValueRange())
        files[name] = text ? QJsonValue(*text) : QJsonValue();
    return writeFile(path, QJsonDocument(files).toJson(QJsonDocument::Compact));
}

Result<ThemeDraft> themeDraft(const QString &theme)
{
    const QString path = pathOf(theme);
    if (!QFile::exists(path))
        return ThemeDraft();
    return readFile(path, largestDraft)
        .and_then([&](const QByteArray &bytes) -> Result<ThemeDraft> {
            const QJsonDocument document = QJsonDocument::fromJson(bytes);
            if (!document.isObject())
                return fail(
                    Error::Code::Malformed, Tr::tr("The draft %1 cannot be read.").arg(path));
            const QJsonObject files = document.object();
            ThemeDraft draft;
            for (auto it = files.begin(); it != files.end(); ++it) {
                if (isThemeFileName(it.key()))
                    draft.insert(it.key(),
                        it.value().isNull() ? std::nullopt : std::optional(it.value().toString()));
            }
            return draft;
        });
}

QStringList themesWithDrafts()
{
    QStringList themes = folder().entryList({u'*' + suffix}, QDir::Files, QDir::Time);
    for (QString &theme : themes)
        theme.chop(suffix.size());
    themes.removeIf([](const QString &theme) { return !isThemeName(theme); });
    return themes;
}

} // namespace galley
