// Walks through the values of a picture with the keyboard, and with sound if asked for. Without this
// file, or when it fails, the values are in the table of the same page.
(() => {
  const texts = {}; // filled by the server in the language of the page
  const { lang, dir } = document.documentElement;
  const comma = { ar: "، ", zh: "，" }[lang] ?? ", ";
  const tenSteps = 10;

  const words = (nodes) => [...nodes].map((node) => node.textContent.trim()).filter(Boolean);

  // Figures are written with Western digits, narrow spaces, a minus sign and a point or a comma.
  function number(node) {
    if (!node || node.nodeName === "SMALL") return NaN;
    const digits = node.textContent.replace(/[^\d.,−]/g, "");
    return parseFloat(digits.replace("−", "-").replace(",", "."));
  }

  const ofList = (list) => [
    [...list.children].map((row) => ({
      row,
      text: words(row.children).join(comma),
      number: number(row.querySelector("b")),
    })),
  ];

  // A single column of figures is announced with the cells beside it, except the source, which is
  // the last. Several columns are announced one by one.
  function ofTable(table) {
    const heads = [...table.tHead.rows[0].cells];
    const rows = [...table.tBodies]
      .flatMap((body) => [...body.rows])
      .filter((row) => row.cells.length === heads.length);
    const figures = heads.filter((head) => head.matches("th.n"));
    const step = (row, cells, cell) => ({
      row,
      text: cells.flatMap((one) => words(one.childNodes)).join(comma),
      number: number(cell.firstChild),
    });
    if (figures.length === 1) {
      const at = heads.indexOf(figures[0]);
      return [rows.map((row) => step(row, [...row.cells].slice(0, -1), row.cells[at]))];
    }
    return heads
      .slice(1)
      .filter((head) => head.matches("th"))
      .map((head) =>
        rows.map((row) => {
          const cell = row.cells[heads.indexOf(head)];
          return step(row, [row.cells[0], head, cell], cell);
        }),
      );
  }

  function tableOf(picture) {
    const follows = (table) =>
      picture.compareDocumentPosition(table) & Node.DOCUMENT_POSITION_FOLLOWING;
    return [...document.querySelectorAll("main table")].find(follows);
  }

  const drawn = (name, attributes) => {
    const shape = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => shape.setAttribute(key, value));
    return shape;
  };

  // The table of a map has names, its tiles have codes. Both are requested when a walk begins.
  let codes = new Map();
  async function readCodes() {
    if (codes.size > 0) return;
    const headers = { "Accept-Language": lang };
    const answer = await fetch("/api/indicators/v1/areas?pageSize=1000", { headers });
    const { items } = await answer.json();
    codes = new Map(items.map(({ name, code }) => [name, code]));
  }

  // Marks the tile of an economy, the year of a line, or the row itself. Returns a function that
  // removes the mark.
  function mark(picture, row) {
    const code = codes.get(row.querySelector("th")?.textContent.trim());
    const tile = [...picture.querySelectorAll(".tc tspan")].find((one) => one.textContent === code);
    const shape = tile ? frame(tile) : yearLine(picture, row.cells?.[0].textContent);
    if (shape) return () => shape.remove();
    if (!picture.contains(row)) return () => {};
    row.style.outline = "2px solid";
    return () => (row.style.outline = "");
  }

  function frame(tile) {
    const [x, y] = [tile.getAttribute("x") - 16, tile.parentNode.getAttribute("y") - 10];
    const shape = drawn("path", { class: "tk", d: `M${x} ${y}h32v28h-32z` });
    shape.style.strokeWidth = 4;
    tile.closest(".tm > g").append(shape);
    return shape;
  }

  function yearLine(picture, period) {
    const [first, ...others] = picture.querySelectorAll(".lf .ti");
    const last = others.at(-1);
    if (!last || !/^\d{4}\D?$/.test(period)) return null;
    const year = (text) => parseInt(text.replace(/\D/g, ""), 10);
    const [start, end] = [first, last].map((label) => year(label.textContent));
    const [from, to] = [first, last].map((label) => parseFloat(label.getAttribute("x")));
    const x = from + ((year(period) - start) / (end - start)) * (to - from) + "%";
    const shape = drawn("line", { x1: x, x2: x, y1: 0, y2: "100%", stroke: "currentColor" });
    first.parentNode.append(shape);
    return shape;
  }

  // chart2music makes the sounds. It gets no element of the page: it would speak English there.
  async function sounds(onValue) {
    const { c2mChart } = await import("/chart2music.js");
    const element = document.createElement("div");
    const cc = document.createElement("div");
    const press = (key, modifiers) =>
      element.dispatchEvent(new KeyboardEvent("keydown", { key, ...modifiers }));
    const stop = () => press("Control", { ctrlKey: true });
    let chart = null;
    // Times are heard from the oldest to the newest, though tables begin with the newest.
    const pointsOf = (steps) => {
      const points = steps
        .map(({ number: y }, custom) => ({ x: custom, y, custom }))
        .filter(({ y }) => !isNaN(y));
      const newestFirst = /\d{4}/.test(steps[0].row.cells?.[0].textContent);
      return newestFirst
        ? points.reverse().map((point) => ({ ...point, x: steps.length - point.x }))
        : points;
    };
    const at = (steps, position) => {
      stop();
      const data = pointsOf(steps);
      const index = data.findIndex((point) => point.custom === position);
      if (index < 0) return false;
      if (chart) chart.setData(data, undefined, index);
      else {
        const onFocusCallback = ({ point }) => onValue(point.custom);
        const options = { enableSpeech: false, onFocusCallback };
        chart = c2mChart({ type: "line", data, element, cc, options }).data;
        chart.setData(data, undefined, index);
        if (data.length > 60) press("q");
      }
      return true;
    };
    return {
      stop,
      tone: (steps, position) => at(steps, position) && press(" "),
      playAll: (steps) =>
        at(steps, pointsOf(steps)[0]?.custom) && press("End", { shiftKey: true }),
    };
  }

  function walk(picture) {
    if (picture.dataset.walk) return;
    picture.dataset.walk = "on";
    const list = picture.matches("ol");
    const table = picture.querySelector("table") ?? tableOf(picture);
    const columns = list ? ofList(picture) : table ? ofTable(table) : [];
    if (!columns.length || columns[0].length < 2) return;
    build(picture, columns, table?.caption?.textContent ?? "");
  }

  function build(picture, columns, name) {
    const form = document.createElement("form"); // forms are not printed
    const bar = document.createElement("div");
    const label = document.createElement("label");
    const slider = document.createElement("input");
    const listen = document.createElement("button");
    const output = document.createElement("span");
    let [column, position, unmark, player] = [0, 0, () => {}, null];
    slider.type = "range";
    slider.max = columns[0].length - 1;
    slider.value = 0;
    slider.setAttribute("aria-label", texts.walk + (name && ": " + name));
    listen.type = "button";
    output.setAttribute("aria-hidden", "true"); // the slider announces it
    label.append(texts.walk, " ", slider);
    bar.append(label, listen, output);
    Object.assign(bar.style, { display: "flex", flexWrap: "wrap", gap: ".25rem 1rem" });
    bar.style.alignItems = "end";
    Object.assign(slider.style, { display: "block", inlineSize: "min(22rem, 80vw)", padding: 0 });
    slider.style.accentColor = "var(--ac)";
    Object.assign(listen.style, { background: "none", color: "var(--ac)" });
    const inTable = picture.matches("ol, .scroll");
    form.append(bar);
    picture[inTable ? "before" : "after"](form);

    const step = () => columns[column][position];
    const tell = () => slider.setAttribute("aria-valuetext", step().text);
    function show(next, silent) {
      position = Math.max(0, Math.min(next, columns[0].length - 1));
      slider.value = position;
      tell();
      output.textContent = step().text;
      unmark();
      unmark = mark(picture, step().row);
      if (!silent) player?.tone(columns[column], position);
    }
    function end() {
      player?.stop();
      player = null;
      press(false);
    }
    function press(on) {
      listen.setAttribute("aria-pressed", on);
      listen.textContent = (on ? "■ " : "♪ ") + texts.listen;
    }
    function turn(by) {
      column = Math.max(0, Math.min(column + by, columns.length - 1));
      show(position);
    }
    const side = (by) => (columns.length > 1 ? turn(by) : show(position + by));
    const onward = dir === "rtl" ? -1 : 1;
    const keys = {
      ArrowDown: () => show(position + 1),
      ArrowUp: () => show(position - 1),
      ArrowRight: () => side(onward),
      ArrowLeft: () => side(-onward),
      PageDown: () => show(position + tenSteps),
      PageUp: () => show(position - tenSteps),
      Home: () => show(0),
      End: () => show(Infinity),
      Escape: () => {
        end();
        unmark();
        output.textContent = "";
      },
    };
    slider.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
      event.preventDefault();
      keys[event.key]();
    });
    slider.addEventListener("input", () => show(Number(slider.value)));
    slider.addEventListener("focus", () => {
      show(position, true);
      const again = () => output.textContent && show(position, true);
      if (picture.querySelector(".tm")) readCodes().then(again, () => {});
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    listen.addEventListener("click", async () => {
      if (player) {
        end();
        return;
      }
      try {
        player = await sounds((next) => show(next, true));
        press(true);
        player.playAll(columns[column]);
      } catch {
        listen.remove();
      }
    });
    tell();
    end();
  }

  const walkAll = () => document.querySelectorAll("main [data-walk]").forEach(walk);
  document.addEventListener("content", walkAll);
  walkAll();
})();
