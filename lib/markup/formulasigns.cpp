// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/formulasigns.h"

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

struct Pair
{
    char16_t from;
    char16_t to;
};

std::optional<QChar> find(std::span<const Pair> table, QChar c)
{
    const auto found = std::ranges::find(table, c.unicode(), &Pair::from);
    return found == table.end() ? std::nullopt : std::optional(QChar(found->to));
}

/// What KaTeX writes, and what keyboards and most fonts have.
constexpr Pair common[] {{u'∣', u'|'}, {u'∥', u'‖'}, {u'∗', u'*'}, {u'∼', u'~'}, {u'⋅', u'·'},
    {u'⋯', u'…'}, {u'∖', u'\\'}, {u'ϵ', u'ε'}, {u'ϕ', u'φ'}, {u'‾', u'¯'}};

constexpr Pair superscripts[] {{u'0', u'⁰'}, {u'1', u'¹'}, {u'2', u'²'}, {u'3', u'³'}, {u'4', u'⁴'},
    {u'5', u'⁵'}, {u'6', u'⁶'}, {u'7', u'⁷'}, {u'8', u'⁸'}, {u'9', u'⁹'}, {u'+', u'⁺'},
    {u'−', u'⁻'}, {u'-', u'⁻'}, {u'=', u'⁼'}, {u'(', u'⁽'}, {u')', u'⁾'}, {u'a', u'ᵃ'},
    {u'b', u'ᵇ'}, {u'c', u'ᶜ'}, {u'd', u'ᵈ'}, {u'e', u'ᵉ'}, {u'f', u'ᶠ'}, {u'g', u'ᵍ'},
    {u'h', u'ʰ'}, {u'i', u'ⁱ'}, {u'j', u'ʲ'}, {u'k', u'ᵏ'}, {u'l', u'ˡ'}, {u'm', u'ᵐ'},
    {u'n', u'ⁿ'}, {u'o', u'ᵒ'}, {u'p', u'ᵖ'}, {u'r', u'ʳ'}, {u's', u'ˢ'}, {u't', u'ᵗ'},
    {u'u', u'ᵘ'}, {u'v', u'ᵛ'}, {u'w', u'ʷ'}, {u'x', u'ˣ'}, {u'y', u'ʸ'}, {u'z', u'ᶻ'},
    {u'A', u'ᴬ'}, {u'B', u'ᴮ'}, {u'D', u'ᴰ'}, {u'E', u'ᴱ'}, {u'G', u'ᴳ'}, {u'H', u'ᴴ'},
    {u'I', u'ᴵ'}, {u'J', u'ᴶ'}, {u'K', u'ᴷ'}, {u'L', u'ᴸ'}, {u'M', u'ᴹ'}, {u'N', u'ᴺ'},
    {u'O', u'ᴼ'}, {u'P', u'ᴾ'}, {u'R', u'ᴿ'}, {u'T', u'ᵀ'}, {u'U', u'ᵁ'}, {u'W', u'ᵂ'},
    {u'β', u'ᵝ'}, {u'γ', u'ᵞ'}, {u'δ', u'ᵟ'}, {u'θ', u'ᶿ'}, {u'⊤', u'ᵀ'}, {u'′', u'′'},
    {u'*', u'*'}, {u'†', u'†'}, {u'∘', u'°'}};

constexpr Pair subscripts[] {{u'0', u'₀'}, {u'1', u'₁'}, {u'2', u'₂'}, {u'3', u'₃'}, {u'4', u'₄'},
    {u'5', u'₅'}, {u'6', u'₆'}, {u'7', u'₇'}, {u'8', u'₈'}, {u'9', u'₉'}, {u'+', u'₊'},
    {u'−', u'₋'}, {u'-', u'₋'}, {u'=', u'₌'}, {u'(', u'₍'}, {u')', u'₎'}, {u'a', u'ₐ'},
    {u'e', u'ₑ'}, {u'h', u'ₕ'}, {u'i', u'ᵢ'}, {u'j', u'ⱼ'}, {u'k', u'ₖ'}, {u'l', u'ₗ'},
    {u'm', u'ₘ'}, {u'n', u'ₙ'}, {u'o', u'ₒ'}, {u'p', u'ₚ'}, {u'r', u'ᵣ'}, {u's', u'ₛ'},
    {u't', u'ₜ'}, {u'u', u'ᵤ'}, {u'v', u'ᵥ'}, {u'x', u'ₓ'}};

constexpr Pair doubleStruck[] {{u'C', u'ℂ'}, {u'H', u'ℍ'}, {u'N', u'ℕ'}, {u'P', u'ℙ'}, {u'Q', u'ℚ'},
    {u'R', u'ℝ'}, {u'Z', u'ℤ'}};
constexpr Pair scripts[] {{u'B', u'ℬ'}, {u'E', u'ℰ'}, {u'F', u'ℱ'}, {u'H', u'ℋ'}, {u'I', u'ℐ'},
    {u'L', u'ℒ'}, {u'M', u'ℳ'}, {u'R', u'ℛ'}};

struct Accent
{
    char16_t sign;
    char16_t mark; ///< that combines with the character before it
    QLatin1StringView name;
};

