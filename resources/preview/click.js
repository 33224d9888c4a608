// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tells what was clicked in the previewed page, as an address that nothing is at.
(() => {
    'use strict';
    const {marker} = galley;
    const longest = 4000; // letters, of a paragraph

    function blockOf(element, within) {
        while (element !== within && getComputedStyle(element).display.startsWith('inline'))
            element = element.parentElement;
        return element;
    }

    function textBefore(block, event) {
        const caret = document.caretRangeFromPoint(event.clientX, event.clientY);
        if (!caret || !block.contains(caret.startContainer))
            return null;
        const range = document.createRange();
        range.selectNodeContents(block);
        range.setEnd(caret.startContainer, caret.startOffset);
        return range.toString();
    }

    document.addEventListener('click', event => {
        const link = event.target.closest('a[href]');
        const isWithinPage = link?.getAttribute('href').startsWith('#');
        if (event.button !== 0 || isWithinPage || event.target.closest('summary')
            || !getSelection().isCollapsed)
            return;
        event.preventDefault();
        const entry = event.target.closest(`[${marker}]`);
        const block = blockOf(event.target, entry ?? document.body);
        const isText = block !== entry && block !== document.body;
        const said = new URLSearchParams({
            entry: entry?.getAttribute(marker) ?? '',
            block: isText ? block.textContent.slice(0, longest) : '',
        });
        const before = isText ? textBefore(block, event) : null;
        if (before !== null)
            said.set('before', before.slice(0, longest));
        if (link) {
            said.set('link', link.href);
            said.set('words', link.textContent.slice(0, longest));
            said.set('opens', event.ctrlKey || event.metaKey ? '1' : '');
        }
        location.href = `galley-preview://click/?${said}`;
    });
})();
