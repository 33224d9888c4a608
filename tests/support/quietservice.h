// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"

namespace galley::test {

/// The address of a local service that knows no paper, in the words of Hugging Face and of Semantic
/// Scholar alike.
[[nodiscard]] QUrl quietService();

/// Every service but arXiv quiet, arXiv at this address and quick, and private hosts allowed.
[[nodiscard]] Services localServices(const QUrl &arxivApi);

} // namespace galley::test
