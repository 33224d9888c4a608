// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/paperstore.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString propertyOf(const EntryId &entry)
{
    return u"paper "_s + entry.toString(QUuid::WithoutBraces);
}

} // namespace

PaperStore::PaperStore(Archive &archive) : m_archive(archive) { }

Result<QString> PaperStore::keyOf(const EntryId &entry)
{
    return m_archive.property(propertyOf(entry));
}

Result<void> PaperStore::setKey(const EntryId &entry, const QString &key)
{
    return m_archive.setProperty(propertyOf(entry), key);
}

} // namespace galley
