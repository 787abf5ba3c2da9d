// The button that keeps the calculator of one language on the reader's device, and takes it away again.
//
// Loaded by our own calculator pages. Until the button is pressed it only looks whether the calculator
// is kept already; it stores nothing and asks nobody. What is kept is decided by the service worker
// (`offline-worker.js`), which is not registered before.

const section = document.querySelector(".offline");
const workers = navigator.serviceWorker;
const { worker, scope, ...words } = section.dataset;
const button = section.querySelector("button");

// Our worker of this language; other workers of the same host are left alone.
async function registered() {
  const found = await workers.getRegistration(scope);
  return found && new URL(found.scope).pathname === scope ? found : null;
}

async function keep() {
  const found = await workers.register(worker, { scope, updateViaCache: "none" });
  const isKept = await (found.installing ? installed(found.installing) : keptAgain(found.active));
  if (!isKept) throw new Error("not all of it could be kept");
}

const installed = (coming) =>
  new Promise((resolve) => {
    coming.addEventListener("statechange", () => {
      if (coming.state === "activated") resolve(true);
      if (coming.state === "redundant") resolve(false);
    });
  });

// One that was removed stays until its pages are closed, and is not installed anew before.
function keptAgain(active) {
  const { port1, port2 } = new MessageChannel();
  active.postMessage("keep", [port2]);
  return new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data)));
}

async function remove() {
  await (await registered())?.unregister();
  for (const name of await caches.keys()) {
    if (name.startsWith(`meken-offline:${scope}:`)) await caches.delete(name);
  }
}

async function show() {
  const isKept = Boolean(await registered());
  button.textContent = isKept ? words.remove : words.keep;
  return isKept;
}

const say = (text) => (section.querySelector("[role=status]").textContent = text);

let isBusy = false;
button.addEventListener("click", async () => {
  if (isBusy) return;
  isBusy = true;
  try {
    const isKept = await show();
    say(words.busy);
    await (isKept ? remove() : keep());
    say(isKept ? words.removed : words.kept);
  } catch (reason) {
    console.warn("The calculator is not kept:", reason);
    say(words.refused);
    await remove().catch(() => {});
  }
  await show().catch(() => {});
  isBusy = false;
});

// Where a page may have no worker, there is nothing to press.
if (workers) {
  show().then(
    (isKept) => {
      section.hidden = false;
      if (isKept) say(words.kept);
    },
    () => {},
  );
}
