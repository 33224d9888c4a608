// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "model/reference.h"

using namespace galley;
using namespace galley::fuzz;

static void fuzz(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    qsizetype end = 0;
    for (const Reference &reference : findReferences(text)) {
        require(reference.position >= end, "references come in order");
        require(reference.position + reference.text.size() <= text.size(), "they are in the text");
        end = reference.position;
        require(!reference.key().isEmpty(), "a reference has a key");
        if (reference.url())
            requireWeb(*reference.url());
    }
}