constexpr Accent accents[] {{u'^', 0x302, "hat"_L1}, {u'~', 0x303, "tilde"_L1},
    {u'ˉ', 0x304, "bar"_L1}, {u'‾', 0x304, "bar"_L1}, {u'⃗', 0x20d7, "vec"_L1},
    {u'→', 0x20d7, "vec"_L1}, {u'˙', 0x307, "dot"_L1}, {u'¨', 0x308, "ddot"_L1},
    {u'ˇ', 0x30c, "check"_L1}, {u'˘', 0x306, "breve"_L1}, {u'ˊ', 0x301, "acute"_L1},
    {u'ˋ', 0x300, "grave"_L1}, {u'˚', 0x30a, "ring"_L1}};

/// From U+1D538, where most of the alphabet is.
QString mathLetter(QChar c)
{
    if (const std::optional<QChar> known = find(doubleStruck, c))
        return *known;
    const char16_t code = c.unicode();
    char32_t letter = code;
    if (code >= u'A' && code <= u'Z')
        letter = 0x1d538U + (code - u'A');
    else if (code >= u'a' && code <= u'z')
        letter = 0x1d552U + (code - u'a');
    else if (code >= u'0' && code <= u'9')
        letter = 0x1d7d8U + (code - u'0');
    return QString::fromUcs4(&letter, 1);
}

bool isOneCharacter(const QString &text)
{
    const auto isBase = [](uint c) { return !QChar::isMark(c); };
    return std::ranges::count_if(text.toUcs4(), isBase) == 1;
}

} // namespace

std::pair<QString, Sign> operatorSign(const QString &text, bool isFence, bool isTight)
{
    const QString sign = plainSign(text.trimmed());
    if (sign.isEmpty())
        return {};
    const QChar c = sign.front();
    if (c.category() == QChar::Other_Format) // such as "applied to"
        return {};
    if (c.isLetterOrNumber())
        return {sign, sign.size() > 1 ? Sign::Word : Sign::Ordinary};
    if (c == u'|' || c == u'‖')
        return {sign, isFence ? Sign::Ordinary : Sign::Relation};
    if (u"([{⟨⌈⌊⟦"_s.contains(c))
        return {sign, Sign::Open};
    if (u")]}⟩⌉⌋⟧!"_s.contains(c))
        return {sign, Sign::Close};
    if (u",;"_s.contains(c)) // "1,000" has no room
        return {sign, isTight ? Sign::Ordinary : Sign::Punctuation};
    if (c == u':')
        return {sign, isTight ? Sign::Punctuation : Sign::Relation};
    if (c == u'/')
        return {sign, Sign::Slash};
    if (u"∑∏∐∫∬∭∮⋂⋃⋀⋁⨁⨂⨀⨄⨆"_s.contains(c))
        return {sign, Sign::Large};
    if (u"+−-±∓×÷·*∘∙⊕⊖⊗⊘⊙∪∩∧∨⋆\\⊎⊓⊔⋄"_s.contains(c))
        return {sign, Sign::Operator};
    if (u"….′†‡?"_s.contains(c))
        return {sign, Sign::Ordinary};
    return {sign, Sign::Relation};
}

QString plainSign(const QString &text)
{
    QString plain = text;
    for (QChar &c : plain)
        c = find(common, c).value_or(c);
    return plain;
}

QString styled(const QString &text, const QString &style)
{
    if (style != "double-struck"_L1 && style != "script"_L1)
        return text;
    QString letters;
    for (const QChar c : text)
        letters += style == "script"_L1 ? QString(find(scripts, c).value_or(c)) : mathLetter(c);
    return letters;
}

std::optional<QString> scriptSigns(const QString &text, Place place)
{
    using Signs = std::span<const Pair>;
    const Signs table = place == Place::Above ? Signs(superscripts) : Signs(subscripts);
    QString signs;
    for (const QChar c : text) {
        const std::optional<QChar> sign = find(table, c);
        if (!sign)
            return std::nullopt;
        signs += *sign;
    }
    return signs;
}

QString fractionSign(const QString &above, const QString &below)
{
    constexpr std::pair<QLatin1StringView, char16_t> signs[] {{"1/2"_L1, u'½'}, {"1/3"_L1, u'⅓'},
        {"2/3"_L1, u'⅔'}, {"1/4"_L1, u'¼'}, {"3/4"_L1, u'¾'}, {"1/8"_L1, u'⅛'}};
    const QString text = above + u'/' + below;
    for (const auto &[fraction, sign] : signs) {
        if (fraction == text)
            return QString(QChar(sign));
    }
    return {};
}

QString withAccent(const QString &text, const QString &sign, Place place)
{
    if (sign.size() != 1 || text.isEmpty())
        return {};
    const auto *const accent = std::ranges::find(accents, sign.front().unicode(), &Accent::sign);
    if (accent == std::ranges::end(accents))
        return {};
    if (place == Place::Below) // only a line stands below
        return accent->mark == 0x304 ? text : QString();
    if (isOneCharacter(text))
        return text + QChar(accent->mark);
    return accent->name + u'(' + text + u')';
}

bool isBrace(const QString &sign) { return sign.size() == 1 && u"⏞⏟⏠⏡⎴⎵"_s.contains(sign); }

bool takesRoom(const QString &width, const QString &lineBreak)
{
    if (!lineBreak.isEmpty())
        return true;
    QString number = width;
    number.remove("em"_L1);
    return number.toDouble() > 0.12; // less is what separates letters
}

} // namespace galley::markup
