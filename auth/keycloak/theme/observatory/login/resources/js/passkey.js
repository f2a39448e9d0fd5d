// Uses or creates a passkey. All inputs are in the form's data attributes, so that the page needs no inline script.
const form = document.querySelector("form[data-passkey]");
const button = form.querySelector("button");

const decodeBase64Url = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

const encodeBase64Url = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

const splitAtSpaces = (words) => words.split(" ").filter((word) => word !== "");

const credentials = () => splitAtSpaces(form.dataset.known).map((id) => ({ type: "public-key", id: decodeBase64Url(id) }));

const timeout = () => (form.dataset.seconds === "0" ? {} : { timeout: Number(form.dataset.seconds) * 1000 });

const fill = (values) => {
  for (const [name, value] of Object.entries(values)) {
    form.elements[name].value = value;
  }
};

async function usePasskey() {
  const found = await navigator.credentials.get({
    publicKey: {
      rpId: form.dataset.rp,
      challenge: decodeBase64Url(form.dataset.challenge),
      allowCredentials: credentials(),
      userVerification: form.dataset.verify,
      ...timeout(),
    },
  });
  fill({
    clientDataJSON: encodeBase64Url(found.response.clientDataJSON),
    authenticatorData: encodeBase64Url(found.response.authenticatorData),
    signature: encodeBase64Url(found.response.signature),
    credentialId: found.id,
    userHandle: found.response.userHandle ? encodeBase64Url(found.response.userHandle) : "",
  });
}

async function makePasskey() {
  const created = await navigator.credentials.create({
    publicKey: {
      challenge: decodeBase64Url(form.dataset.challenge),
      rp: { id: form.dataset.rp, name: form.dataset.rpName },
      user: {
        id: decodeBase64Url(form.dataset.user),
        name: form.dataset.userName,
        displayName: form.dataset.userName,
      },
      pubKeyCredParams: splitAtSpaces(form.dataset.algorithms).map((alg) => ({ type: "public-key", alg: Number(alg) })),
      excludeCredentials: credentials(),
      attestation: form.dataset.attestation,
      authenticatorSelection: { userVerification: form.dataset.verify },
      ...timeout(),
    },
  });
  fill({
    clientDataJSON: encodeBase64Url(created.response.clientDataJSON),
    attestationObject: encodeBase64Url(created.response.attestationObject),
    publicKeyCredentialId: encodeBase64Url(created.rawId),
    transports: created.response.getTransports ? created.response.getTransports().join() : "",
    authenticatorAttachment: created.authenticatorAttachment ?? "",
  });
}

button.addEventListener("click", async () => {
  button.disabled = true;
  try {
    if (!window.PublicKeyCredential) {
      throw new Error(form.dataset.unsupported);
    }
    await (form.dataset.passkey === "make" ? makePasskey() : usePasskey());
  } catch (failure) {
    fill({ error: failure.message });
  }
  form.requestSubmit();
});
