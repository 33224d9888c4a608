// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/formats.h"
#include "exporting/issuemarkdown.h"
#include "fuzzing.h"

using namespace galley;
using namespace galley::fuzz;

static void fuzz(const QByteArray &bytes)
{
    const Result<Issue> issue = readIssueMarkdown(bytes);
    if (!issue) {
        requireMessage(issue.error());
        return;
    }
    const Result<QByteArray> written = exportMarkdown(*issue, {});
    require(written.has_value(), "what was read can be written");
    const Result<Issue> again = readIssueMarkdown(*written);
    require(again.has_value(), "what was written can be read");
    require(exportMarkdown(*again, {}) == *written, "and written again is the same");
}
