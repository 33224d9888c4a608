// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include "base/atomicfile.h"
#include "json/jsonwriter.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

bool progressIsShown = false;

void writeError(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stderr);
}

void clearProgress()
{
    if (progressIsShown)
        writeError("\r\x1b[K"_ba);
    progressIsShown = false;
}

QString cellText(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : oneLine(value.toString());
}

} // namespace

Outcome<void> print(const QByteArray &bytes)
{
    clearProgress();
    const auto size = std::size_t(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0)
        return {};
    return failed(
        Status::Failed, Tr::tr("Cannot write to standard output: %1.").arg(qt_error_string(errno)));
}

void say(const QString &message)
{
    clearProgress();
    writeError(oneLine(message).toUtf8() + '\n');
}

void showProgress(const QString &message)
{
    static const bool isTerminal = isatty(STDERR_FILENO) == 1;
    if (!isTerminal)
        return;
    clearProgress();
    writeError(oneLine(message).toUtf8());
    progressIsShown = true;
}

QString oneLine(const QString &text)
{
    QString line = text;
    for (QChar &c : line) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return line.trimmed();
}

Result<QByteArray> readStandardInput(qint64 maxBytes)
{
    QFile file;
    if (!file.open(stdin, QIODevice::ReadOnly))
        return fail(Error::Code::Storage,
            Tr::tr("Cannot read standard input: %1.").arg(file.errorString()));
    QByteArray bytes;
    while (bytes.size() <= maxBytes) {
        const QByteArray part = file.read(maxBytes + 1 - bytes.size());
        if (part.isEmpty())
            return bytes;
        bytes.append(part);
    }
    return fail(
        Error::Code::TooLarge, Tr::tr("There is more on standard input than Galley reads."));
}

Result<QByteArray> readInput(const QString &path, qint64 maxBytes)
{
    return path == "-"_L1 ? readStandardInput(maxBytes) : readFile(path, maxBytes);
}

Outcome<void> Rows::print() const { return ctl::print(m_asJson ? json() : lines()); }

QByteArray Rows::json() const
{
    JsonWriter writer(JsonWriter::Form::Indented);
    writer.beginArray();
    for (const QList<Cell> &row : m_rows) {
        writer.beginObject();
        for (const Cell &cell : row) {
            writer.name(cell.name);
            writer.value(cell.value);
        }
        writer.endObject();
    }
    writer.endArray();
    return writer.take() + '\n';
}

QByteArray Rows::lines() const
{
    QByteArray bytes;
    for (const QList<Cell> &row : m_rows) {
        QStringList cells;
        for (const Cell &cell : row)
            cells.append(cellText(cell.value));
        while (!cells.isEmpty() && cells.last().isEmpty())
            cells.removeLast();
        bytes.append(cells.join(u'\t').toUtf8()).append('\n');
    }
    return bytes;
}

} // namespace galley::ctl
