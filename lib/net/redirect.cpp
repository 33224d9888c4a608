// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redirect.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

int portOf(const QUrl &url) { return url.port(url.scheme() == "http"_L1 ? 80 : 443); }

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host() == b.host() && portOf(a) == portOf(b);
}

} // namespace

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

std::expected<HttpRequest, HttpFailure> redirected(
    const HttpRequest &request, int status, const QByteArray &location)
{
    const QUrl from = request.url;
    QUrl to = from.resolved(QUrl::fromEncoded(location));
    if (!isWebAddress(to))
        return std::unexpected(badRedirect(from.host(), to.toString()));
    if (!request.headers.isEmpty() && from.scheme() == "https"_L1 && to.scheme() == "http"_L1)
        return std::unexpected(insecureRedirect(from.host(), to.toString(QUrl::RemoveQuery)));
    if (to.authority() != from.authority())
        to.setUserInfo({}); // a stranger's name and password are not ours to send
    HttpRequest next = request;
    next.url = to;
    if (status <= 303) { // as browsers do: the next request is a GET
        next.form.clear();
        next.json.clear();
    }
    if (!isSameOrigin(from, to))
        next.headers.clear();
    return next;
}

} // namespace galley
