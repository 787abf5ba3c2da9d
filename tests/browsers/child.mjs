// A program that a test starts: what it complains of is kept, and it ends with the test at the latest. And
// a port for it.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** Starts a program; `how` is what node's `spawn` takes, with a pipe for its complaints. */
export function startChild(binary, options, how) {
  const child = spawn(binary, options, how);
  const kill = () => child.kill();
  process.on("exit", kill);
  let said = "";
  child.stderr.on("data", (words) => (said += words));
  const ended = new Promise((resolve) => child.on("close", resolve));
  ended.then(() => process.off("exit", kill));
  return {
    child,
    /** What it has complained of so far. */
    said: () => said,
    /** Its code, once it has ended. */
    ended,
    stop: () => {
      child.kill();
      return ended;
    },
  };
}

/** A port that nobody listens at. */
export async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  return port;
}
