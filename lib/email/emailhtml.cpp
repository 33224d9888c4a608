// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "email/email.h"
#include "email/emailoptions.h"
#include "email/emailwriter.h"
#include "markup/htmlwriter.h"
#include "markup/markup.h"
#include "render/reading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int gutter = 24; // pixels
constexpr int sheetWidth = 600 - 2 * gutter;
constexpr QSize largestPicture(sheetWidth, 320);
constexpr QSize largestLogo(240, 72);
constexpr qsizetype preheaderLength = 140; // what lists of messages show at most

QString escaped(const QString &text)
{
    QString html;
    markup::appendEscaped(html, text);
    return html;
}

/// A plain text that may hold TeX, as HTML.
QString line(const QString &text) { return escaped(reading::tidy(markup::plainToText(text))); }

/// A table that only lays out, with its own text alignment since the one around it centres.
QString layoutTable(const QString &style, QLatin1StringView colorClass = {})
{
    return u"<table role=\"presentation\"%1 width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" "
           "border=\"0\" style=\"border-collapse:collapse;width:100%;%2\">"_s.arg(
               colorClass.isEmpty() ? QString() : u" class=\""_s + colorClass + u'"', style);
}

class Page
{
public:
    Page(const Issue &issue, const Look &look, const PictureResolver &pictures,
        Renderer::Purpose purpose)
        : m_issue(issue)
        , m_options(emailOptions(look))
        , m_pictures(pictures)
        , m_purpose(purpose)
        , m_palette(emailPalette(m_options.accent, m_options.accentDark))
        , m_colors(m_palette.light)
        , m_font(m_options.isSans ? emailSans : emailSerif)
        , m_language(reading::language(issue))
        , m_isRightToLeft(reading::isRightToLeft(m_language))
    {
    }

    [[nodiscard]] QString html() const
    {
        QString html = head();
        html += u"<body class=\"paper\" style=\"margin:0;padding:0;background-color:%1\">\n"
                "<div class=\"paper\" role=\"article\" aria-label=\"%2\" lang=\"%3\" dir=\"%4\" "
                "style=\"background-color:%1\">\n"_s.arg(
                    m_colors.paper, line(m_issue.title), m_language, direction());
        html += preheader();
        html += layoutTable(u"background-color:"_s + m_colors.paper, "paper"_L1)
            + u"<tr><td align=\"center\" style=\"padding:%1px\">\n"_s.arg(gutter);
        // Outlook knows no largest width.
        html += u"<!--[if mso]><table role=\"presentation\" width=\"%1\" align=\"center\" "
                u"cellpadding=\"0\" "
                "cellspacing=\"0\" border=\"0\" style=\"width:%1px\"><tr><td><![endif]-->\n"_s.arg(
                    sheetWidth);
        html += layoutTable(u"max-width:%1px;text-align:%2"_s.arg(sheetWidth).arg(side())) + u'\n';
        html += header();
        for (const Entry &entry : m_issue.entries)
            html += entryRow(entry);
        if (m_issue.entries.isEmpty())
            html += row({}, "rule"_L1, rule()) + small(u"There is nothing in this issue yet."_s, 0)
                + endOfRow;
        html += footer();
        html += "</table>\n<!--[if mso]></td></tr></table><![endif]-->\n</td></tr></table>\n"
                "</div>\n</body>\n</html>\n"_L1;
        return html;
    }

private:
    static constexpr QLatin1StringView endOfRow {"</td></tr>\n"};

    [[nodiscard]] QString direction() const { return m_isRightToLeft ? u"rtl"_s : u"ltr"_s; }
    [[nodiscard]] QString side() const { return m_isRightToLeft ? u"right"_s : u"left"_s; }
    [[nodiscard]] QString rule() const { return u"border-top:1px solid "_s + m_colors.rule + u';'; }

