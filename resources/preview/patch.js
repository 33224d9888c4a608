// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces what an edit changed in the previewed page, and nothing else.
(() => {
    'use strict';
    const {marker, entries, entryOf, hold, holdAbove, lookForTyped, noteTyped, dress} = galley;

    function parse(html) {
        const template = document.createElement('template');
        template.innerHTML = html;
        return template.content;
    }

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
        if (old instanceof Element) {
            copyAttributes(old, fresh);
            morphChildren(old, fresh);
        } else {
            const {data} = old;
            old.data = fresh.data;
            noteTyped(old, endOfChange(data, fresh.data));
        }
    }

    function endOfChange(before, after) {
        let same = 0;
        while (same < after.length && before.at(-1 - same) === after.at(-1 - same))
            ++same;
        return after.length - same;
    }

    // By which a node is known again at another place: what it is called, else what it says.
    function keyOf(node) {
        if (!(node instanceof Element))
            return null;
        return node.getAttribute(marker) ?? (node.id || node.outerHTML);
    }

    // For each of `after` the node of `before` to make like it, or nothing.
    function pair(before, after) {
        const isOneForOne = before.length === 1 || after.length === 1;
        const byKey = new Map(isOneForOne ? [] : before.map(node => [keyOf(node), node]));
        byKey.delete(null);
        const left = new Set(before);
        const take = node => {
            left.delete(node);
            return node;
        };
        const pairs = after.map(node => {
            const known = byKey.size ? byKey.get(keyOf(node)) : null;
            return known?.nodeName === node.nodeName && left.has(known) ? take(known) : null;
        });
        const rest = left.values();
        return pairs.map((known, i) => {
            if (known)
                return known;
            const {value} = rest.next();
            return value?.nodeName === after[i].nodeName ? value : null;
        });
    }

    // Puts nodes one behind the other, in front of `end`, moving as few as it can.
    function arrange(parent, nodes, first, end, after = node => node.nextSibling) {
        let next = first;
        for (const node of nodes) {
            // One that moved down is taken out, rather than all behind it moved up.
            if (next !== end && next !== node && after(next) === node) {
                parent.insertBefore(next, end);
                next = node;
            }
            if (next === node)
                next = after(node);
            else
                parent.insertBefore(node, next);
        }
    }

    function morphChildren(old, fresh) {
        const before = [...old.childNodes];
        const after = [...fresh.childNodes];
        let head = 0;
        while (head < before.length && head < after.length && before[head].isEqualNode(after[head]))
            ++head;
        before.splice(0, head);
        after.splice(0, head);
        let end = null;
        while (before.length && after.length && before.at(-1).isEqualNode(after.at(-1))) {
            end = before.pop();
            after.pop();
        }
        const pairs = pair(before, after);
        const kept = new Set(pairs);
        before.filter(node => !kept.has(node)).forEach(node => node.remove());
        const nodes = pairs.map((node, i) => {
            if (node)
                morph(node, after[i]);
            return node ?? document.importNode(after[i], true);
        });
        arrange(old, nodes, before.find(node => kept.has(node)) ?? end, end);
        nodes.filter((node, i) => node !== pairs[i]).forEach(node => noteTyped(node, node.length));
    }

    // --- the parts of a patch -------------------------------------------------------------------

    function patchStyle(css) {
        const styles = document.head.querySelectorAll('style');
        if (styles.length !== 1)
            return false;
        styles[0].textContent = `\n${css}\n`;
        dress();
        return true;
    }

    const outside = name => [...document.querySelectorAll(name)].filter(
        element => !element.closest(`[${marker}]`));

    // To parse and compare a long list of contents takes longer than all else: a title changes one item.
    const unknown = {parts: [], items: []};
    let header = unknown; // as it was patched last
    function patchItem(parts) {
        const differing = parts.length === header.parts.length
            ? parts.flatMap((part, i) => part === header.parts[i] ? [] : [i]) : [];
        const [i] = differing;
        const isItem = html => html.trimEnd().endsWith('</li>');
        if (differing.length !== 1 || i === 0 || !isItem(parts[i]) || !isItem(header.parts[i]))
            return false;
        const item = header.items[i - 1];
        if (!item.isConnected || !item.isEqualNode(parse(header.parts[i]).firstElementChild))
            return false;
        morph(item, parse(parts[i]).firstElementChild);
        header = {parts, items: header.items};
        return true;
    }

    function patchHeader(html) {
        const parts = html.split(/(?=<li[\s>])/);
        if (patchItem(parts))
            return true;
        const pairs = [...parse(html).children].map(fresh => [outside(fresh.localName)[0], fresh]);
        for (const [old, fresh] of pairs) {
            if (old)
                morph(old, fresh);
        }
        const found = pairs.every(([old]) => old);
        const items = found ? pairs.flatMap(([old]) => [...old.querySelectorAll('li')]) : [];
        header = items.length === parts.length - 1 ? {parts, items} : unknown;
        return found;
    }

    // Entries that go, come and move; what stays in place is not touched.
    function patchOrder(order, fresh) {
        const known = new Map([...entries()].map(entry => [entry.getAttribute(marker), entry]));
        if (!known.size || !order.length || order.some(id => !known.has(id) && !fresh.has(id)))
            return false;
        const last = [...known.values()].at(-1);
        const end = document.createComment('');
        last.after(end);
        const wanted = new Set(order);
        for (const [id, entry] of known) {
            if (!wanted.has(id))
                entry.remove();
        }
        const elementAfter = node => {
            do
                node = node.nextSibling;
            while (node !== end && !(node instanceof Element));
            return node;
        };
        const nodes = order.map(id => known.get(id) ?? fresh.get(id));
        arrange(end.parentNode, nodes, entries()[0] ?? end, end, elementAfter);
        end.remove();
        return true;
    }

    // Says whether all that it was given had a place in the page.
    function patch({title, style, header, entries: changed, order}) {
        lookForTyped();
        const olds = changed.map(([id]) => entryOf(id));
        if (order || header !== undefined || style !== undefined)
            hold();
        else
            holdAbove(olds.filter(old => old));
        const fresh = new Map();
        let found = true;
        changed.forEach(([id, html], i) => {
            const element = parse(html).firstElementChild;
            if (olds[i])
                morph(olds[i], element);
            else
                fresh.set(id, document.importNode(element, true));
        });
        if (order)
            found = patchOrder(order, fresh);
        else if (fresh.size)
            found = false;
        if (header !== undefined)
            found = patchHeader(header) && found;
        if (style !== undefined)
            found = patchStyle(style) && found;
        if (document.title !== title)
            document.title = title;
        return found;
    }

    // The whole page, without loading it: nothing flashes, and the place is kept.
    function replace(html) {
        const fresh = new DOMParser().parseFromString(html, 'text/html');
        lookForTyped();
        hold();
        header = unknown;
        copyAttributes(document.documentElement, fresh.documentElement);
        morph(document.head, fresh.head);
        morph(document.body, fresh.body);
        dress();
    }

    Object.assign(galley, {patch, replace});
})();
