// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/htmldecoding.h"

#include "markup/htmltree.h"

#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

// The standard asks for 1024 bytes; pages with long scripts before their <meta> are read by
// browsers all the same.
constexpr qsizetype prescanned = 16 * 1024;

/// The charset that a MIME type names, or nothing.
QByteArray charsetOf(const QByteArray &contentType)
{
    const QByteArray lower = contentType.toLower();
    qsizetype at = lower.indexOf("charset");
    while (at >= 0) {
        const QByteArray rest = lower.sliced(at + 7).trimmed();
        if (rest.startsWith('=')) {
            QByteArray label = rest.sliced(1).trimmed();
            if (const char quote = label.isEmpty() ? '\0' : label.front();
                quote == '"' || quote == '\'')
                return label.sliced(1, std::max<qsizetype>(0, label.indexOf(quote, 1) - 1));
            const auto end = std::ranges::find_if(
                label, [](char c) { return c == ';' || c == ' ' || c == ','; });
            return label.first(end - label.begin());
        }
        at = lower.indexOf("charset", at + 7);
    }
    return {};
}

/// What <meta charset> or <meta http-equiv=content-type> says.
QByteArray charsetOfMeta(const QByteArray &head)
{
    const Result<HtmlTree> tree = HtmlTree::parse(head);
    if (!tree)
        return {};
    for (const HtmlElement &meta : tree->elements({"meta"_L1})) {
        QByteArray label = meta.attribute("charset"_L1).trimmed().toLatin1();
        const QString equivalent = meta.attribute("http-equiv"_L1);
        if (label.isEmpty() && equivalent.compare("content-type"_L1, Qt::CaseInsensitive) == 0)
            label = charsetOf(meta.attribute("content"_L1).toLatin1());
        if (!label.isEmpty())
            return label;
    }
    return {};
}

/// What <?xml version="1.0" encoding="…"?> says.
QByteArray charsetOfXml(const QByteArray &head)
{
    if (!head.startsWith("<?xml"))
        return {};
    const QByteArray declaration = head.first(std::max<qsizetype>(0, head.indexOf('>')));
    const qsizetype at = declaration.indexOf("encoding");
    return at < 0 ? QByteArray() : charsetOf("charset" + declaration.sliced(at + 8));
}

std::optional<QString> decodeByMark(const QByteArray &bytes)
{
    const auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding)
        return {};
    QStringDecoder decoder(*encoding);
    return decoder.decode(bytes);
}

/// As UTF-8 if it is that, also with the last of its characters cut off; else as Windows has it.
QString decodeUnlabelled(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8.decode(bytes);
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    const bool isMerelyCut =
        !bytes.isEmpty() && uchar(bytes.back()) >= 0x80 && std::ranges::all_of(text, isAscii);
    if (utf8.hasError() || isMerelyCut)
        return decodeAs("windows-1252", bytes).value_or(QString::fromLatin1(bytes));
    return text;
}

} // namespace

std::optional<QString> decodeAs(const QByteArray &label, const QByteArray &bytes)
{
    constexpr qsizetype longest = 40;
    QByteArray name = label.trimmed().toLower();
    if (name.isEmpty() || name.size() > longest)
        return {};
    // What the Encoding Standard takes these labels for, as pages mean them.
    if (name == "iso-8859-1" || name == "latin1" || name == "us-ascii" || name == "ascii")
        name = "windows-1252";
    else if (name == "gb2312" || name == "gbk" || name == "gb_2312-80" || name == "x-gbk")
        name = "gb18030";
    else if (name == "ks_c_5601-1987" || name == "euc-kr" || name == "ksc5601")
        name = "windows-949";
    else if (name == "iso-8859-9")
        name = "windows-1254";
    else if (name == "shift_jis" || name == "x-sjis" || name == "sjis")
        name = "windows-31j";
    QStringDecoder decoder(name.constData());
    if (!decoder.isValid())
        return {};
    return QString(decoder.decode(bytes));
}

QString decodeHtml(const QByteArray &bytes, const QByteArray &contentType)
{
    if (auto text = decodeByMark(bytes))
        return *std::move(text);
    if (auto text = decodeAs(charsetOf(contentType), bytes))
        return *std::move(text);
    const QByteArray head = bytes.first(std::min(bytes.size(), prescanned));
    for (QByteArray label : {charsetOfMeta(head), charsetOfXml(head)}) {
        // These bytes could be read as ASCII, so that they are no UTF-16 whatever they say.
        if (label.toLower().startsWith("utf-16"))
            label = "utf-8";
        if (auto text = decodeAs(label, bytes))
            return *std::move(text);
    }
    return decodeUnlabelled(bytes);
}

QString decodeText(const QByteArray &bytes, const QByteArray &contentType)
{
    if (auto text = decodeByMark(bytes))
        return *std::move(text);
    if (auto text = decodeAs(charsetOf(contentType), bytes))
        return *std::move(text);
    return decodeUnlabelled(bytes);
}

} // namespace galley::markup
