// Keeps the part of a page that moves as the server would write it now. The page works without, by reloading.

const HIDDEN_MILLIS = 5000;

function part() {
  return document.getElementById('live');
}

function pace() {
  return Number(part()?.dataset.live ?? 0);
}

// What a person is at stays theirs: focus and unfolded details move over to the newer part.
function put(newer) {
  const focused = document.activeElement?.closest('#live') ? place(document.activeElement) : null;
  const unfolded = [...part().querySelectorAll('details')].map(details => details.open);
  newer.querySelectorAll('details').forEach((details, at) => { details.open = unfolded[at] ?? false; });
  const before = document.getElementById('fate')?.textContent;
  const status = document.getElementById('fate');
  part().replaceWith(newer);
  const after = document.getElementById('fate');
  // A status speaks when its own words change, not when another one takes its place.
  if (status && after) {
    const words = [...after.childNodes];
    after.replaceWith(status);
    if (before !== after.textContent || status.innerHTML !== after.innerHTML) {
      status.replaceChildren(...words);
    }
  }
  if (focused) {
    [...newer.querySelectorAll('a, button, summary')].find(element => place(element) === focused)?.focus({preventScroll: true});
  }
}

function place(element) {
  return element.tagName + '|' + (element.getAttribute('href') ?? '') + '|' + (element.getAttribute('aria-label') ?? element.textContent);
}

async function refresh() {
  try {
    const answer = await fetch(location.href, {headers: {Accept: 'text/html'}, cache: 'no-store'});
    if (answer.ok && !answer.redirected) {
      const newer = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live');
      if (newer && part()) {
        put(document.importNode(newer, true));
      }
    }
  } catch {
    // The next look may find the server again.
  }
}

async function watch() {
  if (pace() > 0 && !document.hidden) {
    await refresh();
  }
  if (pace() > 0) {
    setTimeout(watch, document.hidden ? HIDDEN_MILLIS : pace());
  }
}

if (pace() > 0) {
  setTimeout(watch, pace());
}
