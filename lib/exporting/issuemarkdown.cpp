// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/issuemarkdown.h"

#include "base/uuid.h"
#include "markup/markup.h"
#include "render/reading.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::IssueMarkdown)
};

/// Lines of the document, from `begin` to before `end`.
struct Span
{
    qsizetype begin = 0;
    qsizetype end = 0;

    [[nodiscard]] bool isEmpty() const { return begin >= end; }
};

/// Blocks of code, in which no mark means anything. Those in a list are set in, as are their marks.
class Fence
{
public:
    /// Whether the line is code, or begins or ends it.
    bool holds(QStringView line)
    {
        static const QRegularExpression fence(u"^(?:(`{3,})[^`]*|(~{3,}).*)$"_s);
        if (m_open.isEmpty()) {
            const QRegularExpressionMatch match = fence.matchView(line);
            m_open = match.captured(1) + match.captured(2);
            return !m_open.isEmpty();
        }
        const QChar mark = m_open.front();
        if (line.startsWith(m_open)
            && std::ranges::all_of(line.trimmed(), [mark](QChar c) { return c == mark; }))
            m_open.clear();
        return true;
    }

private:
    QString m_open;
};

struct Link
{
    QString words;
    QString url;
};

/// "[words](address)", or only words.
Link linkIn(const QString &markdown)
{
    if (markdown.startsWith(u'[') && markdown.endsWith(u')')) {
        for (qsizetype at = 1; at < markdown.size();) {
            if (QStringView(markdown).sliced(at).startsWith("]("_L1)) {
                QString address = markdown.sliced(at + 2).chopped(1);
                if (address.startsWith(u'<') && address.endsWith(u'>'))
                    address = address.sliced(1).chopped(1);
                return {markup::plainFromMarkdown(markdown.sliced(1, at - 1)),
                    markup::unescapedMarkdownAddress(address)};
            }
            at = markup::markdownPieceEnd(markdown, at);
        }
    }
    return {markup::plainFromMarkdown(markdown), {}};
}

QStringList authorsIn(QStringView line)
{
    const QString names = line.trimmed().sliced(1).chopped(1).toString();
    QStringList authors;
    const auto add = [&](qsizetype begin, qsizetype end) {
        const QString name = markup::plainFromMarkdown(names.sliced(begin, end - begin)).trimmed();
        if (!name.isEmpty())
            authors.append(name);
    };
    qsizetype begin = 0;
    for (qsizetype at = 0; at < names.size();) {
        const qsizetype end = markup::markdownPieceEnd(names, at);
        if (names.at(at) == u',') {
            add(begin, at);
            begin = end;
        }
        at = end;
    }
    add(begin, names.size());
    return authors;
}

/// The value of a line of front matter, or nothing when it is not on that line.
std::optional<QString> scalar(const QString &text)
{
    if (text.startsWith(u'"')) {
        const QJsonDocument list = QJsonDocument::fromJson("["_ba + text.toUtf8() + "]"_ba);
        const QJsonArray values = list.array();
        return values.size() == 1 && values.at(0).isString()
            ? std::optional(values.at(0).toString())
            : std::nullopt;
    }
    if (text.startsWith(u'\'')) {
        if (text.size() < 2 || !text.endsWith(u'\''))
            return {};
        return text.sliced(1).chopped(1).replace("''"_L1, "'"_L1);
    }
    if (text.startsWith(u'|') || text.startsWith(u'>') || text.startsWith(u'['))
        return {};
    return text.section(u" #"_s, 0, 0).trimmed();
}

class Reader
{
public:
    explicit Reader(const QByteArray &bytes) : m_lines(QString::fromUtf8(bytes).split(u'\n'))
    {
        for (QString &line : m_lines) {
            if (line.endsWith(u'\r'))
                line.chop(1);
        }
    }

    Result<Issue> read()
    {
        m_issue.id = newUuid();
        return readFrontMatter()
            .and_then([this] { return readHead(); })
            .and_then([this] { return readEntries(); })
            .transform([this] { return m_issue; });
    }

private:
    [[nodiscard]] static std::unexpected<Error> wrong(qsizetype line, const QString &what)
    {
        return fail(Error::Code::Malformed, Tr::tr("Line %1: %2").arg(line + 1).arg(what));
    }

