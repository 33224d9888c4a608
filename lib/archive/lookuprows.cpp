// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/lookuprows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr std::array outcomes {
    std::pair {Lookup::Outcome::Found, "found"_L1},
    std::pair {Lookup::Outcome::Absent, "absent"_L1},
    std::pair {Lookup::Outcome::Failed, "failed"_L1},
};

constexpr std::array withdrawals {
    std::pair {Withdrawal::None, "none"_L1},
    std::pair {Withdrawal::ByAuthors, "authors"_L1},
    std::pair {Withdrawal::ByArxiv, "arxiv"_L1},
};

constexpr auto arxivPrefix = "arxiv:"_L1;

QString wordFor(const auto &words, auto value)
{
    return std::ranges::find(words, value, [](const auto &pair) { return pair.first; })->second;
}

auto valueFor(const auto &words, const QString &word)
{
    const auto found =
        std::ranges::find_if(words, [&word](const auto &pair) { return pair.second == word; });
    return found == words.end() ? std::nullopt : std::optional(found->first);
}

} // namespace

QVariantList lookupColumns(const Lookup &lookup)
{
    const QVariant version = lookup.latestVersion ? QVariant(*lookup.latestVersion)
                                                  : QVariant(QMetaType::fromType<int>());
    return {sqlText(lookup.key), sqlText(QString(keyOf(lookup.provider))),
        wordFor(outcomes, lookup.outcome), sqlText(lookup.message), sqlText(lookup.at), version,
        wordFor(withdrawals, lookup.withdrawal)};
}

std::optional<Lookup> lookupFrom(const QSqlQuery &row)
{
    const auto provider = providerFromKey(row.value(1).toString());
    const auto outcome = valueFor(outcomes, row.value(2).toString());
    const auto withdrawal = valueFor(withdrawals, row.value(6).toString());
    if (!provider || !outcome || !withdrawal)
        return {};
    const QVariant version = row.value(5);
    return Lookup {.key = row.value(0).toString(),
        .provider = *provider,
        .outcome = *outcome,
        .message = row.value(3).toString(),
        .at = row.value(4).toString(),
        .latestVersion = version.isNull() ? std::nullopt : std::optional(version.toInt()),
        .withdrawal = *withdrawal};
}

QVariantList referenceColumns(const Reference &reference)
{
    const QString target = reference.arxivId() ? arxivPrefix + reference.arxivId()->toString()
                                               : reference.url()->toString(QUrl::FullyEncoded);
    return {sqlText(reference.key()), sqlText(target), sqlText(reference.text)};
}

std::optional<Reference> referenceFrom(const QSqlQuery &row)
{
    const QString target = row.value(1).toString();
    Reference reference {.target = QUrl(target, QUrl::StrictMode), .text = row.value(2).toString()};
    if (target.startsWith(arxivPrefix)) {
        const auto id = ArxivId::parse(QStringView(target).sliced(arxivPrefix.size()));
        if (!id)
            return {};
        reference.target = *id;
    } else if (reference.url()->host().isEmpty()) {
        return {};
    }
    return reference.key() == row.value(0).toString() ? std::optional(reference) : std::nullopt;
}

} // namespace galley