    [[nodiscard]] QString head() const
    {
        // The sheets stand apart, since a program that stumbles over one drops it whole.
        const EmailColors &dark = m_palette.dark;
        return u"<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
               "<meta name=\"color-scheme\" content=\"light dark\">\n"
               "<meta name=\"supported-color-schemes\" content=\"light dark\">\n"
               "<meta name=\"format-detection\" content=\"telephone=no, date=no, address=no, "
               "email=no\">\n"
               "<meta name=\"x-apple-disable-message-reformatting\" content=\"\">\n"
               "<title>%3</title>\n"
               "<style>\n@media (max-width:480px) {\n"
               ".title { font-size: 27px !important; }\n.name { font-size: 21px !important; }\n}\n"
               "</style>\n"
               "<style>\n:root { color-scheme: light dark; }\n"
               "@media (prefers-color-scheme: dark) {\n"
               ".paper { background-color: %4 !important; }\n.ink { color: %5 !important; }\n"
               ".muted { color: %6 !important; }\n.accent { color: %7 !important; }\n"
               ".rule { border-color: %8 !important; }\n.bar { border-color: %7 !important; }\n"
               ".line { text-decoration-color: %9 !important; }\n}\n"
               "</style>\n</head>\n"_s.arg(m_language, direction(), line(m_issue.title), dark.paper,
                   dark.ink, dark.muted, dark.accent, dark.rule, dark.underline);
    }

    /// What a list of messages shows behind the subject.
    [[nodiscard]] QString preheader() const
    {
        QString text = reading::tidy(markup::markdownToText(
            m_issue.introduction.value_or(QString()), markup::FormulaStyle::Readable));
        if (text.isEmpty())
            return {};
        if (text.size() > preheaderLength) {
            const qsizetype end = text.lastIndexOf(u' ', preheaderLength);
            text = text.first(end > 0 ? end : preheaderLength) + u'…';
        }
        // So much room that the rest of the page does not follow it there.
        const qsizetype missing = std::max<qsizetype>(0, preheaderLength - text.size());
        return u"<div style=\"display:none;max-height:0;overflow:hidden;mso-hide:all\">%1%2</div>\n"_s
            .arg(escaped(text), u"&nbsp;&zwnj;"_s.repeated(missing));
    }

    /// A row of the sheet and its only cell.
    [[nodiscard]] QString row(const QString &attributes, QLatin1StringView moreClass,
        const QString &moreStyle, int top = 28) const
    {
        return u"<tr%1><td class=\"ink%2\" style=\"%3padding:%4px 0 28px;font:17px/1.6 %5;color:%6;"
               "word-break:break-word\">\n"_s.arg(attributes,
                   moreClass.isEmpty() ? QString() : u' ' + moreClass, moreStyle,
                   QString::number(top), m_font, m_colors.ink);
    }

    /// A paragraph of small print.
    [[nodiscard]] QString small(
        const QString &html, int above, const QString &font = u"14px/1.5"_s) const
    {
        return u"<p class=\"muted\" style=\"margin:%1px 0 0;font:%2 %3;color:%4\">%5</p>\n"_s.arg(
            QString::number(above), font, emailSans, m_colors.muted, html);
    }

    /// What an element needs whose text runs against the message's direction.
    struct Turn
    {
        QString attribute;
        QString style;
    };
    [[nodiscard]] Turn turnOf(const QString &text) const
    {
        const bool isRightToLeft = text.isRightToLeft();
        if (text.isEmpty() || isRightToLeft == m_isRightToLeft)
            return {};
        return isRightToLeft ? Turn {u" dir=\"rtl\""_s, u";text-align:right"_s}
                             : Turn {u" dir=\"ltr\""_s, u";text-align:left"_s};
    }

    /// Words of ours, which are English whatever the message is.
    [[nodiscard]] QString english(const QString &html) const
    {
        return m_isRightToLeft ? u"<span dir=\"ltr\">"_s + html + "</span>"_L1 : html;
    }

    /// Blocks of Markdown, in the direction that they run in.
    [[nodiscard]] QString blocks(const QString &markdown, int above, const QString &font = {}) const
    {
        EmailWriter writer(m_colors, m_font, markdown.isRightToLeft());
        markup::parseMarkdown(markdown, writer);
        const QString html = writer.html();
        if (html.isEmpty())
            return {};
        const Turn turn = turnOf(markdown);
        QString style = u"margin:%1px 0 0"_s.arg(above);
        if (!font.isEmpty())
            style += u";font:%1 %2"_s.arg(font, m_font);
        return u"<div"_s + turn.attribute + u" style=\""_s + style + turn.style + u"\">\n"_s + html
            + "\n</div>\n"_L1;
    }

