// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme.h"

#include "base/resources.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Theme)
};

constexpr std::pair<QLatin1StringView, ThemeOption::Type> types[] {
    {"text"_L1, ThemeOption::Type::Text}, {"markdown"_L1, ThemeOption::Type::Markdown},
    {"color"_L1, ThemeOption::Type::Color}, {"image"_L1, ThemeOption::Type::Image},
    {"choice"_L1, ThemeOption::Type::Choice}, {"switch"_L1, ThemeOption::Type::Switch}};

ThemeOption optionFrom(const QJsonObject &json)
{
    ThemeOption option {.key = json.value("key"_L1).toString(),
        .title = json.value("title"_L1).toString(),
        .fallback = json.value("default"_L1)};
    const QString type = json.value("type"_L1).toString();
    for (const auto &[name, known] : types) {
        if (name == type)
            option.type = known;
    }
    for (const QJsonValueConstRef choice : json.value("choices"_L1).toArray())
        option.choices.emplaceBack(choice.toObject().value("key"_L1).toString(),
            choice.toObject().value("title"_L1).toString());
    return option;
}

} // namespace

QStringList themeNames()
{
    initResources();
    QStringList names = QDir(u":/galley/themes"_s).entryList(QDir::Dirs, QDir::Name);
    names.removeAll(u"default"_s);
    names.prepend(u"default"_s);
    return names;
}

Result<Theme> loadTheme(const QString &name)
{
    const QStringList known = themeNames();
    if (!known.contains(name))
        return fail(Error::Code::NotFound,
            Tr::tr("There is no theme “%1”; use one of: %2.").arg(name, known.join(u", "_s)));
    const QString folder = u"themes/%1/"_s.arg(name);
    const QJsonObject manifest =
        QJsonDocument::fromJson(resource(folder + u"theme.json"_s)).object();
    Theme theme;
    theme.name = name;
    theme.title = manifest.value("title"_L1).toString(name);
    theme.description = manifest.value("description"_L1).toString();
    for (const QJsonValueConstRef option : manifest.value("options"_L1).toArray())
        theme.options.append(optionFrom(option.toObject()));
    const QStringList files =
        QDir(u":/galley/"_s + folder).entryList({u"*.html"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        theme.templates.insert(file, QString::fromUtf8(resource(folder + file)));
    theme.css = QString::fromUtf8(resource(folder + u"style.css"_s));
    return theme;
}

Result<Look> lookOf(const Publication &publication, const QString &theme)
{
    const QString name = !theme.isEmpty() ? theme : publication.theme;
    return loadTheme(name.isEmpty() ? themeNames().constFirst() : name)
        .transform([&](const Theme &loaded) { return Look {loaded, publication}; });
}

bool fits(const ThemeOption &option, const QJsonValue &value)
{
    static const QRegularExpression color(u"\\A#[0-9a-fA-F]{6}\\z"_s);
    switch (option.type) {
    case ThemeOption::Type::Text:
    case ThemeOption::Type::Markdown:
        return value.isString();
    case ThemeOption::Type::Color:
        return color.match(value.toString()).hasMatch();
    case ThemeOption::Type::Image:
        return !pictureFromOption(value).bytes.isEmpty();
    case ThemeOption::Type::Choice:
        return std::ranges::any_of(
            option.choices, [&](const auto &choice) { return choice.first == value.toString(); });
    case ThemeOption::Type::Switch:
        return value.isBool();
    }
    Q_UNREACHABLE_RETURN(false);
}

QJsonValue valueOf(const Look &look, const ThemeOption &option)
{
    const QJsonValue chosen =
        look.publication.themeOptions.value(look.theme.name).value(option.key);
    return fits(option, chosen) ? chosen : option.fallback;
}

QJsonValue pictureToOption(const Picture &picture)
{
    return QJsonObject {{"mediaType"_L1, QString::fromLatin1(picture.mediaType)},
        {"data"_L1, QString::fromLatin1(picture.bytes.toBase64())},
        {"width"_L1, picture.size.width()}, {"height"_L1, picture.size.height()}};
}

Picture pictureFromOption(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    const QString mediaType = json.value("mediaType"_L1).toString();
    const Picture picture {QByteArray::fromBase64(json.value("data"_L1).toString().toLatin1()),
        mediaType.toLatin1(), {json.value("width"_L1).toInt(), json.value("height"_L1).toInt()}};
    const bool isKnown = mediaType == "image/png"_L1 || mediaType == "image/jpeg"_L1;
    return isKnown && !picture.size.isEmpty() ? picture : Picture();
}

QList<Picture> picturesOf(const Look &look)
{
    QList<Picture> pictures;
    for (const ThemeOption &option : look.theme.options) {
        if (option.type != ThemeOption::Type::Image)
            continue;
        if (const Picture picture = pictureFromOption(valueOf(look, option));
            !picture.bytes.isEmpty())
            pictures.append(picture);
    }
    return pictures;
}

} // namespace galley
