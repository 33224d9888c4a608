// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication.h"

#include "archive/publicationstore.h"
#include "base/atomicfile.h"
#include "command.h"
#include "email/mailbox.h"
#include "pictures/picturedecoder.h"
#include "render/theme.h"
#include "session.h"
#include "summaries.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

constexpr qint64 largestPictureFile = 10 * 1024 * 1024;
constexpr auto optionPrefix = "option."_L1;

using Done = Outcome<void>;

Done setBaseUrl(Publication &publication, const QString &value)
{
    const std::optional<QString> url = baseUrlFrom(value);
    if (!url && !value.isEmpty())
        return failed(Status::Usage,
            Tr::tr("“%1” is no address of a site, such as https://example.org/digest/.")
                .arg(value));
    publication.baseUrl = url.value_or(QString());
    return {};
}

Done setTheme(Publication &publication, const QString &value)
{
    if (!value.isEmpty() && !themeNames().contains(value))
        return failed(Status::Usage,
            Tr::tr("There is no theme “%1”; there are %2.").arg(value, themeNames().join(", "_L1)));
    publication.theme = value;
    return {};
}

Done setSender(Publication &publication, const QString &value)
{
    if (const Result<Mailbox> sender = mailboxFrom(value); !value.isEmpty() && !sender)
        return failed(Status::Usage, sender.error());
    publication.sender = value;
    return {};
}

Done setLength(int &length, const QString &value)
{
    bool isNumber = value.isEmpty();
    const int words = isNumber ? 0 : value.toInt(&isNumber);
    if (!isNumber || words < 0 || words > TargetLengths::most)
        return failed(Status::Usage,
            Tr::tr("A length is a number of words up to %1, not “%2”.")
                .arg(TargetLengths::most)
                .arg(value));
    length = words;
    return {};
}

/// A picture out of a file, made anew and small.
Outcome<QJsonValue> imageFrom(const QString &path)
{
    return readFile(path, largestPictureFile)
        .and_then([&](const QByteArray &bytes) {
            return checkedPicture(bytes).transform_error([&](Error error) {
                error.message = Tr::tr("%1 cannot be used: %2").arg(path, error.message);
                return error;
            });
        })
        .transform(pictureToOption)
        .transform_error(
            [](const Error &error) { return Failure {Status::Failed, error.message}; });
}

Outcome<QJsonValue> switchFrom(const QString &value)
{
    if (value == "on"_L1 || value == "true"_L1)
        return QJsonValue(true);
    if (value == "off"_L1 || value == "false"_L1)
        return QJsonValue(false);
    return failed(Status::Usage, Tr::tr("A switch is “on” or “off”, not “%1”.").arg(value));
}

/// What an option can be, for who has given something else.
QString expected(const ThemeOption &option)
{
    if (option.type == ThemeOption::Type::Color)
        return Tr::tr("a colour such as #96301f");
    QStringList keys;
    for (const auto &[key, title] : option.choices)
        keys.append(key);
    return Tr::tr("one of %1").arg(keys.join(", "_L1));
}

Outcome<QJsonValue> valueFrom(const ThemeOption &option, const QString &value)
{
    if (option.type == ThemeOption::Type::Image)
        return imageFrom(value);
    if (option.type == ThemeOption::Type::Switch)
        return switchFrom(value);
    if (!fits(option, value))
        return failed(Status::Usage,
            Tr::tr("“%1” cannot be “%2”; it is %3.").arg(option.key, value, expected(option)));
    return QJsonValue(value);
}

/// Nothing for a value goes back to what the theme has.
Done setOption(Publication &publication, const QString &key, const QString &value)
{
    const Result<Look> look = lookOf(publication);
    if (!look)
        return failed(Status::Failed, look.error());
    const QList<ThemeOption> &options = look->theme.options;
    const auto option = std::ranges::find(options, key, &ThemeOption::key);
    if (option == options.end()) {
        QStringList keys;
        for (const ThemeOption &known : options)
            keys.append(known.key);
        return failed(Status::Usage,
            keys.isEmpty() ? Tr::tr("The theme “%1” has no options.").arg(look->theme.name)
                           : Tr::tr("The theme “%1” has no option “%2”; it has %3.")
                                 .arg(look->theme.name, key, keys.join(", "_L1)));
    }
    QJsonObject &chosen = publication.themeOptions[look->theme.name];
    if (value.isEmpty()) {
        chosen.remove(key);
        return {};
    }
    return valueFrom(*option, value).transform([&](const QJsonValue &json) {
        chosen.insert(key, json);
    });
}

Done assign(Publication &publication, const QString &text)
{
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 0)
        return failed(
            Status::Usage, Tr::tr("“%1” is not KEY=VALUE, such as theme=default.").arg(text));
    const QString key = text.first(equals);
    const QString value = text.sliced(equals + 1);
    if (key == "baseUrl"_L1)
        return setBaseUrl(publication, value);
    if (key == "theme"_L1)
        return setTheme(publication, value);
    if (key == "sender"_L1)
        return setSender(publication, value);
    if (const auto length =
            std::ranges::find(lengthKeys, key, [](const auto &row) { return row.first; });
        length != std::end(lengthKeys))
        return setLength(publication.lengths.*length->second, value);
    if (key.startsWith(optionPrefix))
        return setOption(publication, key.sliced(optionPrefix.size()), value);
    if (key != "description"_L1)
        return failed(Status::Usage,
            Tr::tr("There is no setting “%1”; there are description, baseUrl, theme, sender, "
                   "length.introduction, length.summary, length.takeaway and option.KEY.")
                .arg(key));
    publication.description = value;
    return {};
}

Outcome<Publication> changed(Publication publication, const QStringList &texts)
{
    for (const QString &text : texts) {
        if (const Done done = assign(publication, text); !done)
            return std::unexpected(done.error());
    }
    return publication;
}

Outcome<Status> run(Session &session)
{
    QStringList texts = session.arguments();
    const QString name = texts.first().contains(u'=') ? QString() : texts.takeFirst();
    if (texts.isEmpty())
        return failed(
            Status::Usage, Tr::tr("What is to be set? Give KEY=VALUE, such as theme=default."));
    return publicationNamed(session, name)
        .and_then([&](const Publication &publication) { return changed(publication, texts); })
        .and_then([&](const Publication &publication) {
            return session.archive().and_then([&](Archive *archive) {
                return PublicationStore(*archive).put(publication).transform_error(archiveFailure);
            });
        })
        .transform([] { return Status::Done; });
}

} // namespace

constinit const Command publicationSet {"publication set"_L1, 1, Command::anyNumber,
    publicationSetSummary,
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"NAME"_s,
            Tr::tr("The publication's name; not needed when the archive has one."), u"[NAME]"_s);
        parser.addPositionalArgument(u"KEY=VALUE"_s,
            Tr::tr("A setting and what it will be; nothing behind = makes it as it was at first. "
                   "The settings are description, baseUrl, theme, sender, length.introduction, "
                   "length.summary and length.takeaway (the words that such a text is meant to "
                   "have), and as option.KEY the options of the theme in use, where a picture is "
                   "given by its file."),
            u"KEY=VALUE…"_s);
    },
    run};

} // namespace galley::ctl
