// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reference.h"

#include "model/addresstext.h"
#include "model/citationrecords.h"
#include "model/paperurl.h"
#include "model/pastedtext.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype longestUrl = 4096;
constexpr qsizetype longestMailbox = 64;

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// Part of a word or a number. Chinese, Japanese and Korean are written without spaces, so that an
/// identifier between their characters stands alone.
bool isWord(QChar c) { return c.unicode() < 0x2e80 && c.isLetterOrNumber(); }

bool startsWith(QStringView text, QLatin1StringView prefix)
{
    return text.startsWith(prefix, Qt::CaseInsensitive);
}

bool isOneOf(QChar c, QStringView characters) { return characters.contains(c); }

/// Whether words around a number make it an amount or a telephone number.
bool isQuantity(QStringView before, QStringView after)
{
    static constexpr std::array units {"eur"_L1, "usd"_L1, "gbp"_L1, "chf"_L1, "jpy"_L1, "cny"_L1,
        "inr"_L1, "euro"_L1, "euros"_L1, "dollars"_L1, "$"_L1, "%"_L1};
    static constexpr std::array telephones {"tel"_L1, "tel."_L1, "tel:"_L1, "phone"_L1, "phone:"_L1,
        "fax"_L1, "fax:"_L1, "mobile"_L1, "mobile:"_L1, "build"_L1, "rs."_L1};
    const auto isIn = [](QStringView word, const auto &words) {
        return std::ranges::any_of(words, [word](QLatin1StringView known) {
            return word.compare(known, Qt::CaseInsensitive) == 0;
        });
    };
    constexpr qsizetype longest = 10;
    for (int words = 0; words < 4 && before.endsWith(u' '); ++words) {
        const QStringView head = before.chopped(1);
        qsizetype start = head.size();
        while (start > 0 && head.size() - start < longest && !head[start - 1].isSpace())
            --start;
        const QStringView word = head.sliced(start);
        if (isIn(word, telephones) || (word.size() > 1 && word.front() == u'+' && isDigit(word[1])))
            return true;
        const bool isUnit = isIn(word, units) || (!word.isEmpty() && isOneOf(word.back(), u"€$£¥"));
        if (words == 0 && isUnit)
            return true;
        if (word.isEmpty() || !std::ranges::all_of(word, isDigit)) // "+49 711 …"
            break;
        before = head.first(start);
    }
    if (!after.startsWith(u' '))
        return false;
    qsizetype end = 1;
    while (end < std::min(after.size(), longest) && !after[end].isSpace()
        && !isOneOf(after[end], u".,;:!?)"))
        ++end;
    const QStringView next = after.sliced(1, end - 1);
    return isIn(next, units) || (next.size() == 1 && isOneOf(next.front(), u"€£¥"));
}

/// One pass over a text. Each step looks at the start of a word and either takes something from
/// there or goes on; what is taken is not looked at again.
class Scanner
{
public:
    explicit Scanner(const QString &original)
        : m_original(original)
        , m_pasted(original)
        , m_text(m_pasted.text())
        , m_records(citationRecords(original))
        , m_hasPaper(m_records.size(), false)
    {
    }

    QList<Reference> run()
    {
        while (m_at < m_text.size()) {
            const QStringView rest = QStringView(m_text).sliced(m_at);
            const bool isStart = isWord(rest.front()) && (m_at == 0 || !isWord(m_text[m_at - 1]));
            const qsizetype taken = isStart ? take(rest) : 0;
            m_at += std::max<qsizetype>(taken, 1);
        }
        return withoutOtherNames();
    }

private:
    QChar before() const { return m_at > 0 ? m_text[m_at - 1] : u' '; }

    void add(std::variant<ArxivId, QUrl> target, qsizetype length)
    {
        const qsizetype start = m_pasted.originalPosition(m_at);
        const qsizetype end = m_pasted.originalPosition(m_at + length - 1) + 1;
        Reference reference {std::move(target), m_original.sliced(start, end - start), start};
        const qsizetype record = recordAt(start);
        if (record >= 0 && reference.arxivId())
            m_hasPaper[record] = true;
        const QString key = reference.key();
        if (m_keys.contains(key))
            return;
        m_keys.insert(key);
        m_found.append(std::move(reference));
        m_recordOf.append(record);
    }

    /// The record around a position, which is behind the last one asked for; -1 outside.
    qsizetype recordAt(qsizetype position)
    {
        while (m_record < m_records.size() && m_records[m_record].end <= position)
            ++m_record;
        const bool isWithin = m_record < m_records.size() && m_records[m_record].start <= position;
        return isWithin ? m_record : -1;
    }

