// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme.h"

#include "render/themefiles.h"

#include <QCoreApplication>
#include <QDir>
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

} // namespace

QStringList themeNames()
{
    QStringList names = builtInThemeNames();
    const qsizetype builtIn = names.size();
    for (const QString &name :
        QDir(userThemesFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (!names.first(builtIn).contains(name) && themeFolder(name))
            names.append(name);
    }
    return names;
}

Result<Theme> loadTheme(const QString &name)
{
    const std::optional<QString> folder = themeFolder(name);
    if (!folder)
        return fail(Error::Code::NotFound,
            Tr::tr("There is no theme “%1”; use one of: %2.")
                .arg(name, themeNames().join(u", "_s)));
    return readThemeFolder(*folder).and_then(
        [&](const ThemeFiles &files) { return themeFrom(name, files); });
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
