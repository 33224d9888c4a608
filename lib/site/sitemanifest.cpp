// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitemanifest.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Site)
};

constexpr QByteArrayView magic {"galley-site "};
constexpr QByteArrayView head {"galley-site 1\n# Galley wrote these files and replaces and removes "
                               "them. Leave this one beside "
                               "them.\n"};
constexpr QByteArrayView archiveWords {"# archive "};
constexpr qsizetype hashDigits = 16;

constexpr auto nameCharacters = [] {
    std::array<bool, 256> table {};
    for (const char c :
        std::string_view("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_"))
        table[uchar(c)] = true;
    return table;
}();

/// The line without its end, and the rest behind that.
QByteArrayView takeLine(QByteArrayView &rest)
{
    const qsizetype end = rest.indexOf('\n');
    const QByteArrayView line = rest.first(end);
    rest = rest.sliced(end + 1);
    return line;
}

std::optional<quint64> hashFrom(QByteArrayView digits)
{
    quint64 hash = 0;
    for (const char c : digits) {
        const int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0)
            return std::nullopt;
        hash = hash << 4 | quint64(digit);
    }
    return hash;
}

std::optional<SiteManifest::Line> lineFrom(QByteArrayView text)
{
    const bool isIntent = text.startsWith('+');
    const QByteArrayView rest = text.sliced(isIntent ? 1 : 0);
    if (rest.size() < hashDigits + 2 || rest[hashDigits] != ' ')
        return std::nullopt;
    const QByteArrayView path = rest.sliced(hashDigits + 1);
    const auto hash = hashFrom(rest.first(hashDigits));
    if (!hash || !isSitePath(path))
        return std::nullopt;
    return SiteManifest::Line {path, *hash, !isIntent};
}

void appendLine(QByteArray &text, QByteArrayView path, quint64 hash)
{
    char digits[hashDigits];
    for (qsizetype i = hashDigits - 1; i >= 0; --i, hash >>= 4)
        digits[i] = "0123456789abcdef"[hash & 0xf];
    text.append(digits, hashDigits).append(' ').append(path).append('\n');
}

} // namespace

Result<SiteManifest> SiteManifest::read(QByteArray text)
{
    SiteManifest manifest;
    manifest.m_text = std::move(text);
    const QByteArrayView whole = manifest.m_text;
    if (head.startsWith(whole)) { // all that there was room for
        manifest.m_isCertain = whole.size() == head.size();
        return manifest;
    }
    if (!whole.startsWith(magic))
        return fail(Error::Code::Malformed, Tr::tr("it is not what Galley wrote"));
    if (!whole.startsWith("galley-site 1\n"))
        return fail(Error::Code::NewerVersion, Tr::tr("a newer Galley wrote it"));
    // What stands behind the last line end was cut off before its file was written.
    QByteArrayView rest = whole.first(whole.lastIndexOf('\n') + 1);
    manifest.m_isCertain = rest.size() == whole.size();
    (void)takeLine(rest);
    while (!rest.isEmpty()) {
        const QByteArrayView words = takeLine(rest);
        if (words.startsWith(archiveWords))
            manifest.m_archive = words.sliced(archiveWords.size());
        if (words.isEmpty() || words.startsWith('#'))
            continue;
        if (const auto line = lineFrom(words))
            manifest.m_lines.push_back(*line);
        else
            manifest.m_isCertain = false;
    }
    std::ranges::stable_sort(manifest.m_lines, {}, &Line::path);
    // Of one path the last line counts, and nothing is sure.
    std::vector<Line> each;
    each.reserve(manifest.m_lines.size());
    for (const Line &line : manifest.m_lines) {
        if (each.empty() || each.back().path != line.path)
            each.push_back(line);
        else
            each.back() = {line.path, line.hash, false};
        manifest.m_isCertain = manifest.m_isCertain && each.back().isCertain;
    }
    manifest.m_said = std::exchange(manifest.m_lines, std::move(each));
    if (manifest.m_isCertain)
        manifest.m_said = {}; // the lines say it
    return manifest;
}

const SiteManifest::Line *SiteManifest::find(QByteArrayView path) const
{
    const auto found = std::ranges::lower_bound(m_lines, path, {}, &Line::path);
    return found != m_lines.end() && found->path == path ? &*found : nullptr;
}

bool SiteManifest::says(QByteArrayView path, quint64 hash) const
{
    const auto of =
        std::ranges::equal_range(m_said.empty() ? m_lines : m_said, path, {}, &Line::path);
    return std::ranges::contains(of, hash, &Line::hash);
}

QByteArray SiteManifest::textWith(const Changes &changes, QByteArrayView archive) const
{
    QByteArray text = emptyText(archive);
    text.reserve(m_text.size() + 64 * qsizetype(changes.size()));
    auto line = m_lines.begin();
    const auto keepUpTo = [&](QByteArrayView path) {
        for (; line != m_lines.end() && line->path < path; ++line)
            appendLine(text, line->path, line->hash);
    };
    for (const auto &[path, hash] : changes) {
        keepUpTo(path);
        if (line != m_lines.end() && line->path == QByteArrayView(path))
            ++line;
        if (hash)
            appendLine(text, path, *hash);
    }
    for (; line != m_lines.end(); ++line)
        appendLine(text, line->path, line->hash);
    return text;
}

QByteArray SiteManifest::emptyText(QByteArrayView archive)
{
    QByteArray text = head.toByteArray();
    if (!archive.isEmpty())
        text.append(archiveWords).append(archive).append('\n');
    return text;
}

QByteArray SiteManifest::intent(QByteArrayView path, quint64 hash)
{
    QByteArray line = "+"_ba;
    appendLine(line, path, hash);
    return line;
}

bool isSitePath(QByteArrayView path)
{
    constexpr qsizetype longest = 1024;
    bool isAtBegin = true; // of a name
    for (const char c : path) {
        if (c == '/' ? isAtBegin : !nameCharacters[uchar(c)] || (isAtBegin && c == '.'))
            return false;
        isAtBegin = c == '/';
    }
    return !isAtBegin && path.size() <= longest;
}

} // namespace galley
