"use strict";
// The staff view: asks for the gate's state every second, draws it as text, and sends what staff press.
(() => {
  const body = document.body;
  const words = JSON.parse(body.dataset.words);
  const base = "/staff/" + encodeURIComponent(body.dataset.gate) + "/";
  const at = (id) => document.getElementById(id);
  const both = (phrase) => phrase ? [...new Set([phrase.zh, phrase.en])].filter(Boolean).join(" · ") : "";
  const rows = new Map();
  let undoing = null;
  let answerTimer = 0;

  function make(name, className, text) {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  }

  // ── what staff press

  async function send(action, fields = {}) {
    try {
      const response = await fetch(base + action, {
        method: "POST", body: new URLSearchParams(fields), headers: { "X-Form-Token": body.dataset.token },
      });
      if (response.status === 401) return location.assign("/staff");
      const isJSON = (response.headers.get("content-type") || "").startsWith("application/json");
      const told = isJSON ? await response.json() : { done: false, text: words.failed };
      answer(told.text, told.done);
    } catch {
      answer(words.lost, false);
    }
    await refresh();
  }

  function answer(phrase, done) {
    const element = at("answer");
    element.textContent = both(phrase);
    element.classList.toggle("failed", !done);
    element.hidden = false;
    clearTimeout(answerTimer);
    answerTimer = setTimeout(() => { element.hidden = true; }, 6000);
  }

  for (const button of document.querySelectorAll("header [data-action]")) {
    button.addEventListener("click", () => send(button.dataset.action));
  }
  at("lock").addEventListener("click", async () => {
    await fetch("/staff/lock", { method: "POST", headers: { "X-Form-Token": body.dataset.token } });
    location.assign("/staff");
  });
  at("enter").addEventListener("submit", async (event) => {
    event.preventDefault();
    const fields = { pass: at("pass").value };
    if (at("persons").value) fields.persons = at("persons").value;
    await send("enter", fields);
    at("enter").reset();
  });
  at("undo").addEventListener("close", () => {
    const reason = at("undo").querySelector("input[name=reason]:checked");
    if (at("undo").returnValue === "undo" && reason && undoing) send("undo", { showing: undoing, reason: reason.value });
    undoing = null;
  });
  at("search").addEventListener("input", filter);

  // ── the list

  function row(showing) {
    const item = make("li");
    const frame = showing.frame ? make("img") : make("div", "no-frame");
    if (showing.frame) {
      frame.alt = "";
      frame.loading = "lazy";
      frame.src = base + "frames/" + showing.id;
    }
    const text = make("div");
    const what = make("div", "what", showing.time + "  " + both(showing.title) + (showing.test ? "  TEST" : ""));
    text.append(what, make("div", "plan", both(showing.plan)), make("div", "pass", showing.pass || ""));
    for (const fact of showing.facts) text.append(make("div", "more", both(fact)));
    if (showing.code) text.append(make("div", "more", showing.code));
    if (showing.again) text.append(make("div", "more", both(showing.again)));
    text.append(make("div", "more", showing.source + " · " + showing.milliseconds + " ms"));
    const actions = make("div", "actions");
    if (showing.check) {
      actions.append(press(words.confirm, () => send("confirm", { showing: showing.id })));
      actions.append(press(words.decline, () => send("decline", { showing: showing.id })));
    }
    if (showing.undo) actions.append(press(words.undo, () => undo(showing)));
    if (showing.undone) {
      what.classList.add("undone");
      actions.append(make("span", "", both(words.undone)));
    }
    item.dataset.look = showing.look;
    item.dataset.id = showing.id;
    item.dataset.search = [showing.pass, both(showing.plan), showing.code, both(showing.title), showing.facts.map(both).join(" ")]
      .join(" ").toLowerCase();
    item.append(frame, text, actions);
    return item;
  }

  function press(phrase, act) {
    const button = make("button", "", both(phrase));
    button.type = "button";
    button.addEventListener("click", act);
    return button;
  }

  function undo(showing) {
    undoing = showing.id;
    at("undone-showing").textContent = showing.time + "  " + both(showing.title) + "  " + both(showing.plan);
    for (const choice of at("undo").querySelectorAll("input[name=reason]")) choice.checked = false;
    at("undo").returnValue = "";
    at("undo").showModal();
  }

  function filter() {
    const wanted = at("search").value.trim().toLowerCase().replace(/[\s-]+/g, "");
    for (const item of at("showings").children) {
      item.hidden = !item.dataset.search.replace(/[\s-]+/g, "").includes(wanted);
    }
  }

  function draw(showings) {
    // A row that has not changed stays as it is: whoever is about to press its button keeps it.
    const wanted = showings.map((showing) => {
      const sign = JSON.stringify(showing);
      const known = rows.get(showing.id);
      if (known && known.sign === sign) return known.item;
      const item = row(showing);
      rows.set(showing.id, { sign, item });
      return item;
    });
    const list = at("showings");
    wanted.forEach((item, place) => {
      if (list.children[place] !== item) list.insertBefore(item, list.children[place] || null);
    });
    while (list.children.length > wanted.length) list.lastChild.remove();
    for (const id of [...rows.keys()]) if (!showings.some((showing) => showing.id === id)) rows.delete(id);
    filter();
  }

  // ── the state

  function states(state) {
    const lines = [];
    if (state.alarm) lines.push([both(words.alarm), true]);
    if (state.paused) lines.push([both(words.paused), true]);
    for (const lamp of state.lamps) lines.push([both(lamp), true]);
    if (state.region) lines.push([both(state.region), false]);
    for (const source of state.sources) if (!source.well) lines.push([source.name + ": " + both(source.text), false]);
    at("states").replaceChildren(...lines.map(([text, isBad]) => make("li", isBad ? "bad" : "", text)));
  }

  function show(state) {
    states(state);
    at("pause").hidden = state.paused;
    at("resume").hidden = !state.paused;
    at("in").textContent = state.tally.in;
    at("out").textContent = state.tally.out;
    at("inside").textContent = state.tally.inside;
    at("refused").replaceChildren(...state.tally.refused.map((line) => make("li", "", line.reason + ": " + line.count)));
    at("per_minute").textContent = state.queue.per_minute;
    at("share").textContent = state.queue.refused === null ? "–" : state.queue.refused + " %";
    at("seconds").textContent = state.queue.seconds === null ? "–" : state.queue.seconds;
    draw(state.showings);
    body.dataset.state = "live";
  }

  async function refresh() {
    try {
      const response = await fetch(base + "state");
      if (response.status === 401) return location.assign("/staff");
      show(await response.json());
    } catch {
      body.dataset.state = "lost";
      at("states").replaceChildren(make("li", "bad", both(words.lost)));
    }
  }

  async function look() {
    try {
      const response = await fetch(base + "picture");
      const has = response.status === 200;
      if (has) {
        const old = at("picture").src;
        at("picture").src = URL.createObjectURL(await response.blob());
        if (old) URL.revokeObjectURL(old);
      }
      at("picture").hidden = !has;
      at("no-picture").textContent = has ? "" : both(words.noPicture);
    } catch { /* the state's own line says that the station is away */ }
  }

  refresh();
  setInterval(refresh, 1000);
  setInterval(() => { if (!document.hidden) look(); }, 500);
})();