    /// A record's pages are other names of its paper, or of its first page.
    QList<Reference> withoutOtherNames()
    {
        if (m_records.isEmpty())
            return std::move(m_found);
        QList<Reference> kept;
        qsizetype last = -1; // the record whose first page was kept
        for (qsizetype i = 0; i < m_found.size(); ++i) {
            const qsizetype record = m_recordOf[i];
            const bool isPage = record >= 0 && m_found[i].url();
            if (isPage && (m_hasPaper[record] || record == last))
                continue;
            if (isPage)
                last = record;
            kept.append(std::move(m_found[i]));
        }
        return kept;
    }

    /// How much of the text was understood, reference or not; 0 when nothing was.
    qsizetype take(QStringView rest)
    {
        const QChar first = rest.front();
        if (isDigit(first)) {
            const qsizetype doi = takeDoi(rest);
            return doi > 0 ? doi : takeBareId(rest);
        }
        if (const qsizetype url = takeUrl(rest))
            return url;
        if (first == u'a' || first == u'A') {
            if (const qsizetype prefixed = takePrefixed(rest))
                return prefixed;
        }
        return takeBareId(rest);
    }

    qsizetype takeUrl(QStringView rest)
    {
        const qsizetype scheme = schemeLength(rest);
        if (scheme == 0 && !(before() != u'@' && startsWithPaperHost(rest)))
            return 0;
        const qsizetype length = addressLength(rest, scheme);
        if (length <= scheme || length > longestUrl)
            return std::max(length, scheme);
        const bool isWeb = startsWith(rest, "http://"_L1) || startsWith(rest, "https://"_L1);
        if (scheme > 0 && !isWeb)
            return length;
        QUrl url = withoutRedirector(addressOf(rest.first(length), scheme));
        url.setUserInfo({}); // a password is nothing to store or to print
        if (const auto id = arxivIdOfUrl(url)) {
            add(*id, length);
            return length;
        }
        const qsizetype shorter = scheme + lengthBeforeTail(rest.first(length).sliced(scheme));
        if (shorter < length) {
            if (const auto id = arxivIdOfUrl(addressOf(rest.first(shorter), scheme))) {
                add(*id, shorter);
                return shorter;
            }
        }
        if (isWeb && !url.isEmpty())
            add(url, length);
        return length;
    }

    qsizetype addressLength(QStringView rest, qsizetype scheme) const
    {
        qsizetype length = urlLength(rest, before());
        const QChar delimiter = m_pasted.delimiter();
        if (!delimiter.isNull() && before() != u'"' && length > 0) {
            const qsizetype column = rest.first(length).indexOf(delimiter);
            length = column > scheme ? column : length;
        }
        return lengthBeforeEntity(rest.first(length));
    }

    /// Empty where it is none.
    static QUrl addressOf(QStringView text, qsizetype scheme)
    {
        const QUrl url(
            scheme > 0 ? text.toString() : u"https://"_s + text.toString(), QUrl::TolerantMode);
        return url.isValid() && !url.host().isEmpty() ? url : QUrl();
    }

    /// A DOI whole, so that nothing is seen inside it.
    qsizetype takeDoi(QStringView rest)
    {
        if (!rest.startsWith("10."_L1) || isOneOf(before(), u".-"))
            return 0;
        qsizetype slash = 3;
        while (slash < rest.size() && slash < 12 && isDigit(rest[slash]))
            ++slash;
        if (slash < 7 || slash >= rest.size() || rest[slash] != u'/')
            return 0;
        if (startsWith(rest, arxivDoiPrefix)) {
            if (const qsizetype length = takeId(rest, arxivDoiPrefix.size()))
                return length;
        }
        return urlLength(rest, before());
    }

    /// "arXiv:2604.15579 [cs.SE]", "arXiv 2604.15579", "arXiv.org:hep-th/9901001".
    qsizetype takePrefixed(QStringView rest)
    {
        if (!startsWith(rest, "arxiv"_L1))
            return 0;
        qsizetype at = 5;
        if (startsWith(rest.sliced(at), ".org:"_L1))
            at += 4;
        if (at < rest.size() && isOneOf(rest[at], u":.：-_"))
            ++at;
        const qsizetype mostSpaces = at + 3;
        while (at < rest.size() && at < mostSpaces && rest[at].isSpace())
            ++at;
        return at == 5 || at >= rest.size() ? 0 : takeId(rest, at);
    }

    qsizetype takeBareId(QStringView rest)
    {
        const QStringView head = QStringView(m_text).first(m_at);
        if (isEmphasis(head))
            return takeId(rest, 0);
        if (isOneOf(before(), u"./-_@+#%&\\$€£¥~≈±−^"))
            return 0;
        const auto prefix = isDigit(rest.front()) ? ArxivId::parsePrefix(rest) : std::nullopt;
        if (prefix && isQuantity(head, rest.sliced(prefix->length)))
            return prefix->length;
        return takeId(rest, 0);
    }

