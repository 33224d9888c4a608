// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/longdate.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {

QString longDate(const QDate &date, const QLocale &locale)
{
    static const QRegularExpression weekday(u"[\\s,،、]*\\bdddd?\\b(?:\\s*[,،、.]|\\s+)?\\s*"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QString format = locale.dateFormat(QLocale::LongFormat).remove(weekday).trimmed();
    return locale.toString(date, format);
}

} // namespace galley
