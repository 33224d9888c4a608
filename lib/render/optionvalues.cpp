// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/optionvalues.h"

#include "markup/markup.h"

using namespace Qt::StringLiterals;

namespace galley {

OptionValues::OptionValues(const Look &look)
{
    for (const ThemeOption &option : look.theme.options)
        insert(option, valueOf(look, option));
}

void OptionValues::insert(const ThemeOption &option, const QJsonValue &value)
{
    const QByteArray key = option.key.toLatin1();
    if (option.type == ThemeOption::Type::Image) {
        if (const Picture picture = pictureFromOption(value); !picture.bytes.isEmpty()) {
            m_pictures.insert(option.key, picture);
            m_pictureKeys.insert(option.key, key);
        }
    } else if (option.type == ThemeOption::Type::Markdown) {
        if (const QByteArray html = markup::utf8::markdownToHtml(value.toString()); !html.isEmpty())
            m_texts.insert(key, '\n' + html);
    } else if (option.type == ThemeOption::Type::Switch) {
        m_texts.insert(key, TemplateValue::ofSwitch(value.toBool()));
    } else {
        m_texts.insert(key, value.toString().toHtmlEscaped());
    }
}

const TemplateObject &OptionValues::values(const QString &pictureFolder) const
{
    return placeOf(pictureFolder).values;
}

std::optional<ShownPicture> OptionValues::shown(
    const QString &key, const QString &pictureFolder) const
{
    const Place &place = placeOf(pictureFolder);
    const auto found = place.pictures.constFind(key);
    return found == place.pictures.constEnd() ? std::nullopt : std::optional(*found);
}

const OptionValues::Place &OptionValues::placeOf(const QString &pictureFolder) const
{
    if (m_place && m_place->pictureFolder == pictureFolder)
        return *m_place;
    const PictureResolver resolve = pictureFolder.isEmpty()
        ? embeddedPictures(m_pictures)
        : picturesBelow(pictureFolder, m_pictures);
    Place place {.pictureFolder = pictureFolder};
    for (const auto &[key, value] : m_texts.asKeyValueRange())
        place.values.insert(QLatin1StringView(key), value);
    for (const auto &[name, key] : m_pictureKeys.asKeyValueRange()) {
        if (const auto picture = resolve(name)) {
            place.pictures.insert(name, *picture);
            place.values.insert(QLatin1StringView(key), pictureValues(*picture, {}));
        }
    }
    m_place = place;
    return *m_place;
}

TemplateObject pictureValues(const ShownPicture &picture, const QString &alt)
{
    return {{"src"_L1, picture.src.toHtmlEscaped()},
        {"width"_L1, TemplateValue::ofNumber(picture.size.width())},
        {"height"_L1, TemplateValue::ofNumber(picture.size.height())},
        {"alt"_L1, alt.toHtmlEscaped()}};
}

} // namespace galley
