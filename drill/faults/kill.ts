import type { Fault } from './fault.ts';
import { chooseProcess, type Part, processOf, sendSignal } from './parts.ts';

/** Ends a part as a crash or the kernel's memory killer would, and waits until the supervisor has started it again. */
export const kill = (part: Part): Fault => ({
  about: `kill -9 of ${part === 'worker' ? 'a worker' : part}`,
  async strike(ground) {
    const name = chooseProcess(part, ground);
    const pid = await processOf(name, ground);
    sendSignal(pid, 'SIGKILL');
    return `${name} ${pid} killed, started again as ${await processOf(name, ground, pid)}`;
  },
});
