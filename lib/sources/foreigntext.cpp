// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/foreigntext.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace galley::foreign {

namespace {

/// Cut between two characters, at a space where one is near.
QString bounded(const QString &text, qsizetype most)
{
    if (text.size() <= most)
        return text;
    qsizetype end = most - 1;
    const qsizetype space = text.lastIndexOf(u' ', end);
    if (space > std::max<qsizetype>(0, end - 40))
        end = space;
    else if (text.at(end - 1).isHighSurrogate())
        --end;
    return text.first(end).trimmed() + u'…';
}

/// A control character, or none at all.
bool isUnwanted(QChar c)
{
    const char16_t u = c.unicode();
    return (u < 0x20 && u != '\n' && u != '\t' && u != '\r') || (u >= 0x7f && u < 0xa0)
        || u == 0xfffe || u == 0xffff || u == 0xfeff;
}

bool isLow(QStringView text, qsizetype at) { return at < text.size() && text[at].isLowSurrogate(); }

/// In one pass, since feeds are long: white space becomes one space, or a blank line where it has one
/// and paragraphs are kept.
QString tidied(QStringView text, bool keepsParagraphs)
{
    QString result(text.size(), Qt::Uninitialized); // it only gets shorter
    QChar *const begin = result.data();
    QChar *out = begin;
    bool isSpace = false;
    int lineEnds = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const char16_t u = c.unicode();
        if (u <= ' ' || u >= 0x7f) {
            if (u == '\n' || c.isSpace()) {
                isSpace = true;
                lineEnds += u == '\n';
                continue;
            }
            const bool isHalf = c.isSurrogate()
                && !(c.isHighSurrogate() ? isLow(text, i + 1)
                                         : i > 0 && text[i - 1].isHighSurrogate());
            if (isUnwanted(c) || isHalf)
                continue;
        }
        if (isSpace && out != begin) {
            const bool isParagraph = keepsParagraphs && lineEnds > 1;
            *out++ = isParagraph ? u'\n' : u' ';
            if (isParagraph)
                *out++ = u'\n';
        }
        isSpace = false;
        lineEnds = 0;
        *out++ = c;
    }
    result.truncate(out - begin);
    return result;
}

/// More than this of a text is not looked at.
QStringView excerpt(const QString &text, qsizetype most)
{
    return QStringView(text).first(std::min(text.size(), most * 8));
}

