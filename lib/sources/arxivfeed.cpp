// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/arxivfeed.h"

#include "base/uuid.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::ArxivFeed)
};

constexpr QLatin1StringView atom = "http://www.w3.org/2005/Atom"_L1;
constexpr QLatin1StringView arxiv = "http://arxiv.org/schemas/atom"_L1;

QString start(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 300)));
}

/// Older feeds wrap lines; a paragraph begins with a blank line or an indented one.
QString unwrapped(const QString &text)
{
    QString result;
    result.reserve(text.size());
    bool isBreak = false;
    for (QStringView line : QStringView(text).trimmed().tokenize(u'\n')) {
        const bool isIndented = !line.isEmpty() && line.front().isSpace();
        line = line.trimmed();
        if (line.isEmpty()) {
            isBreak = true;
            continue;
        }
        if (!result.isEmpty())
            result += isBreak || isIndented ? "\n\n"_L1 : " "_L1;
        result += line;
        isBreak = false;
    }
    return result;
}

/// "cs.SE", "hep-th"; not the classes of the MSC or ACM that older feeds mix in.
bool isArxivCategory(QStringView term)
{
    qsizetype dots = 0;
    for (const QChar c : term) {
        const bool isLower = c >= u'a' && c <= u'z';
        const bool isUpper = c >= u'A' && c <= u'Z';
        dots += c == u'.';
        if (!isLower && c != u'-' && c != u'.' && !(isUpper && dots == 1))
            return false;
    }
    return !term.isEmpty() && dots <= 1 && term.front() != u'.';
}

QString bareDoi(const QString &text)
{
    const QString doi = text.simplified().section(u' ', 0, 0);
    const qsizetype at = doi.indexOf("10."_L1);
    return at < 0 ? QString() : doi.sliced(at);
}

QString timestamp(const QString &text)
{
    const QString time = text.trimmed();
    return QDateTime::fromString(time, Qt::ISODate).isValid() ? time : QString();
}

/// A feed being read.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes) : m_xml(bytes) { }

    Result<ArxivFeed> read()
    {
        if (!readRoot())
            return std::unexpected(broken());
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == "entry"_L1)
                readEntry();
            else if (m_xml.name() == "totalResults"_L1)
                m_feed.totalResults = text().toLongLong();
            else
                m_xml.skipCurrentElement();
        }
        if (m_xml.hasError())
            return std::unexpected(broken());
        if (!m_refusal.isEmpty())
            return fail(Error::Code::InvalidInput,
                Tr::tr("arXiv refused the request: %1. Check the identifiers.").arg(m_refusal));
        return std::move(m_feed);
    }