    /// Whether a text ends in the "_" or "__" of Markdown.
    static bool isEmphasis(QStringView head)
    {
        qsizetype marks = 0;
        while (marks < head.size() && marks < 3 && head[head.size() - 1 - marks] == u'_')
            ++marks;
        return marks > 0 && (marks == head.size() || head[head.size() - 1 - marks].isSpace());
    }

    qsizetype takeId(QStringView rest, qsizetype from)
    {
        const auto prefix = ArxivId::parsePrefix(rest.sliced(from));
        if (!prefix)
            return 0;
        const qsizetype end = from + prefix->length;
        if (!mayFollowId(rest.sliced(end)))
            return 0;
        const qsizetype length = end + subjectLength(rest.sliced(end));
        add(prefix->id, length);
        return length;
    }

    /// Whether an identifier may end here: not within a number, an address, a path or a quantity.
    static bool mayFollowId(QStringView after)
    {
        if (after.isEmpty())
            return true;
        while (after.startsWith(u'_') && after.size() > 1) // Markdown's, or a name's
            after = after.sliced(1);
        const QChar c = after.front();
        if (isWord(c) || isOneOf(c, u"@/%°$€£¥\\+"))
            return false;
        if ((c == u'.' || c == u'-') && after.size() > 1 && isDigit(after[1]))
            return false;
        for (qsizetype i = 0; i < std::min(after.size(), longestMailbox); ++i) {
            if (after[i] == u'@')
                return false;
            if (!isWord(after[i]) && !isOneOf(after[i], u".-_+"))
                break;
        }
        return true;
    }

    /// The length of " [cs.SE]", as arXiv writes it behind an identifier, or 0.
    static qsizetype subjectLength(QStringView after)
    {
        constexpr qsizetype longest = 30;
        qsizetype at = 0;
        while (at < after.size() && at < 2 && after[at] == u' ')
            ++at;
        if (at >= after.size() || after[at] != u'[')
            return 0;
        for (++at; at < std::min(after.size(), longest); ++at) {
            if (after[at] == u']')
                return at + 1;
            if (!after[at].isLetter() && !isOneOf(after[at], u".-"))
                return 0;
        }
        return 0;
    }

    const QString &m_original;
    const PastedText m_pasted;
    const QString &m_text;
    const QList<CitationRecord> m_records;
    QList<bool> m_hasPaper; ///< of each record
    qsizetype m_record = 0; ///< the first that does not lie behind
    qsizetype m_at = 0;
    QList<Reference> m_found;
    QList<qsizetype> m_recordOf; ///< of each that was found; -1 outside any
    QSet<QString> m_keys;
};

/// Says who clicked where, and nothing about the page.
bool isTracking(const QString &item)
{
    static constexpr std::array names {"fbclid"_L1, "gclid"_L1, "dclid"_L1, "msclkid"_L1,
        "igshid"_L1, "mc_cid"_L1, "mc_eid"_L1, "_hsenc"_L1, "_hsmi"_L1};
    return item.startsWith("utm_"_L1, Qt::CaseInsensitive)
        || std::ranges::any_of(names, [&item](QLatin1StringView name) { return item == name; });
}

QUrl withoutTracking(QUrl url)
{
    if (!url.hasQuery())
        return url;
    QStringList kept;
    for (const QString &item : url.query(QUrl::FullyEncoded).split(u'&')) {
        if (!isTracking(item.section(u'=', 0, 0)))
            kept.append(item);
    }
    url.setQuery(kept.isEmpty() ? QString() : kept.join(u'&'));
    return url;
}

} // namespace

QString Reference::key() const
{
    if (const ArxivId *id = arxivId())
        return u"arxiv:"_s + id->base();
    QUrl page = *url();
    // "#section" is a place in the page, "#!/path" and "#/path" are how some sites name pages.
    const QString fragment = page.fragment();
    if (!fragment.startsWith(u'!') && !fragment.startsWith(u'/'))
        page.setFragment({});
    const bool isDefaultPort = page.port() == (page.scheme() == "http"_L1 ? 80 : 443);
    if (isDefaultPort)
        page.setPort(-1);
    page.setScheme(u"https"_s);
    page = withoutTracking(page);
    page = page.adjusted(QUrl::NormalizePathSegments);
    QString path = page.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    page.setPath(path, QUrl::StrictMode);
    return page.toString(QUrl::FullyEncoded);
}

QList<Reference> findReferences(const QString &text) { return Scanner(text).run(); }

} // namespace galley
