// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/difficulty.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley {

QLatin1StringView keyOf(Difficulty difficulty)
{
    switch (difficulty) {
    case Difficulty::Accessible:
        return "accessible"_L1;
    case Difficulty::Intermediate:
        return "intermediate"_L1;
    case Difficulty::Advanced:
        return "advanced"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Difficulty> difficultyFromKey(QStringView key)
{
    for (const Difficulty difficulty : allDifficulties) {
        if (key == keyOf(difficulty))
            return difficulty;
    }
    return {};
}

QString markOf(Difficulty difficulty)
{
    switch (difficulty) {
    case Difficulty::Accessible:
        return u"○"_s;
    case Difficulty::Intermediate:
        return u"◐"_s;
    case Difficulty::Advanced:
        return u"●"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString labelOf(Difficulty difficulty)
{
    switch (difficulty) {
    case Difficulty::Accessible:
        return QCoreApplication::translate("galley::Difficulty", "Accessible");
    case Difficulty::Intermediate:
        return QCoreApplication::translate("galley::Difficulty", "Intermediate");
    case Difficulty::Advanced:
        return QCoreApplication::translate("galley::Difficulty", "Advanced");
    }
    Q_UNREACHABLE_RETURN({});
}

QLatin1StringView keyOf(Source source)
{
    switch (source) {
    case Source::Manual:
        return "manual"_L1;
    case Source::Arxiv:
        return "api-arxiv"_L1;
    case Source::HuggingFace:
        return "api-hf"_L1;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<Source> sourceFromKey(QStringView key)
{
    for (const Source source : {Source::Manual, Source::Arxiv, Source::HuggingFace}) {
        if (key == keyOf(source))
            return source;
    }
    return {};
}

} // namespace galley
