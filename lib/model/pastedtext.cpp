// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pastedtext.h"

#include "model/arxivid.h"
#include "model/paperurl.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype longestUrl = 4096;

bool isOneOf(QChar c, QStringView characters) { return characters.contains(c); }

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool isLineEnd(QChar c) { return c == u'\n' || c == u'\r'; }

int hexValue(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= '0' && u <= '9')
        return u - '0';
    const char16_t lower = u | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// The line's end behind "=" at `at`, or -1.
qsizetype softBreak(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    if (end < text.size() && text[end] == u'\r')
        ++end;
    return end < text.size() && text[end] == u'\n' ? end + 1 : -1;
}

/// Whether a text is the source of a mail whose lines end in "=" and whose "=" are "=3D".
bool isQuotedPrintable(const QString &text)
{
    if (text.contains("quoted-printable"_L1, Qt::CaseInsensitive))
        return true;
    return text.contains("=3D"_L1) && (text.contains("=\n"_L1) || text.contains("=\r\n"_L1));
}

/// How often the delimiter stands in a line outside quotes; none where a space follows it, as it does
/// in prose.
qsizetype countIn(QStringView line, QChar delimiter)
{
    qsizetype count = 0;
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'"')
            isQuoted = !isQuoted;
        if (isQuoted || line[i] != delimiter)
            continue;
        if (i + 1 < line.size() && line[i + 1].isSpace())
            return 0;
        ++count;
    }
    return count;
}

QChar delimiterOf(QStringView text)
{
    const QStringView start = text.first(std::min<qsizetype>(text.size(), 64 * 1024));
    const auto lines = start.split(u'\n', Qt::SkipEmptyParts);
    if (lines.size() < 2)
        return {};
    for (const QChar delimiter : {u',', u';'}) {
        const qsizetype columns = countIn(lines.front().trimmed(), delimiter);
        // The last line may be cut.
        const auto end = lines.size() > 2 ? lines.end() - 1 : lines.end();
        if (columns > 0 && std::all_of(lines.begin(), end, [&](QStringView line) {
                return countIn(line.trimmed(), delimiter) == columns;
            }))
            return delimiter;
    }
    return {};
}

} // namespace

bool looksLikeJson(QStringView text)
{
    QChar first;
    for (const QChar c : text) {
        if (c.isSpace() || c == QChar::ByteOrderMark)
            continue;
        if (!first.isNull())
            return first == u'{' ? c == u'"' : isOneOf(c, u"{[\"");
        if (c != u'{' && c != u'[')
            return false;
        first = c;
    }
    return false;
}

/// One pass over the original. What a step takes from there is not looked at again, and no step
/// looks further than an address is long.
class PastedText::Tidier
{
public:
    Tidier(const QString &original, PastedText &result)
        : m_in(original)
        , m_result(result)
        , m_out(result.m_text)
        , m_isQuotedPrintable(isQuotedPrintable(original))
        , m_isJson(looksLikeJson(original))
    {
        m_out.reserve(original.size());
    }

    void run()
    {
        while (m_at < m_in.size()) {
            const QChar c = m_in[m_at];
            const bool isTaken = (c == u'\\' && takeEscape()) || (c == u'{' && takeBraced())
                || (c == u'&' && takeEntity()) || (c == u'=' && takeQuotedPrintable())
                || (isLineEnd(c) && takeLineEnd()) || (c.unicode() > 0x7f && takeUnusual(c));
            if (!isTaken)
                put(c, 1);
        }
    }

private:
    QChar in(qsizetype at) const { return at < m_in.size() ? m_in[at] : QChar(); }
    bool startsAt(qsizetype at, QLatin1StringView what) const
    {
        return m_in.sliced(std::min(at, m_in.size())).startsWith(what, Qt::CaseInsensitive);
    }

    /// Writes a character for the next `length` of the original.
    void put(QChar c, qsizetype length)
    {
        if (m_out.size() + m_shift != m_at) {
            m_shift = m_at - m_out.size();
            m_result.m_jumps.append({m_out.size(), m_at});
        }
        m_out.append(c);
        if (c == u'<' && length == 1)
            lookForWrapped();
        if (c.isSpace() || isOneOf(c, u"<>\"")) {
            m_word = m_out.size();
            if (isLineEnd(c))
                m_line = m_at + length;
        }
        m_at += length;
    }

    void drop(qsizetype length) { m_at += length; }

