// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/outbox.h"

#include "archive/postgresaddress.h"
#include "base/atomicfile.h"
#include "json/issuejson.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Outbox)
};

constexpr qint64 largestFile = 256 * 1024 * 1024;
const QString format = u"galley-outbox"_s;

/// The edits that make the issue of an empty one.
QList<Edit> editsOf(const Issue &issue)
{
    QList<Edit> edits;
    for (const IssueField field : {IssueField::Publication, IssueField::Title, IssueField::Date,
             IssueField::Language, IssueField::Introduction})
        edits.append(SetIssueField {field, valueOf(issue, field)});
    for (qsizetype i = 0; i < issue.entries.size(); ++i)
        edits.append(InsertEntry {i, issue.entries.at(i)});
    return edits;
}

QJsonArray jsonOf(const QList<Edit> &edits)
{
    QJsonArray array;
    for (const Edit &edit : edits)
        array.append(QString::fromUtf8(writeEditJson(edit)));
    return array;
}

/// With what is kept back: another attempt finds that anew.
QByteArray bytesOf(const IssueWork &work)
{
    QList<Edit> edits = work.edits;
    for (const MergeConflict &held : work.held) {
        if (const auto *field = std::get_if<EntryField>(&held.place))
            edits.append(SetEntryField {held.entry, *field, held.ours});
        else if (const auto *issueField = std::get_if<IssueField>(&held.place))
            edits.append(SetIssueField {*issueField, held.ours});
    }
    return QJsonDocument(QJsonObject {{u"format"_s, format}, {u"version"_s, 1},
                             {u"issue"_s, work.base.id.toString(QUuid::WithoutBraces)},
                             {u"slug"_s, work.base.slug}, {u"extra"_s, work.base.extra},
                             {u"base"_s, jsonOf(editsOf(work.base))}, {u"edits"_s, jsonOf(edits)}})
        .toJson(QJsonDocument::Compact);
}

Result<QList<Edit>> editsFrom(const QJsonValue &array)
{
    QList<Edit> edits;
    for (const QJsonValue &value : array.toArray()) {
        const Result<Edit> edit = readEditJson(value.toString().toUtf8());
        if (!edit)
            return std::unexpected(edit.error());
        edits.append(*edit);
    }
    return edits;
}

Result<IssueWork> workFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    IssueWork work;
    work.base.id = QUuid::fromString(object.value("issue"_L1).toString());
    work.base.slug = object.value("slug"_L1).toString();
    work.base.extra = object.value("extra"_L1).toObject();
    const Result<QList<Edit>> base = editsFrom(object.value("base"_L1));
    const Result<QList<Edit>> edits = editsFrom(object.value("edits"_L1));
    if (object.value("format"_L1) != format || object.value("version"_L1) != 1
        || work.base.id.isNull() || !base || !edits)
        return fail(Error::Code::Malformed, QString());
    for (const Edit &edit : *base) {
        if (const Result<Edit> done = apply(work.base, edit); !done)
            return std::unexpected(done.error());
    }
    work.edits = *edits;
    return work;
}

Result<std::optional<IssueWork>> workIn(const QString &path)
{
    if (!QFile::exists(path))
        return std::nullopt;
    const Result<IssueWork> work = readFile(path, largestFile).and_then(workFrom);
    if (work)
        return *work;
    return fail(Error::Code::Malformed,
        Tr::tr("The changes that were kept in %1 cannot be read. Move the file away to go on "
               "without them.")
            .arg(path),
        work.error().message);
}

} // namespace

Outbox::Outbox(const QString &archive)
{
    const QByteArray name =
        QCryptographicHash::hash(withoutPassword(archive).toUtf8(), QCryptographicHash::Sha256)
            .first(16)
            .toHex();
    m_folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + "/galley/outbox/"_L1 + QString::fromLatin1(name);
    m_thread.setMaxThreadCount(1);
}

Outbox::~Outbox() { m_thread.waitForDone(); }

QString Outbox::pathOf(const IssueId &issue) const
{
    return m_folder + u'/' + issue.toString(QUuid::WithoutBraces) + ".json"_L1;
}

void Outbox::keep(const IssueWork &work)
{
    m_thread.start([folder = m_folder, path = pathOf(work.base.id), work] {
        // A disk that fails here fails again with the next edit, and the archive is tried as well.
        if (QDir().mkpath(folder))
            (void)writeFile(path, bytesOf(work));
    });
}

void Outbox::forget(const IssueId &issue)
{
    m_thread.start([path = pathOf(issue)] { QFile::remove(path); });
}

Result<std::optional<IssueWork>> Outbox::kept(const IssueId &issue) const
{
    return workIn(pathOf(issue));
}

Result<std::optional<IssueWork>> Outbox::newest() const
{
    const QStringList files = QDir(m_folder).entryList({u"*.json"_s}, QDir::Files, QDir::Time);
    return files.isEmpty() ? std::nullopt : workIn(m_folder + u'/' + files.first());
}

} // namespace galley
