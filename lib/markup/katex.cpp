// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/katex.h"

#include "base/engines.h"
#include "markup/formula.h"
#include "markup/formulaengine.h"
#include "markup/keptformulas.h"

#include <QCache>
#include <QCoreApplication>
#include <QMutex>
#include <QThreadStorage>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Formula)
};

constexpr int deepestBraces = 60;
constexpr qsizetype cacheSize = 4 * 1024 * 1024; // characters

bool isTooDeep(const QString &tex)
{
    int depth = 0;
    int deepest = 0;
    for (const QChar c : tex) {
        depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
        deepest = std::max(deepest, depth);
    }
    return deepest > deepestBraces;
}

struct Results
{
    QMutex mutex;
    QCache<QString, QString> byTex {cacheSize};
};
Q_GLOBAL_STATIC(Results, results)

} // namespace

QString typeset(const QString &tex, bool display)
{
    if (tex.trimmed().isEmpty() || tex.size() > longestFormula || isTooDeep(tex))
        return {};
    const QString key = (display ? u'D' : u'I') + tex;
    {
        const QMutexLocker lock(&results->mutex);
        if (const QString *known = results->byTex.object(key))
            return *known;
    }
    const std::shared_ptr<KeptFormulas::Shelf> kept = KeptFormulas::shelf();
    const Result<QString> math =
        kept ? kept->typeset(tex, display) : typesetInThisThread(tex, display);
    if (!math)
        return {};
    const QMutexLocker lock(&results->mutex);
    results->byTex.insert(key, new QString(*math), key.size() + math->size() + 64);
    return *math;
}

namespace {

/// The thread's own, loaded at the first call.
Result<FormulaEngine *> engineOfThisThread()
{
    static QThreadStorage<FormulaEngine *> engines;
    if (!engines.hasLocalData()) {
        const Result<QFunctionPointer> make = engineFunction("galleyNewFormulaEngine");
        if (!make)
            return std::unexpected(make.error());
        engines.setLocalData(reinterpret_cast<NewFormulaEngine *>(*make)());
    }
    return engines.localData();
}

} // namespace

Result<QString> typesetInThisThread(const QString &tex, bool display)
{
    return engineOfThisThread().transform(
        [&](FormulaEngine *engine) { return engine->typeset(tex, display); });
}

std::optional<FormulaFault> faultInFormula(const QString &tex, bool display)
{
    if (tex.trimmed().isEmpty())
        return FormulaFault {Tr::tr("There is nothing in it"), -1, 0};
    if (tex.size() > longestFormula)
        return FormulaFault {Tr::tr("It is longer than %1 characters").arg(longestFormula), -1, 0};
    if (isTooDeep(tex))
        return FormulaFault {Tr::tr("Its braces are nested too deeply"), -1, 0};
    if (!typeset(tex, display).isEmpty())
        return {};
    const Result<FormulaEngine *> engine = engineOfThisThread();
    if (!engine)
        return FormulaFault {engine.error().message, -1, 0};
    return (*engine)->faultIn(tex, display);
}

} // namespace galley::markup
