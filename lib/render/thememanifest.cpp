// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/thememanifest.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Theme)
};

constexpr qsizetype longestTitle = 80;
constexpr qsizetype longestText = 500; // of the description
constexpr qsizetype mostOptions = 64; // and choices of one
constexpr qsizetype longestKey = 40;

constexpr std::pair<QLatin1StringView, ThemeOption::Type> types[] {
    {"text"_L1, ThemeOption::Type::Text}, {"markdown"_L1, ThemeOption::Type::Markdown},
    {"color"_L1, ThemeOption::Type::Color}, {"image"_L1, ThemeOption::Type::Image},
    {"choice"_L1, ThemeOption::Type::Choice}, {"switch"_L1, ThemeOption::Type::Switch}};

QString typeNames()
{
    QStringList names;
    for (const auto &[name, type] : types)
        names.append(name);
    return names.join(u", "_s);
}

std::optional<ThemeOption::Type> typeNamed(const QString &name)
{
    const auto found = std::ranges::find(types, name, [](const auto &type) { return type.first; });
    return found == std::end(types) ? std::nullopt : std::optional(found->second);
}

/// The lines on which the values of a document begin, by their paths ("/options/0/key"). The document
/// is known to be JSON (RFC 8259).
class JsonLines
{
public:
    explicit JsonLines(QStringView json) : m_json(json) { readValue(QString(), 0); }

    int of(const QString &path) const { return m_lines.value(path, 1); }

private:
    static constexpr int deepest = 16; // more than a manifest has

    QChar peek() const { return m_at < m_json.size() ? m_json.at(m_at) : QChar(); }
    void step()
    {
        m_line += peek() == u'\n' ? 1 : 0;
        ++m_at;
    }
    void skipSpace()
    {
        while (m_at < m_json.size() && (peek().isSpace() || peek() == u',' || peek() == u':'))
            step();
    }

    QString readText()
    {
        const qsizetype from = ++m_at;
        while (m_at < m_json.size() && peek() != u'"') {
            if (peek() == u'\\')
                step();
            step();
        }
        return m_json.sliced(from, std::min(m_at++, m_json.size()) - from).toString();
    }

    void readValue(const QString &path, int depth)
    {
        skipSpace();
        if (depth < deepest)
            m_lines.insert(path, m_line);
        const QChar c = peek();
        if (c == u'"') {
            readText();
        } else if (c == u'{' || c == u'[') {
            step();
            readMembers(path, depth, c == u'{' ? u'}' : u']');
        } else {
            while (m_at < m_json.size() && !peek().isSpace() && !u",]}"_s.contains(peek()))
                step();
        }
    }

    void readMembers(const QString &path, int depth, QChar end)
    {
        for (int i = 0; m_at < m_json.size(); ++i) {
            skipSpace();
            if (peek() == end || m_at >= m_json.size())
                break;
            const QString name = end == u'}' ? readText() : QString::number(i);
            readValue(depth < deepest ? path + u'/' + name : path, depth + 1);
        }
        step();
    }

    QStringView m_json;
    qsizetype m_at = 0;
    int m_line = 1;
    QHash<QString, int> m_lines;
};

class ManifestReader
{
public:
    explicit ManifestReader(const QString &json) : m_json(json) { }

    ThemeManifest read()
    {
        const QByteArray utf8 = m_json.toUtf8();
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(utf8, &error);
        if (error.error != QJsonParseError::NoError) {
            const auto line =
                utf8.first(std::min<qsizetype>(error.offset, utf8.size())).count('\n');
            m_manifest.mistakes.append({u"theme.json"_s, int(line) + 1,
                Tr::tr("This is no JSON: %1.").arg(error.errorString())});
            return m_manifest;
        }
        m_lines.emplace(m_json);
        if (!document.isObject())
            mistake(QString(), Tr::tr("There must be one object, in braces."));
        else
            readManifest(document.object());
        return m_manifest;
    }

private:
    void mistake(const QString &path, const QString &text)
    {
        m_manifest.mistakes.append({u"theme.json"_s, m_lines->of(path), text});
    }

    void checkMembers(const QJsonObject &json, const QString &path, const QStringList &known)
    {
        for (const QString &name : json.keys()) {
            if (!known.contains(name))
                mistake(path + u'/' + name,
                    Tr::tr("There is no “%1” here; there are %2.").arg(name, known.join(u", "_s)));
        }
    }

    QString textOf(const QJsonObject &json, const QString &path, const QString &name,
        qsizetype longest, bool isNeeded)
    {
        const QJsonValue value = json.value(name);
        const QString text = value.toString();
        if (value.isUndefined() && !isNeeded)
            return text;
        if (!value.isString() || (isNeeded && text.trimmed().isEmpty()))
            mistake(json.contains(name) ? path + u'/' + name : path,
                Tr::tr("“%1” must be a text.").arg(name));
        else if (text.size() > longest)
            mistake(path + u'/' + name,
                Tr::tr("“%1” is longer than %2 characters.").arg(name).arg(longest));
        return text;
    }

    /// The list, when it is one and not too long.
    QJsonArray listOf(const QJsonObject &json, const QString &path, const QString &name)
    {
        const QJsonValue value = json.value(name);
        if (!value.isUndefined() && !value.isArray())
            mistake(path + u'/' + name, Tr::tr("“%1” must be a list, in brackets.").arg(name));
        else if (value.toArray().size() > mostOptions)
            mistake(
                path + u'/' + name, Tr::tr("“%1” holds more than %2.").arg(name).arg(mostOptions));
        else
            return value.toArray();
        return {};
    }

