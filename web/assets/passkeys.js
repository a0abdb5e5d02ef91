// Passkeys (WebAuthn). A form with data-passkey asks the service for options, has the browser ask its person, and is sent
// with the answer. Without this script, or in a browser without passkeys, the page itself says so.

const able = window.isSecureContext && 'PublicKeyCredential' in window;

for (const form of document.querySelectorAll('form[data-passkey]')) prepare(form);

function prepare(form) {
  show(form, able ? undefined : 'browser');
  if (!able) return;
  form.querySelector('[data-ready]').hidden = false;
  const offering = form.dataset.passkey === 'get' && form.dataset.offer !== undefined ? offer(form) : undefined;

  form.addEventListener('submit', (event) => {
    const name = form.elements.namedItem('name');
    // What is missing is said by the page that comes back.
    if (name && !name.value.trim()) return;
    event.preventDefault();
    offering?.stop();
    void use(form, undefined);
  });
}

/** Offers passkeys where the e-mail is typed, as browsers do with passwords; a challenge lasts five minutes, so anew every four. */
function offer(form) {
  let controller;
  let timer;
  void begin();
  return { stop };

  async function begin() {
    if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
    stop();
    controller = new AbortController();
    timer = setTimeout(() => void begin(), 4 * 60_000);
    await use(form, controller.signal);
  }

  function stop() {
    clearTimeout(timer);
    controller?.abort();
  }
}

/** `waiting`: a signal when it is only offered, and nothing is said when nothing comes of it. */
async function use(form, waiting) {
  show(form, undefined);
  try {
    const credential = await (form.dataset.passkey === 'create' ? create(form) : get(form, waiting));
    form.elements.namedItem('answer').value = JSON.stringify(toJson(credential));
    form.submit();
  } catch (error) {
    if (!waiting) show(form, KINDS[error.name] ?? 'failed');
  }
}

const KINDS = { NotAllowedError: 'stopped', AbortError: 'stopped', InvalidStateError: 'already' };

const create = async (form) => navigator.credentials.create({ publicKey: forCreation(await options(form)) });

const get = async (form, waiting) =>
  navigator.credentials.get({
    publicKey: forRequest(await options(form)),
    ...(waiting ? { mediation: 'conditional', signal: waiting } : {}),
  });

async function options(form) {
  const answer = await fetch(form.dataset.options, { method: 'POST', headers: { Accept: 'application/json' } });
  if (answer.ok) return answer.json();
  // Signed out, or no longer fresh: the page says so when it is loaded again.
  if (form.dataset.passkey === 'create' && [401, 403].includes(answer.status)) location.reload();
  throw new Error(`Options: ${answer.status}`);
}

function forCreation(json) {
  if (PublicKeyCredential.parseCreationOptionsFromJSON) return PublicKeyCredential.parseCreationOptionsFromJSON(json);
  const { challenge, user, excludeCredentials = [] } = json;
  return {
    ...json,
    challenge: bytes(challenge),
    user: { ...user, id: bytes(user.id) },
    excludeCredentials: excludeCredentials.map(withBytes),
  };
}

function forRequest(json) {
  if (PublicKeyCredential.parseRequestOptionsFromJSON) return PublicKeyCredential.parseRequestOptionsFromJSON(json);
  const { challenge, allowCredentials = [] } = json;
  return { ...json, challenge: bytes(challenge), allowCredentials: allowCredentials.map(withBytes) };
}

function toJson(credential) {
  try {
    // Some extensions put a credential of their own in its place, which cannot.
    if (credential.toJSON) return credential.toJSON();
  } catch {}
  const { id, rawId, type, response } = credential;
  const given = { id, rawId: base64url(rawId), type, clientExtensionResults: {} };
  const clientDataJSON = base64url(response.clientDataJSON);
  if (response.attestationObject)
    return {
      ...given,
      response: {
        clientDataJSON,
        attestationObject: base64url(response.attestationObject),
        transports: response.getTransports?.() ?? [],
      },
    };
  return {
    ...given,
    response: {
      clientDataJSON,
      authenticatorData: base64url(response.authenticatorData),
      signature: base64url(response.signature),
      ...(response.userHandle ? { userHandle: base64url(response.userHandle) } : {}),
    },
  };
}

const withBytes = (descriptor) => ({ ...descriptor, id: bytes(descriptor.id) });

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

const base64url = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** Of the things a form may have to say: this one, or none. */
function show(form, saying) {
  for (const said of form.querySelectorAll('[data-says]')) said.hidden = said.dataset.says !== saying;
}
