// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/sql.h"

namespace galley {

/// Keeps the tables of a search up with the issues. Nothing is indexed while an editor types: an
/// issue whose stamp is not the one that it was indexed with is looked at again when a search comes,
/// and of its entries those that differ are indexed anew. In the archive's thread.
class SearchIndexer
{
public:
    explicit SearchIndexer(Sql &sql) : m_sql(sql) { }

    /// How many issues are not indexed as they are now, or are no longer there.
    [[nodiscard]] Result<int> behind();
    /// Indexes up to `most` of them, the oldest first, in one transaction.
    [[nodiscard]] Result<void> catchUp(int most);

private:
    struct StoredIssue;
    struct Document;
    [[nodiscard]] Result<void> removeGone();
    [[nodiscard]] Result<void> indexIssue(const StoredIssue &issue);
    [[nodiscard]] Result<QList<Document>> documentsOf(const StoredIssue &issue);
    [[nodiscard]] Result<void> write(qint64 issue, const Document &document, qint64 number);

    Sql &m_sql;
};

} // namespace galley
