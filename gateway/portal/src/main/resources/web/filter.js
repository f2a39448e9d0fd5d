// Applies the choices of a form without reloading the page. Without this file, or when it fails,
// the form is sent by its button.
(() => {
  const status = document.createElement("p");
  Object.assign(status.style, {
    position: "absolute",
    inlineSize: "1px",
    blockSize: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  });
  status.setAttribute("role", "status");
  document.body.append(status);
  let shown = location.pathname + location.search;
  let asked = null;

  const isOurs = (form) =>
    form?.matches("form.filter") && form.method === "get" && form.closest("main");

  function address(form, button) {
    const url = new URL(form.getAttribute("action"), location.href);
    url.search = new URLSearchParams(new FormData(form, button));
    return url.pathname + url.search;
  }

  // XMLHttpRequest parses the answer. DOMParser parses strings, which Trusted Types forbid.
  function load(url, addToHistory) {
    if (url === asked?.url) return;
    asked?.request.abort();
    const request = new XMLHttpRequest();
    const before = fieldValues();
    asked = { url, request };
    request.responseType = "document";
    request.open("GET", url);
    request.onload = () => {
      asked = null;
      const page = request.response;
      const main = page?.querySelector("main");
      const style = (one) => one.querySelector("style")?.textContent;
      if (request.status >= 500 || !main || style(page) !== style(document)) {
        location.assign(url);
        return;
      }
      if (addToHistory) history.pushState(null, "", url);
      shown = url;
      show(page, main, before);
    };
    request.onerror = () => location.assign(url);
    request.send();
  }

  const fieldValues = () =>
    new Map([...document.querySelectorAll("form.filter [id]")].map((one) => [one.id, one.value]));

  function show(page, main, before) {
    // What was typed while the answer was on its way is kept.
    const later = [...fieldValues()].filter(([id, value]) => before.get(id) !== value);
    const old = document.querySelector("main");
    const active = old.contains(document.activeElement) ? document.activeElement : null;
    const place = active?.getBoundingClientRect().top;
    const open = [...old.querySelectorAll("details")].map((one) => one.open);
    const same = [...main.querySelectorAll("details")];
    if (same.length === open.length) same.forEach((one, i) => (one.open ||= open[i]));
    old.replaceWith(document.adoptNode(main));
    for (const [id, value] of later) {
      const field = document.getElementById(id);
      if (field) field.value = value;
    }
    replaceAround(page);
    if (active) {
      const again = counterpart(active, main);
      again.focus({ preventScroll: true });
      scrollBy(0, again.getBoundingClientRect().top - place);
    }
    document.dispatchEvent(new Event("content"));
    announce(main);
  }

  function counterpart(active, main) {
    const id = active.id && main.querySelector("#" + CSS.escape(active.id));
    const link = active.getAttribute("href");
    const found =
      id ||
      (link && main.querySelector(`a[href="${CSS.escape(link)}"]`)) ||
      (active.form && main.querySelector("form.filter [type=submit]"));
    if (found) return found;
    main.tabIndex = -1;
    return main;
  }

  // The title and the links to other languages and to the sign-in depend on the address too.
  function replaceAround(page) {
    document.title = page.title;
    const links = "link[rel=canonical], link[rel=alternate]";
    document.querySelectorAll(links).forEach((link) => link.remove());
    document.head.append(...page.querySelectorAll(links));
    document.querySelector(".who").replaceWith(page.querySelector(".who"));
  }

  function announce(main) {
    const text = (selector) => main.querySelector(selector)?.textContent.trim();
    const words = [".error", ".answer", "details:has(table) summary", "[role=status]"].map(text);
    status.textContent = "";
    setTimeout(() => {
      status.textContent = words.filter(Boolean).join(" ") || text("h1");
    }, 50);
  }

  // While the year of a date is being typed, the year in the value begins with zeros.
  const isComplete = (field) => field.type !== "date" || !/^0/.test(field.value);

  document.addEventListener("change", ({ target }) => {
    if (isOurs(target.form) && isComplete(target)) load(address(target.form), true);
  });
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented || !isOurs(event.target)) return;
    event.preventDefault();
    load(address(event.target, event.submitter), true);
  });
  addEventListener("popstate", () => {
    const url = location.pathname + location.search;
    if (url !== shown) load(url, false);
  });
})();
