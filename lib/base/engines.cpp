// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/engines.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

#include <mutex>
#include <optional>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Engines)
};

struct Module
{
    std::mutex mutex;
    QLibrary library; ///< which is never unloaded: threads keep their engines to the end
    std::optional<Error> error;

    [[nodiscard]] Result<void> load()
    {
        if (library.isLoaded())
            return {};
        if (error)
            return std::unexpected(*error);
        const QString file = enginesFile();
        library.setFileName(file);
        if (file.isEmpty())
            error = Error {Error::Code::NotFound,
                Tr::tr("galley-engines.so, which sets formulas and themes, is missing: install "
                       "Galley again."),
                {}};
        else if (!library.load())
            error = unusable(library.errorString());
        return error ? Result<void>(std::unexpected(*error)) : Result<void>();
    }

    [[nodiscard]] static Error unusable(const QString &detail)
    {
        return {Error::Code::Malformed,
            Tr::tr("galley-engines.so, which sets formulas and themes, cannot be loaded: install "
                   "Galley again."),
            detail};
    }
};

Module &module()
{
    static Module theModule;
    return theModule;
}

} // namespace

QString enginesFile() { return moduleFile(u"galley-engines.so"_s); }

QString moduleFile(const QString &name)
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString &folder : {here.path(), here.filePath(QStringLiteral(GALLEY_LIBEXEC))}) {
        const QString file = folder + u'/' + name;
        if (QFile::exists(file))
            return file;
    }
    return {};
}

Result<QFunctionPointer> engineFunction(const char *name)
{
    const std::scoped_lock lock(module().mutex);
    return module().load().and_then([name]() -> Result<QFunctionPointer> {
        if (const QFunctionPointer function = module().library.resolve(name))
            return function;
        module().error = Module::unusable(module().library.errorString());
        return std::unexpected(*module().error);
    });
}

Result<void> areEnginesThere()
{
    const std::scoped_lock lock(module().mutex);
    if (module().error)
        return std::unexpected(*module().error);
    if (module().library.isLoaded() || !enginesFile().isEmpty())
        return {};
    return module().load();
}

} // namespace galley
