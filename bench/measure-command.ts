import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** One run of a command, with everything that it started. */
export interface Run {
  readonly seconds: number;
  /**
   * Highest memory in use at one moment, of the command and its children (the
   * browser), in MB; undefined where the system has no /proc.
   */
  readonly peakMegabytes: number | undefined;
  readonly output: string;
}

const sampleMilliseconds = 200;

/** Runs this Node with `args`; throws with the output when it fails. */
export function measureCommand(args: readonly string[], folder: string): Promise<Run> {
  const start = performance.now();
  // CI keeps the progress line out of the output.
  const env = { ...process.env, CI: "true" };
  const child = spawn(process.execPath, args, { cwd: folder, env });
  const { pid } = child;
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  let peak = 0;
  const timer = setInterval(() => {
    if (pid !== undefined) peak = Math.max(peak, treeBytes(pid));
  }, sampleMilliseconds);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - start) / 1000;
      const peakMegabytes = peak === 0 ? undefined : peak / 1e6;
      if (code === 0) resolve({ seconds, peakMegabytes, output });
      else reject(new Error(`${args.join(" ")} ended with ${code}:\n${output}`));
    });
  });
}

/**
 * Memory of a process and all below it: what each has for itself, plus the
 * largest part that is shared, because the processes of a browser map the same
 * files. The exact share of each page takes the kernel too long to compute.
 */
function treeBytes(ancestor: number): number {
  const processes = new Map<number, ProcessStatus>();
  for (const name of listProcesses()) {
    const status = read(`/proc/${name}/status`);
    if (status !== "") processes.set(Number(name), parseStatus(status));
  }
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined; at = processes.get(at)?.parent) {
      if (at === ancestor) return true;
    }
    return false;
  };
  const tree = [...processes].filter(([pid]) => isBelow(pid)).map(([, status]) => status);
  const own = tree.reduce((sum, { ownBytes }) => sum + ownBytes, 0);
  return own + Math.max(0, ...tree.map(({ sharedBytes }) => sharedBytes));
}

interface ProcessStatus {
  readonly parent: number;
  readonly ownBytes: number;
  readonly sharedBytes: number;
}

function parseStatus(status: string): ProcessStatus {
  const field = (name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1] ?? 0);
  return {
    parent: field("PPid"),
    ownBytes: field("RssAnon") * 1024,
    sharedBytes: (field("RssFile") + field("RssShmem")) * 1024,
  };
}

function listProcesses(): readonly string[] {
  try {
    return readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Empty when the process ended in between. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
