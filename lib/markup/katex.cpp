// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/katex.h"

#include "base/engines.h"
#include "markup/formula.h"
#include "markup/formulaengine.h"
#include "markup/keptformulas.h"

#include <QCache>
#include <QMutex>
#include <QThreadStorage>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

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

Result<QString> typesetInThisThread(const QString &tex, bool display)
{
    static QThreadStorage<FormulaEngine *> engines;
    if (!engines.hasLocalData()) {
        const Result<QFunctionPointer> make = engineFunction("galleyNewFormulaEngine");
        if (!make)
            return std::unexpected(make.error());
        engines.setLocalData(reinterpret_cast<NewFormulaEngine *>(*make)());
    }
    return engines.localData()->typeset(tex, display);
}

} // namespace galley::markup
