// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <variant>

namespace galley {

class TemplateValue;

using TemplateList = QList<TemplateValue>;

/// What a template reaches by a dotted name, such as `entry.title`: few members, found by looking at
/// one after the other.
class TemplateObject
{
public:
    TemplateObject() = default;
    TemplateObject(std::initializer_list<std::pair<QLatin1StringView, TemplateValue>> members);

    void reserve(qsizetype members);
    /// A name that the object has not yet. The name's characters must outlive the object: a literal.
    void insert(QLatin1StringView name, TemplateValue value);
    /// The same, for a name that it may have.
    void replace(QLatin1StringView name, TemplateValue value);
    [[nodiscard]] const TemplateValue *find(QLatin1StringView name) const;
    [[nodiscard]] bool isEmpty() const { return m_members.isEmpty(); }
    struct Member;
    [[nodiscard]] const QList<Member> &members() const { return m_members; }

private:
    QList<Member> m_members;
};

/// A value of a template. Texts are safe HTML, in UTF-8 as pages are written: whoever makes one has
/// escaped what is in it.
class TemplateValue
{
public:
    TemplateValue() = default;
    TemplateValue(QByteArray html) : m_value(std::move(html)) { }
    TemplateValue(const QString &html) : m_value(html.toUtf8()) { }
    TemplateValue(TemplateList list) : m_value(std::move(list)) { }
    TemplateValue(TemplateObject object) : m_value(std::move(object)) { }
    [[nodiscard]] static TemplateValue ofNumber(int number);
    [[nodiscard]] static TemplateValue ofSwitch(bool isOn);

    /// What it holds, or nothing.
    [[nodiscard]] const QByteArray *html() const { return std::get_if<QByteArray>(&m_value); }
    [[nodiscard]] const TemplateList *list() const { return std::get_if<TemplateList>(&m_value); }
    [[nodiscard]] const TemplateObject *object() const
    {
        return std::get_if<TemplateObject>(&m_value);
    }
    [[nodiscard]] const int *number() const { return std::get_if<int>(&m_value); }
    [[nodiscard]] const bool *isOn() const { return std::get_if<bool>(&m_value); }

    /// Whether a condition takes it for something.
    [[nodiscard]] bool isTrue() const;

private:
    std::variant<std::monostate, QByteArray, TemplateList, TemplateObject, int, bool> m_value;
};

struct TemplateObject::Member
{
    QLatin1StringView name;
    TemplateValue value;
};

/// How much work a template's loops are.
struct LoopWeight
{
    qsizetype steps = 0; ///< of the heaviest loop's body (TemplateBudget)
    qsizetype loops = 0; ///< in a loop's body, at most

    bool operator==(const LoopWeight &) const = default;
};

/// While it lives, the work of this thread's templates is counted, in steps that take about a third of a
/// microsecond: what is looked up counts by its length, a list by what its loop does with each item.
/// Behind the last step there is nothing more to be found, so that a loop within a loop within a loop
/// comes to an end.
class TemplateBudget
{
public:
    /// Enough for so many items (entries, links) of usual length.
    explicit TemplateBudget(qsizetype items);
    ~TemplateBudget();
    Q_DISABLE_COPY_MOVE(TemplateBudget)

    /// Enough to write a text of this length, a few times.
    void allowText(qsizetype length);
    /// For the template that is filled in next.
    void setLoopWeight(const LoopWeight &weight) { m_loopWeight = weight; }

    [[nodiscard]] bool isSpent() const { return m_left < 0; }
    /// Nothing for a name that there is not, and when all is spent.
    [[nodiscard]] const TemplateValue *lookUp(const TemplateObject &object, QLatin1StringView name);

    /// By the thread's own, for the template engine.
    [[nodiscard]] static const TemplateValue *lookUp(
        const TemplateObject &object, const QString &name);

private:
    [[nodiscard]] qsizetype stepsOf(const TemplateValue &value) const;

    qsizetype m_left;
    LoopWeight m_loopWeight;
    TemplateBudget *m_outer;
};

} // namespace galley
