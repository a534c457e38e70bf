import type { Fault } from './fault.ts';
import { fillRedisDisk } from './fill-disk.ts';
import { kill } from './kill.ts';
import { pause } from './pause.ts';
import { refuseGraphWrites } from './refuse-writes.ts';

/** Every fault, by the name that the command line has for it. */
export const FAULTS = {
  'kill-worker': kill('worker'),
  'kill-api': kill('api'),
  'kill-redis': kill('redis'),
  'kill-neo4j': kill('neo4j'),
  'pause-worker': pause('worker'),
  'pause-api': pause('api'),
  'pause-redis': pause('redis'),
  'pause-neo4j': pause('neo4j'),
  'fill-redis': fillRedisDisk,
  'refuse-neo4j': refuseGraphWrites,
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;
export const isFaultName = (name: string): name is FaultName => Object.hasOwn(FAULTS, name);
