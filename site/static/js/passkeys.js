// Passkeys: forms with data-passkey="create", "get" or "login" ask the device, then send its answer in `credential`.
// What needs a device that can do this stays hidden until we know it can.
const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));

function readOptions({ publicKey }) {
  const options = structuredClone(publicKey);
  options.challenge = toBytes(options.challenge);
  if (options.user) options.user.id = toBytes(options.user.id);
  for (const list of [options.excludeCredentials, options.allowCredentials]) {
    list?.forEach((known) => (known.id = toBytes(known.id)));
  }
  return options;
}

function write(credential) {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = toText(credential.response[name]);
  }
  if (credential.response.getTransports) response.transports = credential.response.getTransports();
  return JSON.stringify({
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  });
}

async function ask(form) {
  const kind = form.dataset.passkey;
  if (kind === "login") {
    const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
    return navigator.credentials.get({ publicKey: readOptions((await answer.json()).request_options) });
  }
  const data = JSON.parse(document.getElementById(form.dataset.options).textContent);
  if (kind === "get") return navigator.credentials.get({ publicKey: readOptions(data.request_options) });
  const publicKey = readOptions(data.creation_options);
  const alone = form.elements.passwordless?.checked;
  publicKey.authenticatorSelection = {
    ...publicKey.authenticatorSelection,
    residentKey: alone ? "required" : "discouraged",
    requireResidentKey: Boolean(alone),
    ...(alone ? { userVerification: "required" } : {}),
  };
  return navigator.credentials.create({ publicKey });
}

function say(form) {
  const place = form.querySelector("[data-said]") || form.appendChild(document.createElement("p"));
  place.dataset.said = "";
  place.className = "errorlist";
  place.setAttribute("role", "alert");
  place.textContent = form.dataset.failed;
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  form.closest("[data-passkey-section]")?.removeAttribute("hidden");
  // Before the script that sends a form once: this one is sent by us, when the device has answered.
  form.addEventListener(
    "submit",
    async (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      try {
        form.elements.credential.value = write(await ask(form));
        form.submit();
      } catch {
        say(form);
      }
    },
    true,
  );
}

for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => window.print());
