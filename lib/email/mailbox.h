// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace galley {

/// Who a message is from.
struct Mailbox
{
    QString name; ///< may be empty
    QByteArray address; ///< "local@domain", ASCII; a domain of other letters is in its ASCII form

    bool operator==(const Mailbox &) const = default;
};

/// A sender as an editor writes it, "Name <name@example.org>", "\"Name, Dr.\" <…>" or the address alone
/// (RFC 5322, section 3.4, without comments, quoted local parts and address literals).
[[nodiscard]] Result<Mailbox> mailboxFrom(const QString &text);

} // namespace galley
