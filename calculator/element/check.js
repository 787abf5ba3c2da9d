// A page of a partner tries itself out: one line on an empty page says whether frame, growing frame and
// element run there, and if not, what the site's policy lacks.
//
//   <p id="meken-check">No script of … runs here: …</p>
//   <script type="module" src="https://…/embed/v1/check.js"></script>
//
// It shows what it finds in that paragraph's place, and marks the page's root with
// `data-meken-check="green"` or `"red"` for programs that look. Nothing is sent anywhere.

const folder = new URL(".", import.meta.url);
const { origin } = folder;

const PATIENCE = 30_000;

/** A language that the release has. */
const [language] = "meken:languages".split(" ");

// What is added to a policy for each directive that refuses something.
const LACKING = {
  "frame-src": `frame-src ${origin}`,
  "script-src": `script-src ${origin}`,
  "script-src-elem": `script-src ${origin}`,
  "connect-src": `connect-src ${origin}`,
  "wasm-eval": "script-src 'wasm-unsafe-eval'",
};

const lacking = new Set();
let refuse = () => {};

addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  const isOurs = blockedURI.startsWith(origin) || blockedURI === "wasm-eval";
  if (!isOurs) return;
  const directive = blockedURI === "wasm-eval" ? blockedURI : effectiveDirective;
  lacking.add(LACKING[directive] ?? `${directive} ${origin}`);
  refuse(new Error("the policy of this site refuses it"));
});

const list = document.createElement("ul");
const stage = document.createElement("div");
const place = document.getElementById("meken-check");
if (place) place.replaceWith(list, stage);
else document.body.append(list, stage);

function line(text) {
  const item = document.createElement("li");
  item.textContent = text;
  list.append(item);
  return item;
}

/** What comes of a promise within our patience; a refusal says what to do. */
async function tried(title, attempt, remedy) {
  const item = line(`… ${title}`);
  const ended = new Promise((_, end) => (refuse = end));
  const stop = setTimeout(() => refuse(new Error("no answer within 30 seconds")), PATIENCE);
  try {
    await Promise.race([attempt(), ended]);
    item.textContent = `✓ ${title}`;
    return true;
  } catch (reason) {
    // The report of a refusal comes a moment later.
    await new Promise((go) => setTimeout(go, 100));
    const policy = lacking.size && `add to the policy of this site: ${[...lacking].join("; ")}`;
    lacking.clear();
    item.textContent = `✗ ${title}: ${policy || remedy} (${reason?.message ?? reason})`;
    return false;
  } finally {
    clearTimeout(stop);
  }
}

/** The next message of a frame that is what we wait for. */
function heard(frame, isIt) {
  return new Promise((hear) => {
    addEventListener("message", function listen({ source, origin: its, data }) {
      if (its !== origin || source !== frame.contentWindow || data?.meken !== 1 || !isIt(data)) return;
      removeEventListener("message", listen);
      hear(data);
    });
  });
}

function framed() {
  const frame = document.createElement("iframe");
  frame.title = "The calculator in a frame";
  frame.width = "100%";
  frame.height = 400;
  frame.referrerPolicy = "no-referrer";
  frame.src = new URL(`${language}/?tool=points`, folder);
  stage.append(frame);
  return frame;
}

let frame;
const frameRuns = await tried(
  "The frame runs",
  async () => {
    frame = framed();
    const { type, reason } = await heard(frame, ({ type }) => /^(ready|error)$/.test(type));
    if (type === "error") throw new Error(reason);
  },
  `allow the frame: frame-src ${origin}`,
);

const grows = await tried(
  "The frame grows",
  async () => {
    await import(new URL("frame.js", folder));
    if (!frameRuns) throw new Error("the frame does not run");
    const end = Date.now() + PATIENCE;
    while (!frame.style.height && Date.now() < end) {
      await new Promise((go) => setTimeout(go, 50));
    }
  },
  `allow the script: script-src ${origin}`,
);

const elementRuns = await tried(
  "The element runs",
  async () => {
    await import(new URL("meken.js", folder));
    const element = document.createElement("meken-calculator");
    element.lang = language;
    element.setAttribute("tool", "points");
    const end = new Promise((run, refuse) => {
      element.addEventListener("meken-ready", run);
      element.addEventListener("meken-error", ({ detail }) => refuse(new Error(detail.reason)));
    });
    stage.prepend(element);
    element.scrollIntoView();
    await end;
  },
  `allow it: script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}`,
);

const isGreen = frameRuns && grows && elementRuns;
document.documentElement.dataset.mekenCheck = isGreen ? "green" : "red";
line(
  isGreen
    ? "Green: every way to embed the calculator works on this site."
    : "Red: see above what to mend. What has a ✓ can be used as it is.",
);
if (isGreen && globalThis.crossOriginIsolated) line("This page is isolated from other origins; that does no harm.");