    bool takeEscape()
    {
        const QChar next = in(m_at + 1);
        if (isOneOf(next, u"_&%#~$/()[]{}*.+!|-")) {
            const bool hasGroup = next == u'~' && startsAt(m_at + 2, "{}"_L1);
            put(next, hasGroup ? 4 : 2);
            return true;
        }
        if (next == u'u')
            return takeUnicodeEscape();
        if (!m_isJson || !isOneOf(next, u"nrtbf\"\\"))
            return false;
        put(isOneOf(next, u"\"\\") ? next : QChar(u' '), 2);
        return true;
    }

    bool takeUnicodeEscape()
    {
        int value = 0;
        for (qsizetype i = 2; i < 6; ++i) {
            const int digit = hexValue(in(m_at + i));
            if (digit < 0)
                return false;
            value = value * 16 + digit;
        }
        if (value < 0x20)
            return false;
        put(QChar(char16_t(value)), 6);
        return true;
    }

    /// "{\_}"
    bool takeBraced()
    {
        if (in(m_at + 1) != u'\\' || in(m_at + 3) != u'}' || !isOneOf(in(m_at + 2), u"_&%#~$"))
            return false;
        put(in(m_at + 2), 4);
        return true;
    }

    bool takeEntity()
    {
        for (const QLatin1StringView entity : {"&amp;"_L1, "&#38;"_L1, "&#x26;"_L1}) {
            if (startsAt(m_at, entity)) {
                put(u'&', entity.size());
                return true;
            }
        }
        return false;
    }

    bool takeQuotedPrintable()
    {
        // Such lines are up to 76 characters long, and broken no earlier than they must be.
        const bool mayBreak = m_isQuotedPrintable || (m_at - m_line >= 70 && m_at - m_line <= 78);
        if (const qsizetype end = mayBreak ? softBreak(m_in, m_at) : -1; end > 0) {
            drop(end - m_at);
            m_line = m_at;
            return true;
        }
        const int value = hexValue(in(m_at + 1)) * 16 + hexValue(in(m_at + 2));
        if (!m_isQuotedPrintable || value < 0x20 || value > 0x7e || in(m_at + 1).isLower())
            return false;
        put(QChar(char16_t(value)), 3);
        return true;
    }

    bool takeUnusual(QChar c)
    {
        const char16_t u = c.unicode();
        if (u == 0x00ad || u == 0x2060 || u == 0xfeff) { // soft hyphen, word joiner
            drop(1);
            return true;
        }
        if (c.category() == QChar::Other_Format) {
            // A place where a long address may be broken, unless it stands between two words.
            const bool isWithin = !m_out.isEmpty()
                && (isOneOf(m_out.back(), u"./:-_?=&%#") || isOneOf(in(m_at + 1), u"./:-_?=&%#"));
            if (isWithin)
                drop(1);
            return isWithin;
        }
        if (u == 0x2010 || u == 0x2011) { // hyphens
            put(u'-', 1);
            return true;
        }
        return takeFullWidth(u);
    }

    bool takeFullWidth(char16_t u)
    {
        const auto isFullDigit = [](QChar c) { return c >= QChar(0xff10) && c <= QChar(0xff19); };
        const bool isLetter = (u >= 0xff21 && u <= 0xff3a) || (u >= 0xff41 && u <= 0xff5a);
        const bool isPoint = (u == 0xff0e || u == 0xff0f) && !m_out.isEmpty()
            && m_out.back().isLetterOrNumber()
            && (isFullDigit(in(m_at + 1)) || isDigit(in(m_at + 1)));
        if (!isLetter && !isPoint && !isFullDigit(QChar(u)))
            return false;
        put(QChar(char16_t(u - 0xfee0)), 1);
        return true;
    }

    qsizetype behindLineEnd(qsizetype at) const
    {
        at += in(at) == u'\r';
        return at + (in(at) == u'\n');
    }

    /// Behind a line's end, the white space and, in a quoted text, the marks of the next line.
    qsizetype nextLine(qsizetype at) const
    {
        at = behindLineEnd(at);
        const bool isQuoted = in(m_line) == u'>';
        while (isOneOf(in(at), u" \t") || (isQuoted && in(at) == u'>'))
            ++at;
        return at;
    }

    /// After "<": up to where line ends are none, because ">" comes before other white space.
    void lookForWrapped()
    {
        if (!startsAt(m_at + 1, "http"_L1) && !startsAt(m_at + 1, "url:http"_L1))
            return;
        qsizetype at = m_at + 1;
        while (at < std::min(m_in.size(), m_at + longestUrl)) {
            const QChar c = m_in[at];
            if (c == u'>') {
                m_wrappedUntil = at;
                return;
            }
            qsizetype end = at;
            while (isOneOf(in(end), u" \t"))
                ++end;
            const bool isBreak = isLineEnd(in(end));
            const qsizetype next = isBreak ? nextLine(end) : at + 1;
            if (c == u'<' || (c.isSpace() && !isBreak) || (isBreak && isLineEnd(in(next))))
                return;
            at = next;
        }
    }

