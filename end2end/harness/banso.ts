// A server of its own for each test: the binary, a free port on loopback, a database in a temporary folder.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

// With what the database begins: nothing, as on the first day of a centre; the plan and the cast of the demo; or its
// small centre with all its records.
export type Beginning = "empty" | "demo" | "records";

const DEMO = { empty: [], demo: ["--demo=people"], records: ["--demo=small"] };

export const BINARY = path.resolve(process.env.BANSO_BIN ?? path.join(import.meta.dirname, "../../target/debug/banso"));
const START_MS = 60_000;
const STOP_MS = 10_000;

// The one place that says how the server is called.
function call(beginning: Beginning, port: number, folder: string) {
  return {
    words: ["serve", "--listen", `127.0.0.1:${port}`, ...DEMO[beginning]],
    environment: { DATABASE_URL: `sqlite:${path.join(folder, "banso.db")}` },
  };
}

export class Banso {
  readonly url: string;
  printed = "";
  private readonly process: ChildProcess;
  private readonly folder: string;

  private constructor(url: string, process: ChildProcess, folder: string) {
    this.url = url;
    this.process = process;
    this.folder = folder;
    for (const stream of [process.stdout, process.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => (this.printed += text));
    }
  }

  static async start(beginning: Beginning): Promise<Banso> {
    const folder = await mkdtemp(path.join(tmpdir(), "banso-journey-"));
    const port = await freePort();
    const { words, environment } = call(beginning, port, folder);
    const child = spawn(BINARY, words, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const banso = new Banso(`http://127.0.0.1:${port}`, child, folder);
    try {
      await banso.answers();
    } catch (error) {
      await banso.stop();
      throw error;
    }
    return banso;
  }

  // The first match in what the server printed so far or prints soon: its one-time links, for example.
  async prints(wanted: RegExp): Promise<string> {
    return this.soon(`print ${wanted}`, async () => this.printed.match(wanted)?.[0]);
  }

  async stop(): Promise<void> {
    if (this.process.pid !== undefined && !this.ended()) {
      const end = new Promise((resolve) => this.process.once("exit", resolve));
      this.process.kill("SIGTERM");
      const late = setTimeout(() => this.process.kill("SIGKILL"), STOP_MS);
      await end;
      clearTimeout(late);
    }
    await rm(this.folder, { recursive: true, force: true });
  }

  private async answers(): Promise<void> {
    let broken: Error | undefined;
    this.process.once("error", (error) => (broken = error));
    await this.soon("answer /healthz", async () => {
      if (broken) throw broken;
      const answer = await fetch(`${this.url}/healthz`).catch(() => undefined);
      return answer?.ok || undefined;
    });
  }

  private ended(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  private async soon<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
    for (const end = Date.now() + START_MS; Date.now() < end; ) {
      const found = await look();
      if (found !== undefined) return found;
      if (this.ended()) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the server did not ${what}. It printed:\n${this.printed}`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("a listening socket has a port");
  return address.port;
}
