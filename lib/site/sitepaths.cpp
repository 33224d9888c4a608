// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitepaths.h"

using namespace Qt::StringLiterals;

namespace galley::sitepaths {

namespace {

QString yearWord(int year) { return QString::number(year).rightJustified(4, u'0'); }

} // namespace

QString issuePage(const QString &slug) { return u"issues/"_s + slug + u".html"_s; }

QString issueJson(const QString &slug) { return u"issues/"_s + slug + u".json"_s; }

QString yearPage(int year) { return u"years/"_s + yearWord(year) + u".html"_s; }

QString searchShard(int year) { return u"search/"_s + yearWord(year) + u".js"_s; }

QString topicShelf(const QString &category) { return u"topics/"_s + category; }

QString difficultyShelf(Difficulty difficulty) { return u"difficulty/"_s + keyOf(difficulty); }

QString shelfPage(const QString &shelf) { return shelf + u".html"_s; }

QString shelfPage(const QString &shelf, int year)
{
    return shelf + u'/' + yearWord(year) + u".html"_s;
}

QString topOf(const QString &path) { return u"../"_s.repeated(path.count(u'/')); }

QString relative(const QString &from, const QString &to) { return topOf(from) + to; }

} // namespace galley::sitepaths
