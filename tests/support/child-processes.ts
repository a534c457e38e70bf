import { readdirSync, readFileSync } from 'node:fs';

type Process = { pid: number; parent: number; command: string };

function readProcess(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name may hold spaces and brackets; what follows the last bracket is state and parent.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
  } catch {
    return undefined;
  }
}

/** The pid of a living child of `parent` whose command line has `part`, or nothing. Linux only. */
export function findChild(parent: number, part: string): number | undefined {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const children = pids.map(readProcess).filter((each) => each?.parent === parent);
  return children.find((each) => each?.command.includes(part))?.pid;
}
