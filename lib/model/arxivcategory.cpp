// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/arxivcategory.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

std::span<const ArxivCategory> commonArxivCategories()
{
    static constexpr ArxivCategory categories[] {
        {"cs.AI"_L1, "Artificial Intelligence"_L1},
        {"cs.AR"_L1, "Hardware Architecture"_L1},
        {"cs.CC"_L1, "Computational Complexity"_L1},
        {"cs.CL"_L1, "Computation and Language"_L1},
        {"cs.CR"_L1, "Cryptography and Security"_L1},
        {"cs.CV"_L1, "Computer Vision and Pattern Recognition"_L1},
        {"cs.CY"_L1, "Computers and Society"_L1},
        {"cs.DB"_L1, "Databases"_L1},
        {"cs.DC"_L1, "Distributed, Parallel, and Cluster Computing"_L1},
        {"cs.DL"_L1, "Digital Libraries"_L1},
        {"cs.DS"_L1, "Data Structures and Algorithms"_L1},
        {"cs.GR"_L1, "Graphics"_L1},
        {"cs.GT"_L1, "Computer Science and Game Theory"_L1},
        {"cs.HC"_L1, "Human-Computer Interaction"_L1},
        {"cs.IR"_L1, "Information Retrieval"_L1},
        {"cs.IT"_L1, "Information Theory"_L1},
        {"cs.LG"_L1, "Machine Learning"_L1},
        {"cs.LO"_L1, "Logic in Computer Science"_L1},
        {"cs.MA"_L1, "Multiagent Systems"_L1},
        {"cs.MM"_L1, "Multimedia"_L1},
        {"cs.NE"_L1, "Neural and Evolutionary Computing"_L1},
        {"cs.NI"_L1, "Networking and Internet Architecture"_L1},
        {"cs.OS"_L1, "Operating Systems"_L1},
        {"cs.PF"_L1, "Performance"_L1},
        {"cs.PL"_L1, "Programming Languages"_L1},
        {"cs.RO"_L1, "Robotics"_L1},
        {"cs.SD"_L1, "Sound"_L1},
        {"cs.SE"_L1, "Software Engineering"_L1},
        {"cs.SI"_L1, "Social and Information Networks"_L1},
        {"eess.AS"_L1, "Audio and Speech Processing"_L1},
        {"eess.IV"_L1, "Image and Video Processing"_L1},
        {"math.OC"_L1, "Optimization and Control"_L1},
        {"q-bio.NC"_L1, "Neurons and Cognition"_L1},
        {"quant-ph"_L1, "Quantum Physics"_L1},
        {"stat.AP"_L1, "Statistics: Applications"_L1},
        {"stat.ME"_L1, "Statistics: Methodology"_L1},
        {"stat.ML"_L1, "Statistics: Machine Learning"_L1},
    };
    return categories;
}

namespace {

bool isCommon(QStringView text)
{
    return std::ranges::any_of(
        commonArxivCategories(), [text](const ArxivCategory &known) { return known.code == text; });
}

} // namespace

bool isArxivCategory(QStringView text)
{
    static const QRegularExpression pattern(
        u"\\A[a-z]{1,8}(-[a-z]{2,4})?(\\.([A-Z]{2}|[a-z]{2,6}(-[a-z]{2,6})?|\\*))?\\z"_s);
    return isCommon(text) || (text.size() <= 40 && pattern.matchView(text).hasMatch());
}

QString arxivCategoryFrom(const QString &text)
{
    if (isCommon(text)) // as arXiv spells it
        return text;
    static const QStringList inParts {u"astro-ph"_s, u"cond-mat"_s, u"cs"_s, u"econ"_s, u"eess"_s,
        u"math"_s, u"nlin"_s, u"physics"_s, u"q-bio"_s, u"q-fin"_s, u"stat"_s};
    const QString archive = text.section(u'.', 0, 0).trimmed().toLower();
    QString part = text.section(u'.', 1).trimmed();
    if (part.isEmpty() && inParts.contains(archive))
        part = u"*"_s;
    // Parts of two letters are in capitals, longer ones ("mtrl-sci") are not.
    part = part.size() == 2 ? part.toUpper() : part.toLower();
    const QString category = part.isEmpty() ? archive : archive + u'.' + part;
    return isArxivCategory(category) ? category : QString();
}

} // namespace galley
