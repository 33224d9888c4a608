// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screen.h"

#include <cstdlib>
#include <xcb/xcb.h>

namespace galley::bench {

namespace {

template <typename T>
using Reply = std::unique_ptr<T, decltype(&std::free)>;

} // namespace

struct Screen::Private
{
    xcb_connection_t *connection = xcb_connect(nullptr, nullptr);
    const xcb_setup_t *setup = xcb_get_setup(connection);
    xcb_window_t root = xcb_setup_roots_iterator(setup).data->root;
    Reply<xcb_get_keyboard_mapping_reply_t> keyboard {
        xcb_get_keyboard_mapping_reply(connection,
            xcb_get_keyboard_mapping(connection, setup->min_keycode,
                static_cast<quint8>(setup->max_keycode - setup->min_keycode + 1)),
            nullptr),
        &std::free};

    [[nodiscard]] xcb_keycode_t keyOf(char letter) const
    {
        const xcb_keysym_t *symbols = xcb_get_keyboard_mapping_keysyms(keyboard.get());
        const int each = keyboard->keysyms_per_keycode;
        for (int key = 0; key <= setup->max_keycode - setup->min_keycode; ++key) {
            if (symbols[key * each] == static_cast<xcb_keysym_t>(letter))
                return static_cast<xcb_keycode_t>(setup->min_keycode + key);
        }
        return 0;
    }

    template <typename Event>
    void send(quint8 type, xcb_event_mask_t mask, xcb_window_t window, char letter)
    {
        Event event {};
        event.response_type = type;
        event.detail = keyOf(letter);
        event.root = root;
        event.event = window;
        event.same_screen = 1;
        xcb_send_event(connection, 0, window, mask, reinterpret_cast<const char *>(&event));
    }
};

Screen::Screen() : d(std::make_unique<Private>()) { }

Screen::~Screen() { xcb_disconnect(d->connection); }

void Screen::focus(quint32 window)
{
    xcb_set_input_focus(d->connection, XCB_INPUT_FOCUS_PARENT, window, XCB_CURRENT_TIME);
    xcb_flush(d->connection);
}

void Screen::press(quint32 window, char letter)
{
    d->send<xcb_key_press_event_t>(XCB_KEY_PRESS, XCB_EVENT_MASK_KEY_PRESS, window, letter);
    d->send<xcb_key_release_event_t>(XCB_KEY_RELEASE, XCB_EVENT_MASK_KEY_RELEASE, window, letter);
    xcb_flush(d->connection);
}

QByteArray Screen::grab(const QRect &area)
{
    const Reply<xcb_get_image_reply_t> image {
        xcb_get_image_reply(d->connection,
            xcb_get_image(d->connection, XCB_IMAGE_FORMAT_Z_PIXMAP, d->root,
                static_cast<qint16>(area.x()), static_cast<qint16>(area.y()),
                static_cast<quint16>(area.width()), static_cast<quint16>(area.height()), ~0U),
            nullptr),
        &std::free};
    if (!image)
        return {};
    return {reinterpret_cast<const char *>(xcb_get_image_data(image.get())),
        xcb_get_image_data_length(image.get())};
}

} // namespace galley::bench