    [[nodiscard]] bool isBlank(qsizetype line) const
    {
        return m_lines.at(line).trimmed().isEmpty();
    }

    [[nodiscard]] Span trimmed(Span span) const
    {
        while (!span.isEmpty() && isBlank(span.begin))
            ++span.begin;
        while (!span.isEmpty() && isBlank(span.end - 1))
            --span.end;
        return span;
    }

    [[nodiscard]] QString markdown(Span span) const
    {
        const Span text = trimmed(span);
        return text.isEmpty() ? QString()
                              : markup::relaxedMarkdown(
                                    m_lines.sliced(text.begin, text.end - text.begin).join(u'\n'));
    }

    /// The first line of the span that is `mark` and no code, or the span's end.
    [[nodiscard]] qsizetype find(Span span, QLatin1StringView mark) const
    {
        Fence fence;
        for (qsizetype i = span.begin; i < span.end; ++i) {
            if (!fence.holds(m_lines.at(i)) && m_lines.at(i).trimmed() == mark
                && !m_lines.at(i).startsWith(u' '))
                return i;
        }
        return span.end;
    }

    /// The next line with something in it.
    [[nodiscard]] std::optional<qsizetype> nextLine()
    {
        while (m_at < m_lines.size() && isBlank(m_at))
            ++m_at;
        return m_at < m_lines.size() ? std::optional(m_at) : std::nullopt;
    }

    Result<void> readFrontMatter();
    Result<void> takeFrontMatter(const QHash<QString, QString> &values);
    Result<void> readHead();
    Result<void> readPlain(const QString &prefix, const QString &expected, const QString &what);
    Result<void> readEntries();
    Result<void> readEntry(Span span);
    Result<void> readBody(Entry &entry, Span span);
    Result<QStringList> readTakeaways(Span span) const;
    Result<void> readProvenance(Entry &entry, qsizetype line) const;

    QStringList m_lines;
    qsizetype m_at = 0;
    Issue m_issue;
};

Result<void> Reader::readFrontMatter()
{
    if (m_lines.constFirst().trimmed() != "---"_L1)
        return wrong(0,
            Tr::tr("expected “---” and front matter with the issue's publication, slug, title and "
                   "date, as the Markdown export writes it."));
    static const QRegularExpression member(u"^([A-Za-z]\\w*):\\s*(.*)$"_s);
    static const QStringList known {
        u"publication"_s, u"slug"_s, u"title"_s, u"date"_s, u"language"_s};
    QHash<QString, QString> values;
    for (m_at = 1; m_at < m_lines.size(); ++m_at) {
        const QString &line = m_lines.at(m_at);
        if (line.trimmed() == "---"_L1) {
            ++m_at;
            return takeFrontMatter(values);
        }
        const QRegularExpressionMatch match = member.match(line);
        if (!known.contains(match.captured(1))) // another program's
            continue;
        const std::optional<QString> value = scalar(match.captured(2).trimmed());
        if (!value)
            return wrong(m_at,
                Tr::tr("expected the value of “%1” on this line, in double quotes.")
                    .arg(match.captured(1)));
        values.insert(match.captured(1), *value);
    }
    return wrong(m_lines.size() - 1, Tr::tr("expected “---” at the end of the front matter."));
}

Result<void> Reader::takeFrontMatter(const QHash<QString, QString> &values)
{
    for (const QString &name : {u"publication"_s, u"slug"_s, u"title"_s, u"date"_s}) {
        if (!values.contains(name))
            return wrong(
                m_at - 1, Tr::tr("expected “%1: …” in the front matter before it.").arg(name));
    }
    m_issue.slug = values.value(u"slug"_s);
    if (!isSlug(m_issue.slug))
        return wrong(m_at - 1,
            Tr::tr("the front matter's slug “%1” must be lower-case letters, digits and single "
                   "hyphens between them.")
                .arg(m_issue.slug));
    const auto date = QDate::fromString(values.value(u"date"_s), Qt::ISODate);
    Result<void> taken =
        assign(m_issue, IssueField::Publication, values.value(u"publication"_s))
            .and_then([&] { return assign(m_issue, IssueField::Title, values.value(u"title"_s)); })
            .and_then([&] { return assign(m_issue, IssueField::Date, date); });
    if (!taken)
        return wrong(m_at - 1, Tr::tr("in the front matter, %1").arg(taken.error().message));
    if (values.contains(u"language"_s))
        m_issue.language = values.value(u"language"_s);
    return {};
}

