// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/textpattern.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::TextPattern)
};

// PCRE2's own bounds: some tenths of a second at most, and what a pattern asks for can only be less.
const QString bounds = u"(*LIMIT_MATCH=5000000)(*LIMIT_DEPTH=20000)"_s;

} // namespace

TextPattern::TextPattern(QRegularExpression expression, bool isPattern)
    : m_expression(std::move(expression)), m_isPattern(isPattern)
{
}

Result<TextPattern> TextPattern::from(const QString &words, const FindOptions &options)
{
    if (words.isEmpty())
        return fail(Error::Code::InvalidInput, Tr::tr("Type what to look for."));
    QRegularExpression::PatternOptions how =
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::MultilineOption;
    how.setFlag(QRegularExpression::CaseInsensitiveOption, !options.matchesCase);
    if (options.isPattern) {
        // By itself first: within what is put around it, a bracket too many might do.
        const QRegularExpression alone(words, how);
        if (!alone.isValid())
            return fail(Error::Code::InvalidInput,
                Tr::tr("The pattern is wrong at character %1: %2.")
                    .arg(alone.patternErrorOffset() + 1)
                    .arg(alone.errorString()));
    }
    QString pattern = options.isPattern ? words : QRegularExpression::escape(words);
    if (options.isWholeWords)
        pattern = u"(?<![\\p{L}\\p{M}\\p{N}_])(?:%1)(?![\\p{L}\\p{M}\\p{N}_])"_s.arg(pattern);
    QRegularExpression expression(bounds + pattern, how);
    if (!expression.isValid()) // such as (*UTF), which stands at the start only
        return fail(Error::Code::InvalidInput,
            Tr::tr("The pattern is wrong: %1.").arg(expression.errorString()));
    expression.optimize();
    return TextPattern(expression, options.isPattern);
}

Result<QList<TextPattern::Match>> TextPattern::matchesIn(
    const QString &text, const QDeadlineTimer &deadline) const
{
    QList<Match> matches;
    qsizetype from = 0;
    while (from <= text.size()) {
        if (deadline.hasExpired())
            return fail(Error::Code::Timeout,
                Tr::tr("The search takes too long. Make the pattern simpler."));
        const QRegularExpressionMatch match = m_expression.match(text, from);
        if (!match.isValid())
            return fail(Error::Code::TooLarge,
                Tr::tr("The pattern needs too many steps. Make it simpler, such as with fewer "
                       "repetitions within others."));
        if (!match.hasMatch())
            break;
        if (match.capturedLength() == 0) { // there is nothing to mark or to replace
            from = match.capturedEnd() + 1;
            if (from < text.size() && text.at(from).isLowSurrogate())
                ++from;
            continue;
        }
        matches.append({match.capturedStart(), match.capturedLength(),
            m_isPattern ? match.capturedTexts() : QStringList()});
        from = match.capturedEnd();
    }
    return matches;
}

QString TextPattern::replacementFor(const Match &match, const QString &replacement) const
{
    if (!m_isPattern)
        return replacement;
    QString text;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar next = i + 1 < replacement.size() ? replacement.at(i + 1) : QChar();
        if (replacement.at(i) != u'\\' || (next != u'\\' && next != u'n' && !next.isDigit())) {
            text += replacement.at(i);
            continue;
        }
        ++i;
        if (next.isDigit())
            text += match.captured.value(next.digitValue());
        else
            text += next == u'n' ? u'\n' : u'\\';
    }
    return text;
}

} // namespace galley
