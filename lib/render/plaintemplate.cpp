// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/plaintemplate.h"

#include "base/utf8buffer.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int deepestInclude = 8;

enum class LoopMember { First, Last, Counter, CounterFromZero };

constexpr std::array<std::pair<QLatin1StringView, LoopMember>, 4> loopMembers {
    {{"first"_L1, LoopMember::First}, {"last"_L1, LoopMember::Last},
        {"counter"_L1, LoopMember::Counter}, {"counter0"_L1, LoopMember::CounterFromZero}}};

struct Token
{
    enum class Kind { Text, Variable, Tag };
    Kind kind = Kind::Text;
    QString content;
};

bool isBlank(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isSpace(); });
}

/// Cuts a template where the engine does. A variable, tag or comment that is alone on its line takes
/// the line's beginning and the line break before it away (what the engine calls smart trimming).
class Scanner
{
public:
    explicit Scanner(const QString &text) : m_text(text) { }

    /// Nothing for what the engine might read in another way.
    std::optional<QList<Token>> tokens()
    {
        for (qsizetype at = next(0); at >= 0; at = next(m_upTo)) {
            const QChar kind = m_text.at(at + 1);
            const QLatin1StringView close = kind == u'{' ? "}}"_L1
                : kind == u'%'                           ? "%}"_L1
                                                         : "#}"_L1;
            const qsizetype end = m_text.indexOf(close, at + 2);
            if (end < 0)
                return std::nullopt;
            const QString content = m_text.sliced(at + 2, end - at - 2);
            if (content.contains(u'\n') || content.contains(u'{') || content.contains(u'}')
                || content.contains(u'%') || content.contains(u'#') || isBlank(content))
                return std::nullopt;
            appendText(at, end + 2);
            if (kind != u'#')
                m_tokens.append(
                    {kind == u'{' ? Token::Kind::Variable : Token::Kind::Tag, content.trimmed()});
            m_upTo = end + 2;
        }
        if (!m_isTrimmed || m_text.indexOf(u'\n', m_upTo) >= 0)
            m_tokens.append({Token::Kind::Text, m_text.sliced(m_upTo)});
        return m_tokens;
    }

private:
    [[nodiscard]] qsizetype next(qsizetype from) const
    {
        for (qsizetype at = m_text.indexOf(u'{', from); at >= 0;
            at = m_text.indexOf(u'{', at + 1)) {
            if (at + 1 < m_text.size() && u"{%#"_s.contains(m_text.at(at + 1)))
                return at;
        }
        return -1;
    }

    /// The text before what begins at `begin` and ends before `end`.
    void appendText(qsizetype begin, qsizetype end)
    {
        const QStringView before = QStringView(m_text).sliced(m_upTo, begin - m_upTo);
        const qsizetype newline = before.lastIndexOf(u'\n');
        qsizetype behind = end;
        while (behind < m_text.size() && m_text.at(behind) != u'\n' && m_text.at(behind).isSpace())
            ++behind;
        m_isTrimmed = behind == m_text.size() || m_text.at(behind) == u'\n';
        const bool isAlone = m_isTrimmed && newline >= 0 && isBlank(before.sliced(newline));
        m_tokens.append({Token::Kind::Text, (isAlone ? before.first(newline) : before).toString()});
    }

    const QString &m_text;
    QList<Token> m_tokens;
    qsizetype m_upTo = 0;
    bool m_isTrimmed = false; ///< only spaces follow on the line of what was read last
};

} // namespace

/// "entry.title" as a place to look: in a loop's variable or at the top.
struct PlainTemplate::Path
{
    qsizetype slot = -1; ///< the loop's variable that it begins with, else names.first()
    QList<QByteArray> names;
    std::optional<LoopMember> ofLoop; ///< "forloop.first"

    [[nodiscard]] bool isAtTop() const { return slot < 0; }
};

struct PlainTemplate::Condition
{
    enum class Kind { Value, Not, And, Or, Equal, NotEqual };
    Kind kind = Kind::Value;
    Path path;
    QByteArray literal; ///< that the path is compared with
    QList<Condition> operands;
};

struct PlainTemplate::Node
{
    enum class Kind { Text, Variable, If, For };
    struct Branch
    {
        std::optional<Condition> condition; ///< none for "else"
        QList<Node> nodes;
    };

