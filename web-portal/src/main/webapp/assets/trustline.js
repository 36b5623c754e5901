// Everything works without this file. It spares a second click, shows what is typed, and leads to what went wrong.

const summary = document.getElementById('faults');
if (summary) {
  summary.focus();
}

for (const form of document.forms) {
  form.addEventListener('submit', event => {
    if (form.getAttribute('aria-busy') === 'true') {
      event.preventDefault();
      return;
    }
    form.setAttribute('aria-busy', 'true');
  });
}

// A page that comes back from the browser's memory is ready again.
addEventListener('pageshow', () => {
  for (const form of document.forms) {
    form.removeAttribute('aria-busy');
  }
});

for (const reveal of document.querySelectorAll('[data-reveal]')) {
  const secret = document.getElementById(reveal.dataset.reveal);
  const box = reveal.querySelector('input');
  box.checked = false;
  reveal.hidden = false;
  box.addEventListener('change', () => {
    secret.type = box.checked ? 'text' : 'password';
  });
  // Shown or not, it is sent as a password, so that no browser keeps it among remembered texts.
  secret.form.addEventListener('submit', () => {
    secret.type = 'password';
  });
}
