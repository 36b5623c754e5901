// Asks the browser for what the page says, and sends the answer with the page's own form.

const form = document.querySelector('form[data-passkey]');
const answer = form?.querySelector('input[type=hidden][name$=":answer"]');
const able = form && window.PublicKeyCredential && navigator.credentials && form.dataset.options;
const TROUBLES = {NotAllowedError: 'refused', AbortError: 'refused', InvalidStateError: 'present'};

function bytes(text) {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, letter => letter.charCodeAt(0));
}

function text(buffer) {
  return btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

// Browsers older than parseCreationOptionsFromJSON and toJSON are many.
function read(options) {
  const known = list => (list ?? []).map(credential => ({...credential, id: bytes(credential.id)}));
  const read = {...options, challenge: bytes(options.challenge)};
  if (options.user) {
    read.user = {...options.user, id: bytes(options.user.id)};
    read.excludeCredentials = known(options.excludeCredentials);
  } else {
    read.allowCredentials = known(options.allowCredentials);
  }
  return read;
}

function written(credential) {
  const given = credential.response;
  const response = {clientDataJSON: text(given.clientDataJSON)};
  for (const part of ['attestationObject', 'authenticatorData', 'signature', 'userHandle']) {
    if (given[part]) {
      response[part] = text(given[part]);
    }
  }
  if (given.getTransports) {
    response.transports = given.getTransports();
  }
  return JSON.stringify({id: credential.id, rawId: text(credential.rawId), type: credential.type, response,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined, clientExtensionResults: {}});
}

function tell(trouble) {
  for (const one of document.querySelectorAll('[data-trouble]')) {
    one.hidden = one.dataset.trouble !== trouble;
  }
}

async function ask(button) {
  tell(null);
  try {
    const publicKey = read(JSON.parse(form.dataset.options));
    const credential = await (form.dataset.passkey === 'create'
      ? navigator.credentials.create({publicKey}) : navigator.credentials.get({publicKey}));
    answer.value = written(credential);
    form.removeAttribute('aria-busy');
    form.requestSubmit(button);
  } catch (trouble) {
    form.removeAttribute('aria-busy');
    tell(TROUBLES[trouble.name] ?? 'place');
  }
}

if (able) {
  tell(null);
  answer.value = '';
  form.addEventListener('submit', event => {
    if (!answer.value) {
      event.preventDefault();
      ask(event.submitter);
    }
  });
}
