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
    // Measuring lays the page out, so that it is done only for a change above the window.
    function holdScroll() {
        const before = window.scrollY;
        const all = [...entries()];
        // The one below takes its part when it is removed.
        const seen = [];
        for (const entry of all) {
            const {top, bottom} = entry.getBoundingClientRect();
            if (bottom > 0)
                seen.push({entry, top});
            if (seen.length && top > window.innerHeight)
                break;
        }
        if (!seen.length || (seen[0].entry === all[0] && seen[0].top > 0))
            return () => window.scrollTo(0, before);
        return () => {
            const held = seen.find(({entry}) => entry.isConnected);
            if (held)
                window.scrollBy(0, held.entry.getBoundingClientRect().top - held.top);
            else
                window.scrollTo(0, before);
        };
    }

    const isAboveWindow = element => element.getBoundingClientRect().bottom <= 0;

    // A page that becomes narrower or wider shows the same entry at the same place.
    let top = null;
    const gap = 16; // above an entry that was scrolled to
    function noteTop() {
        top = null;
        for (const entry of entries()) {
            const box = entry.getBoundingClientRect();
            if (box.bottom > 0) {
                if (window.scrollY > 0 && box.top <= 2 * gap)
                    top = {id: entry.getAttribute(marker), part: box.top / box.height};
                break;
            }
        }
    }
    window.addEventListener('scroll', noteTop, {passive: true});
    window.addEventListener('resize', () => {
        const box = top && entryOf(top.id)?.getBoundingClientRect();
        if (box)
            window.scrollBy(0, box.top - top.part * box.height);
    });

    // --- making one element like another --------------------------------------------------------

    // What a reader opened stays open.
    const isReaders = (element, name) => name === 'open' && element.localName === 'details';

    function copyAttributes(old, fresh) {
        for (const {name} of [...old.attributes]) {
            if (!fresh.hasAttribute(name) && !isReaders(old, name))
                old.removeAttribute(name);
        }
        for (const {name, value} of fresh.attributes) {
            if (old.getAttribute(name) !== value)
                old.setAttribute(name, value);
        }
    }

    // Touches only what differs: layout, focus and selection of the rest stay as they are.
    function morph(old, fresh) {
        if (old.isEqualNode(fresh))
            return;
        if (old.nodeName !== fresh.nodeName) {
            old.replaceWith(fresh);
            return;
        }
        if (!(old instanceof Element)) {
            old.data = fresh.data;
            return;
        }
        copyAttributes(old, fresh);
        const before = [...old.childNodes];
        const after = [...fresh.childNodes];
        while (before.length && after.length && before[0].isEqualNode(after[0])) {
            before.shift();
            after.shift();
        }
        let behind = null;
        while (before.length && after.length && before.at(-1).isEqualNode(after.at(-1))) {
            behind = before.pop();
            after.pop();
        }
        after.forEach((node, i) => {
            if (i < before.length)
                morph(before[i], node);
            else
                old.insertBefore(node, behind);
        });
        before.slice(after.length).forEach(node => node.remove());
    }

    // --- the parts of a patch -------------------------------------------------------------------

    function patchHeader(html) {
        let found = true;
        for (const fresh of [...parse(html).children]) {
            const old = [...document.querySelectorAll(fresh.localName)].find(
                element => !element.closest(`[${marker}]`));
            if (old)
                morph(old, fresh);
            else
                found = false;
        }
        return found;
    }

    // Entries that go, come and move; what stays in place is not touched.
    function patchOrder(order, fresh) {
        const known = new Map([...entries()].map(entry => [entry.getAttribute(marker), entry]));
        const first = known.values().next().value;
        if (!first || !order.length || order.some(id => !known.has(id) && !fresh.has(id)))
            return false;
        const parent = first.parentNode;
        const wanted = new Set(order);
        let at = document.createComment('');
        parent.insertBefore(at, first);
        const place = at;
        for (const [id, entry] of known) {
            if (!wanted.has(id))
                entry.remove();
        }
        const nextOf = node => {
            while (node && !(node instanceof Element))
                node = node.nextSibling;
            return node;
        };
        for (const id of order) {
            const entry = known.get(id) ?? fresh.get(id);
            const next = nextOf(at.nextSibling);
            // One that moved down is taken out, rather than all behind it moved up.
            if (next && next !== entry && next.nextElementSibling === entry)
                parent.append(next);
            else if (next !== entry)
                parent.insertBefore(entry, at.nextSibling);
            at = entry;
        }
        place.remove();
        return true;
    }

    function patch({title, header, entries: changed, order}) {
        const olds = changed.map(([id]) => entryOf(id));
        const isHeld = window.scrollY > 0
            && (order || header !== undefined || olds.some(old => old && isAboveWindow(old)));
        const restoreScroll = isHeld ? holdScroll() : () => {};
        const fresh = new Map();
        let found = true;
        changed.forEach(([id, html], i) => {
            const element = parse(html).firstElementChild;
            if (olds[i])
                morph(olds[i], element);
            else
                fresh.set(id, element);
        });
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

    function visitRules(visit) {
        const descend = list => {
            for (const rule of list) {
                visit(rule);
                if (rule.cssRules)
                    descend(rule.cssRules);
            }
        };
        for (const sheet of document.styleSheets)
            descend(sheet.cssRules);
    }

    // What has layers of its own to be stacked or blended with looks different when it is isolated.
    function isLayered() {
        const layers = /z-index|blend-mode|backdrop-filter/;
        return [...document.styleSheets].some(
            sheet => [...sheet.cssRules].some(rule => layers.test(rule.cssText)));
    }

    function setColorScheme(scheme) {
        visitRules(rule => {
            if (!(rule instanceof CSSMediaRule))
                return;
            const text = conditions.get(rule) ?? rule.media.mediaText;
            if (!text.includes('prefers-color-scheme'))
                return;
            conditions.set(rule, text);
            rule.media.mediaText = text.replace(
                /\(\s*prefers-color-scheme\s*:\s*(\w+)\s*\)/g,
                (_, name) => name === scheme ? always : never);
        });
        // Scroll anchoring is done here. An entry that is isolated is painted by itself: without that,
        // a keystroke measures and paints all of them, a third of a frame for every hundred.
        rules.replaceSync(`
            :root {
                color-scheme: ${scheme} !important;
                overflow-anchor: none;
                scrollbar-width: thin;
            }
            ${isLayered() ? '' : `[${marker}] { isolation: isolate; }`}`);
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
            window.scrollBy(0, box.top - gap);
        noteTop(); // the event comes after that of a new size
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
