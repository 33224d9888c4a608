// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/entity.h"

#include <array>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

struct Named
{
    QLatin1StringView name;
    char16_t character;
};

constexpr std::array named {Named {"amp"_L1, u'&'}, Named {"lt"_L1, u'<'}, Named {"gt"_L1, u'>'},
    Named {"quot"_L1, u'"'}, Named {"apos"_L1, u'\''}, Named {"nbsp"_L1, u'\u00a0'},
    Named {"ensp"_L1, u'\u2002'}, Named {"emsp"_L1, u'\u2003'}, Named {"thinsp"_L1, u'\u2009'},
    Named {"shy"_L1, u'\u00ad'}, Named {"ndash"_L1, u'–'}, Named {"mdash"_L1, u'—'},
    Named {"hellip"_L1, u'…'}, Named {"lsquo"_L1, u'‘'}, Named {"rsquo"_L1, u'’'},
    Named {"sbquo"_L1, u'‚'}, Named {"ldquo"_L1, u'“'}, Named {"rdquo"_L1, u'”'},
    Named {"bdquo"_L1, u'„'}, Named {"laquo"_L1, u'«'}, Named {"raquo"_L1, u'»'},
    Named {"bull"_L1, u'•'}, Named {"middot"_L1, u'·'}, Named {"copy"_L1, u'©'},
    Named {"reg"_L1, u'®'}, Named {"trade"_L1, u'™'}, Named {"sect"_L1, u'§'},
    Named {"para"_L1, u'¶'}, Named {"deg"_L1, u'°'}, Named {"micro"_L1, u'µ'},
    Named {"times"_L1, u'×'}, Named {"divide"_L1, u'÷'}, Named {"minus"_L1, u'−'},
    Named {"plusmn"_L1, u'±'}, Named {"ne"_L1, u'≠'}, Named {"le"_L1, u'≤'}, Named {"ge"_L1, u'≥'},
    Named {"asymp"_L1, u'≈'}, Named {"infin"_L1, u'∞'}, Named {"radic"_L1, u'√'},
    Named {"sum"_L1, u'∑'}, Named {"larr"_L1, u'←'}, Named {"uarr"_L1, u'↑'},
    Named {"rarr"_L1, u'→'}, Named {"darr"_L1, u'↓'}, Named {"harr"_L1, u'↔'},
    Named {"euro"_L1, u'€'}, Named {"pound"_L1, u'£'}, Named {"yen"_L1, u'¥'},
    Named {"cent"_L1, u'¢'}, Named {"alpha"_L1, u'α'}, Named {"beta"_L1, u'β'},
    Named {"gamma"_L1, u'γ'}, Named {"delta"_L1, u'δ'}, Named {"epsilon"_L1, u'ε'},
    Named {"lambda"_L1, u'λ'}, Named {"mu"_L1, u'μ'}, Named {"pi"_L1, u'π'},
    Named {"sigma"_L1, u'σ'}, Named {"theta"_L1, u'θ'}, Named {"omega"_L1, u'ω'},
    Named {"auml"_L1, u'ä'}, Named {"ouml"_L1, u'ö'}, Named {"uuml"_L1, u'ü'},
    Named {"szlig"_L1, u'ß'}, Named {"eacute"_L1, u'é'}, Named {"egrave"_L1, u'è'},
    Named {"ccedil"_L1, u'ç'}};

QString fromCodePoint(uint code)
{
    const bool isText = code >= 0x20 && code <= QChar::LastValidCodePoint
        && !QChar::isSurrogate(code) && !(code >= 0x7f && code < 0xa0);
    if (!isText && code != '\t' && code != '\n')
        return QString(QChar::ReplacementCharacter);
    const char32_t character = code;
    return QString::fromUcs4(&character, 1);
}

} // namespace

QString resolveEntity(const QString &entity)
{
    if (entity.size() < 3)
        return entity;
    const QStringView body = QStringView(entity).sliced(1, entity.size() - 2);
    if (body.startsWith(u'#')) {
        const bool isHex = body.size() > 1 && body.at(1).toLower() == u'x';
        bool ok = false;
        const uint code = body.sliced(isHex ? 2 : 1).toUInt(&ok, isHex ? 16 : 10);
        return fromCodePoint(ok ? code : 0);
    }
    for (const Named &known : named) {
        if (body == known.name)
            return QString(QChar(known.character));
    }
    return entity;
}

} // namespace galley::markup
