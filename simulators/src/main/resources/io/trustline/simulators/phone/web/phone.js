// The telephone's page: shows what the telephone does, and does what is pressed.
import { Sound } from '/sound.js';

const words = JSON.parse(document.body.dataset.words);
const say = (name, ...parts) => words[name].replace(/\{(\d)\}/g, (all, at) => parts[at]);
const part = (id) => document.getElementById(id);
const title = document.title;
const bars = new Array(48).fill(0);
const sound = new Sound((level) => { bars.push(level); bars.shift(); draw(); });

let telephone = null;
let ahead = 0;
let listed = '';

function show(view) {
  telephone = view;
  ahead = view.now - Date.now();
  const call = view.current ?? null;
  const state = call === null ? 'idle' : call.state;
  part('telephone').dataset.state = state;
  write('state', heading(view, call));
  write('hint', hint(call));
  write('caller', call?.caller ?? '');
  part('caller').hidden = call === null;
  part('timer').hidden = state !== 'talking';
  part('level').hidden = state !== 'talking';
  part('answer').hidden = part('decline').hidden = !call?.waiting;
  part('hang-up').hidden = state !== 'talking';
  document.querySelectorAll('[data-key]').forEach((key) => { key.disabled = state !== 'talking'; });
  document.querySelector(`[name=manner][value="${view.manner}"]`).checked = true;
  document.title = state === 'ringing' ? `${say('tab')} ${title}` : title;
  hear(call, state);
  list(view.calls);
  tick();
}

// Only what changed is written, or else it would be read out again.
function write(id, text) {
  if (part(id).textContent !== text) {
    part(id).textContent = text;
  }
}

function heading(view, call) {
  if (call === null) {
    return say('idle');
  }
  if (call.state === 'talking') {
    return say('talking');
  }
  return say(call.waiting ? 'ringing' : view.manner === 'no-answer' ? 'unattended' : 'expected');
}

function hint(call) {
  if (call === null) {
    return say('hint');
  }
  if (call.state === 'talking') {
    return say(sound.isOn ? 'listening' : 'silent');
  }
  return call.waiting ? say('press') : '';
}

function hear(call, state) {
  part('quiet').hidden = sound.isOn;
  if (state === 'ringing') {
    sound.ring();
  } else {
    sound.quiet();
  }
  if (state === 'talking') {
    sound.listen(call.number);
  } else {
    sound.leave();
  }
}

// Written again only when it says something else: whoever is in it with the keyboard stays there.
function list(calls) {
  const said = JSON.stringify(calls);
  if (said === listed) {
    return;
  }
  listed = said;
  part('none').hidden = calls.length > 0;
  part('calls').hidden = calls.length === 0;
  part('calls').replaceChildren(...calls.map(line));
}

function line(call, at) {
  const seconds = (from, to) => Math.max(0, Math.round((to - from) / 1000));
  const how = call.ending ? say(call.ending) : say('live');
  const end = call.ended ?? telephone.now;
  const length = call.answered ? say('talked', how, seconds(call.answered, end)) : say('rang', how, seconds(call.began, end));
  const item = element('li');
  const who = element('div', call.caller);
  const time = new Date(call.began).toLocaleTimeString(document.documentElement.lang);
  who.append(element('span', `${time} · ${length}`, 'hint'));
  item.append(who);
  if (call.audible && call.ended && at < 3) {
    const again = element('button', say('hear'), 'link');
    again.type = 'button';
    again.setAttribute('aria-label', say('hear-call', call.number));
    again.addEventListener('click', async () => { await turnOn(); sound.replay(call.number); });
    item.append(again);
  }
  return item;
}

function element(name, text = '', style = '') {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = style;
  return made;
}

function tick() {
  const since = telephone?.current?.answered;
  if (since) {
    const seconds = Math.max(0, Math.floor((Date.now() + ahead - since) / 1000));
    part('timer').textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }
}

function draw() {
  const canvas = part('level');
  const pen = canvas.getContext('2d');
  pen.clearRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = getComputedStyle(canvas).color;
  bars.forEach((level, at) => {
    const height = Math.max(2, level * canvas.height);
    pen.fillRect(at * 6, (canvas.height - height) / 2, 4, height);
  });
}

const post = (path) => fetch(path, { method: 'POST' });

async function turnOn() {
  try {
    await sound.turnOn();
  } finally {
    if (telephone !== null) {
      show(telephone);
    }
  }
}

function press(key) {
  const button = document.querySelector(`[data-key="${key}"]`);
  if (!button || button.disabled) {
    return;
  }
  button.classList.add('pressed');
  setTimeout(() => button.classList.remove('pressed'), 160);
  post(`/key?${encodeURIComponent(key)}`);
}

part('sound').addEventListener('click', turnOn);
part('answer').addEventListener('click', () => { turnOn(); post('/answer'); });
part('decline').addEventListener('click', () => post('/decline'));
part('hang-up').addEventListener('click', () => post('/hang-up'));
part('keypad').addEventListener('click', ({ target }) => target.dataset.key && press(target.dataset.key));
part('manners').addEventListener('change', ({ target }) => { turnOn(); post(`/manner?${target.value}`); });
document.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey, target }) => {
  if (/^[0-9*#]$/.test(key) && !ctrlKey && !metaKey && !altKey && target.type !== 'text') {
    press(key);
  }
});

const events = new EventSource('/events');
events.onmessage = ({ data }) => { part('away').hidden = true; show(JSON.parse(data)); };
events.onerror = () => { part('away').hidden = false; sound.quiet(); sound.leave(); };
setInterval(tick, 500);
