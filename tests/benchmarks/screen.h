// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRect>

#include <memory>

namespace galley::bench {

/// The X server as another program sees it: types keys, looks at pixels. For one thread.
class Screen
{
public:
    Screen();
    ~Screen();

    void focus(quint32 window);
    /// Presses and releases the key of a letter.
    void press(quint32 window, char letter);
    /// The pixels of a part of the screen, whosever window is there.
    [[nodiscard]] QByteArray grab(const QRect &area);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::bench