    /// The publication's, or what stands for it; a logo says it to those who do not see it.
    [[nodiscard]] QString name() const
    {
        const QString publication = reading::tidy(m_issue.publication);
        const QString &masthead = m_options.masthead;
        QString html;
        if (m_options.logo)
            html =
                image(*m_options.logo, masthead.isEmpty() ? publication : QString(), largestLogo);
        if (html.isEmpty() || !masthead.isEmpty())
            html += escaped(masthead.isEmpty() ? publication : masthead);
        return u"<p class=\"accent\" style=\"margin:0;font:bold 13px/1.4 %1;color:%2;"
               "letter-spacing:1.5px;text-transform:uppercase\">%3</p>\n"_s.arg(
                   emailSans, m_colors.accent, html);
    }

    [[nodiscard]] QString header() const
    {
        QString html = row({}, {}, {}, 8);
        html += name();
        if (!m_options.tagline.isEmpty())
            html += small(escaped(m_options.tagline), 4);
        const Turn turn = turnOf(m_issue.title);
        html +=
            u"<h1%1 class=\"ink title\" style=\"margin:14px 0 0;font:bold 34px/1.2 %2;color:%3%4\">"
            "%5</h1>\n"_s.arg(
                turn.attribute, m_font, m_colors.ink, turn.style, line(m_issue.title));
        html += small(escaped(reading::date(m_issue)) + u" · "_s + english(reading::count(m_issue)),
            12, u"15px/1.5"_s);
        html += blocks(m_issue.introduction.value_or(QString()), 24, u"19px/1.6"_s);
        return html + endOfRow;
    }

    [[nodiscard]] QString entryRow(const Entry &entry) const
    {
        QString attributes;
        if (m_purpose == Renderer::Purpose::Preview)
            attributes =
                u" data-galley-entry=\"%1\""_s.arg(entry.id.toString(QUuid::WithoutBraces));
        QString html = row(attributes, "rule"_L1, rule());
        if (entry.difficulty)
            html += small(u"<span aria-hidden=\"true\">%1</span> %2"_s.arg(
                              markOf(*entry.difficulty), reading::wordOf(*entry.difficulty)),
                0, u"bold 13px/1.4"_s);
        html += heading(entry);
        if (const QString names = authors(entry); !names.isEmpty())
            html += small(names, 8);
        html += picture(entry);
        html += blocks(entry.summary.value_or(QString()), 16);
        html += takeaways(entry);
        return html + provenance(entry) + endOfRow;
    }

    [[nodiscard]] QString heading(const Entry &entry) const
    {
        QString title = line(entry.title);
        if (const QString url = reading::safeUrl(entry.url); !url.isEmpty())
            title = emailLink(url, m_colors.ink, "ink line"_L1,
                        u";text-decoration-color:"_s + m_colors.underline)
                + title + "</a>"_L1;
        const Turn turn = turnOf(entry.title);
        return u"<h2%1 class=\"ink name\" style=\"margin:%2px 0 0;font:bold 23px/1.3 "
               u"%3;color:%4%5\">"
               "%6</h2>\n"_s.arg(turn.attribute, entry.difficulty ? u"6"_s : u"0"_s, m_font,
                   m_colors.ink, turn.style, title);
    }

    /// Names in a row, those that run the other way kept from reordering their neighbours.
    [[nodiscard]] QString authors(const Entry &entry) const
    {
        const QStringList all = reading::authors(entry);
        QStringList shown;
        for (const QString &name : all.first(std::min(all.size(), reading::shownAuthors))) {
            const Turn turn = turnOf(name);
            shown.append(turn.attribute.isEmpty()
                    ? escaped(name)
                    : u"<span"_s + turn.attribute + u'>' + escaped(name) + "</span>"_L1);
        }
        if (all.size() > reading::shownAuthors)
            shown.append(u"and %1 more"_s.arg(reading::number(all.size() - reading::shownAuthors)));
        return shown.join(u", "_s);
    }

    [[nodiscard]] QString picture(const Entry &entry) const
    {
        const auto shown =
            entry.thumbnail && m_pictures ? m_pictures(entry.thumbnail->url) : std::nullopt;
        if (!shown)
            return {};
        const QString alt = reading::tidy(entry.thumbnail->alt.value_or(QString()));
        const bool saysTitle = alt.compare(reading::tidy(entry.title), Qt::CaseInsensitive) == 0;
        const QString html = image(*shown, saysTitle ? QString() : alt, largestPicture);
        // The font is that of the words in the picture's place, where pictures are off.
        return html.isEmpty() ? html
                              : u"<div class=\"muted\" style=\"margin:16px 0;font:14px/1.5 %1;"
                                "color:%2\">%3</div>\n"_s.arg(emailSans, m_colors.muted, html);
    }

