// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/templatesource.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Theme)
};

// The engine calls itself for each of these.
constexpr qsizetype deepest = 24; // tags within tags
constexpr qsizetype mostWords = 24; // of a condition

struct Token
{
    enum class Kind { Text, Value, Tag };

    Kind kind = Kind::Text;
    int line = 0;
    QString text; ///< of a tag, what stands within
};

// --- tags and what stands between them -----------------------------------------------------------

class Scanner
{
public:
    Scanner(const QString &file, const QString &text) : m_file(file), m_text(text) { }

    QList<Token> scan()
    {
        while (m_at < m_text.size()) {
            const qsizetype opener = nextOpener();
            if (opener > m_at)
                m_tokens.append({Token::Kind::Text, m_line, m_text.sliced(m_at, opener - m_at)});
            advance(opener);
            if (m_at < m_text.size())
                readSyntax();
        }
        return m_tokens;
    }

    QList<ThemeMistake> mistakes() const { return m_mistakes; }

private:
    void mistake(const QString &text) { m_mistakes.append({m_file, m_line, text}); }

    void advance(qsizetype to)
    {
        m_line += int(QStringView(m_text).sliced(m_at, to - m_at).count(u'\n'));
        m_at = to;
    }

    qsizetype nextOpener() const
    {
        for (qsizetype at = m_text.indexOf(u'{', m_at); at >= 0 && at + 1 < m_text.size();
            at = m_text.indexOf(u'{', at + 1)) {
            const QChar next = m_text.at(at + 1);
            if (next == u'{' || next == u'%' || next == u'#')
                return at;
        }
        return m_text.size();
    }

    void readSyntax()
    {
        const QString opener = m_text.sliced(m_at, 2);
        const QChar sign = opener.at(1);
        const QString closer = sign == u'{' ? u"}}"_s : QString(sign) + u'}';
        const qsizetype lineEnd = m_text.indexOf(u'\n', m_at);
        const qsizetype end = m_text.indexOf(closer, m_at + 2);
        if (end < 0 || (lineEnd >= 0 && end > lineEnd)) {
            mistake(Tr::tr("“%1” is not closed on its line.").arg(opener));
            advance(m_at + 2);
            return;
        }
        const QString content = m_text.sliced(m_at + 2, end - m_at - 2);
        const bool isComment = sign == u'#';
        // Here the engine would see another end than this.
        const bool isOdd = isComment ? content.endsWith(u'#')
                                     : content.contains(u'{') || content.contains(u'}')
                || content.endsWith(u'%') || content.startsWith(u'%') || content.startsWith(u'#')
                || std::ranges::any_of(content, [](QChar c) { return c.isSpace() && c != u' '; });
        if (isOdd)
            mistake(Tr::tr("“%1” cannot be read.").arg(opener + content + closer));
        else if (!isComment && content.trimmed().isEmpty())
            mistake(Tr::tr("“%1” is empty.").arg(opener + content + closer));
        else if (!isComment)
            m_tokens.append(
                {sign == u'{' ? Token::Kind::Value : Token::Kind::Tag, m_line, content.trimmed()});
        advance(end + 2);
    }

    const QString &m_file;
    const QString &m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    QList<Token> m_tokens;
    QList<ThemeMistake> m_mistakes;
};

// --- what belongs together -----------------------------------------------------------------------

/// Splits at spaces outside of quotes.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression word(u"(?:[^ \"']|\"[^\"]*\"|'[^']*'|[\"'])+"_s);
    QStringList words;
    for (const QRegularExpressionMatch &match : word.globalMatch(text))
        words.append(match.captured());
    return words;
}

class Parser
{
public:
    Parser(const QString &file, const QList<Token> &tokens) : m_file(file), m_tokens(tokens) { }

    std::vector<TemplateNode> parse()
    {
        std::vector<TemplateNode> nodes;
        while (m_at < m_tokens.size())
            parseInto(nodes, {});
        return nodes;
    }

    QList<ThemeMistake> mistakes() const { return m_mistakes; }

private:
    void mistake(int line, const QString &text) { m_mistakes.append({m_file, line, text}); }

