// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/semanticscholar.h"

#include "model/arxivid.h"
#include "sources/foreigntext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::SemanticScholar)
};

/// Errors have their words in `error`, or in `message` with a `code` that is a text.
Error refusal(const QJsonObject &answer)
{
    const QString words = foreign::line(
        answer.value("error"_L1).toString(answer.value("message"_L1).toString()), 200);
    const QJsonValue code = answer.value("code"_L1);
    if (code.toVariant().toInt() == 429
        || words.contains("too many requests"_L1, Qt::CaseInsensitive))
        return {Error::Code::RateLimited,
            Tr::tr("Semantic Scholar answers no more requests for now; wait some minutes, or set a "
                   "key for it in the settings."),
            words};
    if (words.isEmpty())
        return {Error::Code::Malformed,
            Tr::tr("Semantic Scholar's answer is none that Galley knows; try again later."), {}};
    return {
        Error::Code::Refused, Tr::tr("Semantic Scholar refused the request: %1").arg(words), {}};
}

std::optional<CitationRecord> recordIn(const QJsonObject &paper)
{
    const QString text =
        paper.value("externalIds"_L1).toObject().value("ArXiv"_L1).toString().trimmed();
    const auto id = ArxivId::parse(text);
    const auto count = foreign::count(paper.value("citationCount"_L1));
    if (!id || !count)
        return {};
    return CitationRecord {id->base(), *count};
}

} // namespace

Result<QList<std::optional<CitationRecord>>> parseCitationBatch(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(Error::Code::Malformed,
            Tr::tr(
                "Semantic Scholar's answer is not the JSON it should be, or breaks off; try again "
                "later."),
            error.errorString());
    if (!document.isArray())
        return std::unexpected(refusal(document.object()));
    QList<std::optional<CitationRecord>> records;
    for (const QJsonValue &paper : document.array())
        records.append(recordIn(paper.toObject()));
    return records;
}

} // namespace galley
