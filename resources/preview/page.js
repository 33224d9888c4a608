// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in an isolated world of the previewed page, as the files beside it do: what they share, the place
// that is kept, the colours, and the marks on entries. Nothing here changes the document; what the
// preview adds to its looks is in constructed style sheets, which are no part of it.
(() => {
    'use strict';
    const marker = 'data-galley-entry';
    const entries = () => document.querySelectorAll(`[${marker}]`);
    const entryOf = id => document.querySelector(`[${marker}="${id}"]`);
    const boxOf = element => element.getBoundingClientRect();

    function addSheet() {
        const sheet = new CSSStyleSheet();
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        return sheet;
    }

    // --- the place that is kept -----------------------------------------------------------------

    const gap = 16; // above an entry that was scrolled to

    let scrolled = 0; // to here by us
    function scrollBy(distance) {
        window.scrollBy(0, distance);
        scrolled = window.scrollY;
    }

    // The first entry that is not all above the window. It halves: each look takes time. The filter by
    // difficulty hides some.
    function firstSeen(all) {
        const nextShown = i => {
            while (i < all.length && !all[i].checkVisibility())
                ++i;
            return i;
        };
        let first = 0;
        for (let end = all.length; first < end;) {
            const middle = (first + end) >> 1;
            const shown = nextShown(middle);
            if (shown >= end || boxOf(all[shown]).bottom > 0)
                end = middle;
            else
                first = shown + 1;
        }
        return nextShown(first);
    }

    // The entry at the top of the window and how much of it is above; nothing where the page's head is
    // in view.
    function place() {
        settle();
        if (window.scrollY <= 0)
            return null;
        const all = entries();
        const entry = all[firstSeen(all)];
        const box = entry && boxOf(entry);
        return box?.top <= 2 * gap ? {id: entry.getAttribute(marker), part: box.top / box.height} : null;
    }

    function restore(wanted) {
        const entry = wanted && entryOf(wanted.id);
        if (!entry)
            return false;
        settle();
        const box = boxOf(entry);
        scrollBy(box.top - wanted.part * box.height);
        top = wanted; // the event comes after that of a new size
        return true;
    }

    // A page that becomes narrower or wider shows the same entry at the same place.
    let top = null;
    const noteTop = () => { top = place(); };
    window.addEventListener('scroll', () => {
        noteHand();
        noteTop();
    }, {passive: true});
    window.addEventListener('resize', () => restore(top));

    // The entry at the top of the window stays where it is through a change, unless the page's head is
    // in view. What was there is measured before the first change, while the layout is as it was, and
    // put right with the next frame, which lays the page out anyway.
    let held = null;
    function hold() {
        const scroll = window.scrollY;
        if (held || scroll <= 0)
            return;
        const all = entries();
        const seen = []; // the one below takes the part of one that is removed
        for (let i = firstSeen(all); i < all.length; ++i) {
            const {top, bottom} = boxOf(all[i]);
            if (bottom > 0)
                seen.push({entry: all[i], top});
            if (top > window.innerHeight)
                break;
        }
        const isHead = !seen.length || (seen[0].entry === all[0] && seen[0].top > 0);
        held = {seen: isHead ? [] : seen, scroll};
        requestAnimationFrame(settle);
    }

    function settle() {
        if (!held)
            return;
        const {seen, scroll} = held;
        held = null;
        const kept = seen.find(({entry}) => entry.isConnected);
        scrollBy(kept ? boxOf(kept.entry).top - kept.top : scroll - window.scrollY);
    }

    // The same, only for a change above the window: what is in it moves nothing that is seen.
    function holdAbove(elements) {
        if (!held && window.scrollY > 0 && elements.some(element => boxOf(element).bottom <= 0))
            hold();
    }

    function reveal(id) {
        const entry = entryOf(id);
        if (!entry)
            return false;
        settle();
        const box = boxOf(entry);
        const height = window.innerHeight;
        const isSeen = box.top >= 0 && (box.bottom <= height || box.top <= height / 2);
        const fillsWindow = box.top < 0 && box.bottom > height * 0.6;
        if (!isSeen && !fillsWindow)
            scrollBy(box.top - gap);
        isAway = false;
        noteTop(); // likewise
        return true;
    }

    // --- the words that are typed ---------------------------------------------------------------

    // They come into sight with the frame that shows them, unless a hand scrolled elsewhere; then once
    // they are in sight again.
    const line = 24;
    let typed = null; // a text and how far into it, or an element, that changed last
    let isAway = false;
    let isFollowing = false;

    function noteHand() {
        const isAtEnd = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1;
        const isCut = window.scrollY < scrolled && isAtEnd; // the page became shorter
        if (Math.abs(window.scrollY - scrolled) > 1 && !isCut)
            isAway = true;
        scrolled = window.scrollY;
    }

    function boxOfTyped() {
        if (!typed?.node.isConnected)
            return null;
        if (typed.node instanceof Element)
            return boxOf(typed.node);
        const range = document.createRange();
        const end = Math.min(typed.end, typed.node.length);
        range.setStart(typed.node, Math.max(end - 1, 0));
        range.setEnd(typed.node, end);
        return range.getBoundingClientRect();
    }

    // Before a change.
    function lookForTyped() {
        const box = isAway ? boxOfTyped() : null;
        if (box && box.bottom > 0 && box.top < window.innerHeight)
            isAway = false;
    }

    function followTyped() {
        isFollowing = false;
        settle();
        const box = isAway ? null : boxOfTyped();
        if (!box?.height)
            return;
        if (box.bottom > window.innerHeight)
            scrollBy(box.bottom + line - window.innerHeight);
        else if (box.bottom < 0)
            scrollBy(box.top - line);
    }

    // A text or an element of the current entry changed; of a text, the part before `end`.
    function noteTyped(node, end) {
        if (!current || !node.textContent.trim() || !entryOf(current)?.contains(node))
            return;
        typed = {node, end};
        if (!isFollowing)
            requestAnimationFrame(followTyped);
        isFollowing = true;
    }

    // --- the colour scheme ----------------------------------------------------------------------

    const look = addSheet();
    const always = '(min-width: 0px)';
    const never = '(max-width: 0px)';
    let scheme = 'light';
    let conditions = new Map(); // a media rule and the condition it came with

    function emulateScheme(list) {
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
                emulateScheme(rule.cssRules);
        }
    }

    // An entry with layers of its own, stacked or blended with what is around it, looks different when it
    // is isolated. Layers elsewhere, such as the link to the entries, do not matter; those that are
    // nowhere yet may.
    function isLayered({cssRules}) {
        const layers = /z-index|blend-mode|backdrop-filter/;
        return [...cssRules].some(rule => {
            if (!layers.test(rule.cssText))
                return false;
            if (rule instanceof CSSStyleRule)
                return rule.cssRules.length > 0 || !isElsewhere(rule.selectorText);
            return !rule.cssRules || isLayered(rule);
        });
    }

    function isElsewhere(selector) {
        const found = [...document.querySelectorAll(selector)];
        return found.length > 0 && !selector.includes(',')
            && found.every(element => !element.closest(`[${marker}]`));
    }

    // Anew for each style sheet that comes.
    function dress() {
        conditions = new Map([...conditions].filter(([rule]) => rule.parentStyleSheet));
        for (const sheet of document.styleSheets)
            emulateScheme(sheet.cssRules);
        const isIsolated = ![...document.styleSheets].some(isLayered);
        // Scroll anchoring is done here. An entry that is isolated is painted by itself: without that,
        // a keystroke measures and paints all of them, a third of a frame for every hundred.
        look.replaceSync(`
            :root {
                color-scheme: ${scheme} !important;
                overflow-anchor: none;
                scrollbar-width: thin;
            }
            ${isIsolated ? `[${marker}] { isolation: isolate; }` : ''}`);
    }

    function setColorScheme(name) {
        scheme = name;
        dress();
    }

    // --- the current entry, and the one under the mouse -----------------------------------------

    const marks = addSheet();
    let current = '';
    function setMarks({current: id, color}) {
        current = id;
        const outline = (selector, style, opacity) => `[${marker}]${selector} {
            outline: ${style} color-mix(in srgb, ${color} ${opacity}%, transparent);
            outline-offset: 2px;
            border-radius: 3px;
        }`;
        marks.replaceSync(outline(':hover', '1px solid', 45)
            + (current ? outline(`[${marker}="${current}"]`, '2px solid', 30) : ''));
    }

    const entryAt = (x, y) =>
        document.elementFromPoint(x, y)?.closest(`[${marker}]`)?.getAttribute(marker) ?? '';

    globalThis.galley = {marker, entries, entryOf, addSheet, place, restore, hold, holdAbove, settle,
        reveal, lookForTyped,
        noteTyped, dress, setColorScheme, setMarks, entryAt};
})();
