// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/translation.h"
#include "commandline.h"
#include "output.h"

#include <QCoreApplication>

#include <clocale>
#include <cstdlib>
#include <cstring>
#include <langinfo.h>

using namespace Qt::StringLiterals;

namespace {

/// Qt prints a warning for a locale that is not UTF-8, and an error is one line.
void useUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setenv("LC_ALL", "C.UTF-8", 1);
}

} // namespace

int main(int argc, char **argv)
{
    useUtf8();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"galleyctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GALLEY_VERSION));
    galley::installTranslation(app);
    const galley::ctl::Outcome<galley::ctl::Status> outcome =
        galley::ctl::run(QCoreApplication::arguments());
    if (!outcome)
        galley::ctl::say(u"galleyctl: "_s + outcome.error().message);
    return int(outcome ? *outcome : outcome.error().status);
}