    Kind kind = Kind::Text;
    QByteArray text;
    Path path; ///< of the variable, or of the loop's list
    QList<Branch> branches;
    qsizetype slot = 0; ///< of the loop's variable
    QList<Node> body;
    QList<Node> otherwise; ///< when the list is empty
};

class PlainTemplate::Reader
{
public:
    explicit Reader(const QHash<QString, QString> &templates) : m_templates(templates) { }

    std::optional<QList<Node>> read(const QString &file)
    {
        QList<Node> nodes = readFile(file);
        return m_isPlain ? std::optional(nodes) : std::nullopt;
    }
    [[nodiscard]] qsizetype mostSlots() const { return m_slots; }

private:
    using Stop = QList<QLatin1StringView>;

    QList<Node> notPlain()
    {
        m_isPlain = false;
        return {};
    }

    QList<Node> readFile(const QString &file)
    {
        const auto content = m_templates.constFind(file);
        if (content == m_templates.constEnd() || m_depth >= deepestInclude)
            return notPlain();
        const auto tokens = Scanner(*content).tokens();
        if (!tokens)
            return notPlain();
        const QList<Token> outer = std::exchange(m_tokens, *tokens);
        const qsizetype at = std::exchange(m_at, 0);
        ++m_depth;
        QList<Node> nodes = readUntil({});
        --m_depth;
        m_tokens = outer;
        m_at = at;
        return nodes;
    }

    /// Up to a tag that begins with one of these words; that is the next token then.
    QList<Node> readUntil(const Stop &stop)
    {
        QList<Node> nodes;
        for (; m_isPlain && m_at < m_tokens.size();) {
            const Token &token = m_tokens.at(m_at);
            const QStringList words = token.content.split(u' ', Qt::SkipEmptyParts);
            if (token.kind == Token::Kind::Tag && stop.contains(words.constFirst()))
                return nodes;
            ++m_at;
            if (token.kind == Token::Kind::Text) {
                if (!token.content.isEmpty())
                    nodes.append({.kind = Node::Kind::Text, .text = token.content.toUtf8()});
            } else if (token.kind == Token::Kind::Variable) {
                nodes.append({.kind = Node::Kind::Variable, .path = pathOf(token.content)});
            } else if (words.constFirst() == "if"_L1) {
                nodes.append(readIf(words));
            } else if (words.constFirst() == "for"_L1) {
                nodes.append(readFor(words));
            } else if (words.constFirst() == "include"_L1 && words.size() == 2) {
                nodes.append(readFile(literalOf(words.at(1))));
            } else {
                return notPlain();
            }
        }
        m_isPlain = m_isPlain && stop.isEmpty();
        return nodes;
    }

    Node readIf(QStringList words)
    {
        Node node {.kind = Node::Kind::If};
        while (m_isPlain && words.constFirst() != "endif"_L1) {
            const bool isElse = words.constFirst() == "else"_L1;
            std::optional<Condition> condition;
            if (!isElse)
                condition = conditionOf(words.sliced(1));
            else if (words.size() != 1)
                m_isPlain = false;
            const QList<Node> nodes =
                readUntil(isElse ? Stop {"endif"_L1} : Stop {"elif"_L1, "else"_L1, "endif"_L1});
            node.branches.append({condition, nodes});
            words = takeTag();
        }
        return node;
    }

    Node readFor(const QStringList &words)
    {
        if (words.size() != 4 || words.at(2) != "in"_L1 || !isName(words.at(1))
            || words.at(1) == "forloop"_L1) {
            m_isPlain = false;
            return {};
        }
        Node node {.kind = Node::Kind::For, .path = pathOf(words.at(3)), .slot = m_names.size()};
        m_names.append(words.at(1));
        m_slots = std::max(m_slots, m_names.size());
        node.body = readUntil({"empty"_L1, "endfor"_L1});
        m_names.removeLast();
        if (takeTag().value(0) == "empty"_L1) {
            node.otherwise = readUntil({"endfor"_L1});
            takeTag();
        }
        return node;
    }

    QStringList takeTag()
    {
        if (!m_isPlain || m_at >= m_tokens.size())
            return {u"endif"_s};
        return m_tokens.at(m_at++).content.split(u' ', Qt::SkipEmptyParts);
    }

