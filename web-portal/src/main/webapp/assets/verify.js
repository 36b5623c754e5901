// Keeps "Check your phone" as the server would write it now. The page works without, by reloading.
// The server says by a stream, or when asked, that something is new; what is new is read from the page itself.

const ASK_MILLIS = 2000;
const SECOND = 1000;
const attempt = document.getElementById('attempt');
let at = attempt.dataset.at;
let counting = 0;
let busy = false;

const stage = pulse => pulse.split(' ')[0];

function heard(pulse) {
  if (pulse === at) {
    return;
  }
  if (stage(pulse) !== stage(at)) {
    // Another page is due; which one, the server knows.
    location.replace(attempt.dataset.here);
    return;
  }
  at = pulse;
  refresh();
}

async function refresh() {
  if (busy) {
    return;
  }
  busy = true;
  const told = at;
  try {
    const answer = await fetch(attempt.dataset.here, {headers: {Accept: 'text/html'}, cache: 'no-store', redirect: 'manual'});
    if (answer.ok) {
      put(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    }
  } catch {
    // The next news finds the server again.
  }
  busy = false;
  if (told !== at) {
    refresh();
  }
}

function put(newer) {
  for (const part of document.querySelectorAll('[data-part]')) {
    const other = newer.querySelector(`[data-part="${part.dataset.part}"]`);
    if (other) {
      replace(part, document.importNode(other, true));
    }
  }
  count();
}

// A status speaks when its own words change, not when another one takes its place; and focus stays where it is.
function replace(part, newer) {
  const status = part.querySelector('[role=status]');
  const after = newer.querySelector('[role=status]');
  const focused = part.contains(document.activeElement) ? document.activeElement.value : null;
  part.className = newer.className;
  if (status && after) {
    const words = [...after.childNodes];
    const changed = status.textContent !== after.textContent;
    for (const child of [...part.children].filter(child => child !== status)) {
      child.remove();
    }
    for (const child of [...newer.children]) {
      if (child === after) {
        part.append(status);
      } else {
        part.append(child);
      }
    }
    if (changed) {
      status.replaceChildren(...words);
    }
  } else {
    part.replaceChildren(...newer.childNodes);
  }
  if (focused !== null) {
    [...part.querySelectorAll('button')].find(button => button.value === focused)?.focus({preventScroll: true});
  }
}

// The wait before another call is counted down; whether it may be asked for then, the server decides.
function count() {
  clearInterval(counting);
  const buttons = [...document.querySelectorAll('[data-again]')].filter(button => Number(button.dataset.again) > 0);
  if (buttons.length === 0) {
    return;
  }
  const words = new Map(buttons.map(button => [button, button.textContent]));
  const due = performance.now() + Number(buttons[0].dataset.again) * SECOND;
  document.querySelector('[data-again-hint]')?.remove();
  const step = () => {
    const left = Math.ceil((due - performance.now()) / SECOND);
    for (const button of buttons) {
      button.disabled = left > 0;
      button.textContent = left > 0 && button.dataset.wait ? button.dataset.wait.replace('#', left) : words.get(button);
    }
    if (left <= 0) {
      clearInterval(counting);
    }
  };
  step();
  counting = setInterval(step, SECOND / 4);
}

async function ask() {
  try {
    const answer = await fetch('/verify-events', {headers: {Accept: 'application/json'}, cache: 'no-store'});
    if (answer.status === 204) {
      location.replace(attempt.dataset.here);
      return;
    }
    if (answer.ok) {
      heard((await answer.json()).at);
    }
  } catch {
    // Asked again in a moment.
  }
  setTimeout(ask, ASK_MILLIS);
}

function listen() {
  const events = new EventSource('/verify-events');
  events.addEventListener('message', event => heard(event.data));
  events.addEventListener('error', () => {
    // Not a break that the browser mends by itself.
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(ask, ASK_MILLIS);
    }
  });
}

// Whoever begins to type the code means its field.
document.addEventListener('keydown', event => {
  const code = document.getElementById('verify:code');
  if (code && document.activeElement === document.body && /^[0-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    code.focus();
  }
});

// A page that comes back from the browser's memory shows how things were.
addEventListener('pageshow', event => {
  if (event.persisted) {
    location.replace(attempt.dataset.here);
  }
});

if (stage(at) !== 'OVER') {
  count();
  listen();
}
