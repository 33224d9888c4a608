// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/duplicates.h"

#include "model/lookup.h"
#include "model/reference.h"

#include <QCoreApplication>

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Importer)
};

QString shortened(const QString &text)
{
    constexpr qsizetype most = 80;
    return text.size() <= most ? text : text.first(most - 1).trimmed() + u'…';
}

} // namespace

QHash<QString, qsizetype> referenceKeys(const Issue &issue)
{
    QHash<QString, qsizetype> keys;
    for (qsizetype i = issue.entries.size() - 1; i >= 0; --i) {
        const Entry &entry = issue.entries.at(i);
        keys.insert(referenceKeyOf(entry), i + 1);
        for (const Reference &reference : findReferences(entry.url.value_or(QString())))
            keys.insert(reference.key(), i + 1);
    }
    keys.remove(QString());
    return keys;
}

QString alreadyThere(const Issue &issue, qsizetype number)
{
    return Tr::tr("Already entry %1, “%2”.")
        .arg(QString::number(number), shortened(issue.entries.at(number - 1).title));
}

} // namespace galley