int monthNamed(QStringView name)
{
    static const QStringList months {u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
        u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    return static_cast<int>(months.indexOf(name.first(3).toString().toLower())) + 1;
}

/// Seconds east of UTC of "+0200", "GMT" or "PST".
int offsetOf(const QString &zone)
{
    static const QHash<QString, int> hours {{u"EST"_s, -5}, {u"EDT"_s, -4}, {u"CST"_s, -6},
        {u"CDT"_s, -5}, {u"MST"_s, -7}, {u"MDT"_s, -6}, {u"PST"_s, -8}, {u"PDT"_s, -7},
        {u"CET"_s, 1}, {u"CEST"_s, 2}};
    if (!zone.startsWith(u'+') && !zone.startsWith(u'-'))
        return hours.value(zone) * 3600;
    const int seconds =
        QStringView(zone).sliced(1, 2).toInt() * 3600 + QStringView(zone).sliced(3, 2).toInt() * 60;
    return zone.startsWith(u'-') ? -seconds : seconds;
}

/// "Sat, 01 Aug 2026 04:00:14 GMT": RFC 822 with the zones by name that Qt does not read; "1 August
/// 2026".
QString fromMailTime(const QString &text)
{
    static const QRegularExpression pattern(
        u"^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})\\s+([a-z]{3})[a-z]*\\.?,?\\s+(\\d{4}|\\d{2})\\b"
        "(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([+-]\\d{4}|[a-z]{1,5})?)?"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    int year = match.capturedView(3).toInt();
    if (match.capturedLength(3) == 2)
        year += year < 70 ? 2000 : 1900;
    const QDate date(year, monthNamed(match.capturedView(2)), match.capturedView(1).toInt());
    const QTime time(match.capturedView(4).toInt(), match.capturedView(5).toInt(),
        match.capturedView(6).toInt());
    if (!date.isValid())
        return {};
    if (match.capturedLength(4) == 0 || !time.isValid())
        return date.toString(Qt::ISODate);
    return QDateTime(date, time, QTimeZone::UTC)
        .addSecs(-offsetOf(match.captured(7).toUpper()))
        .toString(Qt::ISODate);
}

/// "Dec 20, 2006", "December 20 2006", "2006 Dec 20".
QString fromWrittenDate(const QString &text)
{
    static const QRegularExpression pattern(u"^(?:[a-z]{3,9},\\s+)?(?:(\\d{4})\\s+)?([a-z]{3})[a-z]"
                                            u"*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b"
                                            "(?:,?\\s+(\\d{4})\\b)?"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(text);
    const int year = match.capturedView(1).toInt() + match.capturedView(4).toInt();
    if (!match.hasMatch() || year == 0)
        return {};
    const QDate date(year, monthNamed(match.capturedView(2)), match.capturedView(3).toInt());
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

} // namespace

QString line(const QString &text, qsizetype most)
{
    return bounded(tidied(excerpt(text, most), false), most);
}

QString paragraphs(const QString &text, qsizetype most)
{
    return bounded(tidied(excerpt(text, most), true), most);
}

QUrl webAddress(const QString &text, const QUrl &base)
{
    constexpr qsizetype longest = 2000;
    const QString address = text.trimmed();
    if (address.isEmpty() || address.size() > longest)
        return {};
    QUrl url(address);
    if (url.isRelative() && !base.isEmpty())
        url = base.resolved(url);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isWeb || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    return url;
}

QString timestamp(const QString &text)
{
    const QString time = text.first(std::min<qsizetype>(text.size(), 80)).trimmed();
    // RFC 3339, and what is nearly that: a space for the T, no seconds, fractions, no zone.
    static const QRegularExpression pattern(u"^(\\d{4})[-/.](\\d{1,2})(?:[-/.](\\d{1,2})(?:[T "
                                            u"]\\s*(\\d{2}:\\d{2})(:\\d{2})?(?:[.,]\\d+)?"
                                            "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?)?(?!\\d)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(time);
    if (!match.hasMatch()) {
        const QString mail = fromMailTime(time);
        return mail.isEmpty() ? fromWrittenDate(time) : mail;
    }
    if (match.capturedLength(3) == 0)
        return {};
    const QDate date(match.capturedView(1).toInt(), match.capturedView(2).toInt(),
        match.capturedView(3).toInt());
    if (!date.isValid())
        return {};
    const QString day = date.toString(Qt::ISODate);
    if (match.capturedLength(4) == 0)
        return day;
    const QString clock =
        match.captured(4) + (match.capturedLength(5) == 0 ? u":00"_s : match.captured(5));
    if (!QTime::fromString(clock, u"HH:mm:ss"_s).isValid())
        return day;
    QString zone = match.captured(6).toUpper();
    if (!zone.startsWith(u'+') && !zone.startsWith(u'-'))
        zone = u"Z"_s;
    else if (zone.size() == 5)
        zone.insert(3, u':');
    const QString whole = day + u'T' + clock + zone;
    return QDateTime::fromString(whole, Qt::ISODate).isValid() ? whole : day; // "+99:99"
}

QString doi(const QString &text)
{
    static const QRegularExpression pattern(u"\\b10\\.\\d{4,9}/[^\\s\"<>]{1,200}"_s);
    QString found = pattern.match(text.first(std::min<qsizetype>(text.size(), 2000))).captured();
    while (!found.isEmpty() && u".,;:)]}'"_s.contains(found.back()) && !found.contains(u'('))
        found.chop(1);
    return found;
}

std::optional<int> count(const QJsonValue &value)
{
    if (!value.isDouble())
        return {};
    const double number = value.toDouble();
    if (number < 0 || number > std::numeric_limits<int>::max() || std::floor(number) != number)
        return {};
    return static_cast<int>(number);
}

QString start(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 300)));
}

} // namespace galley::foreign