/// A line that says what the front matter says.
Result<void> Reader::readPlain(const QString &prefix, const QString &expected, const QString &what)
{
    const QString markdown = prefix + markup::plainToMarkdown(expected);
    const auto line = nextLine();
    if (!line || !m_lines.at(*line).startsWith(prefix)
        || markup::plainFromMarkdown(m_lines.at(*line).trimmed())
            != markup::plainFromMarkdown(markdown))
        return wrong(line.value_or(m_lines.size() - 1),
            Tr::tr("expected the %1 as in the front matter, “%2”.").arg(what, markdown));
    ++m_at;
    return {};
}

Result<void> Reader::readHead()
{
    Result<void> named =
        readPlain({}, m_issue.publication, Tr::tr("publication's name")).and_then([this] {
            return readPlain(u"# "_s, m_issue.title, Tr::tr("issue's title"));
        });
    if (!named)
        return named;
    static const QRegularExpression dateline(u" · [\\d,]+ papers?$"_s);
    const auto line = nextLine();
    if (!line || !dateline.match(m_lines.at(*line).trimmed()).hasMatch())
        return wrong(line.value_or(m_lines.size() - 1),
            Tr::tr("expected the date and the number of papers, such as “April 27, 2026 · 12 "
                   "papers”."));
    ++m_at;
    const qsizetype end = find({m_at, m_lines.size()}, "---"_L1);
    if (const QString text = markdown({m_at, end}); !text.isEmpty())
        m_issue.introduction = text;
    m_at = end;
    return {};
}

Result<void> Reader::readEntries()
{
    while (m_at < m_lines.size()) {
        const qsizetype begin = m_at + 1; // behind "---"
        m_at = find({begin, m_lines.size()}, "---"_L1);
        if (Result<void> read = readEntry({begin, m_at}); !read)
            return read;
    }
    return {};
}

Result<void> Reader::readEntry(Span span)
{
    const qsizetype rule = span.begin - 1;
    span = trimmed(span);
    Entry entry;
    entry.id = newUuid();
    if (!span.isEmpty()) {
        const QString first = m_lines.at(span.begin).trimmed();
        for (const Difficulty difficulty : allDifficulties) {
            if (first == markOf(difficulty) + u' ' + reading::wordOf(difficulty))
                entry.difficulty = difficulty;
        }
        if (entry.difficulty)
            span = trimmed({span.begin + 1, span.end});
    }
    const bool hasTitle = !span.isEmpty() && m_lines.at(span.begin).startsWith("## "_L1);
    const Link title = hasTitle ? linkIn(m_lines.at(span.begin).sliced(3).trimmed()) : Link();
    if (title.words.trimmed().isEmpty())
        return wrong(span.isEmpty() ? rule : span.begin,
            entry.difficulty
                ? Tr::tr("expected an entry's title, such as “## Title”.")
                : Tr::tr("expected an entry's difficulty, such as “○ Accessible”, or its title, "
                         "such as “## Title”."));
    entry.title = title.words;
    if (!title.url.isEmpty())
        entry.url = title.url;
    if (Result<void> read = readBody(entry, {span.begin + 1, span.end}); !read)
        return read;
    m_issue.entries.append(entry);
    return {};
}

