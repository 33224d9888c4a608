// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/publicationjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::PublicationJson)
};

constexpr std::pair<QLatin1StringView, QString Publication::*> texts[] {
    {"description"_L1, &Publication::description}, {"baseUrl"_L1, &Publication::baseUrl},
    {"theme"_L1, &Publication::theme}, {"sender"_L1, &Publication::sender}};

constexpr std::pair<QLatin1StringView, QString PublishTarget::*> targetTexts[] {
    {"name"_L1, &PublishTarget::name}, {"folder"_L1, &PublishTarget::folder},
    {"subfolder"_L1, &PublishTarget::subfolder}, {"remote"_L1, &PublishTarget::remote},
    {"branch"_L1, &PublishTarget::branch}, {"command"_L1, &PublishTarget::command}};

constexpr std::pair<QLatin1StringView, int TargetLengths::*> lengths[] {
    {"introduction"_L1, &TargetLengths::introduction}, {"summary"_L1, &TargetLengths::summary},
    {"takeaway"_L1, &TargetLengths::takeaway}};

template <class T>
void write(QJsonObject &json, const T &value, const auto &members)
{
    for (const auto &[key, member] : members) {
        if (!(value.*member).isEmpty())
            json[key] = value.*member;
    }
}

template <class T>
void read(const QJsonObject &json, T &value, const auto &members)
{
    for (const auto &[key, member] : members)
        value.*member = json.value(key).toString();
}

PublishTarget targetFrom(const QJsonObject &json)
{
    PublishTarget target;
    read(json, target, targetTexts);
    target.kind = publishTargetKindFromKey(json.value("kind"_L1).toString())
                      .value_or(PublishTarget::Kind::Folder);
    return target;
}

QJsonObject toJson(const TargetLengths &targets)
{
    QJsonObject json;
    for (const auto &[key, member] : lengths) {
        if (targets.*member > 0)
            json[key] = targets.*member;
    }
    return json;
}

TargetLengths lengthsFrom(const QJsonObject &json)
{
    TargetLengths targets;
    for (const auto &[key, member] : lengths)
        targets.*member = std::clamp(json.value(key).toInt(), 0, TargetLengths::most);
    return targets;
}

} // namespace

QByteArray writePublicationJson(const Publication &publication)
{
    QJsonObject json = publication.extra;
    write(json, publication, texts);
    QJsonObject options;
    for (const auto &[theme, values] : publication.themeOptions.asKeyValueRange()) {
        if (!values.isEmpty())
            options[theme] = values;
    }
    if (!options.isEmpty())
        json["themeOptions"_L1] = options;
    if (const QJsonObject words = toJson(publication.lengths); !words.isEmpty())
        json["lengths"_L1] = words;
    QJsonArray targets;
    for (const PublishTarget &target : publication.targets) {
        QJsonObject object {{"kind"_L1, keyOf(target.kind)}};
        write(object, target, targetTexts);
        targets.append(object);
    }
    if (!targets.isEmpty())
        json["targets"_L1] = targets;
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<Publication> readPublicationJson(const QString &name, const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (!document.isObject())
        return fail(Error::Code::Malformed,
            Tr::tr("The settings of “%1” cannot be read; set them again.").arg(name),
            error.errorString());
    QJsonObject json = document.object();
    Publication publication {.name = name};
    read(json, publication, texts);
    const QJsonObject options = json.value("themeOptions"_L1).toObject();
    for (auto it = options.begin(); it != options.end(); ++it)
        publication.themeOptions.insert(it.key(), it.value().toObject());
    publication.lengths = lengthsFrom(json.value("lengths"_L1).toObject());
    for (const QJsonValueConstRef target : json.value("targets"_L1).toArray())
        publication.targets.append(targetFrom(target.toObject()));
    for (const auto &[key, member] : texts)
        json.remove(key);
    json.remove("themeOptions"_L1);
    json.remove("lengths"_L1);
    json.remove("targets"_L1);
    publication.extra = json;
    return publication;
}

} // namespace galley