    void readManifest(const QJsonObject &json)
    {
        checkMembers(json, {}, {u"title"_s, u"description"_s, u"options"_s});
        m_manifest.title = textOf(json, {}, u"title"_s, longestTitle, true).simplified();
        m_manifest.description =
            textOf(json, {}, u"description"_s, longestText, false).simplified();
        const QJsonArray options = listOf(json, {}, u"options"_s);
        for (qsizetype i = 0; i < options.size(); ++i) {
            const QString path = u"/options/%1"_s.arg(i);
            if (options.at(i).isObject())
                readOption(options.at(i).toObject(), path);
            else
                mistake(path, Tr::tr("An option must be an object, in braces."));
        }
    }

    QString keyOf(const QJsonObject &json, const QString &path)
    {
        const QString key = json.value("key"_L1).toString();
        if (!isThemeKey(key))
            mistake(json.contains("key"_L1) ? path + u"/key"_s : path,
                Tr::tr("“key” must be of lower-case letters and digits, from a letter on."));
        return key;
    }

    void readOption(const QJsonObject &json, const QString &path)
    {
        const qsizetype before = m_manifest.mistakes.size();
        checkMembers(json, path, {u"key"_s, u"type"_s, u"title"_s, u"default"_s, u"choices"_s});
        ThemeOption option;
        option.key = keyOf(json, path);
        if (std::ranges::contains(m_manifest.options, option.key, &ThemeOption::key))
            mistake(path + u"/key"_s, Tr::tr("There is an option “%1” already.").arg(option.key));
        option.title = textOf(json, path, u"title"_s, longestTitle, true);
        const QString type = json.value("type"_L1).toString();
        if (const auto known = typeNamed(type))
            option.type = *known;
        else
            mistake(json.contains("type"_L1) ? path + u"/type"_s : path,
                Tr::tr("“type” must be one of %1.").arg(typeNames()));
        if (option.key.contains(u'-') && option.type != ThemeOption::Type::Color)
            mistake(path + u"/key"_s,
                Tr::tr("“%1” has a hyphen, which a template cannot name.").arg(option.key));
        readChoices(json, path, option);
        option.fallback = json.value("default"_L1);
        if (m_manifest.mistakes.size() == before)
            checkFallback(json, path, option);
        m_manifest.options.append(option);
    }

    void readChoices(const QJsonObject &json, const QString &path, ThemeOption &option)
    {
        const QJsonArray choices = listOf(json, path, u"choices"_s);
        const bool isChoice = option.type == ThemeOption::Type::Choice;
        if (isChoice == choices.isEmpty())
            mistake(json.contains("choices"_L1) ? path + u"/choices"_s : path,
                isChoice ? Tr::tr("A choice needs “choices”.")
                         : Tr::tr("Only a choice has “choices”."));
        for (qsizetype i = 0; i < choices.size(); ++i) {
            const QString own = path + u"/choices/%1"_s.arg(i);
            const QJsonObject choice = choices.at(i).toObject();
            checkMembers(choice, own, {u"key"_s, u"title"_s});
            const QString key = keyOf(choice, own);
            if (std::ranges::contains(option.choices, key, [](const auto &c) { return c.first; }))
                mistake(own, Tr::tr("There is a choice “%1” already.").arg(key));
            option.choices.emplaceBack(key, textOf(choice, own, u"title"_s, longestTitle, true));
        }
    }

    void checkFallback(const QJsonObject &json, const QString &path, const ThemeOption &option)
    {
        const bool isNeeded =
            option.type == ThemeOption::Type::Color || option.type == ThemeOption::Type::Choice;
        if (option.fallback.isUndefined() && isNeeded)
            mistake(path, Tr::tr("A colour and a choice need a “default”."));
        else if (!option.fallback.isUndefined() && !fits(option, option.fallback))
            mistake(path + u"/default"_s,
                Tr::tr("“default” does not fit the type “%1”.")
                    .arg(json.value("type"_L1).toString()));
    }

    const QString &m_json;
    std::optional<JsonLines> m_lines;
    ThemeManifest m_manifest;
};

QJsonObject jsonOf(const ThemeOption &option)
{
    const auto type = std::ranges::find(types, option.type, [](const auto &t) { return t.second; });
    QJsonObject json {
        {"key"_L1, option.key}, {"type"_L1, QString(type->first)}, {"title"_L1, option.title}};
    if (!option.fallback.isUndefined() && !option.fallback.isNull())
        json["default"_L1] = option.fallback;
    QJsonArray choices;
    for (const auto &[key, title] : option.choices)
        choices.append(QJsonObject {{"key"_L1, key}, {"title"_L1, title}});
    if (!choices.isEmpty())
        json["choices"_L1] = choices;
    return json;
}

QString indented(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Indented));
}

} // namespace

ThemeManifest readThemeManifest(const QString &json) { return ManifestReader(json).read(); }

QString manifestOf(const Theme &theme)
{
    if (!theme.manifest.isEmpty())
        return theme.manifest;
    QJsonObject json {{"title"_L1, theme.title}};
    if (!theme.description.isEmpty())
        json["description"_L1] = theme.description;
    QJsonArray options;
    for (const ThemeOption &option : theme.options)
        options.append(jsonOf(option));
    if (!options.isEmpty())
        json["options"_L1] = options;
    return indented(json);
}

QString retitled(const QString &json, const QString &title)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return json;
    QJsonObject manifest = document.object();
    manifest["title"_L1] = title;
    return indented(manifest);
}

bool isThemeKey(QStringView key)
{
    static const QRegularExpression pattern(u"\\A[a-z][a-z0-9]*(?:-[a-z0-9]+)*\\z"_s);
    return key.size() <= longestKey && pattern.matchView(key).hasMatch();
}

} // namespace galley