    /// Until a tag that begins with one of these words, or that an outer tag waits for.
    void parseInto(std::vector<TemplateNode> &nodes, const QStringList &until)
    {
        m_awaited.append(until);
        while (m_at < m_tokens.size()) {
            const Token &token = m_tokens.at(m_at);
            if (token.kind == Token::Kind::Tag && isAwaited(wordsOf(token.text).value(0)))
                break;
            ++m_at;
            if (token.kind == Token::Kind::Text)
                nodes.push_back({.line = token.line, .text = token.text});
            else if (token.kind == Token::Kind::Value)
                parseValue(nodes, token);
            else
                parseTag(nodes, token);
        }
        m_awaited.removeLast();
    }

    bool isAwaited(const QString &word) const
    {
        return std::ranges::any_of(
            m_awaited, [&](const QStringList &words) { return words.contains(word); });
    }

    void parseValue(std::vector<TemplateNode> &nodes, const Token &token)
    {
        const auto expression = templateExpression(token.text);
        if (!expression)
            mistake(token.line, expression.error());
        else if (expression->operand.kind != TemplateOperand::Kind::Name)
            mistake(token.line,
                Tr::tr("“%1” is no name; write it without the braces.")
                    .arg(expression->operand.text));
        else
            nodes.push_back(
                {.kind = TemplateNode::Kind::Value, .line = token.line, .expression = *expression});
    }

    void parseTag(std::vector<TemplateNode> &nodes, const Token &token)
    {
        const QStringList words = wordsOf(token.text);
        const QString name = words.value(0);
        if (name == "if"_L1)
            parseIf(nodes, token);
        else if (name == "for"_L1)
            parseFor(nodes, token, words);
        else if (name == "include"_L1)
            parseInclude(nodes, token, words);
        else if (name == "comment"_L1)
            skipComment(token);
        else if (QStringList {
                     u"elif"_s, u"else"_s, u"endif"_s, u"empty"_s, u"endfor"_s, u"endcomment"_s}
                     .contains(name))
            mistake(token.line, Tr::tr("“%1” belongs to nothing that is open here.").arg(name));
        else
            mistake(token.line,
                Tr::tr("There is no tag “%1” in a theme; there are if, for, include and comment.")
                    .arg(name));
    }

    /// The next tag when it is exactly this word; steps over it.
    bool takes(const QString &word)
    {
        if (m_at >= m_tokens.size() || wordsOf(m_tokens.at(m_at).text).value(0) != word)
            return false;
        if (m_tokens.at(m_at).text != word)
            mistake(m_tokens.at(m_at).line, Tr::tr("Nothing can stand behind “%1”.").arg(word));
        ++m_at;
        return true;
    }

    void close(const QString &end, const Token &opener)
    {
        if (!takes(end))
            mistake(
                opener.line, Tr::tr("“%1” is not closed: “%2” is missing.").arg(opener.text, end));
    }

    bool isTooDeep(const Token &token)
    {
        if (m_awaited.size() <= deepest)
            return false;
        mistake(token.line, Tr::tr("There are more than %1 tags within each other.").arg(deepest));
        m_at = m_tokens.size();
        return true;
    }

    void parseIf(std::vector<TemplateNode> &nodes, const Token &token)
    {
        if (isTooDeep(token))
            return;
        TemplateNode node {.kind = TemplateNode::Kind::If, .line = token.line};
        const QStringList until {u"elif"_s, u"else"_s, u"endif"_s};
        const Token *opener = &token;
        while (opener) {
            node.branches.push_back({.conditions = conditionsOf(*opener),
                .isPlain = wordsOf(opener->text).size() == 2});
            parseInto(node.branches.back().nodes, until);
            opener = m_at < m_tokens.size() && wordsOf(m_tokens.at(m_at).text).value(0) == "elif"_L1
                ? &m_tokens.at(m_at++)
                : nullptr;
        }
        if (takes(u"else"_s)) {
            node.branches.push_back({});
            parseInto(node.branches.back().nodes, {u"endif"_s});
        }
        close(u"endif"_s, token);
        nodes.push_back(std::move(node));
    }

