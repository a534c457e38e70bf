import { readFileSync } from 'node:fs';

interface CopyRule {
  readonly id: string;
  readonly value: number;
  readonly reason: string;
}

const rules = JSON.parse(readFileSync(new URL('./copy-rules.json', import.meta.url), 'utf8')) as readonly CopyRule[];

function readValue(name: string): number {
  const rule = rules.find(({ id }) => id === `copy-${name}`);
  if (rule === undefined) throw new Error(`copy-rules.json has no rule copy-${name}`);
  return rule.value;
}

/** What makes two texts copies; the reason of each value stands beside it in copy-rules.json. */
export const COPY_RULES = {
  short: readValue('short'),
  shortResemblance: readValue('short-resemblance'),
  brief: readValue('brief'),
  briefContained: readValue('brief-contained'),
  contained: readValue('contained'),
  partlyContained: readValue('partly-contained'),
  partlyShared: readValue('partly-shared'),
  partlyFacts: readValue('partly-facts'),
  proseContained: readValue('prose-contained'),
  shareOfLonger: readValue('share-of-longer'),
  shareUnlessAlike: readValue('share-unless-alike'),
  opening: readValue('opening'),
  openingShared: readValue('opening-shared'),
  numbersShared: readValue('numbers-shared'),
  leastNumbers: readValue('least-numbers'),
  namesShared: readValue('names-shared'),
  leastNames: readValue('least-names'),
} as const;
