// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/pastetext.h"

#include "importing/htmltext.h"
#include "importing/mailtext.h"
#include "markup/htmldecoding.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStringConverter>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::PasteText)
};

enum class Kind { Unknown, Text, Fragment, Page, Mail, Link };

struct Known
{
    QLatin1StringView name; ///< a suffix or a MIME type
    Kind kind;
};
constexpr Known suffixes[] {{"html"_L1, Kind::Page}, {"htm"_L1, Kind::Page},
    {"xhtml"_L1, Kind::Page}, {"shtml"_L1, Kind::Page}, {"mhtml"_L1, Kind::Mail},
    {"mht"_L1, Kind::Mail}, {"eml"_L1, Kind::Mail}, {"mbox"_L1, Kind::Mail}, {"url"_L1, Kind::Link},
    {"desktop"_L1, Kind::Link}, {"webloc"_L1, Kind::Link}, {"txt"_L1, Kind::Text},
    {"md"_L1, Kind::Text}, {"bib"_L1, Kind::Text}, {"ris"_L1, Kind::Text}, {"csv"_L1, Kind::Text},
    {"tsv"_L1, Kind::Text}, {"json"_L1, Kind::Text}, {"tex"_L1, Kind::Text}};
constexpr Known types[] {{"text/html"_L1, Kind::Fragment},
    {"application/xhtml+xml"_L1, Kind::Fragment}, {"message/rfc822"_L1, Kind::Mail},
    {"multipart/related"_L1, Kind::Mail}, {"application/x-mimearchive"_L1, Kind::Mail},
    {"text/plain"_L1, Kind::Text}};

template <std::size_t N>
Kind kindIn(const Known (&all)[N], QStringView name)
{
    const auto known = std::ranges::find_if(all, [name](const Known &candidate) {
        return name.compare(candidate.name, Qt::CaseInsensitive) == 0;
    });
    return known == std::end(all) ? Kind::Unknown : known->kind;
}

/// "text/html; charset=…", but not the file "text/list.txt".
bool isMimeType(const QString &text)
{
    static constexpr std::array tops {"text"_L1, "application"_L1, "message"_L1, "multipart"_L1,
        "image"_L1, "audio"_L1, "video"_L1};
    const QString type = text.section(u';', 0, 0).trimmed();
    const QString top = type.section(u'/', 0, 0).toLower();
    return type.count(u'/') == 1 && kindIn(suffixes, QFileInfo(type).suffix()) == Kind::Unknown
        && std::ranges::any_of(tops, [&top](QLatin1StringView known) { return top == known; });
}

Kind kindOf(const QByteArray &bytes, const QString &nameOrType, bool isType)
{
    const Kind kind = isType ? kindIn(types, nameOrType.section(u';', 0, 0).trimmed())
                             : kindIn(suffixes, QFileInfo(nameOrType).suffix());
    if (kind != Kind::Unknown || isType)
        return kind;
    const QByteArray start =
        bytes.first(std::min<qsizetype>(bytes.size(), 512)).trimmed().toLower();
    if (start.startsWith("<!doctype html") || start.startsWith("<html")
        || start.startsWith("<!doctype netscape"))
        return Kind::Page;
    return looksLikeMail(bytes) ? Kind::Mail : Kind::Text;
}

// --- bytes that are no text ----------------------------------------------------------------------

/// UTF-16 without its mark: every other byte of Latin text is 0.
QByteArray labelOfZeros(const QByteArray &start)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < start.size(); ++i)
        (i % 2 == 0 ? even : odd) += start[i] == '\0';
    const qsizetype many = start.size() / 4;
    if (odd > many && even == 0)
        return "utf-16le"_ba;
    return even > many && odd == 0 ? "utf-16be"_ba : QByteArray();
}

