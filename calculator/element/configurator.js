// The page for partners: makes the lines to paste in of what is chosen, and shows what they show.
//
// What stands in the page is what `site-gen/src/embed/codes.rs` makes of the first choice; here the same
// is made of any other, with the address that the page itself has. Nothing is sent.

const form = document.querySelector("form.configure");
const { version, integrity, title, link } = form.dataset;
const folder = new URL(form.dataset.folder, location.href).href;
const calculator = new URL(form.dataset.calculator, location.href).pathname;
const preview = form.querySelector(".preview");
const colours = form.querySelector("#colours");

// Which page asks is nobody's business.
const UNTOLD = 'referrerpolicy="no-referrer"';

// Keeps the page still where scripts may run.
const RESERVED = 
  "@media (scripting) { meken-calculator:not(:defined):not([hidden]) { display: block; min-height: var(--meken-min-height, 1600px) } }";

// A key that is pressed is not the last.
const PATIENCE = 400;

function chosen() {
  const { tool, language, theme, report, own } = form.elements;
  const said = { tool: tool.value };
  if (theme.value !== "auto") said.theme = theme.value;
  const asked = own.checked ? ["accent", "paper", "ink"] : [];
  const hues = asked.map((name) => [name, form.elements[name].value]);
  const { value, validity } = form.elements.contact;
  const contact = validity.valid ? value : "";
  return { language: language.value, said, contact, report: report.checked, hues };
}

const escaped = (text) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

function addressOf({ language, said, contact, report, hues }) {
  const address = new URL(`v1/${language}/`, folder);
  const hexes = hues.map(([name, hue]) => [name, hue.slice(1)]);
  for (const [name, value] of [...Object.entries(said), ...hexes]) {
    address.searchParams.set(name, value);
  }
  if (report) address.searchParams.set("report", "1");
  // Browsers send nothing of what stands behind this sign.
  if (contact) address.hash = new URLSearchParams({ contact });
  return address.href;
}

function frameOf(it, height) {
  return (
    `<iframe src="${escaped(addressOf(it))}" title="${escaped(title)}" width="100%" ` +
    `height="${height}" loading="lazy" ${UNTOLD}></iframe>`
  );
}

function elementOf({ language, said, contact, report, hues }) {
  const attributes = Object.entries({ lang: language, ...said, ...(contact && { contact }) });
  const text = attributes.map(([name, value]) => `${name}="${escaped(value)}"`).join(" ");
  const below = said.tool === "calculator" ? "" : `${said.tool}/`;
  const page = calculator.replace(/[^/]+(?=\/calculator\/$)/, language);
  const where = new URL(page + below, folder).href;
  const style = hues.map(([name, hue]) => `  --meken-${name}: ${hue};\n`).join("");
  const sheet = `<style>${style && `\nmeken-calculator {\n${style}}\n`}${RESERVED}</style>\n`;
  return (
    `${sheet}<meken-calculator ${text}${report ? " report" : ""}>` +
    `<a href="${escaped(where)}">${escaped(link)}</a></meken-calculator>`
  );
}

const { origin } = new URL(folder);

const CODES = {
  frame: (it) => frameOf(it, 800),
  grows: (it) => `${frameOf(it, 1600)}\n<script src="${folder}v1/frame.js" async ${UNTOLD}></script>`,
  element: (it) =>
    `<script type="module" src="${folder}v1/meken.js" ${UNTOLD}></script>\n${elementOf(it)}`,
  pinned: (it) =>
    `<script type="module" src="${folder}${version}/meken.js" integrity="${integrity}" ` +
    `crossorigin="anonymous" ${UNTOLD}></script>\n${elementOf(it)}`,
  check: () =>
    `<p id="meken-check">Nothing of ${origin} runs here yet. If these words stay, add script-src ${origin} ` +
    `to the Content-Security-Policy of this site.</p>\n` +
    `<script type="module" src="${folder}v1/check.js" ${UNTOLD}></script>`,
};

const POLICIES = {
  frame: `frame-src ${origin}`,
  grows: `frame-src ${origin}; script-src ${origin}`,
  element: `script-src ${origin} 'wasm-unsafe-eval'; connect-src ${origin}`,
};
POLICIES.pinned = POLICIES.element;

let shown;

function show() {
  const it = chosen();
  colours.hidden = !form.elements.own.checked;
  for (const [name, codeOf] of Object.entries(CODES)) {
    document.querySelector(`[data-code=${name}]`).textContent = codeOf(it);
  }
  for (const [name, policy] of Object.entries(POLICIES)) {
    document.querySelector(`[data-policy=${name}]`).textContent = policy;
  }
  const address = addressOf(it);
  if (address === shown) return;
  shown = address;
  const frame = document.createElement("iframe");
  Object.assign(frame, { src: address, title, height: 800, loading: "lazy" });
  preview.replaceChildren(frame);
}

let later;
for (const event of ["input", "change"]) {
  form.addEventListener(event, () => {
    clearTimeout(later);
    later = setTimeout(show, PATIENCE);
  });
}
form.addEventListener("submit", (event) => event.preventDefault());

for (const button of document.querySelectorAll("button[data-copy]")) {
  const status = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    const code = document.querySelector(`[data-code=${button.dataset.copy}]`);
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = button.dataset.done;
    } catch {
      status.textContent = button.dataset.refused;
    }
  });
}

// What others are told of this host stands in words until the page knows its own.
for (const note of document.querySelectorAll("[data-host]")) {
  note.textContent = note.textContent.replaceAll(note.dataset.host, origin);
}

form.hidden = false;
show();
