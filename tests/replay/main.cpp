// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Serves recorded arXiv responses, so that a person can try an import without the network:
//   galley-replay FOLDER [PORT]
#include "support/fakearxiv.h"

#include <QCoreApplication>
#include <QDir>
#include <QTextStream>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QTextStream out(stdout);
    if (arguments.size() < 2) {
        out << "Usage: galley-replay FOLDER [PORT]\n"
               "Serves the entries of FOLDER/*.atom.xml as arXiv's query API.\n";
        return 2;
    }
    galley::test::FakeArxiv arxiv(arguments.value(2).toUShort());
    qsizetype papers = 0;
    const QDir folder(arguments.at(1));
    for (const QString &name : folder.entryList({u"*.atom.xml"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            papers += arxiv.addRecorded(file.readAll());
    }
    out << papers << " recorded papers. Run galley or galleyctl with\n  GALLEY_ARXIV_API="
        << arxiv.api().toString() << " GALLEY_ARXIV_INTERVAL_MS=100\n"
        << Qt::flush;
    return QCoreApplication::exec();
}
