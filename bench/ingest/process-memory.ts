import { readdir, readFile } from 'node:fs/promises';

type ProcessEntry = {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  readonly residentMb: number;
};

/** The parts of a service by what their command line says; the order matters, for the supervisor names no part. */
const PARTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Neo4j', /\bjava\b/],
  ['Redis', /redis-server/],
  ['worker', /workers[/\\]worker\.[jt]s/],
  ['API', /api[/\\]server\.[jt]s/],
  ['supervisor', /start\.mjs/],
];

/** Reads one process of this machine from `/proc`; undefined when it has just ended. */
async function readProcess(pid: number): Promise<ProcessEntry | undefined> {
  try {
    const [status, command] = await Promise.all([
      readFile(`/proc/${pid}/status`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ]);
    const field = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { pid, parent: field('PPid'), command: command.replaceAll('\0', ' '), residentMb: field('VmRSS') / 1024 };
  } catch {
    return undefined;
  }
}

async function listDescendants(root: number): Promise<ProcessEntry[]> {
  const names = await readdir('/proc').catch(() => []);
  const processes = await Promise.all(
    names.filter((name) => /^\d+$/.test(name)).map((name) => readProcess(Number(name))),
  );
  const family = new Set([root]);
  const found: ProcessEntry[] = [];
  // A child has a higher number than its parent unless the numbers have wrapped around, which a second look would find.
  for (const entry of processes.filter((entry) => entry !== undefined).sort((left, right) => left.pid - right.pid)) {
    if (entry.pid !== root && !family.has(entry.parent)) continue;
    family.add(entry.pid);
    found.push(entry);
  }
  return found;
}

/** Megabytes of resident memory by part of the service. Empty where there is no `/proc`. */
export async function readMemory(servicePid: number): Promise<Map<string, number>> {
  const memory = new Map<string, number>();
  for (const { command, residentMb } of await listDescendants(servicePid)) {
    const part = PARTS.find(([, pattern]) => pattern.test(command))?.[0] ?? 'other';
    memory.set(part, (memory.get(part) ?? 0) + residentMb);
  }
  return memory;
}

/** Keeps the highest value of each part. */
export function mergePeaks(peaks: Map<string, number>, now: ReadonlyMap<string, number>): void {
  for (const [part, megabytes] of now) peaks.set(part, Math.max(peaks.get(part) ?? 0, megabytes));
}
