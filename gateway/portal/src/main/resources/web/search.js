// Completes words in search fields: a list shown by the browser, which works with keyboard and pointer.
(() => {
  const FIELDS = 'form[action="/search"] input[type="search"], input[data-suggest]';

  function complete(field) {
    if (field.list) return;
    const list = document.createElement("datalist");
    list.id = "completions-" + document.querySelectorAll("datalist").length;
    field.after(list);
    field.setAttribute("list", list.id);
    let waiting = 0;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      const typed = field.value.trim();
      if (typed.length < 2) return;
      waiting = setTimeout(async () => {
        const query = new URLSearchParams({ q: typed, lang: document.documentElement.lang });
        if (field.dataset.suggest) query.set("kind", field.dataset.suggest);
        const answer = await fetch("/search/suggestions?" + query).catch(() => null);
        if (!answer || !answer.ok || field.value.trim() !== typed) return;
        const names = await answer.json();
        list.replaceChildren(...names.map((name) => {
          const option = document.createElement("option");
          option.value = name;
          return option;
        }));
      }, 200);
    });
  }

  const completeAll = () => document.querySelectorAll(FIELDS).forEach(complete);
  document.addEventListener("content", completeAll);
  completeAll();
})();
