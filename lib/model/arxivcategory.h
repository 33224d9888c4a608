// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace galley {

/// A category of arXiv's taxonomy (https://arxiv.org/category_taxonomy).
struct ArxivCategory
{
    QLatin1StringView code;
    QLatin1StringView name; ///< arXiv's own, in English
};

/// Those that a digest of computing is likely to read, by their codes.
[[nodiscard]] std::span<const ArxivCategory> commonArxivCategories();

/// As arXiv spells it ("cs.CL" for "CS.cl"), all of it for an archive that has only parts ("cs.*" for
/// "cs"); empty for what isArxivCategory() refuses.
[[nodiscard]] QString arxivCategoryFrom(const QString &text);

/// Whether a text can be the code of a category, or of all of an archive ("cs.*"); arXiv may know
/// none such.
[[nodiscard]] bool isArxivCategory(QStringView text);

} // namespace galley
