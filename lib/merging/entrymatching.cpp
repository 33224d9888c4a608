// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merging/entrymatching.h"

#include "model/lookup.h"
#include "json/issuejson.h"

#include <QHash>

namespace galley {

namespace {

/// What a file says; it knows neither ids nor origins.
QByteArray textOf(const Entry &entry)
{
    Entry text = entry;
    text.id = {};
    text.origins.clear();
    return writeEntryJson(text);
}

QByteArray idOf(const Entry &entry)
{
    return entry.id.isNull() ? QByteArray() : entry.id.toRfc4122();
}
QByteArray paperOf(const Entry &entry) { return referenceKeyOf(entry).toUtf8(); }
QByteArray titleOf(const Entry &entry) { return entry.title.simplified().toCaseFolded().toUtf8(); }

/// Finds for each wanted entry the old one that it is, each old one once.
class Matcher
{
public:
    Matcher(const QList<Entry> &old, const QList<Entry> &wanted, Matching matching)
        : m_old(old), m_wanted(wanted), m_matches(wanted.size(), -1), m_isTaken(old.size(), false)
    {
        // From what is beyond doubt to what is likely.
        matchBy(idOf);
        if (matching == Matching::ById)
            return;
        matchBy(textOf);
        matchBy(paperOf);
        matchBy(titleOf);
    }

    /// The place among the old ones for each of the wanted ones, or -1.
    const QList<qsizetype> &matches() const { return m_matches; }

private:
    void matchBy(QByteArray (*keyOf)(const Entry &))
    {
        QHash<QByteArray, QList<qsizetype>> places; // the first one last
        for (qsizetype i = m_old.size() - 1; i >= 0; --i) {
            if (!m_isTaken[i])
                places[keyOf(m_old[i])].append(i);
        }
        places.remove({}); // neither paper nor page is not the same as neither
        for (qsizetype i = 0; i < m_wanted.size(); ++i) {
            if (m_matches[i] >= 0)
                continue;
            const auto same = places.find(keyOf(m_wanted[i]));
            if (same == places.end() || same->isEmpty())
                continue;
            m_matches[i] = same->takeLast();
            m_isTaken[m_matches[i]] = true;
        }
    }

    const QList<Entry> &m_old;
    const QList<Entry> &m_wanted;
    QList<qsizetype> m_matches;
    QList<bool> m_isTaken;
};

} // namespace

QList<qsizetype> matchedPlaces(
    const QList<Entry> &old, const QList<Entry> &wanted, Matching matching)
{
    return Matcher(old, wanted, matching).matches();
}

} // namespace galley
