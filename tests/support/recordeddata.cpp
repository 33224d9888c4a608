// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/recordeddata.h"

#include "support/places.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace galley::test {

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no such test data: %s", qUtf8Printable(path));
    return file.readAll();
}

} // namespace

QString recordedData() { return qEnvironmentVariable("GALLEY_RECORDED_DATA"); }

QByteArray recorded(const QString &path) { return contentsOf(recordedData() + u'/' + path); }

QByteArray fixture(const QString &path) { return contentsOf(testData(path)); }

} // namespace galley::test
