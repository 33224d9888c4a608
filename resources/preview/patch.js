// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in an isolated world of the previewed page: replaces what an edit changed, and nothing else.
(() => {
    'use strict';
    const marker = 'data-galley-entry';
    const entries = () => document.querySelectorAll(`[${marker}]`);
    const entryOf = id => document.querySelector(`[${marker}="${id}"]`);

    // Rules of the preview's own. A constructed sheet is no part of the document.
    const rules = new CSSStyleSheet();
    document.adoptedStyleSheets = [rules];

    function parse(html) {
        const template = document.createElement('template');
        template.innerHTML = html;
        return document.importNode(template.content, true);
    }

    // --- what must not move ---------------------------------------------------------------------

    // The entry at the top of the window stays where it is, unless the page's head is in view.
    function holdScroll() {
        if (window.scrollY <= 0)
            return () => {};
        const before = window.scrollY;
        for (const entry of entries()) {
            const box = entry.getBoundingClientRect();
            if (box.bottom <= 0)
                continue;
            if (box.top > 0 && entry === entries()[0])
                break;
            const id = entry.getAttribute(marker);
            return () => {
                const now = entryOf(id);
                if (now)
                    window.scrollBy(0, now.getBoundingClientRect().top - box.top);
                else
                    window.scrollTo(0, before);
            };
        }
        return () => window.scrollTo(0, before);
    }

    // A page that becomes narrower or wider shows the same entry at the same place.
    let top = null;
    window.addEventListener('scroll', () => {
        top = null;
        for (const entry of entries()) {
            const box = entry.getBoundingClientRect();
            if (box.bottom > 0) {
                if (window.scrollY > 0 && box.top <= 0)
                    top = {id: entry.getAttribute(marker), part: box.top / box.height};
                break;
            }
        }
    }, {passive: true});
    window.addEventListener('resize', () => {
        const box = top && entryOf(top.id)?.getBoundingClientRect();
        if (box)
            window.scrollBy(0, box.top - top.part * box.height);
    });

    const focusable = 'a[href], summary, [tabindex]';

    function replace(old, fresh) {
        const oldDetails = old.querySelectorAll('details');
        fresh.querySelectorAll('details').forEach((details, i) => {
            if (oldDetails[i]?.open)
                details.open = true;
        });
        const focused = document.activeElement;
        const place = old.contains(focused)
            ? [...old.querySelectorAll(focusable)].indexOf(focused) : -1;
        old.replaceWith(fresh);
        if (place >= 0)
            fresh.querySelectorAll(focusable)[place]?.focus({preventScroll: true});
    }

    // --- the parts of a patch -------------------------------------------------------------------

    function patchHeader(html) {
        let found = true;
        for (const fresh of [...parse(html).children]) {
            const old = [...document.querySelectorAll(fresh.localName)].find(
                element => !element.closest(`[${marker}]`));
            if (old)
                replace(old, fresh);
            else
                found = false;
        }
        return found;
    }

    // Entries that go, come and move; what stays in place is not touched.
    function patchOrder(order, fresh) {
        const first = entries()[0];
        if (!first || !order.length)
            return false;
        const parent = first.parentNode;
        const wanted = new Set(order);
        const place = document.createComment('');
        parent.insertBefore(place, first);
        let at = place;
        const following = () => {
            let next = at.nextSibling;
            while (next && !(next instanceof Element && next.hasAttribute(marker)))
                next = next.nextSibling;
            return next;
        };
        for (const entry of entries()) {
            if (!wanted.has(entry.getAttribute(marker)))
                entry.remove();
        }
        for (const [index, id] of order.entries()) {
            const entry = entryOf(id) ?? fresh.get(id);
            if (!entry) {
                place.remove();
                return false;
            }
            const next = following();
            if (next !== entry) {
                // One that moved down is taken out, rather than all behind it moved up.
                if (next && entry.isConnected && order[index + 1] !== next.getAttribute(marker)
                    && next.nextElementSibling === entry)
                    parent.insertBefore(next, lastOf(parent).nextSibling);
                else
                    parent.insertBefore(entry, at.nextSibling);
            }
            at = entry;
        }
        place.remove();
        return true;
    }

    const lastOf = parent => [...parent.children].findLast(child => child.hasAttribute(marker));

    function patch({title, header, entries: changed, order}) {
        const restoreScroll = holdScroll();
        const fresh = new Map();
        let found = true;
        for (const [id, html] of changed) {
            const element = parse(html).firstElementChild;
            const old = entryOf(id);
            if (old)
                replace(old, element);
            else
                fresh.set(id, element);
        }
        if (order)
            found = patchOrder(order, fresh);
        else if (fresh.size)
            found = false;
        if (header !== undefined)
            found = patchHeader(header) && found;
        if (document.title !== title)
            document.title = title;
        restoreScroll();
        return found;
    }

    // --- the colour scheme ----------------------------------------------------------------------

    const conditions = new Map(); // a media rule and the condition it came with
    const always = '(min-width: 0px)';
    const never = '(max-width: 0px)';

    function setColorScheme(scheme) {
        const visit = list => {
            for (const rule of list) {
                if (rule instanceof CSSMediaRule) {
                    const text = conditions.get(rule) ?? rule.media.mediaText;
                    if (text.includes('prefers-color-scheme')) {
                        conditions.set(rule, text);
                        rule.media.mediaText = text.replace(
                            /\(\s*prefers-color-scheme\s*:\s*(\w+)\s*\)/g,
                            (_, name) => name === scheme ? always : never);
                    }
                }
                if (rule.cssRules)
                    visit(rule.cssRules);
            }
        };
        for (const sheet of document.styleSheets)
            visit(sheet.cssRules);
        // Scroll anchoring is done here; pictures from the web are a quiet patch for now.
        rules.replaceSync(`
            :root {
                color-scheme: ${scheme} !important;
                overflow-anchor: none;
                scrollbar-width: thin;
            }
            img:not([src^="data:"]) {
                background: color-mix(in srgb, currentcolor 8%, transparent);
            }`);
    }

    // --- finding entries ------------------------------------------------------------------------

    function reveal(id) {
        const entry = entryOf(id);
        if (!entry)
            return false;
        const box = entry.getBoundingClientRect();
        const height = window.innerHeight;
        const isSeen = box.top >= 0 && (box.bottom <= height || box.top <= height / 2);
        const fillsWindow = box.top < 0 && box.bottom > height * 0.6;
        if (!isSeen && !fillsWindow)
            window.scrollBy(0, box.top - 16);
        return true;
    }

    document.addEventListener('click', event => {
        if (event.button !== 0 || event.target.closest('a[href], summary')
            || !getSelection().isCollapsed)
            return;
        const entry = event.target.closest(`[${marker}]`);
        if (entry)
            location.href = `galley-preview://entry/${entry.getAttribute(marker)}`;
    });

    globalThis.galley = {patch, setColorScheme, reveal};
})();
