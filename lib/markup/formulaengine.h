// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markup/formulafault.h"

#include <QString>

namespace galley::markup {

/// KaTeX, which is in the engines' module (base/engines.h). It belongs to the thread that made it.
class FormulaEngine
{
public:
    FormulaEngine() = default;
    virtual ~FormulaEngine() = default;
    Q_DISABLE_COPY_MOVE(FormulaEngine)

    /// The formula's bare <math> element; empty when KaTeX refuses it.
    [[nodiscard]] virtual QString typeset(const QString &tex, bool display) = 0;
    /// Why KaTeX refuses the formula; nothing when it does not.
    [[nodiscard]] virtual std::optional<FormulaFault> faultIn(const QString &tex, bool display) = 0;
};

/// The module's function "galleyNewFormulaEngine".
using NewFormulaEngine = FormulaEngine *();

} // namespace galley::markup
