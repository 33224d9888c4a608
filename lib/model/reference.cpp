// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reference.h"

#include <QSet>

#include <algorithm>

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

/// What ends an address in a running text, whatever comes before.
bool endsUrl(QChar c)
{
    return c.isSpace() || c.unicode() < 0x20 || c.category() == QChar::Other_Format
        || isOneOf(c, u"<>\"`{}|\\^“”„«»‹›、。，；：！？（）「」『』【】《》");
}

/// The length of the address at the start of the text: up to white space, a quote, a bracket that
/// it did not open, or the next address of a list; without the punctuation of the sentence around.
qsizetype urlLength(QStringView text, QChar before)
{
    qsizetype end = 0;
    int round = 0;
    int square = 0;
    for (; end < text.size() && !endsUrl(text[end]); ++end) {
        const QChar c = text[end];
        if ((c == u')' && --round < 0) || (c == u']' && --square < 0))
            break;
        round += c == u'(';
        square += c == u'[';
        if ((c == u',' || c == u';')
            && (startsWith(text.sliced(end + 1), "http://"_L1)
                || startsWith(text.sliced(end + 1), "https://"_L1)))
            break;
    }
    while (end > 0
        && (isOneOf(text[end - 1], u".,;:!?'’‘…*([") || (before == u'_' && text[end - 1] == u'_')))
        --end;
    return end;
}

/// The identifier that a path's rest is: alone, or before ".pdf", a slash or the like.
std::optional<ArxivId> idOfPath(QStringView rest)
{
    while (rest.startsWith(u'/'))
        rest = rest.sliced(1);
    if (startsWith(rest, "arxiv:"_L1))
        rest = rest.sliced(6);
    const auto prefix = ArxivId::parsePrefix(rest);
    if (!prefix)
        return {};
    const QStringView tail = rest.sliced(prefix->length);
    const bool isSuffix = tail.startsWith(u'.') && (tail.size() == 1 || !isDigit(tail[1]));
    if (!tail.isEmpty() && !tail.startsWith(u'/') && !isSuffix)
        return {};
    return prefix->id;
}

constexpr QLatin1StringView arxivDoi = "10.48550/arxiv."_L1;

std::optional<ArxivId> idOfDoi(QStringView doi)
{
    return startsWith(doi, arxivDoi) ? idOfPath(doi.sliced(arxivDoi.size())) : std::nullopt;
}

/// Where a service keeps its papers: the path's start, which an identifier follows.
struct PaperPath
{
    QLatin1StringView host; ///< with a leading dot also hosts below it
    QLatin1StringView path;
};
constexpr PaperPath paperPaths[] {{".arxiv.org"_L1, "/abs/"_L1}, {".arxiv.org"_L1, "/pdf/"_L1},
    {".arxiv.org"_L1, "/html/"_L1}, {".arxiv.org"_L1, "/format/"_L1}, {".arxiv.org"_L1, "/src/"_L1},
    {".arxiv.org"_L1, "/e-print/"_L1}, {".arxiv.org"_L1, "/ps/"_L1}, {".arxiv.org"_L1, "/tb/"_L1},
    {"xxx.lanl.gov"_L1, "/abs/"_L1}, {"xxx.lanl.gov"_L1, "/pdf/"_L1},
    {"xxx.lanl.gov"_L1, "/ps/"_L1}, {"xxx.lanl.gov"_L1, "/format/"_L1},
    {".ar5iv.org"_L1, "/html/"_L1}, {".ar5iv.org"_L1, "/abs/"_L1}, {".ar5iv.org"_L1, "/"_L1},
    {".alphaxiv.org"_L1, "/abs/"_L1}, {".alphaxiv.org"_L1, "/overview/"_L1},
    {".alphaxiv.org"_L1, "/pdf/"_L1}, {"huggingface.co"_L1, "/papers/"_L1},
    {"hf.co"_L1, "/papers/"_L1}, {".semanticscholar.org"_L1, "/arxiv/"_L1},
    {"api.semanticscholar.org"_L1, "/arxiv:"_L1},
    {"api.semanticscholar.org"_L1, "/graph/v1/paper/arxiv:"_L1}};

bool isHost(QStringView host, QLatin1StringView pattern)
{
    if (!pattern.startsWith(u'.'))
        return host == pattern;
    return host == pattern.sliced(1) || host.endsWith(pattern);
}

