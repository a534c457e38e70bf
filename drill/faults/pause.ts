import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import { chooseProcess, type Part, processOf, sendSignal } from './parts.ts';

/** Beyond one lock time the articles of a silent worker are given to another, while it still believes that it has them. */
const LOCK_TIMES = [1.5, 3] as const;

/** Holds a part still for longer than the lock time, as a frozen virtual machine would be, and lets it go on. */
export const pause = (part: Part): Fault => ({
  about: `SIGSTOP of ${part === 'worker' ? 'a worker' : part} for longer than the lock time`,
  async strike(ground) {
    const name = chooseProcess(part, ground);
    const pid = await processOf(name, ground);
    const milliseconds = ground.random.integer(ground.lockMs * LOCK_TIMES[0], ground.lockMs * LOCK_TIMES[1]);
    sendSignal(pid, 'SIGSTOP');
    try {
      await sleep(milliseconds);
    } finally {
      sendSignal(pid, 'SIGCONT');
    }
    return `${name} ${pid} stood still for ${(milliseconds / 1000).toFixed(1)} s`;
  },
});