    static bool isName(const QString &word)
    {
        const auto isLetter = [](QChar c) {
            return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
        };
        return !word.isEmpty() && isLetter(word.front()) && word != "Qt"_L1
            && std::ranges::all_of(word,
                [&](QChar c) { return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_'; });
    }

    Path pathOf(const QString &text)
    {
        QStringList names = text.split(u'.');
        if (!std::ranges::all_of(names, isName)) {
            m_isPlain = false;
            return {};
        }
        if (names.constFirst() == "forloop"_L1)
            return loopPathOf(names);
        Path path;
        path.slot = m_names.lastIndexOf(names.constFirst());
        if (!path.isAtTop())
            names.removeFirst();
        for (const QString &name : std::as_const(names))
            path.names.append(name.toLatin1());
        return path;
    }

    Path loopPathOf(const QStringList &names)
    {
        const auto *known = names.size() == 2 && !m_names.isEmpty()
            ? std::ranges::find(
                  loopMembers, names.at(1), [](const auto &member) { return member.first; })
            : loopMembers.end();
        m_isPlain = m_isPlain && known != loopMembers.end();
        Path path;
        if (m_isPlain)
            path.ofLoop = known->second;
        return path;
    }

    QString literalOf(const QString &word)
    {
        const bool isLiteral = word.size() >= 2 && word.startsWith(u'"') && word.endsWith(u'"')
            && word.count(u'"') == 2 && !word.contains(u'\\');
        m_isPlain = m_isPlain && isLiteral;
        return isLiteral ? word.sliced(1, word.size() - 2) : QString();
    }

    /// "or" binds least, then "and", "not", "==".
    Condition conditionOf(const QStringList &words)
    {
        using Kind = Condition::Kind;
        for (const auto &[word, kind] : {std::pair {"or"_L1, Kind::Or}, {"and"_L1, Kind::And}}) {
            if (!words.contains(word))
                continue;
            Condition all {.kind = kind};
            for (qsizetype from = 0; from <= words.size();) {
                qsizetype to = words.indexOf(word, from);
                to = to < 0 ? words.size() : to;
                all.operands.append(conditionOf(words.sliced(from, to - from)));
                from = to + 1;
            }
            return all;
        }
        if (words.size() == 2 && words.constFirst() == "not"_L1)
            return {.kind = Kind::Not, .operands = {conditionOf(words.sliced(1))}};
        const bool isComparison =
            words.size() == 3 && (words.at(1) == "=="_L1 || words.at(1) == "!="_L1);
        if (isComparison)
            return {.kind = words.at(1) == "=="_L1 ? Kind::Equal : Kind::NotEqual,
                .path = pathOf(words.at(0)),
                .literal = literalOf(words.at(2)).toUtf8()};
        m_isPlain = m_isPlain && words.size() == 1 && words.constFirst() != "not"_L1
            && words.constFirst() != "in"_L1;
        return {.path = pathOf(words.value(0))};
    }

    const QHash<QString, QString> &m_templates;
    QList<Token> m_tokens;
    qsizetype m_at = 0;
    int m_depth = 0;
    QStringList m_names; ///< the variables of the loops around
    qsizetype m_slots = 0;
    bool m_isPlain = true;
};

/// One filling of a template.
class PlainTemplate::Filling
{
public:
    Filling(const TemplateObject &values, TemplateBudget &budget, qsizetype places)
        : m_values(values), m_budget(budget), m_places(places)
    {
    }

    void fill(const QList<Node> &nodes)
    {
        for (const Node &node : nodes) {
            switch (node.kind) {
            case Node::Kind::Text:
                m_html.append(node.text);
                break;
            case Node::Kind::Variable:
                write(node.path);
                break;
            case Node::Kind::If:
                choose(node);
                break;
            case Node::Kind::For:
                repeat(node);
                break;
            }
        }
    }

    [[nodiscard]] std::optional<QByteArray> result()
    {
        return m_isPlain ? std::optional(m_html.take()) : std::nullopt;
    }

private:
    struct Place
    {
        const TemplateValue *value = nullptr;
        qsizetype index = 0;
        qsizetype size = 0;
    };

    [[nodiscard]] const TemplateValue *find(const Path &path)
    {
        auto name = path.names.begin();
        const TemplateValue *value = path.isAtTop() ? m_values.find(QLatin1StringView(*name++))
                                                    : m_places.at(path.slot).value;
        for (; value && name != path.names.end(); ++name) {
            const TemplateObject *object = value->object();
            // The engine knows more members, such as a list's by their numbers.
            m_isPlain = m_isPlain && object;
            value = object ? m_budget.lookUp(*object, QLatin1StringView(*name)) : nullptr;
        }
        return value;
    }

    [[nodiscard]] int numberOf(LoopMember member) const
    {
        const Place &loop = m_places.at(m_depth - 1);
        switch (member) {
        case LoopMember::First:
            return loop.index == 0;
        case LoopMember::Last:
            return loop.index == loop.size - 1;
        case LoopMember::Counter:
            return int(loop.index) + 1;
        case LoopMember::CounterFromZero:
            return int(loop.index);
        }
        Q_UNREACHABLE_RETURN(0);
    }

    void write(const Path &path)
    {
        if (path.ofLoop) {
            m_isPlain = m_isPlain && *path.ofLoop != LoopMember::First
                && *path.ofLoop != LoopMember::Last; // a switch
            m_html.append(QByteArray::number(numberOf(*path.ofLoop)));
            return;
        }
        const TemplateValue *value = find(path);
        if (!value)
            return;
        if (const QByteArray *html = value->html())
            m_html.append(*html);
        else if (const int *number = value->number())
            m_html.append(QByteArray::number(*number));
        else
            m_isPlain = false;
    }

    [[nodiscard]] bool holds(const Condition &condition)
    {
        using Kind = Condition::Kind;
        const auto holdsToo = [this](const Condition &operand) { return holds(operand); };
        switch (condition.kind) {
        case Kind::Value: {
            if (condition.path.ofLoop)
                return numberOf(*condition.path.ofLoop) > 0;
            const TemplateValue *value = find(condition.path);
            return value && value->isTrue();
        }
        case Kind::Not:
            return !holds(condition.operands.constFirst());
        case Kind::And:
            return std::ranges::all_of(condition.operands, holdsToo);
        case Kind::Or:
            return std::ranges::any_of(condition.operands, holdsToo);
        case Kind::Equal:
        case Kind::NotEqual: {
            const TemplateValue *value = condition.path.ofLoop ? nullptr : find(condition.path);
            const bool isEqual = value && value->html() && *value->html() == condition.literal;
            return isEqual == (condition.kind == Kind::Equal);
        }
        }
        Q_UNREACHABLE_RETURN(false);
    }

    void choose(const Node &node)
    {
        for (const Node::Branch &branch : node.branches) {
            if (!branch.condition || holds(*branch.condition)) {
                fill(branch.nodes);
                return;
            }
        }
    }

    void repeat(const Node &node)
    {
        const TemplateValue *value = node.path.ofLoop ? nullptr : find(node.path);
        const TemplateList *list = value ? value->list() : nullptr;
        m_isPlain = m_isPlain && (list || !value) && !node.path.ofLoop;
        if (!list || list->isEmpty()) {
            fill(node.otherwise);
            return;
        }
        const qsizetype outer = std::exchange(m_depth, node.slot + 1);
        for (qsizetype i = 0; m_isPlain && !m_budget.isSpent() && i < list->size(); ++i) {
            m_places[node.slot] = {&list->at(i), i, list->size()};
            fill(node.body);
        }
        m_depth = outer;
    }

    const TemplateObject &m_values;
    TemplateBudget &m_budget;
    QList<Place> m_places; ///< of the loops' variables, the innermost last
    qsizetype m_depth = 0;
    Utf8Buffer m_html;
    bool m_isPlain = true;
};

std::optional<PlainTemplate> PlainTemplate::from(
    const QString &file, const QHash<QString, QString> &templates)
{
    Reader reader(templates);
    std::optional<QList<Node>> nodes = reader.read(file);
    if (!nodes)
        return std::nullopt;
    PlainTemplate plain;
    plain.m_nodes = std::make_shared<const QList<Node>>(*std::move(nodes));
    plain.m_slots = reader.mostSlots();
    return plain;
}

std::optional<QByteArray> PlainTemplate::fill(
    const TemplateObject &values, TemplateBudget &budget) const
{
    Filling filling(values, budget, m_slots);
    filling.fill(*m_nodes);
    return filling.result();
}

} // namespace galley