    /// Only from an address that a mail program can reach.
    [[nodiscard]] static QString image(
        const ShownPicture &picture, const QString &alt, QSize largest)
    {
        if (!picture.src.startsWith("http"_L1) || !markup::isSafeLink(picture.src)
            || picture.size.isEmpty())
            return {};
        const QSize &size = picture.size;
        const bool isLarge = size.width() > largest.width() || size.height() > largest.height();
        const QSize shown =
            isLarge ? size.scaled(largest, Qt::KeepAspectRatio).expandedTo({1, 1}) : size;
        return u"<img src=\"%1\" alt=\"%2\" width=\"%3\" height=\"%4\" style=\"display:block;"
               "width:100%;max-width:%3px;height:auto;border:0\">"_s.arg(
                   escaped(markup::encodedAddress(picture.src)), escaped(alt),
                   QString::number(shown.width()), QString::number(shown.height()));
    }

    [[nodiscard]] QString takeaways(const Entry &entry) const
    {
        const QStringList takeaways = reading::takeaways(entry);
        if (takeaways.isEmpty())
            return {};
        const QString all = takeaways.join(u'\n');
        const bool isRightToLeft = all.isRightToLeft();
        QString items;
        for (const QString &takeaway : takeaways) {
            EmailWriter writer(m_colors, m_font, isRightToLeft);
            markup::parseMarkdown(takeaway, writer);
            items += u"<li style=\"margin:"_s + (items.isEmpty() ? u"0"_s : u"7px 0 0"_s) + u"\">"_s
                + writer.inlineHtml() + "</li>\n"_L1;
        }
        const QString start = isRightToLeft ? u"right"_s : u"left"_s;
        return u"<div%1 style=\"margin:22px 0 0\">%2<tr><td class=\"ink bar\" "
               u"style=\"border-%3:2px "
               "solid %4;padding:%5;font:16px/1.55 %6;color:%7;word-break:break-word\">\n"_s.arg(
                   turnOf(all).attribute, layoutTable(u"text-align:"_s + start), start,
                   m_colors.accent, isRightToLeft ? u"0 14px 0 0"_s : u"0 0 0 14px"_s, m_font,
                   m_colors.ink)
            + u"<h3 class=\"ink\" style=\"margin:0 0 6px;font:bold 13px/1.4 "
              u"%1;color:%2\">Takeaways</h3>\n"
              "<ul style=\"margin:%3;padding:0\">\n"_s.arg(
                  emailSans, m_colors.ink, isRightToLeft ? u"0 24px 0 0"_s : u"0 0 0 24px"_s)
            + items + "</ul>\n</td></tr></table></div>\n"_L1;
    }

    [[nodiscard]] QString provenance(const Entry &entry) const
    {
        QStringList parts;
        for (const reading::Part &part : reading::provenance(entry)) {
            const QString text = escaped(part.text);
            parts.append(english(part.url.isEmpty()
                    ? text
                    : emailLink(part.url, m_colors.muted, "muted"_L1) + text + "</a>"_L1));
        }
        return small(parts.join(u" · "_s), 20, u"13px/1.5"_s);
    }

    [[nodiscard]] QString footer() const
    {
        QString html = row({}, "rule"_L1, rule());
        html += blocks(m_options.footer, 0, u"15px/1.6"_s);
        const int above = m_options.footer.isEmpty() ? 0 : 16;
        html += small(escaped(reading::tidy(m_issue.publication)) + u" · "_s
                + escaped(reading::date(m_issue)),
            above);
        if (const QString address = emailWebAddress(m_options, m_issue); !address.isEmpty())
            html += small(
                emailLink(address, m_colors.muted, "muted"_L1) + u"Read on the web"_s + "</a>"_L1,
                6);
        return html + endOfRow;
    }

    const Issue &m_issue;
    EmailOptions m_options;
    const PictureResolver &m_pictures;
    Renderer::Purpose m_purpose;
    EmailPalette m_palette;
    EmailColors m_colors;
    QLatin1StringView m_font; ///< of the text
    QString m_language;
    bool m_isRightToLeft;
};

} // namespace

QString emailHtml(const Issue &issue, const Look &look, const PictureResolver &pictures,
    Renderer::Purpose purpose)
{
    return Page(issue, look, pictures, purpose).html();
}

} // namespace galley
