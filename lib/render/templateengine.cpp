// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/templateengine.h"

#include "base/engines.h"

namespace galley {

Result<std::unique_ptr<TemplateEngine>> TemplateEngine::create(
    const QHash<QString, QString> &templates)
{
    return engineFunction("galleyNewTemplateEngine").transform([&](QFunctionPointer function) {
        auto *make = reinterpret_cast<NewTemplateEngine *>(function);
        return std::unique_ptr<TemplateEngine>(make(templates, &TemplateBudget::lookUp));
    });
}

} // namespace galley
