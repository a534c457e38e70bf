import type { Random } from '../bench/generate/random.ts';
import { shuffled } from './articles.ts';
import type { FaultName } from './faults/catalogue.ts';

/** A fault and its moment: as soon as so many articles are accepted. Counted in articles, it means the same on any machine. */
export type PlannedFault = { readonly name: FaultName; readonly afterAccepted: number };

/** The first fault finds work under way, and after the last one there is still some to come. */
const SPAN = [0.05, 0.9] as const;

/** Each fault `rounds` times, in an order and at moments of chance, spread over the articles. */
export function planFaults(
  names: readonly FaultName[],
  rounds: number,
  articles: number,
  random: Random,
): PlannedFault[] {
  const all = Array.from({ length: rounds }, () => shuffled(names, random)).flat();
  const share = ((SPAN[1] - SPAN[0]) * articles) / all.length;
  return all.map((name, index) => ({
    name,
    afterAccepted: Math.floor(SPAN[0] * articles + (index + random.fraction()) * share),
  }));
}
