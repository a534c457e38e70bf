import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import { limitFileSize } from './file-size-limit.ts';
import { processOf, sendSignal } from './parts.ts';

const FULL_MS = [4000, 10_000] as const;

/**
 * The disk under Neo4j is full: the first transaction that cannot be written makes it refuse all others, reads too, until somebody makes
 * room and starts it again, which is done here.
 */
export const refuseGraphWrites: Fault = {
  about: 'Neo4j refuses writes, as its disk is full, until it is started again',
  async strike(ground) {
    const pid = await processOf('neo4j', ground);
    const milliseconds = ground.random.integer(...FULL_MS);
    await limitFileSize(pid, 1);
    try {
      await sleep(milliseconds);
    } finally {
      await limitFileSize(pid, 'unlimited');
    }
    sendSignal(pid, 'SIGTERM');
    const next = await processOf('neo4j', ground, pid);
    return `neo4j ${pid} refused writes for ${(milliseconds / 1000).toFixed(1)} s, started again as ${next}`;
  },
};
