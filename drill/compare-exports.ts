import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** Where two exports differ; `same` counts the lines of both. The counts of differences are 0 when the two are the same to the byte. */
export type Comparison = {
  readonly same: number;
  readonly onlyLeft: number;
  readonly onlyRight: number;
  readonly examples: readonly string[];
};

const SHOWN = 6;
const SHOWN_CHARACTERS = 300;

const linesOf = (path: string): AsyncIterator<string> =>
  createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();

/** Compares two files of sorted lines in one pass. */
export async function compareExports(left: string, right: string): Promise<Comparison> {
  const [lefts, rights] = [linesOf(left), linesOf(right)];
  const counts = { same: 0, onlyLeft: 0, onlyRight: 0 };
  const examples: string[] = [];
  const show = (side: string, line: string): void => {
    if (examples.length < SHOWN) examples.push(`${side} ${line.slice(0, SHOWN_CHARACTERS)}`);
  };
  let [mine, other] = await Promise.all([lefts.next(), rights.next()]);
  while (!mine.done || !other.done) {
    const isMine = !mine.done && (other.done || mine.value <= other.value);
    const isOther = !other.done && (mine.done || other.value <= mine.value);
    if (!isOther) {
      counts.onlyLeft += 1;
      show('disturbed:  ', mine.value);
    }
    if (!isMine) {
      counts.onlyRight += 1;
      show('undisturbed:', other.value);
    }
    if (isMine && isOther) counts.same += 1;
    if (isMine) mine = await lefts.next();
    if (isOther) other = await rights.next();
  }
  return { ...counts, examples };
}
