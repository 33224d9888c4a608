// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"

#include <QString>

#include <functional>
#include <vector>

namespace galley::bench {

struct Benchmark
{
    const char *name;
    void (*function)();
};

/// Adds itself to the registry: `static const Registration registered {"render", run};`
struct Registration
{
    Registration(const char *name, void (*function)());
};

/// Times in milliseconds.
class Samples
{
public:
    void add(double milliseconds) { m_values.push_back(milliseconds); }
    [[nodiscard]] bool isEmpty() const { return m_values.empty(); }
    [[nodiscard]] double min() const { return quantile(0); }
    [[nodiscard]] double median() const { return quantile(0.5); }
    [[nodiscard]] double p95() const { return quantile(0.95); }

private:
    [[nodiscard]] double quantile(double q) const;
    std::vector<double> m_values;
};

[[nodiscard]] double timed(const std::function<void()> &work);
[[nodiscard]] Samples repeat(int times, const std::function<void()> &work);

void printHead(const char *title);
/// A row of the table: what was done, and min, median and 95th percentile.
void printRow(const QString &what, const Samples &samples, const QString &note = {});
void printNote(const QString &text);

/// An issue of the size and kind that editors write.
[[nodiscard]] Issue sampleIssue(int entries);

} // namespace galley::bench
