// Uses or creates a passkey. All inputs are in the form's data attributes, so that the page needs no inline script.
const form = document.querySelector("form[data-passkey]");
const button = form.querySelector("button");

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

const list = (words) => words.split(" ").filter((word) => word !== "");

const credentials = () => list(form.dataset.known).map((id) => ({ type: "public-key", id: bytes(id) }));

const timeout = () => (form.dataset.seconds === "0" ? {} : { timeout: Number(form.dataset.seconds) * 1000 });

const fill = (values) => {
  for (const [name, value] of Object.entries(values)) {
    form.elements[name].value = value;
  }
};

async function use() {
  const found = await navigator.credentials.get({
    publicKey: {
      rpId: form.dataset.rp,
      challenge: bytes(form.dataset.challenge),
      allowCredentials: credentials(),
      userVerification: form.dataset.verify,
      ...timeout(),
    },
  });
  fill({
    clientDataJSON: text(found.response.clientDataJSON),
    authenticatorData: text(found.response.authenticatorData),
    signature: text(found.response.signature),
    credentialId: found.id,
    userHandle: found.response.userHandle ? text(found.response.userHandle) : "",
  });
}

async function make() {
  const made = await navigator.credentials.create({
    publicKey: {
      challenge: bytes(form.dataset.challenge),
      rp: { id: form.dataset.rp, name: form.dataset.rpName },
      user: {
        id: bytes(form.dataset.user),
        name: form.dataset.userName,
        displayName: form.dataset.userName,
      },
      pubKeyCredParams: list(form.dataset.algorithms).map((alg) => ({ type: "public-key", alg: Number(alg) })),
      excludeCredentials: credentials(),
      attestation: form.dataset.attestation,
      authenticatorSelection: { userVerification: form.dataset.verify },
      ...timeout(),
    },
  });
  fill({
    clientDataJSON: text(made.response.clientDataJSON),
    attestationObject: text(made.response.attestationObject),
    publicKeyCredentialId: text(made.rawId),
    transports: made.response.getTransports ? made.response.getTransports().join() : "",
    authenticatorAttachment: made.authenticatorAttachment ?? "",
  });
}

button.addEventListener("click", async () => {
  button.disabled = true;
  try {
    if (!window.PublicKeyCredential) {
      throw new Error(form.dataset.unsupported);
    }
    await (form.dataset.passkey === "make" ? make() : use());
  } catch (failure) {
    fill({ error: failure.message });
  }
  form.requestSubmit();
});
