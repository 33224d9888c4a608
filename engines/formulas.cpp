// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/formulaengine.h"

#include <QJSEngine>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <algorithm>
#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

/// Qt warns of KaTeX's minified style, line by line, wherever it is loaded.
void silenceStyleWarnings()
{
    static std::once_flag once;
    std::call_once(once, [] {
        static QLoggingCategory::CategoryFilter others = nullptr;
        others = QLoggingCategory::installFilter(nullptr);
        QLoggingCategory::installFilter([](QLoggingCategory *category) {
            if (others)
                others(category);
            if (QLatin1StringView(category->categoryName()) == "qt.qml.usedbeforedeclared"_L1)
                category->setEnabled(QtWarningMsg, false);
        });
    });
}

/// KaTeX in a JavaScript engine, which belongs to the thread that made it.
class Typesetter : public FormulaEngine
{
public:
    Typesetter()
    {
        silenceStyleWarnings();
        const QJSValue katex = m_engine.importModule(u":/galley/katex/katex.mjs"_s);
        if (katex.isError())
            qFatal("KaTeX is not built in");
        // `trust` off: no links, no images, no classes from TeX. The limits end what would grow.
        m_render = m_engine
                       .evaluate(u"(function (katex) { return function (tex, display) {"
                                 " return katex.renderToString(tex, { displayMode: display,"
                                 " output: 'mathml', throwOnError: true, strict: 'ignore',"
                                 " trust: false, maxExpand: 1000, maxSize: 20 }); }; })"_s)
                       .call({katex.property(u"default"_s)});
        m_explain = m_engine
                        .evaluate(u"(function (render) { return function (tex, display) {"
                                  " try { render(tex, display); return []; } catch (error) {"
                                  " return [String(error.rawMessage || error.message),"
                                  " error.position >= 0 ? error.position : -1,"
                                  " error.length > 0 ? error.length : 0]; } }; })"_s)
                        .call({m_render});
    }

    QString typeset(const QString &tex, bool display) override
    {
        const QJSValue result = m_render.call({QJSValue(tex), QJSValue(display)});
        if (result.isError() || !result.isString()) {
            m_engine.catchError();
            return {};
        }
        return bareMath(result.toString());
    }

    std::optional<FormulaFault> faultIn(const QString &tex, bool display) override
    {
        const QVariantList fault =
            m_explain.call({QJSValue(tex), QJSValue(display)}).toVariant().toList();
        if (fault.size() != 3)
            return {};
        return FormulaFault {fault[0].toString(), fault[1].toLongLong(), fault[2].toLongLong()};
    }

private:
    /// Only <math>: without the span around it, the TeX source again (which readers of the text
    /// would meet twice) and the name space, which HTML knows.
    static QString bareMath(QString html)
    {
        const qsizetype begin = html.indexOf("<math"_L1);
        const qsizetype end = html.lastIndexOf("</math>"_L1);
        if (begin < 0 || end < begin)
            return {};
        html = html.sliced(begin, end + 7 - begin);
        const qsizetype source = html.lastIndexOf("<annotation"_L1);
        const qsizetype sourceEnd = html.lastIndexOf("</annotation>"_L1);
        if (source >= 0 && sourceEnd > source)
            html.remove(source, sourceEnd + 13 - source);
        joinUprightLetters(html);
        spaceNames(html);
        html.remove("<semantics>"_L1).remove("</semantics>"_L1);
        return html.remove(" xmlns=\"http://www.w3.org/1998/Math/MathML\""_L1);
    }

    /// "softmax" is one name, not seven letters, also to a screen reader.
    static void joinUprightLetters(QString &html)
    {
        static const QString between = u"</mi><mi mathvariant=\"normal\">"_s;
        for (qsizetype at = html.indexOf(between); at > 0; at = html.indexOf(between, at)) {
            const qsizetype next = at + between.size();
            const bool isName = html.at(at - 1).isLetter() && html.at(at - 1).unicode() < 128
                && html.at(next).isLetter() && html.at(next).unicode() < 128
                && html.lastIndexOf("<mi mathvariant=\"normal\">"_L1, at)
                    > html.lastIndexOf("</mi>"_L1, at - 1);
            if (isName)
                html.remove(at, between.size());
            else
                at = next;
        }
    }

    /// "n log n", not "nlogn": TeX has a thin space around the name of a function and its limits, which
    /// MathML leaves to whoever writes it (none before a parenthesis, as TeX has it).
    static void spaceNames(QString &html)
    {
        static const QString applied = u"<mo>\u2061</mo>"_s;
        static const QString space = u"<mtext>\u2009</mtext>"_s;
        for (qsizetype at = html.indexOf(applied); at >= 0; at = html.indexOf(applied, at)) {
            at += applied.size();
            const qsizetype name = html.lastIndexOf("<mi"_L1, at - 1);
            if (name < 0 || html.indexOf("</mi>"_L1, name) + 5 + applied.size() != at)
                continue;
            const auto [begin, end] = withLimits(html, name, at);
            const QStringView behind = QStringView(html).sliced(end);
            if (behind.startsWith("<m"_L1) && !behind.startsWith("<mo"_L1)
                && !behind.startsWith("<mtext"_L1))
                html.insert(end, space);
            if (isOperand(QStringView(html).first(begin))) {
                html.insert(begin, space);
                at += space.size();
            }
        }
    }

    /// From where to where an element goes on that has this name, if it is the first in one with limits
    /// (MathML Core, 3.4).
    static std::pair<qsizetype, qsizetype> withLimits(
        QStringView html, qsizetype name, qsizetype end)
    {
        static const QRegularExpression opening(
            u"<(m(?:sub|sup|subsup|under|over|underover))><mrow>\\z"_s);
        if (!html.sliced(end).startsWith("</mrow>"_L1))
            return {name, end};
        const auto match = opening.matchView(html.first(name).last(std::min<qsizetype>(name, 20)));
        if (!match.hasMatch())
            return {name, end};
        const QString open = u'<' + match.captured(1) + u'>';
        const QString close = u"</"_s + match.captured(1) + u'>';
        int depth = 1;
        qsizetype at = end;
        while (depth > 0) {
            const qsizetype closing = html.indexOf(close, at);
            const qsizetype next = html.indexOf(open, at);
            if (closing < 0)
                return {name, end};
            const bool isNested = next >= 0 && next < closing;
            depth += isNested ? 1 : -1;
            at = isNested ? next + open.size() : closing + close.size();
        }
        return {name - match.capturedLength(), at};
    }

    /// Whether what ends here is no operator and no opening parenthesis.
    static bool isOperand(QStringView html)
    {
        constexpr QLatin1StringView ends[] {"</mi>"_L1, "</mn>"_L1, "</msup>"_L1, "</msub>"_L1,
            "</msubsup>"_L1, "</munder>"_L1, "</munderover>"_L1, "</mfrac>"_L1, "</msqrt>"_L1,
            ")</mo>"_L1};
        return std::ranges::any_of(
            ends, [html](QLatin1StringView end) { return html.endsWith(end); });
    }

    QJSEngine m_engine;
    QJSValue m_render;
    QJSValue m_explain;
};

} // namespace

} // namespace galley::markup

extern "C" Q_DECL_EXPORT galley::markup::FormulaEngine *galleyNewFormulaEngine()
{
    return new galley::markup::Typesetter;
}
