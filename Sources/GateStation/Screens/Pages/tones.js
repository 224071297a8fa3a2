"use strict";
// Four tones that nobody mixes up: up, down, three alike, one low and rough. Made here, so there is nothing to load.
const Tones = (() => {
  const scores = {
    admitted: { type: "sine", notes: [[659, 0, 0.14], [988, 0.15, 0.28]] },
    exit: { type: "sine", notes: [[784, 0, 0.14], [523, 0.15, 0.28]] },
    check: { type: "triangle", notes: [[740, 0, 0.1], [740, 0.16, 0.1], [740, 0.32, 0.16]] },
    refused: { type: "square", notes: [[185, 0, 0.55]] },
  };
  const named = { granted: "admitted", failure: "refused", offer: "check" };
  let context = null;

  function awake() {
    const Context = window.AudioContext || window.webkitAudioContext;
    if (!context && Context) context = new Context();
    if (context && context.state === "suspended") context.resume().catch(() => {});
    return context;
  }

  function play(look, volume) {
    const name = named[look] || look;
    const score = scores[name];
    document.body.dataset.tone = name;
    document.body.dataset.tones = String(Number(document.body.dataset.tones || 0) + 1);
    if (!score || volume <= 0 || !awake()) return;
    // A rough tone is louder than a smooth one of the same height.
    const loudness = (volume / 100) * (score.type === "square" ? 0.35 : 0.8);
    const start = context.currentTime + 0.02;
    for (const [pitch, at, length] of score.notes) {
      const source = context.createOscillator();
      const gain = context.createGain();
      source.type = score.type;
      source.frequency.value = pitch;
      gain.gain.setValueAtTime(0, start + at);
      gain.gain.linearRampToValueAtTime(loudness, start + at + 0.01);
      gain.gain.setValueAtTime(loudness, start + at + length - 0.03);
      gain.gain.linearRampToValueAtTime(0, start + at + length);
      source.connect(gain).connect(context.destination);
      source.start(start + at);
      source.stop(start + at + length);
    }
  }

  return { play, awake, isSilent: () => { const now = awake(); return Boolean(now) && now.state === "suspended"; } };
})();
