// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "render/templatevalues.h"

#include <QHash>

#include <expected>
#include <memory>

namespace galley {

/// KTextTemplate, which is in the engines' module (base/engines.h), for the templates that are not
/// plain. It belongs to one thread at a time.
class TemplateEngine
{
public:
    TemplateEngine() = default;
    virtual ~TemplateEngine() = default;
    Q_DISABLE_COPY_MOVE(TemplateEngine)

    /// `templates` by file name: there are no others for it.
    [[nodiscard]] static Result<std::unique_ptr<TemplateEngine>> create(
        const QHash<QString, QString> &templates);

    /// Says what is wrong with a template.
    [[nodiscard]] virtual std::expected<void, QString> read(const QString &file) = 0;
    /// Spends of the thread's TemplateBudget.
    [[nodiscard]] virtual std::expected<QString, QString> fill(
        const QString &file, const TemplateObject &values) = 0;
};

/// What the module asks for an object's member; nothing when there is none.
using TemplateLookUp = const TemplateValue *(const TemplateObject &object, const QString &name);

/// The module's function "galleyNewTemplateEngine".
using NewTemplateEngine = TemplateEngine *(
    const QHash<QString, QString> &templates, TemplateLookUp *lookUp);

} // namespace galley
