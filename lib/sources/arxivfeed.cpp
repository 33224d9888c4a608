// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/arxivfeed.h"

#include "base/uuid.h"
#include "sources/xmlpass.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::ArxivFeed)
};

constexpr QByteArrayView atomFeed = "http://www.w3.org/2005/Atom|feed";
constexpr QByteArrayView atomEntry = "http://www.w3.org/2005/Atom|entry";
constexpr QByteArrayView atomName = "http://www.w3.org/2005/Atom|name";

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

/// "2026-04-16T17:59:00Z", as nearly every time is; QDateTime takes its time.
bool isUtcTime(QStringView text)
{
    constexpr QStringView pattern = u"0000-00-00T00:00:00Z";
    const bool isAlike = std::ranges::equal(text, pattern,
        [](QChar c, QChar p) { return p == u'0' ? c >= u'0' && c <= u'9' : c == p; });
    return isAlike
        && QDate(text.first(4).toInt(), text.sliced(5, 2).toInt(), text.sliced(8, 2).toInt())
               .isValid()
        && QTime(text.sliced(11, 2).toInt(), text.sliced(14, 2).toInt(), text.sliced(17, 2).toInt())
               .isValid();
}

QString timestamp(const QString &text)
{
    const QString time = text.trimmed();
    if (isUtcTime(time))
        return time;
    return QDateTime::fromString(time, Qt::ISODate).isValid() ? time : QString();
}

enum class Member { None, Id, Title, Summary, Published, Updated, Comment, JournalRef, Doi, Name };

class Reader : public XmlPass
{
public:
    Result<ArxivFeed> read(const QByteArray &bytes)
    {
        const Outcome outcome = run(bytes);
        if (outcome != Outcome::Whole)
            return fail(Error::Code::Malformed,
                outcome == Outcome::CutOff
                    ? Tr::tr("arXiv's answer breaks off in the middle; try again.")
                    : Tr::tr("arXiv's answer is not the Atom feed it should be; try again later."),
                problem());
        if (!m_refusal.isEmpty())
            return fail(Error::Code::InvalidInput,
                Tr::tr("arXiv refused the request: %1. Check the identifiers.").arg(m_refusal));
        return std::move(m_feed);
    }

private:
    void startElement(QByteArrayView name, const char **attributes) override
    {
        if (depth() == 1 && name != atomFeed)
            return refuse();
        if (depth() == 2) {
            m_isEntry = name == atomEntry;
            m_record = {};
            m_id.clear();
            m_summary.clear();
            m_primary.clear();
        } else if (depth() == 3 && m_isEntry) {
            startMember(name, attributes);
        } else if (depth() == 4 && m_isAuthor && name == atomName) {
            take(Member::Name);
        }
    }

    void startMember(QByteArrayView name, const char **attributes)
    {
        static constexpr std::pair<QByteArrayView, Member> members[] {
            {"http://www.w3.org/2005/Atom|id", Member::Id},
            {"http://www.w3.org/2005/Atom|title", Member::Title},
            {"http://www.w3.org/2005/Atom|summary", Member::Summary},
            {"http://www.w3.org/2005/Atom|published", Member::Published},
            {"http://www.w3.org/2005/Atom|updated", Member::Updated},
            {"http://arxiv.org/schemas/atom|comment", Member::Comment},
            {"http://arxiv.org/schemas/atom|journal_ref", Member::JournalRef},
            {"http://arxiv.org/schemas/atom|doi", Member::Doi}};
        m_isAuthor = name == QByteArrayView("http://www.w3.org/2005/Atom|author");
        if (m_isAuthor)
            return;
        if (name == QByteArrayView("http://www.w3.org/2005/Atom|category")) {
            const QString term = valueOf(attributes, "term");
            if (isArxivCategory(term) && !m_record.categories.contains(term))
                m_record.categories.append(term);
        } else if (name == QByteArrayView("http://arxiv.org/schemas/atom|primary_category")) {
            m_primary = valueOf(attributes, "term");
        } else {
            const auto found =
                std::ranges::find(members, name, [](const auto &m) { return m.first; });
            if (found != std::end(members))
                take(found->second);
        }
    }

    void take(Member member)
    {
        m_member = member;
        collect();
    }

    void endElement(bool isCollected) override
    {
        if (isCollected)
            took(QString::fromUtf8(text()));
        if (depth() == 3)
            m_isAuthor = false;
        if (depth() == 2 && m_isEntry)
            endEntry();
    }

    void took(const QString &text)
    {
        switch (m_member) {
        case Member::None:
            break;
        case Member::Id:
            m_id = text;
            break;
        case Member::Title:
            m_record.title = text.simplified();
            break;
        case Member::Summary:
            m_summary = text;
            break;
        case Member::Published:
            m_record.published = timestamp(text);
            break;
        case Member::Updated:
            m_record.updated = timestamp(text);
            break;
        case Member::Comment:
            m_record.comment = text.simplified();
            break;
        case Member::JournalRef:
            m_record.journalRef = text.simplified();
            break;
        case Member::Doi:
            if (m_record.doi.isEmpty())
                m_record.doi = bareDoi(text);
            break;
        case Member::Name:
            if (const QString name = text.simplified(); !name.isEmpty())
                m_record.authors.append(name);
            break;
        }
    }

    void endEntry()
    {
        m_isEntry = false;
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
        const qsizetype at = m_record.categories.indexOf(m_primary);
        if (at > 0)
            m_record.categories.move(at, 0);
        else if (at < 0 && isArxivCategory(m_primary))
            m_record.categories.prepend(m_primary);
        m_feed.records.append(std::move(m_record));
    }

    bool m_isEntry = false;
    bool m_isAuthor = false;
    Member m_member = Member::None;
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
    return Reader().read(bytes);
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
    entry.publishedAt = timestampFrom(record.published);
    entry.updatedAt = timestampFrom(record.updated);
    entry.categories = known(record.categories);
    return entry;
}

} // namespace galley
