// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "email/email.h"
#include "email/emailoptions.h"
#include "render/issuetext.h"

using namespace Qt::StringLiterals;

namespace galley {

QString emailText(const Issue &issue, const Look &look)
{
    const EmailOptions options = emailOptions(look);
    QStringList end {markdownToColumns(options.footer)};
    if (const QString address = emailWebAddress(options, issue); !address.isEmpty())
        end.append(u"Read on the web:\n<"_s + address + u'>');
    end.removeAll(QString());
    const QString text = issueToText(issue);
    return end.isEmpty() ? text
                         : text + u"\n"_s + textRule() + u"\n\n"_s + end.join(u"\n\n"_s) + u'\n';
}

} // namespace galley
