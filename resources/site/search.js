// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The search of a site that Galley wrote. Each year's issues are in a script of their own, which calls
// galleySearch(): a page that is opened from a disk may load scripts, and nothing else. The newest year
// is read first, and the next one only when more results are wanted.
(function () {
  "use strict";

  const form = document.getElementById("search_form");
  const field = document.getElementById("search_words");
  const status = document.getElementById("search_status");
  const results = document.getElementById("search_results");
  const more = document.getElementById("search_more");
  if (!form || !field || !status || !results || !more) {
    return;
  }

  const atOnce = 50;
  const files = form.dataset.shards.split(" ").filter(Boolean);
  const language = document.documentElement.lang || "en";
  // "key mark word" of each
  const difficulties = new Map(
    form.dataset.difficulties.split(";").map(function (difficulty) {
      const [key, mark, word] = difficulty.split(" ");
      return [key, { key: key, mark: mark, word: word }];
    }));
  // Letters that are not an accent and another letter, as a keyboard without them spells them.
  const spelled = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"
  };
  const entries = []; // of the years that were read, newest first
  let filesRead = 0;
  let reading = null;
  let words = []; // that an entry must hold
  let place = 0; // of the next entry to look at
  let shown = 0;
  let run = 0; // a new search makes what an older one waits for void

  // Without case, accents and hyphens.
  function plain(text) {
    return text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "")
      .replace(/[ßæœøłđðþħı]/g, function (letter) { return spelled[letter]; })
      .replace(/[\s\-\u2010-\u2015]+/g, " ");
  }

  window.galleySearch = function (year, issues) {
    for (const [slug, title, date, found] of issues) {
      for (const [anchor, heading, authors, difficulty, text] of found) {
        entries.push({
          address: "issues/" + slug + ".html#" + anchor,
          heading: heading,
          authors: authors,
          difficulty: difficulties.get(difficulty),
          issue: title,
          date: date,
          text: plain([heading, authors, difficulty, title, date, text].join(" "))
        });
      }
    }
  };

  // One at a time, whoever waits for it.
  function readNextYear() {
    if (!reading) {
      reading = new Promise(function (resolve) {
        const script = document.createElement("script");
        script.src = files[filesRead];
        script.onload = function () { resolve(true); };
        script.onerror = function () { resolve(false); };
        document.head.append(script);
      }).then(function (isRead) {
        filesRead += 1;
        reading = null;
        return isRead;
      });
    }
    return reading;
  }

  function element(name, className, content) {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    made.append(...content);
    return made;
  }

  function inWords(date) {
    try {
      return new Date(date + "T00:00:00Z").toLocaleDateString(
        language, { dateStyle: "long", timeZone: "UTC" });
    } catch (unknown) {
      return date; // in a language that the browser has no name for
    }
  }

  // As the other lists of the site have it.
  function show(entry) {
    const item = document.createElement("li");
    if (entry.difficulty) {
      const mark = element("span", "mark " + entry.difficulty.key, [entry.difficulty.mark]);
      mark.setAttribute("aria-hidden", "true");
      item.append(element("p", "difficulty", [mark, " " + entry.difficulty.word]));
    }
    const link = element("a", "", [entry.heading]);
    link.href = entry.address;
    const title = element("p", "title", [link]);
    title.dir = "auto";
    item.append(title);
    if (entry.authors) {
      const authors = element("p", "detail", [entry.authors]);
      authors.dir = "auto";
      item.append(authors);
    }
    const time = element("time", "", [inWords(entry.date)]);
    time.dateTime = entry.date;
    item.append(element("p", "when", [time, " · ", element("bdi", "", [entry.issue])]));
    results.append(item);
  }

  function say(isComplete, isBroken) {
    const count = shown === 1 ? "1 paper" : shown.toLocaleString("en") + " papers";
    if (isBroken) {
      status.textContent = "A part of the index could not be read. " + count + " so far.";
    } else if (shown === 0) {
      status.textContent = isComplete ? "Nothing holds all of these words." : "Searching …";
    } else {
      status.textContent = isComplete ? count + "." : count + " so far, the newest first.";
    }
  }

  async function search(limit) {
    const mine = run;
    results.setAttribute("aria-busy", "true");
    let isBroken = false;
    while (shown < limit) {
      while (place < entries.length && shown < limit) {
        const entry = entries[place];
        place += 1;
        if (words.every(function (word) { return entry.text.includes(word); })) {
          show(entry);
          shown += 1;
        }
      }
      if (shown >= limit || filesRead >= files.length) {
        break;
      }
      say(false, isBroken);
      isBroken = !(await readNextYear()) || isBroken;
      if (mine !== run) {
        return;
      }
    }
    const isComplete = place >= entries.length && filesRead >= files.length;
    more.hidden = isComplete;
    results.removeAttribute("aria-busy");
    say(isComplete, isBroken);
  }

  // Words, beginnings of words, and "phrases".
  function wordsOf(text) {
    const found = text.replace(/[“”„«»]/g, "\"").matchAll(/"([^"]*)"|([^\s"]+)/g);
    return Array.from(found, function ([, phrase, word]) {
      return plain(phrase === undefined ? word.replace(/\*$/, "") : phrase).trim();
    }).filter(Boolean);
  }

  function start(text) {
    run += 1;
    words = wordsOf(text);
    place = 0;
    shown = 0;
    results.replaceChildren();
    more.hidden = true;
    status.textContent = "";
    if (words.length > 0) {
      search(atOnce);
    } else {
      status.textContent = "Type a word to search for.";
    }
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    start(field.value);
    const address = new URL(window.location.href);
    if (words.length > 0) {
      address.searchParams.set("q", field.value);
    } else {
      address.searchParams.delete("q");
    }
    try {
      window.history.replaceState(null, "", address);
    } catch (refused) {
      // Some browsers let a page that is opened from a disk keep its address as it is.
    }
  });
  more.addEventListener("click", function () {
    const first = results.children.length;
    more.hidden = true;
    search(shown + atOnce).then(function () {
      const next = results.children[first];
      if (next) {
        next.querySelector("a").focus();
      }
    });
  });

  form.hidden = false;
  const asked = new URLSearchParams(window.location.search).get("q");
  if (asked) {
    field.value = asked;
    start(asked);
  }
})();
