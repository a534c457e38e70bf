import type { Random } from '../../bench/generate/random.ts';
import type { ReadyMessage } from '../../cli/service/own-service.ts';

/** What a fault has to work with: the service that it strikes, and chance that a seed repeats. */
export type FaultGround = {
  readonly service: ReadyMessage;
  /** Worker processes by the names of their records, such as `worker-2`. */
  readonly workers: readonly string[];
  readonly random: Random;
  /** How long a worker may be silent before its articles go to another, in milliseconds. */
  readonly lockMs: number;
};

/** One way to harm a service. `strike` resolves, with what it did, once the harm is over; what cannot be done here throws `SkippedError`. */
export type Fault = {
  readonly about: string;
  strike(ground: FaultGround): Promise<string>;
};

/** This fault cannot be made on this machine; the message says why. */
export class SkippedError extends Error {
  override name = 'SkippedError';
}