private:
    /// Goes to the feed element; a document type is refused, since it can define entities.
    bool readRoot()
    {
        while (!m_xml.atEnd()) {
            switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                return m_xml.name() == "feed"_L1 && m_xml.namespaceUri() == atom;
            case QXmlStreamReader::DTD:
                return false;
            default:
                break;
            }
        }
        return false;
    }

    Error broken() const
    {
        using enum QXmlStreamReader::Error;
        if (m_xml.error() == PrematureEndOfDocumentError)
            return {Error::Code::Malformed,
                Tr::tr("arXiv's answer breaks off in the middle; try again."), m_xml.errorString()};
        return {Error::Code::Malformed,
            Tr::tr("arXiv's answer is not the Atom feed it should be; try again later."),
            m_xml.hasError()
                ? Tr::tr("Line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString())
                : m_xml.name().toString()};
    }

    QString text() { return m_xml.readElementText(QXmlStreamReader::IncludeChildElements); }

    void readEntry()
    {
        m_record = {};
        m_id.clear();
        m_summary.clear();
        m_primary.clear();
        while (m_xml.readNextStartElement())
            readMember();
        if (m_id.contains("/api/errors"_L1)) {
            m_refusal = m_summary.simplified();
            if (m_refusal.isEmpty())
                m_refusal = Tr::tr("it gave no reason");
            return;
        }
        // Before November 2025 an unknown identifier gave an entry without one.
        const qsizetype place = m_id.indexOf("/abs/"_L1);
        const auto id = place < 0 ? std::nullopt
                                  : ArxivId::parse(QStringView(m_id).sliced(place + 5).trimmed());
        if (!id)
            return;
        m_record.id = *id;
        m_record.abstract = unwrapped(m_summary);
        if (const qsizetype at = m_record.categories.indexOf(m_primary); at > 0)
            m_record.categories.move(at, 0);
        else if (at < 0 && isArxivCategory(m_primary))
            m_record.categories.prepend(m_primary);
        m_feed.records.append(std::move(m_record));
    }

    void readMember()
    {
        const QStringView name = m_xml.name();
        if (m_xml.namespaceUri() == arxiv) {
            if (name == "comment"_L1)
                m_record.comment = text().simplified();
            else if (name == "journal_ref"_L1)
                m_record.journalRef = text().simplified();
            else if (name == "doi"_L1 && m_record.doi.isEmpty())
                m_record.doi = bareDoi(text());
            else if (name == "primary_category"_L1)
                readCategory(m_primary);
            else
                m_xml.skipCurrentElement();
        } else if (name == "author"_L1) {
            readAuthor();
        } else if (name == "id"_L1) {
            m_id = text();
        } else if (name == "title"_L1) {
            m_record.title = text().simplified();
        } else if (name == "summary"_L1) {
            m_summary = text();
        } else if (name == "published"_L1) {
            m_record.published = timestamp(text());
        } else if (name == "updated"_L1) {
            m_record.updated = timestamp(text());
        } else if (name == "category"_L1) {
            QString term;
            readCategory(term);
            if (isArxivCategory(term) && !m_record.categories.contains(term))
                m_record.categories.append(term);
        } else {
            m_xml.skipCurrentElement();
        }
    }

    void readCategory(QString &term)
    {
        term = m_xml.attributes().value("term"_L1).toString();
        m_xml.skipCurrentElement();
    }

    void readAuthor()
    {
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() != "name"_L1) {
                m_xml.skipCurrentElement();
                continue;
            }
            const QString name = text().simplified();
            if (!name.isEmpty())
                m_record.authors.append(name);
        }
    }

    QXmlStreamReader m_xml;
    ArxivFeed m_feed;
    ArxivRecord m_record;
    QString m_id;
    QString m_summary;
    QString m_primary;
    QString m_refusal;
};

std::optional<QString> known(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::optional<QStringList> known(const QStringList &list)
{
    return list.isEmpty() ? std::nullopt : std::optional(list);
}

} // namespace

Result<ArxivFeed> parseArxivFeed(const QByteArray &bytes)
{
    if (bytes.size() > largestArxivFeed)
        return fail(Error::Code::TooLarge,
            Tr::tr("arXiv's answer is larger than %1 MB and was not read; import fewer papers at "
                   "once.")
                .arg(largestArxivFeed / 1024 / 1024));
    const QByteArray head =
        bytes.first(std::min<qsizetype>(bytes.size(), 1024)).trimmed().toLower();
    if (head.isEmpty())
        return fail(Error::Code::Malformed, Tr::tr("arXiv's answer is empty; try again."));
    if (head.startsWith("rate exceeded"))
        return fail(Error::Code::RateLimited,
            Tr::tr("arXiv answers no more requests for now; wait some minutes and try again."),
            start(bytes));
    if (head.startsWith("<!doctype html") || head.contains("<html"))
        return fail(Error::Code::Malformed,
            Tr::tr("arXiv answered with a web page instead of data; it may be down for maintenance "
                   "or a "
                   "network log-in may stand between. Try again later."),
            start(bytes));
    return Reader(bytes).read();
}

Entry toEntry(const ArxivRecord &record, PinVersion pin)
{
    Entry entry;
    entry.id = newUuid();
    entry.title = record.title;
    entry.source = Source::Arxiv;
    entry.arxivId = record.id.base();
    entry.arxivVersion = record.id.version();
    entry.url = u"https://arxiv.org/abs/"_s
        + (pin == PinVersion::Yes ? record.id.toString() : record.id.base());
    entry.authors = known(record.authors);
    entry.abstract = known(record.abstract);
    entry.comment = known(record.comment);
    entry.journalRef = known(record.journalRef);
    entry.doi = known(record.doi);
    entry.publishedAt = known(record.published);
    entry.updatedAt = known(record.updated);
    entry.categories = known(record.categories);
    return entry;
}

} // namespace galley
