// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication.h"

#include "command.h"
#include "output.h"
#include "render/theme.h"
#include "session.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

/// What is set, or would be used where nothing is.
QString textOf(const ThemeOption &option, const QJsonValue &value)
{
    if (option.type == ThemeOption::Type::Switch)
        return value.toBool() ? u"on"_s : u"off"_s;
    if (option.type != ThemeOption::Type::Image)
        return value.toString();
    const Picture picture = pictureFromOption(value);
    return picture.bytes.isEmpty() ? QString()
                                   : u"%1 %2×%3"_s.arg(QLatin1StringView(picture.mediaType))
                                         .arg(picture.size.width())
                                         .arg(picture.size.height());
}

Outcome<Status> show(const Session &session, const Publication &publication)
{
    Rows rows(session.wantsJson());
    const auto add = [&rows](const QString &key, const QString &value) {
        rows.add({{"key"_L1, key}, {"value"_L1, value}});
    };
    add(u"name"_s, publication.name);
    add(u"description"_s, publication.description);
    add(u"baseUrl"_s, publication.baseUrl);
    add(u"sender"_s, publication.sender);
    for (const auto &[key, member] : lengthKeys)
        add(key,
            publication.lengths.*member > 0 ? QString::number(publication.lengths.*member)
                                            : QString());
    const Result<Look> look = lookOf(publication);
    add(u"theme"_s, look ? look->theme.name : publication.theme);
    for (const ThemeOption &option : look ? look->theme.options : QList<ThemeOption>())
        add(u"option."_s + option.key, textOf(option, valueOf(*look, option)));
    return rows.print().and_then([&]() -> Outcome<Status> {
        if (!look)
            return failed(Status::Failed, look.error());
        return Status::Done;
    });
}

Outcome<Status> run(Session &session)
{
    return publicationNamed(session, session.arguments().value(0))
        .and_then([&](const Publication &publication) { return show(session, publication); });
}

} // namespace

constinit const Command publicationShow {"publication show"_L1, 0, 1,
    [] { return Tr::tr("Print a publication's settings and its theme's options."); },
    [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"NAME"_s,
            Tr::tr("The publication's name; not needed when the archive has one."), u"[NAME]"_s);
    },
    run};

} // namespace galley::ctl