/// What stands below the title.
Result<void> Reader::readBody(Entry &entry, Span span)
{
    const qsizetype titleLine = span.begin - 1;
    span = trimmed(span);
    if (Result<void> read = readProvenance(entry, span.isEmpty() ? titleLine : span.end - 1); !read)
        return read;
    span = trimmed({span.begin, span.end - 1});
    const qsizetype takeaways = find(span, "### Takeaways"_L1);
    if (takeaways < span.end) {
        Result<QStringList> items = readTakeaways({takeaways + 1, span.end});
        if (!items)
            return std::unexpected(items.error());
        entry.takeaways = *items;
    }
    Span summary = trimmed({span.begin, takeaways});
    const bool endsBlock =
        !summary.isEmpty() && (summary.begin + 1 == summary.end || isBlank(summary.begin + 1));
    if (endsBlock && isMarkdownAuthors(m_lines.at(summary.begin)))
        entry.authors = authorsIn(m_lines.at(summary.begin++));
    else if (endsBlock && m_lines.at(summary.begin).trimmed() == emptyMarkdownComment())
        ++summary.begin;
    if (const QString text = markdown(summary); !text.isEmpty())
        entry.summary = text;
    return {};
}

Result<QStringList> Reader::readTakeaways(Span span) const
{
    const auto isBullet = [this](qsizetype line) {
        const QString &text = m_lines.at(line);
        return text.startsWith("- "_L1) || text.startsWith("* "_L1) || text.startsWith("+ "_L1);
    };
    const qsizetype heading = span.begin - 1;
    span = trimmed(span);
    if (span.isEmpty())
        return wrong(heading, Tr::tr("expected takeaways below it, each as “- …”."));
    QStringList takeaways;
    QStringList item;
    const auto finish = [&] {
        const QString text = item.join(u'\n').trimmed();
        if (!text.isEmpty())
            takeaways.append(markup::relaxedMarkdown(text));
        item.clear();
    };
    for (qsizetype i = span.begin; i < span.end; ++i) {
        const QString &line = m_lines.at(i);
        if (isBullet(i)) {
            finish();
            item.append(line.sliced(2));
        } else if (!item.isEmpty() && (isBlank(i) || line.startsWith("  "_L1))) {
            item.append(line.startsWith("  "_L1) ? line.sliced(2) : QString());
        } else {
            return wrong(
                i, Tr::tr("expected a takeaway, “- …”, or more of the one above, two spaces in."));
        }
    }
    finish();
    return takeaways;
}

Result<void> Reader::readProvenance(Entry &entry, qsizetype line) const
{
    static const QRegularExpression pattern(
        u"^(?:([\\d,]+) citations? · )?via (\\S+)(?: · (.+))?$"_s);
    const QRegularExpressionMatch match = pattern.match(m_lines.at(line).trimmed());
    const std::optional<Source> source = sourceFromKey(match.captured(2));
    if (!source)
        return wrong(line,
            Tr::tr("expected the entry's last line, such as “via manual” or “12 citations · via "
                   "api-arxiv · arXiv:2604.15579”."));
    entry.source = *source;
    if (match.hasCaptured(1)) {
        bool ok = false;
        const int count = match.captured(1).remove(u',').toInt(&ok);
        if (!ok)
            return wrong(line, Tr::tr("expected fewer citations."));
        entry.citationCount = count;
    }
    if (match.hasCaptured(3)) {
        const QString words = linkIn(match.captured(3)).words;
        if (!words.startsWith("arXiv:"_L1) || words.size() == 6)
            return wrong(line, Tr::tr("expected “arXiv:” and an identifier at its end."));
        entry.arxivId = words.sliced(6);
    }
    return {};
}

} // namespace

bool isMarkdownAuthors(QStringView paragraph)
{
    const QStringView line = paragraph.trimmed();
    const auto isIn = [line](QChar mark) {
        return line.size() > 2 && line.startsWith(mark) && line.endsWith(mark) && line.at(1) != mark
            && !line.contains(u'\n');
    };
    return isIn(u'*') || isIn(u'_');
}

bool looksLikeIssueMarkdown(const QByteArray &bytes) { return bytes.trimmed().startsWith("---"); }

Result<Issue> readIssueMarkdown(const QByteArray &bytes)
{
    if (bytes.size() > largestIssueMarkdown)
        return fail(Error::Code::TooLarge, Tr::tr("This Markdown is too large to be an issue."));
    return Reader(bytes).read();
}

} // namespace galley
