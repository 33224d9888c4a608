// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/fieldjson.h"
#include "json/issuejson.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::EditJson)
};

// The words of the journal: they are stored, so they never change.
constexpr QLatin1StringView setIssueField {"set-issue-field"};
constexpr QLatin1StringView setEntryField {"set-entry-field"};
constexpr QLatin1StringView insertEntry {"insert-entry"};
constexpr QLatin1StringView removeEntry {"remove-entry"};
constexpr QLatin1StringView moveEntry {"move-entry"};

class EditWriter
{
public:
    void operator()(const SetIssueField &edit)
    {
        begin(setIssueField);
        field(nameOf(edit.field), edit.value);
    }
    void operator()(const SetEntryField &edit)
    {
        begin(setEntryField);
        entry(edit.entry);
        field(nameOf(edit.field), edit.value);
        m_writer.name("origin"_L1);
        m_writer.value(writeOrigin(edit.origin));
    }
    void operator()(const InsertEntry &edit)
    {
        begin(insertEntry);
        index(edit.index);
        m_writer.name("entry"_L1);
        writeEntry(m_writer, edit.entry, For::Store);
    }
    void operator()(const RemoveEntry &edit)
    {
        begin(removeEntry);
        entry(edit.entry);
    }
    void operator()(const MoveEntry &edit)
    {
        begin(moveEntry);
        entry(edit.entry);
        index(edit.index);
    }
    QByteArray finish()
    {
        m_writer.endObject();
        return m_writer.take();
    }

private:
    void begin(QLatin1StringView kind)
    {
        m_writer.beginObject();
        m_writer.name("edit"_L1);
        m_writer.value(QString(kind));
    }
    void entry(const EntryId &id)
    {
        m_writer.name("entry"_L1);
        m_writer.value(id.toString(QUuid::WithoutBraces));
    }
    void index(qsizetype index)
    {
        m_writer.name("index"_L1);
        m_writer.value(qint64(index));
    }
    void field(QLatin1StringView name, const FieldValue &value)
    {
        m_writer.name("field"_L1);
        m_writer.value(QString(name));
        m_writer.name("value"_L1);
        writeFieldValue(m_writer, value);
    }

    JsonWriter m_writer {JsonWriter::Form::Compact};
};

std::unexpected<Error> noEdit(const QByteArray &bytes)
{
    return fail(Error::Code::Malformed, Tr::tr("A stored edit cannot be understood."),
        QString::fromUtf8(bytes.left(500)));
}

} // namespace

QByteArray writeEditJson(const Edit &edit)
{
    EditWriter writer;
    std::visit(writer, edit);
    return writer.finish();
}

Result<Edit> readEditJson(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    const QString kind = object["edit"_L1].toString();
    const QString field = object["field"_L1].toString();
    const QJsonValue value = object["value"_L1];
    const EntryId entry(object["entry"_L1].toString());
    const Origin origin = readOrigin(object["origin"_L1].toString());
    const qint64 index = object["index"_L1].toInteger(-1);
    const bool isPlaced = index >= 0;

    if (kind == setIssueField) {
        if (const auto known = issueFieldNamed(field)) {
            return readFieldValue(*known, value).transform([&](const FieldValue &read) {
                return Edit(SetIssueField {*known, read});
            });
        }
    } else if (kind == insertEntry && isPlaced) {
        return readEntry(object["entry"_L1].toObject()).transform([&](const Entry &read) {
            return Edit(InsertEntry {index, read});
        });
    } else if (kind == setEntryField && !entry.isNull()) {
        if (const auto known = entryFieldNamed(field)) {
            return readFieldValue(*known, value).transform([&](const FieldValue &read) {
                return Edit(SetEntryField {entry, *known, read, origin});
            });
        }
    } else if (kind == removeEntry && !entry.isNull()) {
        return RemoveEntry {entry};
    } else if (kind == moveEntry && !entry.isNull() && isPlaced) {
        return MoveEntry {entry, index};
    }
    return noEdit(bytes);
}

} // namespace galley