    bool takeLineEnd()
    {
        const qsizetype next = nextLine(m_at);
        if (m_at < m_wrappedUntil || goesOn(next)) {
            while (m_word < m_out.size() && isOneOf(m_out.back(), u" \t"))
                m_out.chop(1);
            m_line = behindLineEnd(m_at);
            drop(next - m_at);
            return true;
        }
        return false;
    }

    /// Whether the address that stands before the line's end goes on in the next line.
    bool goesOn(qsizetype next) const
    {
        const QStringView word = QStringView(m_out).sliced(std::min(m_word, m_out.size()));
        if (word.size() < 8 || word.size() > longestUrl || next >= m_in.size())
            return false;
        constexpr qsizetype longestLook = 200;
        qsizetype end = next;
        while (end < std::min(m_in.size(), next + longestLook) && !m_in[end].isSpace()
            && !isOneOf(m_in[end], u"<>\""))
            ++end;
        const QStringView rest = m_in.sliced(next, end - next);
        const QStringView start = word.first(std::min<qsizetype>(word.size(), 64));
        if (rest.isEmpty() || rest.startsWith("http"_L1, Qt::CaseInsensitive))
            return false;
        if (start.contains("arxiv"_L1, Qt::CaseInsensitive)
            || start.contains("/papers/"_L1, Qt::CaseInsensitive)) {
            if (breaksIdentifier(word, rest))
                return true;
        }
        const bool isLong = m_at - m_line >= 55;
        return isLong && start.contains("://"_L1) && !ArxivId::parsePrefix(rest)
            && breaksAddress(word.back(), rest);
    }

    /// "https://arxiv.org/abs/" and "2604.15579", "arXiv:2604." and "15579".
    static bool breaksIdentifier(QStringView word, QStringView rest)
    {
        const QStringView tail = word.last(std::min<qsizetype>(word.size(), 12));
        if (isOneOf(word.back(), u"/.:") && !ArxivId::parsePrefix(tail)
            && ArxivId::parsePrefix(rest)) {
            return tail.endsWith("/abs/"_L1, Qt::CaseInsensitive)
                || tail.endsWith("/pdf/"_L1, Qt::CaseInsensitive)
                || tail.endsWith("/html/"_L1, Qt::CaseInsensitive)
                || tail.endsWith("/papers/"_L1, Qt::CaseInsensitive)
                || tail.endsWith("arxiv."_L1, Qt::CaseInsensitive);
        }
        if (word.size() < 6 || word.back() != u'.' || isDigit(word[word.size() - 6]))
            return false;
        const QString whole =
            word.last(5).toString() + rest.first(std::min<qsizetype>(rest.size(), 10)).toString();
        return ArxivId::parsePrefix(whole).has_value();
    }

    /// Few addresses end with such characters; a slash at the end is usual, so that what follows must
    /// look like a path.
    static bool breaksAddress(QChar last, QStringView rest)
    {
        const bool isListed = rest.size() <= 4 && isOneOf(rest.back(), u".):");
        if (rest.size() < 2 || isListed)
            return false;
        if (isOneOf(last, u"-_=&?%+#"))
            return rest.front().isLetterOrNumber() || rest.front() == u'%';
        const bool isTail = rest.endsWith(".html"_L1) || rest.endsWith(".htm"_L1)
            || rest.endsWith(".pdf"_L1) || rest.count(u'/') >= 2 || rest.count(u'-') >= 3;
        if (last == u'/')
            return isTail && rest.front().isLetterOrNumber();
        return isOneOf(rest.front(), u"/?&=%") && rest[1].isLetterOrNumber();
    }

    const QStringView m_in;
    PastedText &m_result;
    QString &m_out;
    bool m_isQuotedPrintable;
    bool m_isJson;
    qsizetype m_at = 0;
    qsizetype m_shift = 0; ///< from a place in m_out to the one in m_in
    qsizetype m_word = 0; ///< in m_out, where the word began
    qsizetype m_line = 0; ///< in m_in
    qsizetype m_wrappedUntil = 0; ///< in m_in; line ends before it are none
};

PastedText::PastedText(const QString &original) : m_delimiter(delimiterOf(original))
{
    Tidier(original, *this).run();
}

qsizetype PastedText::originalPosition(qsizetype position) const
{
    const auto after = std::ranges::upper_bound(m_jumps, position, {}, &Jump::to);
    if (after == m_jumps.begin())
        return position;
    const Jump &jump = *std::prev(after);
    return jump.from + position - jump.to;
}

} // namespace galley