    /// The operands of "if a and not b == 3".
    QList<TemplateExpression> conditionsOf(const Token &token)
    {
        static const QSet<QString> operators {
            u"and"_s, u"or"_s, u"=="_s, u"!="_s, u"<"_s, u">"_s, u"<="_s, u">="_s, u"in"_s};
        const QStringList words = wordsOf(token.text).sliced(1);
        QList<TemplateExpression> operands;
        bool wantsOperand = true;
        bool isSound = words.size() <= mostWords;
        for (qsizetype i = 0; i < words.size() && isSound; ++i) {
            const QString &word = words.at(i);
            if (wantsOperand && word == "not"_L1 && words.value(i + 1) != "in"_L1)
                continue;
            if (!wantsOperand) {
                const bool isNotIn = word == "not"_L1 && words.value(i + 1) == "in"_L1;
                isSound = isNotIn || operators.contains(word);
                i += isNotIn ? 1 : 0;
                wantsOperand = true;
                continue;
            }
            if (word == "not"_L1 || operators.contains(word))
                break;
            const auto expression = templateExpression(word);
            if (!expression) {
                mistake(token.line, expression.error());
                return {};
            }
            operands.append(*expression);
            wantsOperand = false;
        }
        if (!isSound || wantsOperand)
            mistake(token.line, Tr::tr("The condition “%1” cannot be read.").arg(token.text));
        return operands;
    }

    void parseFor(std::vector<TemplateNode> &nodes, const Token &token, const QStringList &words)
    {
        static const QRegularExpression variable(u"\\A[A-Za-z][A-Za-z0-9]*\\z"_s);
        if (isTooDeep(token))
            return;
        TemplateNode node {.kind = TemplateNode::Kind::For, .line = token.line};
        const auto list = templateExpression(words.value(3));
        if (words.size() != 4 || words.at(2) != "in"_L1 || !variable.match(words.at(1)).hasMatch()
            || !list || list->operand.kind != TemplateOperand::Kind::Name
            || !list->filters.isEmpty())
            mistake(token.line,
                Tr::tr("“%1” is not like “for item in issue.contents”.").arg(token.text));
        else
            node.expression = *list;
        node.text = words.value(1);
        node.branches.push_back({});
        parseInto(node.branches.back().nodes, {u"empty"_s, u"endfor"_s});
        if (takes(u"empty"_s)) {
            node.branches.push_back({});
            parseInto(node.branches.back().nodes, {u"endfor"_s});
        }
        close(u"endfor"_s, token);
        nodes.push_back(std::move(node));
    }

    void parseInclude(
        std::vector<TemplateNode> &nodes, const Token &token, const QStringList &words)
    {
        static const QRegularExpression file(u"\\A([\"'])([A-Za-z0-9_.-]+)\\1\\z"_s);
        const QRegularExpressionMatch match = file.match(words.value(1));
        if (words.size() == 2 && match.hasMatch())
            nodes.push_back({.kind = TemplateNode::Kind::Include,
                .line = token.line,
                .text = match.captured(2)});
        else
            mistake(
                token.line, Tr::tr("“%1” is not like “include \"head.html\"”.").arg(token.text));
    }

    void skipComment(const Token &token)
    {
        while (m_at < m_tokens.size()) {
            const Token &next = m_tokens.at(m_at++);
            if (next.kind == Token::Kind::Tag && next.text == "endcomment"_L1)
                return;
        }
        mistake(token.line, Tr::tr("“comment” is not closed: “endcomment” is missing."));
    }

    const QString &m_file;
    const QList<Token> &m_tokens;
    qsizetype m_at = 0;
    QList<QStringList> m_awaited; ///< the words that the open tags wait for
    QList<ThemeMistake> m_mistakes;
};

/// Characters that HTML does not know, and that look different to each reader.
std::optional<int> lineOfControlCharacter(const QString &text)
{
    int line = 1;
    for (const QChar c : text) {
        if (c == u'\n')
            ++line;
        else if ((c.category() == QChar::Other_Control && c != u'\t' && c != u'\r')
            || c.unicode() == 0xfeff)
            return line;
    }
    return {};
}

} // namespace

TemplateSource parseTemplate(const QString &file, const QString &text)
{
    Scanner scanner(file, text);
    const QList<Token> tokens = scanner.scan();
    TemplateSource source;
    if (const std::optional<int> line = lineOfControlCharacter(text))
        source.mistakes.append({file, *line, Tr::tr("There is a control character.")});
    source.mistakes += scanner.mistakes();
    if (source.mistakes.isEmpty()) {
        Parser parser(file, tokens);
        source.nodes = parser.parse();
        source.mistakes = parser.mistakes();
    }
    return source;
}

} // namespace galley
