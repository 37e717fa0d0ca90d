// Passkeys: asks the server what to ask, asks the authenticator, and sends its answer as an ordinary form.
//
// Forms with data-passkey are hidden until this script finds a browser that can serve them.

/** @param {string} text base64url, as JSON holds bytes */
function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

/** @param {ArrayBuffer | null | undefined} buffer bytes, for JSON */
function text(buffer) {
  if (!buffer) {
    return null;
  }
  const plain = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @param {object[] | undefined} list credentials as JSON names them */
function credentials(list) {
  return list?.map((one) => ({ ...one, id: bytes(one.id) }));
}

/** @param {object} options what the server sent, with bytes where browsers want bytes */
function creation(options) {
  return {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: credentials(options.excludeCredentials),
  };
}

/** @param {object} options what the server sent, with bytes where browsers want bytes */
function request(options) {
  return {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: credentials(options.allowCredentials),
  };
}

/** @param {PublicKeyCredential} credential the authenticator's answer, as the server reads it */
function written(credential) {
  const { response } = credential;
  const common = { clientDataJSON: text(response.clientDataJSON) };
  const made = response instanceof AuthenticatorAttestationResponse;
  const answer = made
    ? { attestationObject: text(response.attestationObject), transports: response.getTransports?.() }
    : {
        authenticatorData: text(response.authenticatorData),
        signature: text(response.signature),
        userHandle: text(response.userHandle),
      };
  return JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response: { ...common, ...answer },
    extensions: {},
  });
}

/** A problem the server told of, in the reader's language. */
class Told extends Error {}

/** @param {HTMLFormElement} form asks the server what to ask; undefined if it leads elsewhere, such as to sign-in */
async function begin(form) {
  const answer = await fetch(form.dataset.begin, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  if (answer.redirected) {
    location.assign(answer.url);
    return undefined;
  }
  if (!answer.headers.get("content-type")?.startsWith("application/json")) {
    throw new Error(`status ${answer.status}`);
  }
  const read = await answer.json();
  if (!answer.ok) {
    throw new Told(read.problems.join(" "));
  }
  return read;
}

/** @param {HTMLFormElement} form one ceremony, from the question to the answer */
async function perform(form) {
  const options = await begin(form);
  if (options === undefined) {
    return;
  }
  const credential =
    form.dataset.passkey === "create"
      ? await navigator.credentials.create({ publicKey: creation(options) })
      : await navigator.credentials.get({ publicKey: request(options) });
  form.elements.namedItem("credential").value = written(credential);
  // The password was needed to begin, and is not sent again.
  form.querySelector("[type=password]")?.setAttribute("disabled", "");
  form.submit();
}

/**
 * What to tell of an error.
 * @param {HTMLElement} notice it holds the texts
 * @param {unknown} error
 */
function reason(notice, error) {
  if (error instanceof Told) {
    return error.message;
  }
  const name = error instanceof DOMException ? error.name : "";
  const known = { NotAllowedError: "cancelled", AbortError: "cancelled", InvalidStateError: "known" }[name];
  return notice.dataset[known ?? "failed"];
}

if (window.PublicKeyCredential) {
  for (const hint of document.querySelectorAll("[data-passkey-without]")) {
    hint.setAttribute("hidden", "");
  }
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    const notice = form.querySelector("[data-passkey-told]");
    const button = form.querySelector("button");
    form.removeAttribute("hidden");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      button.disabled = true;
      notice.hidden = true;
      try {
        await perform(form);
      } catch (error) {
        notice.setAttribute("role", "alert");
        notice.textContent = reason(notice, error);
        notice.hidden = false;
      }
      button.disabled = false;
    });
  }
}
