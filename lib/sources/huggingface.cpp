// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/huggingface.h"

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
    Q_DECLARE_TR_FUNCTIONS(galley::HuggingFace)
};

constexpr qsizetype mostAuthors = 5000;
constexpr qsizetype mostPapers = 1000;

Result<QJsonDocument> documentIn(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::NoError)
        return document;
    if (bytes.trimmed().startsWith('<'))
        return fail(Error::Code::Malformed,
            Tr::tr("Hugging Face answered with a web page instead of data; try again later."),
            foreign::start(bytes));
    return fail(Error::Code::Malformed,
        Tr::tr(
            "Hugging Face's answer is not the JSON it should be, or breaks off; try again later."),
        error.errorString());
}

Error refusal(const QJsonObject &answer)
{
    const QString words = foreign::line(
        answer.value("error"_L1).toString(answer.value("message"_L1).toString()), 200);
    if (words.isEmpty())
        return {Error::Code::Malformed,
            Tr::tr("Hugging Face's answer is none that Galley knows; try again later."), {}};
    return {Error::Code::Refused, Tr::tr("Hugging Face refused the request: %1").arg(words), {}};
}

QString address(const QJsonValue &value)
{
    return foreign::webAddress(value.toString()).toString(QUrl::FullyEncoded);
}

QStringList authorsOf(const QJsonArray &list)
{
    QStringList authors;
    for (const QJsonValue &author : list) {
        const QString name = foreign::line(author.toObject().value("name"_L1).toString(), 200);
        if (!name.isEmpty() && authors.size() < mostAuthors)
            authors.append(name);
    }
    return authors;
}

/// Nothing where there is no identifier or no title.
std::optional<HuggingFacePaper> paperIn(const QJsonObject &object)
{
    const auto id = ArxivId::parse(object.value("id"_L1).toString().trimmed());
    HuggingFacePaper paper;
    paper.title = foreign::line(object.value("title"_L1).toString());
    if (!id || paper.title.isEmpty())
        return {};
    paper.id = *ArxivId::parse(id->base());
    paper.authors = authorsOf(object.value("authors"_L1).toArray());
    paper.abstract = foreign::paragraphs(object.value("summary"_L1).toString());
    paper.publishedAt = foreign::timestamp(object.value("publishedAt"_L1).toString());
    paper.upvotes = foreign::count(object.value("upvotes"_L1));
    paper.codeUrl = address(object.value("githubRepo"_L1));
    paper.projectUrl = address(object.value("projectPage"_L1));
    return paper;
}

/// Where Hugging Face keeps the picture that it shows for a paper.
QString socialThumbnail(const ArxivId &id)
{
    return u"https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/%1.png"_s.arg(
        id.base());
}

} // namespace

Result<HuggingFacePaper> parseHuggingFacePaper(const QByteArray &bytes)
{
    const auto document = documentIn(bytes);
    if (!document)
        return std::unexpected(document.error());
    auto paper = paperIn(document->object());
    if (!paper)
        return std::unexpected(refusal(document->object()));
    paper->thumbnailUrl = address(document->object().value("thumbnail"_L1));
    if (paper->thumbnailUrl.isEmpty())
        paper->thumbnailUrl = socialThumbnail(paper->id);
    return *std::move(paper);
}

Result<QList<HuggingFacePaper>> parseDailyPapers(const QByteArray &bytes)
{
    const auto document = documentIn(bytes);
    if (!document)
        return std::unexpected(document.error());
    if (!document->isArray())
        return std::unexpected(refusal(document->object()));
    QList<HuggingFacePaper> papers;
    for (const QJsonValue &item : document->array()) {
        // The dates and texts of the outer object are those of the page; the inner ones the paper's.
        auto paper = paperIn(item.toObject().value("paper"_L1).toObject());
        if (!paper)
            continue;
        paper->thumbnailUrl = address(item.toObject().value("thumbnail"_L1));
        papers.append(*std::move(paper));
        if (papers.size() == mostPapers)
            break;
    }
    return papers;
}

} // namespace galley
