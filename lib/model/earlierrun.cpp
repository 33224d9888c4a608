// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/earlierrun.h"

#include "base/longdate.h"

#include <QCoreApplication>

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::EarlierRun)
};

} // namespace

QString ranIn(const EarlierRun &run)
{
    return Tr::tr("It ran in “%1”, %2.").arg(run.issueTitle, longDate(run.date));
}

} // namespace galley
