import { Readable } from 'node:stream';

/** Large enough that a line costs nothing, small enough that a slow client holds up little. */
const PORTION_CHARACTERS = 65_536;

async function* gather(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let portion = '';
  for await (const line of lines) {
    portion += `${line}\n`;
    if (portion.length < PORTION_CHARACTERS) continue;
    yield portion;
    portion = '';
  }
  if (portion !== '') yield portion;
}

async function* continued(first: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

/**
 * Lines as one text that is read no faster than it is taken, and no further once it is destroyed. Resolves when the first of it is
 * there, so that what fails at once can still be answered with a status; a later failure breaks the text off.
 */
export async function exportStream(lines: AsyncIterable<string>): Promise<Readable> {
  const portions = gather(lines);
  const first = await portions.next();
  return Readable.from(first.done ? [] : continued(first.value, portions), { highWaterMark: 1 });
}
