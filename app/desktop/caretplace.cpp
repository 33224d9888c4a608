// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "caretplace.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

QString CaretPlace::toText() const
{
    const QJsonObject object {{u"issue"_s, issue}, {u"entry"_s, entry.toString()},
        {u"field"_s, field}, {u"position"_s, position}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

CaretPlace CaretPlace::fromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    return {object["issue"_L1].toString(), EntryId(object["entry"_L1].toString()),
        object["field"_L1].toString(), object["position"_L1].toInteger(-1)};
}

} // namespace galley
