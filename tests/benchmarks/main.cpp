// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"
#include "preview/previewscheme.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

std::vector<bench::Benchmark> &registry()
{
    static std::vector<bench::Benchmark> benchmarks;
    return benchmarks;
}

} // namespace

bench::Registration::Registration(const char *name, void (*function)())
{
    registry().push_back({name, function});
}

int main(int argc, char **argv)
{
    registerPreviewScheme();
    QApplication app(argc, argv);
    QStringList wanted = QApplication::arguments().mid(1);
    std::ranges::sort(registry(), {}, [](const auto &b) { return QByteArrayView(b.name); });
    for (const bench::Benchmark &benchmark : registry()) {
        const bool isWanted =
            argc == 1 || wanted.removeAll(QString::fromLatin1(benchmark.name)) > 0;
        if (isWanted)
            benchmark.function();
    }
    for (const QString &name : std::as_const(wanted))
        std::fprintf(stderr, "galley-bench: there is no benchmark “%s”\n", qUtf8Printable(name));
    return wanted.isEmpty() ? 0 : 2;
}
