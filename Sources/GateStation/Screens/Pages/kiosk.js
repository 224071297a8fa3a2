"use strict";
// Shows what the station says. Texts come from the station and are put in as text, never as markup.
(() => {
  const body = document.body;
  const words = JSON.parse(body.dataset.words);
  const languages = body.dataset.languages.split(" ");
  const volume = Number(body.dataset.volume);
  const at = (id) => document.getElementById(id);
  let shown = null;
  let clearing = 0;
  let counting = 0;
  let run = null;
  let lastBeat = Date.now();
  let source = null;
  const state = { paused: false, alarm: false, stops: null };

  function say(element, phrase, spoken = languages) {
    element.replaceChildren();
    if (!phrase) return;
    for (const language of spoken) {
      const part = document.createElement("span");
      part.lang = language === "zh" ? "zh-CN" : language;
      part.textContent = phrase[language] || "";
      element.append(part);
    }
  }

  function list(element, phrases, spoken) {
    element.replaceChildren(...phrases.map((phrase) => {
      const item = document.createElement("li");
      say(item, phrase, spoken);
      return item;
    }));
  }

  function strip(element, phrase) {
    say(element, phrase);
    element.hidden = !phrase;
  }

  // ── verdicts

  function show(card) {
    const isSame = shown && shown.key === card.key && shown.look === card.look;
    const isUpdate = isSame && shown.id === card.id;
    shown = card;
    body.dataset.look = card.look;
    body.dataset.code = card.code || "";
    body.dataset.showing = card.id;
    at("card").hidden = false;
    say(at("title"), card.title, card.languages);
    say(at("again"), card.again, card.languages);
    say(at("plan"), card.plan, card.languages);
    list(at("facts"), card.facts, card.languages);
    list(at("advice"), card.advice, card.languages);
    offer(card, isUpdate || isSame);
    // Staff read these, whatever the visitor speaks.
    list(at("attention"), card.attention, languages);
    at("test").hidden = !(card.test || body.classList.contains("training"));
    if (isUpdate) return;
    coach(null);
    if (!isSame) Tones.play(card.look, volume);
    stay(card.stay);
  }

  // ── a perk counter

  const counts = new Map();

  function offer(card, isKnown) {
    if (!isKnown) counts.clear();
    at("offers").replaceChildren(...card.offers.map((perk) => {
      const item = document.createElement("li");
      const what = document.createElement("span");
      what.className = "what";
      say(what, perk.text, card.languages);
      item.append(what);
      if (!body.dataset.token) {
        const link = document.createElement("a");
        link.href = "/staff";
        say(link, words.unlock);
        item.append(link);
      } else if (perk.left !== 0) {
        item.append(...choice(card, perk));
      }
      return item;
    }));
  }

  function choice(card, perk) {
    const most = perk.left === null ? 99 : perk.left;
    const count = document.createElement("output");
    const draw = (number) => { counts.set(perk.perk, number); count.textContent = String(number); };
    const step = (sign, by) => press(sign, "", () => draw(Math.min(most, Math.max(1, counts.get(perk.perk) + by))));
    const grant = press("", "grant", () => redeem(card.id, perk.perk, counts.get(perk.perk)));
    say(grant, words.grant);
    draw(Math.min(most, counts.get(perk.perk) || 1));
    return [step("−", -1), count, step("+", 1), grant];
  }

  function press(text, className, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = className;
    button.textContent = text;
    button.addEventListener("click", act);
    return button;
  }

  async function redeem(showing, perk, count) {
    for (const button of at("offers").querySelectorAll("button")) button.disabled = true;
    const path = "/staff/" + encodeURIComponent(body.dataset.gate) + "/redeem";
    try {
      const response = await fetch(path, {
        method: "POST", body: new URLSearchParams({ showing, perk, count }), headers: { "X-Form-Token": body.dataset.token },
      });
      if (response.status === 401) return location.assign("/staff");
      const isJSON = (response.headers.get("content-type") || "").startsWith("application/json");
      const told = isJSON ? await response.json() : { done: false, text: words.failed };
      // What was granted or refused comes as a card of its own; this is what went wrong before.
      if (!told.done && shown && shown.id === showing) say(at("again"), told.text);
    } catch {
      say(at("again"), words.failed);
    }
    for (const button of at("offers").querySelectorAll("button")) button.disabled = false;
  }

  function stay(milliseconds) {
    clearTimeout(clearing);
    clearInterval(counting);
    const bar = at("bar");
    bar.classList.remove("running");
    at("stay").hidden = milliseconds === null;
    if (milliseconds === null) return;
    bar.style.setProperty("--stay", milliseconds + "ms");
    void bar.offsetWidth;
    bar.classList.add("running");
    const end = Date.now() + milliseconds;
    const count = () => { at("countdown").textContent = Math.max(0, Math.ceil((end - Date.now()) / 1000)) + " s"; };
    count();
    counting = setInterval(count, 250);
    clearing = setTimeout(clear, milliseconds);
  }

  function clear() {
    clearInterval(counting);
    shown = null;
    body.dataset.look = "idle";
    body.dataset.code = "";
    at("card").hidden = true;
    at("test").hidden = !body.classList.contains("training");
  }

  // ── how things stand

  function coach(phrase, name) {
    strip(at("coaching"), phrase);
    body.dataset.coaching = phrase ? name : "";
  }

  function close() {
    const closed = at("closed");
    const phrase = state.alarm ? words.alarm : state.stops || (state.paused ? words.paused : null);
    closed.className = state.alarm ? "alarm" : state.stops ? "lamp" : "";
    strip(closed, phrase);
    body.dataset.closed = state.alarm ? "alarm" : state.stops ? "lamp" : state.paused ? "paused" : "";
  }

  const told = {
    hello(data) {
      if (run && run !== data.run) location.reload();
      run = data.run;
    },
    beat() {},
    card: show,
    paused(data) { state.paused = data.on; close(); },
    alarm(data) { state.alarm = data.on; close(); },
    region(data) {
      at("region").classList.toggle("alone", data.alone);
      strip(at("region"), data.text);
    },
    lamps(data) {
      const journal = data.lamps.find((lamp) => lamp.name === "journal");
      state.stops = data.stops && journal ? journal.text : null;
      list(at("lamps"), data.lamps.filter((lamp) => lamp.name !== "journal").map((lamp) => lamp.text), languages);
      close();
    },
    coaching(data) { if (!shown || !data.text) coach(data.text, data.name); },
  };

  // ── the connection

  function isLost(lost) {
    body.dataset.connection = lost ? "lost" : "live";
    strip(at("lost"), lost ? words.lost : null);
  }

  function connect() {
    if (source) source.close();
    source = new EventSource("/gate/" + encodeURIComponent(body.dataset.gate) + "/events");
    for (const [name, take] of Object.entries(told)) {
      source.addEventListener(name, (event) => {
        lastBeat = Date.now();
        isLost(false);
        take(JSON.parse(event.data));
      });
    }
    source.onerror = () => isLost(true);
  }

  setInterval(() => {
    const silence = Date.now() - lastBeat;
    if (silence > 5000) isLost(true);
    if (silence > 5000 || source.readyState === EventSource.CLOSED) {
      lastBeat = Date.now() - 3000;
      connect();
    }
    strip(at("silent"), volume > 0 && Tones.isSilent() ? words.silent : null);
  }, 1000);

  addEventListener("pointerdown", () => Tones.awake());
  addEventListener("keydown", () => Tones.awake());
  const way = ["exit", "counter"].find((name) => body.classList.contains(name)) || "entrance";
  say(at("way"), words[way]);
  say(at("test"), words.test);
  for (const element of document.querySelectorAll("#idle span[lang]")) {
    element.hidden = !languages.includes(element.lang === "zh-CN" ? "zh" : element.lang);
  }
  clear();
  connect();
})();
