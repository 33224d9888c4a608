// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "importing/pastetext.h"
#include "model/reference.h"

using namespace galley;
using namespace galley::fuzz;

/// The first byte chooses the file's name.
static void fuzz(const QByteArray &bytes)
{
    static const QString names[] {QStringLiteral("page.html"), QStringLiteral("page.mhtml"),
        QStringLiteral("text/html"), QStringLiteral("mail.eml"), QStringLiteral("link.url"),
        QStringLiteral("link.webloc"), QStringLiteral("refs.bib"), QStringLiteral("table.csv"),
        QStringLiteral("-")};
    if (bytes.isEmpty())
        return;
    const auto choice = static_cast<unsigned char>(bytes.front()) % std::size(names);
    const auto text = pasteText(bytes.sliced(1), names[choice]);
    if (!text)
        return requireMessage(text.error());
    for (const Reference &reference : findReferences(*text)) {
        require(
            reference.position >= 0 && reference.position + reference.text.size() <= text->size(),
            "references are in the text");
        if (reference.url())
            requireWeb(*reference.url());
    }
}
