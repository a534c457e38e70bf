import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Polarity, Status } from '../../../schema/predicates.ts';
import { annotate } from '../../../workers/pipeline/annotate/annotate.ts';
import type { TokenSpan } from '../../../workers/pipeline/claim.ts';
import { type Sentence, startDocument } from '../../../workers/pipeline/document.ts';
import { buildTree } from '../../../workers/pipeline/grammar/sentence-tree.ts';
import type { SignatureGroup } from '../../../workers/pipeline/qualify/factuality/factuality-lexicon.ts';
import { readFactuality } from '../../../workers/pipeline/qualify/factuality/read-factuality.ts';
import type { Token } from '../../../workers/pipeline/token.ts';
import { type CorpusCase, readCorpus } from './read-corpus.ts';
import { resources } from './traced-reading.ts';

/** `head` is a word of the sentence, `word#2` its second occurrence; `trigger` the words of the trigger from its first to its last. */
interface FactualityCase extends CorpusCase {
  readonly text: string;
  readonly heading?: boolean;
  readonly head: string;
  readonly trigger?: string;
  readonly relation?: boolean;
  readonly status: Status;
  readonly polarity: Polarity;
}

async function tokensOf(text: string): Promise<readonly Token[]> {
  const sentence: Sentence = { index: 0, block: 0, offset: 0, kind: 'prose', text, start: 0, end: text.length };
  const document = { ...startDocument({ id: 'x', format: 'text', content: text }), sentences: [sentence] };
  return (await annotate(document, { resources })).tokens[0] ?? [];
}

function find(tokens: readonly Token[], name: string, from = 0): number {
  const [word = '', nth = '1'] = name.split('#');
  const all = tokens.flatMap((token, at) => (at >= from && token.lower === word.toLowerCase() ? [at] : []));
  const found = all[Number(nth) - 1];
  if (found === undefined) throw new Error(`no word ${name} in ${tokens.map(({ text }) => text).join(' ')}`);
  return found;
}

function triggerOf(tokens: readonly Token[], head: number, trigger: string | undefined): TokenSpan {
  if (trigger === undefined) return { from: head, to: head + 1 };
  const words = trigger.split(' ');
  const from = find(tokens, words[0] ?? '');
  return { from, to: find(tokens, words.at(-1) ?? '', from) + 1 };
}

const cases = readCorpus<FactualityCase>('factuality');

describe('the corpus of factuality', () => {
  test.each(cases)('$id', async ({ text, heading, head, trigger, relation, status, polarity }) => {
    const tokens = await tokensOf(text);
    const at = find(tokens, head);
    const options = { heading: heading === true, relation: relation === true };
    const found = readFactuality(buildTree(tokens), at, triggerOf(tokens, at, trigger), options, resources.factuality);
    expect({ text, ...found }).toEqual({ text, status, polarity });
  });
});

describe('the words of factuality', () => {
  test.each(['verbs', 'nouns', 'adjectives'])('no word has two signatures in one slot: %s', (file) => {
    const url = new URL(`../../../workers/pipeline/qualify/factuality/${file}.json`, import.meta.url);
    const groups = JSON.parse(readFileSync(url, 'utf8')) as SignatureGroup[];
    const keys = groups.flatMap(({ slots, words }) => slots.flatMap((slot) => words.map((word) => `${slot} ${word}`)));
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });
});

describe('a tree of any shape', () => {
  const words = ['refused', 'to', 'plan', 'talks', 'not', 'if', 'said', 'had', 'president', 'former'];
  const relations = ['xcomp', 'ccomp', 'advcl', 'acl', 'conj', 'obj', 'nsubj', 'obl', 'nmod', 'mark', 'aux', 'cop'];

  test('is read, at once however deep, and always the same', async () => {
    const pool = await tokensOf(`${words.join(' ')}.`);
    const tokens = Array.from({ length: 5000 }, (_, at): Token => {
      const token = pool[(at * 7) % pool.length] as Token;
      return {
        ...token,
        head: at - 1,
        relation: at === 0 ? 'root' : (relations[(at * 5) % relations.length] ?? 'dep'),
      };
    });
    const tree = buildTree(tokens);
    const read = (relation: boolean) =>
      tokens.map((_, at) =>
        readFactuality(tree, at, { from: at, to: at + 1 }, { heading: at % 2 === 0, relation }, resources.factuality),
      );
    const start = performance.now();
    const once = [read(false), read(true)];
    expect(performance.now() - start).toBeLessThan(4000);
    expect([read(false), read(true)]).toEqual(once);
  });
});