std::optional<ArxivId> idOfUrl(const QUrl &url)
{
    const QString host = url.host().toLower();
    QString path = url.path(QUrl::FullyDecoded);
    while (path.startsWith("//"_L1))
        path.removeFirst();
    if (isHost(host, ".doi.org"_L1))
        return path.isEmpty() ? std::nullopt : idOfDoi(QStringView(path).sliced(1));
    for (const PaperPath &place : paperPaths) {
        if (!isHost(host, place.host) || !startsWith(path, place.path))
            continue;
        const auto id = idOfPath(QStringView(path).sliced(place.path.size()));
        // Hugging Face has models and people below other paths, and modern identifiers only.
        if (id && !(place.host.startsWith(u'h') && id->base().contains(u'/')))
            return id;
    }
    return {};
}

/// Hosts whose papers are also pasted without "https://".
bool startsWithPaperHost(QStringView text)
{
    constexpr qsizetype longestHost = 40;
    qsizetype end = 0;
    while (end < std::min(text.size(), longestHost)
        && (isWord(text[end]) || isOneOf(text[end], u".-")))
        ++end;
    if (end >= text.size() || text[end] != u'/')
        return false;
    const QString host = text.first(end).toString().toLower();
    return isHost(host, ".doi.org"_L1)
        || std::ranges::any_of(
            paperPaths, [&](const PaperPath &place) { return isHost(host, place.host); });
}

/// One pass over a text. Each step looks at the start of a word and either takes something from
/// there or goes on; what is taken is not looked at again.
class Scanner
{
public:
    explicit Scanner(const QString &text) : m_text(text) { }

    QList<Reference> run()
    {
        while (m_at < m_text.size()) {
            const QStringView rest = QStringView(m_text).sliced(m_at);
            const bool isStart = isWord(rest.front()) && (m_at == 0 || !isWord(m_text[m_at - 1]));
            const qsizetype taken = isStart ? take(rest) : 0;
            m_at += std::max<qsizetype>(taken, 1);
        }
        return std::move(m_found);
    }

private:
    QChar before() const { return m_at > 0 ? m_text[m_at - 1] : u' '; }

    void add(std::variant<ArxivId, QUrl> target, qsizetype length)
    {
        Reference reference {std::move(target), m_text.sliced(m_at, length), m_at};
        const QString key = reference.key();
        if (m_keys.contains(key))
            return;
        m_keys.insert(key);
        m_found.append(std::move(reference));
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
        const qsizetype length = urlLength(rest, before());
        if (length <= scheme || length > longestUrl)
            return std::max(length, scheme);
        const QString text = rest.first(length).toString();
        const bool isWeb = startsWith(rest, "http://"_L1) || startsWith(rest, "https://"_L1);
        if (scheme > 0 && !isWeb)
            return length;
        const QUrl url(scheme > 0 ? text : u"https://"_s + text, QUrl::TolerantMode);
        if (!url.isValid() || url.host().isEmpty())
            return length;
        if (const auto id = idOfUrl(url))
            add(*id, length);
        else if (isWeb)
            add(url, length);
        return length;
    }

    /// The length of "https://" or another scheme with its slashes, or 0.
    static qsizetype schemeLength(QStringView rest)
    {
        constexpr qsizetype longestScheme = 16;
        for (qsizetype i = 0; i < std::min(rest.size(), longestScheme); ++i) {
            if (rest[i] == u':')
                return rest.sliced(i).startsWith("://"_L1) ? i + 3 : 0;
            if (!isWord(rest[i]) && !isOneOf(rest[i], u"+.-"))
                return 0;
        }
        return 0;
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
        if (startsWith(rest, arxivDoi)) {
            if (const qsizetype length = takeId(rest, arxivDoi.size()))
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
        if (at < rest.size() && isOneOf(rest[at], u":."))
            ++at;
        const qsizetype mostSpaces = at + 3;
        while (at < rest.size() && at < mostSpaces && rest[at].isSpace())
            ++at;
        return at == 5 || at >= rest.size() ? 0 : takeId(rest, at);
    }

    qsizetype takeBareId(QStringView rest)
    {
        return isOneOf(before(), u"./-_@+#%&\\$€£¥~≈±−^") ? 0 : takeId(rest, 0);
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
        const QChar c = after.front();
        if (isWord(c) || isOneOf(c, u"@_/%°$€£¥\\+"))
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

    const QString &m_text;
    qsizetype m_at = 0;
    QList<Reference> m_found;
    QSet<QString> m_keys;
};

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
    page = page.adjusted(QUrl::NormalizePathSegments);
    QString path = page.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    page.setPath(path, QUrl::StrictMode);
    return page.toString(QUrl::FullyEncoded);
}

QList<Reference> findReferences(const QString &text) { return Scanner(text).run(); }

} // namespace galley
