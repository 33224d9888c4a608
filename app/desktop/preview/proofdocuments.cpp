// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preview/proofdocuments.h"

#include "email/email.h"
#include "markup/markup.h"
#include "render/reading.h"
#include "site/feedcontent.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

Result<Look> wholeLook(const Look &look)
{
    return look.theme.templates.isEmpty() ? lookOf(look.publication) : Result<Look>(look);
}

/// What readers of feeds have in common: one column, the system's letters, no colours but the link's.
constexpr auto readerStyle = R"(
:root { color-scheme: light dark; --ink: #1f2328; --muted: #656d76; --paper: #fff; --link: #0969da; --rule: #d8dee4; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --muted: #8d96a0; --paper: #16191d; --link: #58a6ff; --rule: #30363d; }
}
body { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: break-word; }
body > h1 { margin: 0 0 0.4rem; font-size: 1.9rem; line-height: 1.2; }
body > h1 + p { margin: 0 0 2rem; padding-bottom: 1rem; border-bottom: 1px solid var(--rule); color: var(--muted); font-size: 0.9375rem; }
h2 { margin: 2.5rem 0 0.5rem; font-size: 1.35rem; line-height: 1.3; }
h3 { margin: 1.25rem 0 0.5rem; font-size: 1.0625rem; }
p, ul, ol { margin: 0 0 0.9rem; }
a { color: var(--link); }
img { max-width: 100%; height: auto; }
)"_L1;

} // namespace

Result<QByteArray> emailProof(
    const Issue &issue, const Look &look, const PictureResolver &picturesOnSite)
{
    return wholeLook(look).transform([&](const Look &whole) {
        QString html = emailHtml(issue, whole, picturesOnSite, Renderer::Purpose::Preview);
        // The page asks nobody else for its pictures.
        if (const auto base = baseUrlFrom(whole.publication.baseUrl))
            html.replace(
                u"<img src=\"%1pictures/"_s.arg(base->toHtmlEscaped()), u"<img src=\"pictures/"_s);
        return html.toUtf8();
    });
}

Result<QByteArray> emailSizeProof(
    const Issue &issue, const Look &look, const PictureResolver &picturesOnSite)
{
    return wholeLook(look).transform([&](const Look &whole) {
        return QByteArray::number(emailSize(emailHtml(issue, whole, picturesOnSite)));
    });
}

QByteArray feedProof(const Issue &issue, const PictureResolver &pictures)
{
    const QString language = reading::language(issue);
    return u"<!DOCTYPE html>\n<html lang=\"%1\"%2>\n<head>\n<meta charset=\"utf-8\">\n"
           "<title>%3</title>\n<style>%4</style>\n</head>\n<body>\n<h1>%5</h1>\n<p>%6</p>\n"
           "%7\n</body>\n</html>\n"_s
               .arg(language.toHtmlEscaped(),
                   reading::isRightToLeft(language) ? u" dir=\"rtl\""_s : QString(),
                   issue.title.toHtmlEscaped(), readerStyle, markup::plainToInlineHtml(issue.title),
                   issue.publication.toHtmlEscaped(),
                   feedContentOf(issue, pictures, Renderer::Purpose::Preview))
               .toUtf8();
}

} // namespace galley
