// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds words in the previewed page and paints where they are. The document is not touched and nothing
// scrolls but when the editor goes to a place, so that edits may come in meanwhile.
(() => {
    'use strict';
    const {addSheet, settle} = galley;
    const most = 2000; // that are painted and counted
    const skipped = new Set(['script', 'style', 'template', 'title', 'annotation']);
    const inline = new Set(['a', 'abbr', 'b', 'bdi', 'cite', 'code', 'em', 'i', 'mark', 'math', 'small',
        'span', 'strong', 'sub', 'sup', 'time', 'u', 'mi', 'mo', 'mn', 'mtext', 'mrow', 'msup', 'msub',
        'semantics']);

    addSheet().replaceSync(`
        ::highlight(galley-found) { background: #ffe58f; color: #1b1b1f; }
        ::highlight(galley-here) { background: #f58220; color: #1b1b1f; }`);
    let pattern = null;
    let found = [];
    let here = null; // a live range, which edits move along

    // The page's text with a line break between blocks, and where each piece of it comes from.
    function readText() {
        const pieces = [];
        let text = '';
        const read = node => {
            if (node.nodeType === Node.TEXT_NODE) {
                pieces.push({start: text.length, node});
                text += node.data;
            } else if (node instanceof Element && !skipped.has(node.localName)
                && node.checkVisibility()) {
                const isBlock = !inline.has(node.localName);
                text += isBlock ? '\n' : '';
                node.childNodes.forEach(read);
                text += isBlock ? '\n' : '';
            }
        };
        read(document.body);
        return {text, pieces};
    }

    function rangesOf({text, pieces}) {
        let at = 0;
        const placeOf = (index, isEnd) => {
            while (at + 1 < pieces.length && pieces[at + 1].start + (isEnd ? 1 : 0) <= index)
                ++at;
            return [pieces[at].node, Math.min(index - pieces[at].start, pieces[at].node.length)];
        };
        const ranges = [];
        for (const match of text.matchAll(pattern)) {
            const [startContainer, startOffset] = placeOf(match.index, false);
            const [endContainer, endOffset] = placeOf(match.index + match[0].length, true);
            ranges.push(new StaticRange({startContainer, startOffset, endContainer, endOffset}));
            if (ranges.length === most)
                break;
        }
        return ranges;
    }

    function liveRange({startContainer, startOffset, endContainer, endOffset}) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range;
    }

    const isBefore = (range, other) =>
        liveRange(range).compareBoundaryPoints(Range.START_TO_START, other) < 0;

    function paint() {
        CSS.highlights.set('galley-found', new Highlight(...found));
        CSS.highlights.set('galley-here', new Highlight(...here ? [here] : []));
        CSS.highlights.get('galley-here').priority = 1;
        const index = here ? found.findIndex(range => !isBefore(range, here)) : -1;
        return {count: found.length, isMore: found.length === most, here: index + 1};
    }

    function scrollTo(range) {
        settle();
        const box = range.getBoundingClientRect();
        if (box.top < 0 || box.bottom > window.innerHeight)
            window.scrollBy(0, box.top - window.innerHeight / 3);
        if (box.left < 0 || box.right > window.innerWidth)
            range.startContainer.parentElement.scrollIntoView({block: 'nearest', inline: 'center'});
    }

    function goTo(range) {
        here = range ? liveRange(range) : null;
        if (here)
            scrollTo(here);
        return paint();
    }

    function findAll(words) {
        const escaped = words.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
        pattern = escaped ? new RegExp(escaped, 'giu') : null;
        found = pattern ? rangesOf(readText()) : [];
    }

    // The words from the place that is seen on; none ends it.
    function find(words) {
        findAll(words);
        const from = here;
        const isSeen = range => from ? !isBefore(range, from)
                                     : liveRange(range).getBoundingClientRect().bottom > 0;
        return goTo(found.find(isSeen) ?? found[0]);
    }

    // The next one, or the one before.
    function findNext(by) {
        if (!found.length)
            return paint();
        let index = found.findIndex(range => !here || !isBefore(range, here));
        if (index < 0)
            index = by > 0 ? 0 : -1;
        else if (by < 0 || (here && !isBefore(here, liveRange(found[index]))))
            index += by;
        return goTo(found[(index + found.length) % found.length]);
    }

    // After a change of the page, or in one that was loaded meanwhile: without moving it.
    function findAgain(words) {
        findAll(words);
        if (here) {
            const near = found.find(range => !isBefore(range, here)) ?? found.at(-1);
            here = near ? liveRange(near) : null;
        }
        return paint();
    }

    Object.assign(galley, {find, findNext, findAgain});
})();
