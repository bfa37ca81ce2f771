// What the pages do better with a script: they stay whole without it. No text of an article is ever made into HTML here.

// Filters without a reload: the page that the form leads to is fetched as a document and its results are moved in.
function fetchPage(url) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    request.setRequestHeader("Accept", "text/html");
    request.onload = () => (request.response && request.response.getElementById("main") ? resolve(request.response) : reject(new Error("no page")));
    request.onerror = () => reject(new Error("no answer"));
    request.send();
  });
}

let turn = 0;
async function show(url, push) {
  const mine = ++turn;
  const main = document.getElementById("main");
  main.setAttribute("aria-busy", "true");
  try {
    const page = await fetchPage(url);
    if (mine !== turn) return;
    const focused = document.activeElement && document.activeElement.id;
    main.replaceChildren(...document.adoptNode(page.getElementById("main")).childNodes);
    document.title = page.title;
    document.documentElement.dataset.seen = page.documentElement.dataset.seen;
    if (push) history.pushState({}, "", url);
    if (focused) {
      const again = document.getElementById(focused);
      if (again) {
        again.focus({ preventScroll: true });
        if (again.type === "search") again.setSelectionRange(again.value.length, again.value.length);
      }
    }
    prepare();
  } catch {
    if (mine === turn) location.assign(url);
  } finally {
    main.removeAttribute("aria-busy");
  }
}

function address(form) {
  const fields = [...new FormData(form)].filter(([, value]) => value !== "");
  const query = new URLSearchParams(fields).toString();
  return form.getAttribute("action") + (query ? "?" + query : "");
}

function prepare() {
  for (const form of document.querySelectorAll("form[data-live-filter]")) {
    let wait;
    form.addEventListener("submit", event => { event.preventDefault(); clearTimeout(wait); show(address(form), true); });
    form.addEventListener("change", event => { if (event.target.type !== "search") show(address(form), true); });
    form.addEventListener("input", event => {
      if (event.target.type !== "search") return;
      clearTimeout(wait);
      wait = setTimeout(() => show(address(form), true), 400);
    });
  }
  local();
}

// Moments of the desk's clock in the reader's own time zone.
function local() {
  const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });
  for (const time of document.querySelectorAll("time[datetime$='Z']")) {
    const at = new Date(time.dateTime);
    if (!Number.isNaN(at.valueOf()) && !time.title) {
      time.title = time.textContent;
      time.textContent = format.format(at);
    }
  }
}

addEventListener("popstate", () => show(location.pathname + location.search, false));

// Live: what came in since the page was made, told once and quietly, loaded when the reader asks for it.
function follow() {
  const bar = document.getElementById("live");
  const event = document.querySelector("[data-event]");
  const isFront = location.pathname === "/";
  if (!bar || !("EventSource" in window) || !(event || isFront)) return;
  const seen = document.documentElement.dataset.seen || "0";
  const stream = new EventSource("/api/v1/live?after=" + encodeURIComponent(seen));
  const opened = new Set();
  const changed = new Set();
  const tell = (words, href) => {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = words;
    bar.replaceChildren(link);
    bar.hidden = false;
  };
  const note = message => {
    const change = JSON.parse(message.data);
    if (event) {
      if (change.event === event.dataset.event || change.otherEvent === event.dataset.event) tell("This event has changed: load it again", location.pathname + location.search);
      return;
    }
    (message.type === "event-opened" ? opened : changed).add(change.event);
    const count = new Set([...opened, ...changed]).size;
    tell(count === 1 ? "1 event is new or has changed: show it" : count + " events are new or have changed: show them", location.pathname + location.search);
  };
  for (const kind of ["event-opened", "event-changed", "event-merged", "event-split", "event-compared"]) stream.addEventListener(kind, note);
  addEventListener("pagehide", () => stream.close());
}

prepare();
follow();
