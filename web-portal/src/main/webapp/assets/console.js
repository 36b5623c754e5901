// Sends a maker's list as it is, and shows how far it has come. Form fields would make the server keep a copy on disk.

const upload = document.getElementById('upload');
const bar = document.getElementById('sending');
const stop = document.getElementById('stop');
const outcome = document.getElementById('outcome');
const REFRESH_MILLIS = 1500;
const ALL = 100;

let sending = null;
let ticket = '';
let isStopped = false;

upload.hidden = false;
upload.addEventListener('submit', event => {
  event.preventDefault();
  const file = upload.elements.file.files[0];
  if (!sending && file) {
    send(upload.elements.maker.value.trim(), file);
  }
});
stop.addEventListener('click', () => {
  isStopped = true;
  stop.hidden = true;
  // Not by breaking it off: see WireStream.drain.
  fetch('/console/device-list-stop?' + new URLSearchParams({ticket}), {method: 'POST'}).catch(() => sending?.abort());
});
addEventListener('beforeunload', event => {
  if (sending) {
    event.preventDefault();
  }
});
setTimeout(watch, REFRESH_MILLIS);

function send(maker, file) {
  sending = new XMLHttpRequest();
  ticket = crypto.randomUUID();
  isStopped = false;
  sending.open('POST', upload.action + '?' + new URLSearchParams({maker, file: file.name, ticket}));
  sending.setRequestHeader('Content-Type', 'text/csv');
  sending.setRequestHeader('Accept', 'application/json');
  sending.upload.addEventListener('progress', moved => progress(moved.loaded, file.size));
  sending.addEventListener('load', event => end(told(event.target)));
  sending.addEventListener('error', () => end(upload.dataset.lost));
  sending.addEventListener('abort', () => end(upload.dataset.stopped));
  atWork(true);
  progress(0, file.size);
  sending.send(file);
}

function told(answer) {
  if (isStopped) {
    return upload.dataset.stopped;
  }
  try {
    if (answer.status === 200) {
      return JSON.parse(answer.responseText).state === 'DONE' ? upload.dataset.done : upload.dataset.interrupted;
    }
    const slug = JSON.parse(answer.responseText).type.split(':').pop();
    return upload.getAttribute('data-' + slug) ?? upload.dataset.refused;
  } catch {
    return upload.dataset.refused;
  }
}

function end(text) {
  sending = null;
  atWork(false);
  outcome.textContent = text;
  outcome.classList.toggle('unwell', text !== upload.dataset.done);
  refresh();
}

function atWork(isSending) {
  outcome.textContent = '';
  bar.hidden = !isSending;
  stop.hidden = !isSending;
  upload.querySelector('[type=submit]').hidden = isSending;
  upload.setAttribute('aria-busy', isSending);
  upload.elements.maker.readOnly = isSending;
  upload.elements.file.disabled = isSending;
}

function progress(sent, whole) {
  const percent = whole === 0 ? ALL : Math.floor(ALL * sent / whole);
  bar.querySelector('progress').value = percent;
  bar.querySelector('span').textContent = upload.dataset.reading + ' ' + percent + ' %';
}

// The page itself knows how to write its lists: its newer self is fetched, and its part put in.
async function refresh() {
  try {
    const answer = await fetch(location.pathname, {headers: {Accept: 'text/html'}});
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const lists = page.getElementById('imports');
    if (lists) {
      document.getElementById('imports').replaceWith(lists);
    }
  } catch {
    // The next look may find the server again.
  }
}

async function watch() {
  if (sending || document.getElementById('imports').dataset.reading === 'true') {
    await refresh();
  }
  setTimeout(watch, REFRESH_MILLIS);
}
