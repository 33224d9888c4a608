// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resources.h"

#include <QFile>

using namespace Qt::StringLiterals;

// A static library's resources are linked only when something names them; the macro must stand
// outside every namespace.
static bool registerLibraryResources()
{
    Q_INIT_RESOURCE(lib);
    return true;
}

namespace galley {

void initResources() { [[maybe_unused]] static const bool once = registerLibraryResources(); }

QByteArray resource(const QString &path)
{
    initResources();
    QFile file(u":/galley/"_s + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace galley
