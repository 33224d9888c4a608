// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"

#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

void read(QUrl &address, const char *variable, const QSettings &settings, const QString &key)
{
    const QString text = qEnvironmentVariable(variable, settings.value(key).toString()).trimmed();
    if (text.isEmpty())
        return;
    // One that is none is kept, so that a request to it fails and says so: the real service instead
    // would be a surprise.
    address = QUrl(text, QUrl::StrictMode);
    if (!address.isValid())
        address.setPath(u"./"_s + text); // else its colon would make it nothing at all
}

/// A header's value may hold no line end and no other control character.
QByteArray keyIn(const char *variable)
{
    const QByteArray key = qgetenv(variable).trimmed();
    const bool isClean = std::ranges::all_of(key, [](char c) { return c > ' ' && c < 127; });
    return isClean ? key : QByteArray();
}

} // namespace

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + "/galley/galley.conf"_L1;
}

Services Services::defaults()
{
    return {.arxivApi = QUrl(u"https://export.arxiv.org/api/query"_s),
        .huggingFaceApi = QUrl(u"https://huggingface.co/api"_s),
        .semanticScholarApi = QUrl(u"https://api.semanticscholar.org/graph/v1"_s),
        .draftingApi = {}};
}

Services Services::load()
{
    Services services = defaults();
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    read(services.arxivApi, "GALLEY_ARXIV_API", settings, u"services/arxivApi"_s);
    read(services.huggingFaceApi, "GALLEY_HUGGINGFACE_API", settings, u"services/huggingFaceApi"_s);
    read(services.semanticScholarApi, "GALLEY_SEMANTICSCHOLAR_API", settings,
        u"services/semanticScholarApi"_s);
    read(services.draftingApi, "GALLEY_DRAFTING_API", settings, u"services/draftingApi"_s);
    bool ok = false;
    const int interval = qEnvironmentVariableIntValue("GALLEY_ARXIV_INTERVAL_MS", &ok);
    if (ok && interval >= 0)
        services.arxivInterval = std::chrono::milliseconds(interval);
    services.allowPrivateHosts = qEnvironmentVariableIntValue("GALLEY_ALLOW_PRIVATE_HOSTS") == 1;
    return services;
}

ServiceKeys ServiceKeys::fromEnvironment()
{
    return {.semanticScholar = keyIn("GALLEY_SEMANTICSCHOLAR_KEY"),
        .huggingFace = keyIn("GALLEY_HUGGINGFACE_KEY"),
        .drafting = keyIn("GALLEY_DRAFTING_KEY")};
}

} // namespace galley
