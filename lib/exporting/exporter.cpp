// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/exporter.h"

#include "email/email.h"
#include "exporting/formats.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Exporter)
};

constexpr ExportFormat formats[] {
    {"html"_L1, "html"_L1, [] { return Tr::tr("Web page (HTML)"); }, exportHtml, true},
    {"json"_L1, "json"_L1, [] { return Tr::tr("Issue data (JSON)"); }, exportJson, false},
    {"markdown"_L1, "md"_L1, [] { return Tr::tr("Markdown"); }, exportMarkdown, false},
    {"text"_L1, "txt"_L1, [] { return Tr::tr("Plain text"); }, exportText, false},
    {"email"_L1, "eml"_L1, [] { return Tr::tr("E-mail (a draft to send)"); }, exportEmail, false,
        true, true, emailSizeOf},
    {"email-html"_L1, "email.html"_L1, [] { return Tr::tr("E-mail (HTML for a newsletter tool)"); },
        exportEmailHtml, false, true, false, emailSizeOfHtml},
    {"bibtex"_L1, "bib"_L1, [] { return Tr::tr("References (BibTeX)"); }, exportBibtex, false},
    {"csl-json"_L1, "csl.json"_L1, [] { return Tr::tr("References (CSL-JSON)"); }, exportCslJson,
        false},
};

} // namespace

std::span<const ExportFormat> exportFormats() { return formats; }

Result<const ExportFormat *> exportFormatNamed(const QString &name)
{
    const auto *found = std::ranges::find_if(
        formats, [&](const ExportFormat &format) { return format.name == name; });
    if (found != std::ranges::end(formats))
        return found;
    QStringList known;
    for (const ExportFormat &format : formats)
        known.append(QString(format.name));
    return fail(Error::Code::InvalidInput,
        Tr::tr("“%1” is no format to export to; use one of: %2.").arg(name, known.join(u", "_s)));
}

} // namespace galley
