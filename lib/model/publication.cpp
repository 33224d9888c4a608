// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/publication.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr std::pair<PublishTarget::Kind, QLatin1StringView> kinds[] {
    {PublishTarget::Kind::Folder, "folder"_L1}, {PublishTarget::Kind::Git, "git"_L1},
    {PublishTarget::Kind::Command, "command"_L1}};

} // namespace

QLatin1StringView keyOf(PublishTarget::Kind kind)
{
    for (const auto &[known, key] : kinds) {
        if (known == kind)
            return key;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<PublishTarget::Kind> publishTargetKindFromKey(QStringView key)
{
    for (const auto &[kind, known] : kinds) {
        if (known == key)
            return kind;
    }
    return std::nullopt;
}

std::optional<QString> baseUrlFrom(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty() || url.hasQuery() || url.hasFragment()
        || !url.userInfo().isEmpty())
        return std::nullopt;
    QString address = url.toString(QUrl::FullyEncoded);
    if (!address.endsWith(u'/'))
        address += u'/';
    return address;
}

} // namespace galley
