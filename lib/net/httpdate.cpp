// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpdate.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace galley {

QDateTime httpDate(QByteArrayView text)
{
    QDateTime date = QLocale::c().toDateTime(
        QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (date.isValid())
        date.setTimeZone(QTimeZone::UTC);
    return date;
}

} // namespace galley