bool isBinary(const QByteArray &start)
{
    const auto isOdd = [](char c) {
        return uchar(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\x1b';
    };
    return std::ranges::count_if(start, isOdd) * 50 > start.size();
}

/// What a file that cannot be read is, as a sentence; empty for a text.
QString refusal(const QByteArray &bytes, const QString &name)
{
    const QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 4096));
    const auto begins = [&start](const QByteArray &magic) { return start.startsWith(magic); };
    if (begins("%PDF-"))
        return Tr::tr("%1 is a PDF file, which is not read: give the paper's identifier or address "
                      "instead.")
            .arg(name);
    if (begins("\x89PNG") || begins("\xff\xd8\xff") || begins("GIF8") || begins("RIFF"))
        return Tr::tr("%1 is a picture or a recording: give the address that it shows as text.")
            .arg(name);
    if (begins("PK\x03\x04") || begins("\xd0\xcf\x11\xe0"))
        return Tr::tr("%1 is an office document or an archive: save it as text or HTML and give "
                      "that.")
            .arg(name);
    const bool isMarked = QStringConverter::encodingForData(start).has_value();
    if (!isMarked && labelOfZeros(start).isEmpty() && isBinary(start))
        return Tr::tr("%1 is no text: give a text, a saved page, a mail or a bibliography.")
            .arg(name);
    return {};
}

// --- files that are one link ---------------------------------------------------------------------

/// What stands behind the mark, up to the line's or element's end.
QByteArray valueBehind(const QByteArray &bytes, const QByteArray &mark)
{
    const qsizetype at = bytes.indexOf(mark);
    if (at < 0)
        return {};
    const qsizetype start = at + mark.size();
    const auto isEnd = [](char c) { return c == '\n' || c == '\r' || c == '<' || uchar(c) < 0x20; };
    const auto end = std::find_if(bytes.begin() + start, bytes.end(), isEnd);
    return bytes.sliced(start, end - bytes.begin() - start).trimmed();
}

/// "URL=https://…" of a .url or .desktop file, the string after <key>URL</key> of a .webloc, or the
/// address in a binary one.
Result<QString> linkText(const QByteArray &bytes, const QString &name)
{
    QByteArray link;
    if (bytes.startsWith("bplist00")) {
        link = valueBehind(bytes, "http");
        link = link.isEmpty() ? link : "http" + link;
    } else if (const qsizetype key = bytes.indexOf("<key>URL</key>"); key >= 0) {
        link = valueBehind(bytes.sliced(key), "<string>").replace("&amp;", "&");
    } else {
        link = valueBehind('\n' + bytes, "\nURL=");
        link = link.isEmpty() ? valueBehind('\n' + bytes, "\nURL[$e]=") : link;
    }
    if (link.toLower().startsWith("http"))
        return QString::fromUtf8(link);
    return fail(Error::Code::InvalidInput,
        Tr::tr("%1 holds no web address: give the address itself.").arg(name));
}

QString plainText(const QByteArray &bytes, const QByteArray &contentType)
{
    const QByteArray label = labelOfZeros(bytes.first(std::min<qsizetype>(bytes.size(), 4096)));
    if (auto text = markup::decodeAs(label, bytes))
        return *std::move(text);
    return markup::decodeText(bytes, contentType);
}

} // namespace

Result<QString> pasteText(const QByteArray &bytes, const QString &nameOrMimeType)
{
    const bool isType = isMimeType(nameOrMimeType);
    const QString file = QFileInfo(nameOrMimeType).fileName();
    const QString name =
        isType || file.isEmpty() || file == "-"_L1 ? Tr::tr("What was given") : file;
    if (bytes.size() > largestPaste)
        return fail(Error::Code::TooLarge,
            Tr::tr("%1 is larger than %2: give the part of it that holds the references.")
                .arg(name, QLocale().formattedDataSize(largestPaste)));
    const Kind kind = kindOf(bytes, nameOrMimeType, isType);
    if (kind == Kind::Link)
        return linkText(bytes, name);
    if (const QString why = refusal(bytes, name); !why.isEmpty())
        return fail(Error::Code::InvalidInput, why);
    const QByteArray contentType = isType ? nameOrMimeType.toUtf8() : QByteArray();
    switch (kind) {
    case Kind::Page:
        return savedPageText(markup::decodeHtml(bytes));
    case Kind::Fragment:
        return linkedText(markup::decodeHtml(bytes, contentType));
    case Kind::Mail:
        return mailText(bytes);
    default:
        return plainText(bytes, contentType);
    }
}

} // namespace galley
