// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/emailsize.h"
#include "model/issue.h"
#include "render/renderer.h"

namespace galley {

// An issue as an e-mail: its own rendering for mail programs, not the theme's. Pure functions of their
// arguments, which give the same bytes each time; any thread.

/// The HTML part, ready for a newsletter tool as well: tables for layout, a style on each element, a
/// style sheet (for dark colours and phones) that may be lost, 600 pixels at most. Of the look it takes
/// the options that lib/email/emailoptions.h names, where the theme has them. Pictures are those whose address is
/// absolute; the logo and the link to the web need the publication's base address.
[[nodiscard]] QString emailHtml(const Issue &issue, const Look &look,
    const PictureResolver &pictures = {}, Renderer::Purpose purpose = Renderer::Purpose::Export);

/// The plain-text twin, in 72 columns.
[[nodiscard]] QString emailText(const Issue &issue, const Look &look);

/// Both in one message (RFC 5322, RFC 2046 multipart/alternative), as a draft that mail programs open
/// for sending (X-Unsent). `From` is the publication's sender and missing when it has none, which the
/// mail program adds; a sender that is none is an error. `Date` is noon of the issue's day, UTC, and
/// `Message-ID` comes from the publication's name and the slug.
[[nodiscard]] Result<QByteArray> emailMessage(
    const Issue &issue, const Look &look, const PictureResolver &pictures = {});

/// How much of emailClip an HTML part takes: its bytes as they travel.
[[nodiscard]] qsizetype emailSize(const QString &html);
/// The same of a message of emailMessage().
[[nodiscard]] qsizetype emailSizeOf(const QByteArray &message);
/// A sentence for the editor when that is too much or nearly so, else nothing.
[[nodiscard]] QString emailSizeWarning(qsizetype size);

} // namespace galley
