// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/stylecheck.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Theme)
};

bool isNameCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'-' || c == u'_' || c.unicode() >= 0x80;
}

class StyleReader
{
public:
    explicit StyleReader(QStringView css) : m_css(css) { }

    QList<StyleMistake> read()
    {
        while (!atEnd())
            readToken();
        for (const Bracket &open : std::as_const(m_open))
            mistake(open.line, Tr::tr("“%1” is not closed.").arg(open.sign));
        return m_mistakes;
    }

private:
    struct Bracket
    {
        QChar sign;
        int line = 0;
        bool takesAddresses = false; ///< a text in it is an address
    };

    bool atEnd() const { return m_at >= m_css.size(); }
    QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_css.size() ? m_css.at(m_at + ahead) : QChar();
    }
    QChar take()
    {
        const QChar c = m_css.at(m_at++);
        m_line += c == u'\n' ? 1 : 0;
        return c;
    }
    void mistake(int line, const QString &text) { m_mistakes.append({line, text}); }
    bool startsName() const
    {
        return isNameCharacter(peek()) || (peek() == u'\\' && peek(1) != u'\n');
    }

    void readToken()
    {
        const QChar c = peek();
        if (c == u'/' && peek(1) == u'*')
            skipComment();
        else if (c == u'"' || c == u'\'')
            checkText(readText());
        else if (c == u'@')
            readAtKeyword();
        else if (startsName())
            readName();
        else if (c == u'(' || c == u'[' || c == u'{')
            open(take(), false);
        else if (c == u')' || c == u']' || c == u'}')
            close(take());
        else
            take();
    }

    void skipComment()
    {
        const int line = m_line;
        m_at += 2;
        while (!atEnd() && !(peek() == u'*' && peek(1) == u'/'))
            take();
        if (atEnd())
            mistake(line, Tr::tr("The comment is not closed."));
        m_at = std::min(m_at + 2, m_css.size());
    }

    /// The character that a backslash and what follows stand for.
    void readEscape(QString &into)
    {
        take();
        QString digits;
        while (!atEnd() && digits.size() < 6 && u"0123456789abcdefABCDEF"_s.contains(peek()))
            digits += take();
        if (digits.isEmpty()) {
            if (!atEnd() && peek() != u'\n')
                into += take();
            else if (!atEnd())
                take(); // a line that goes on
            return;
        }
        if (!atEnd() && peek().isSpace())
            take();
        const char32_t code = digits.toUInt(nullptr, 16);
        into += QString::fromUcs4(&code, 1);
    }

    QString readText()
    {
        const int line = m_line;
        const QChar quote = take();
        QString text;
        while (!atEnd() && peek() != quote && peek() != u'\n') {
            if (peek() == u'\\')
                readEscape(text);
            else
                text += take();
        }
        if (peek() == quote && !atEnd())
            take();
        else
            mistake(line, Tr::tr("The text in quotes is not closed on its line."));
        return text;
    }

    QString readIdentifier()
    {
        QString name;
        while (!atEnd() && startsName()) {
            if (peek() == u'\\')
                readEscape(name);
            else
                name += take();
        }
        return name.toLower();
    }

    void readAtKeyword()
    {
        const int line = m_line;
        take();
        if (readIdentifier() == "import"_L1)
            mistake(line, Tr::tr("“@import” would load another sheet; put its rules here."));
    }

    void readName()
    {
        const int line = m_line;
        const QString name = readIdentifier();
        if (peek() != u'(')
            return;
        take();
        if (name == "url"_L1) {
            readAddress(line);
            return;
        }
        static const QStringList takers {u"image-set"_s, u"-webkit-image-set"_s, u"image"_s,
            u"cross-fade"_s, u"-webkit-cross-fade"_s, u"src"_s};
        static const QStringList unknowable {u"var"_s, u"attr"_s, u"env"_s};
        if (isInAddresses() && unknowable.contains(name))
            mistake(line, Tr::tr("“%1()” cannot stand where an address is meant.").arg(name));
        const bool inherits = isInAddresses() && name != "type"_L1;
        open(u'(', takers.contains(name) || inherits);
    }

    /// Behind "url(".
    void readAddress(int line)
    {
        while (!atEnd() && peek().isSpace())
            take();
        QString address;
        if (peek() == u'"' || peek() == u'\'') {
            address = readText();
            open(u'(', false);
        } else {
            while (!atEnd() && peek() != u')') {
                if (peek() == u'\\')
                    readEscape(address);
                else
                    address += take();
            }
            if (atEnd())
                mistake(line, Tr::tr("“%1” is not closed.").arg(u"url("_s));
            else
                take();
        }
        checkAddress(line, address.trimmed());
    }

    void checkAddress(int line, const QString &address)
    {
        if (!isWithinPage(address))
            mistake(line,
                Tr::tr("“%1” would be loaded; only “data:image/…” and “#…” may stand here.")
                    .arg(address.left(60)));
    }

    bool isInAddresses() const { return !m_open.isEmpty() && m_open.last().takesAddresses; }

    void checkText(const QString &text)
    {
        if (isInAddresses())
            checkAddress(m_line, text);
    }

    void open(QChar sign, bool takesAddresses) { m_open.append({sign, m_line, takesAddresses}); }

    void close(QChar sign)
    {
        const QChar opener = sign == u')' ? u'(' : sign == u']' ? u'[' : u'{';
        if (!m_open.isEmpty() && m_open.last().sign == opener)
            m_open.removeLast();
        else
            mistake(m_line, Tr::tr("“%1” closes nothing that is open here.").arg(sign));
    }

    QStringView m_css;
    qsizetype m_at = 0;
    int m_line = 1;
    QList<Bracket> m_open;
    QList<StyleMistake> m_mistakes;
};

} // namespace

QList<StyleMistake> mistakesInStyle(QStringView css)
{
    QList<StyleMistake> mistakes = StyleReader(css).read();
    for (const QLatin1StringView end : {"</style"_L1, "<!--"_L1}) {
        if (const qsizetype at = css.indexOf(end, 0, Qt::CaseInsensitive); at >= 0)
            mistakes.append({int(css.first(at).count(u'\n')) + 1,
                Tr::tr("“%1” cannot stand in a style sheet.").arg(end)});
    }
    std::ranges::stable_sort(mistakes, {}, &StyleMistake::line);
    return mistakes;
}

bool isWithinPage(QStringView address)
{
    return address.startsWith(u'#') || address.startsWith("data:image/"_L1, Qt::CaseInsensitive);
}

} // namespace galley
