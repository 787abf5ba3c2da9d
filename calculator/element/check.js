// A page of a partner tries itself out: one line on an empty page says whether frame, growing frame and
// element run there, and if not, what the site's policy lacks.
//
//   <p id="meken-check">Nothing of … runs here yet. …</p>
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

addEventListener("securitypolicyviolation", ({ disposition, effectiveDirective, blockedURI }) => {
  const isOurs = blockedURI.startsWith(origin) || blockedURI === "wasm-eval";
  // What a policy only reports it does not refuse.
  if (!isOurs || disposition !== "enforce") return;
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

/** What comes of a promise within our patience; a refusal says what to do, if the policy allows it too. */
async function tried(title, attempt, remedy) {
  const item = line(`… ${title}`);
  const ended = new Promise((_, end) => (refuse = end));
  const stop = setTimeout(() => refuse(new Error("no answer for 30 seconds")), PATIENCE);
  try {
    await Promise.race([attempt(), ended]);
    item.textContent = `✓ ${title}`;
    return true;
  } catch (reason) {
    // The report of a refusal comes a moment later.
    await new Promise((go) => setTimeout(go, 100));
    const policy =
      lacking.size > 0 &&
      `add to the Content-Security-Policy of this site: ${[...lacking].join("; ")}. ` +
        "Where it has such a directive, only what stands behind its name.";
    lacking.clear();
    const found = `${reason?.message ?? reason}`;
    item.textContent = `✗ ${title}: not yet. What was found: ${found}. What to do: ${policy || remedy}`;
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

const frameAddress = new URL(`${language}/?tool=points`, folder);

function framed() {
  const frame = document.createElement("iframe");
  frame.title = "The calculator in a frame";
  frame.width = "100%";
  frame.height = 400;
  frame.referrerPolicy = "no-referrer";
  frame.src = frameAddress;
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
  `open ${frameAddress} in a tab of its own. If the calculator runs there, something else than a policy ` +
    "stops it here: a content blocker, or a proxy. If it does not, tell whoever runs that host.",
);

const grows = await tried(
  "The frame grows",
  async () => {
    await import(new URL("frame.js", folder));
    if (!frameRuns) throw new Error("the frame itself does not run");
    const end = Date.now() + PATIENCE;
    while (!frame.style.height && Date.now() < end) await new Promise((go) => setTimeout(go, 50));
    if (!frame.style.height) throw new Error("it stays as high as it was");
  },
  frameRuns
    ? `open ${new URL("frame.js", folder)} in a tab of its own. If it is there, look for errors on the console ` +
        "of this page: another script or a style sheet of it keeps the frame from growing."
    : "mend the frame first, and open this page again.",
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
  `look which files of ${origin} fail on the network panel of this page. Each has to be sent with ` +
    "Access-Control-Allow-Origin: *; where that is so, tell whoever runs that host.",
);

const isGreen = frameRuns && grows && elementRuns;
document.documentElement.dataset.mekenCheck = isGreen ? "green" : "red";
line(
  isGreen
    ? "Green: every way to embed the calculator works on this site. This page can be deleted."
    : "Red: see above what to do, then open this page again. What has a ✓ can be used as it is.",
);
if (isGreen && globalThis.crossOriginIsolated) line("This page is isolated from other origins; that does no harm.");
