import { describe, expect, test } from '@jest/globals';
import { evaluateGold } from '../../../../model/evaluation/evaluate-gold.ts';
import { readConllu } from '../../../../model/evaluation/read-conllu.ts';
import { readIob } from '../../../../model/evaluation/read-iob.ts';
import { f1 } from '../../../../model/evaluation/tally.ts';
import { totalScores } from '../../../../model/evaluation/total-scores.ts';
import { parseMapping, SAME_TYPES } from '../../../../model/evaluation/type-mapping.ts';
import { CONLLU, tableReader } from './example-texts.ts';

const GIVEN = { raw: false, mapping: SAME_TYPES };
const RAW = { raw: true, mapping: SAME_TYPES };
const SECOND = [
  'DET DT a 2 det',
  'NOUN NN dog 4 nsubj:pass',
  'AUX VBD be 4 aux:pass',
  'VERB VBN see 0 root',
  'PUNCT . . 4 punct',
];

describe('grammar over given words', () => {
  // Wrong: the part of speech of n't, the lemma of "was", the head of "A", the relation of "him", the subtype of "dog".
  const reader = tableReader({
    "They do n't see him .": [
      'PRON PRP they 4 nsubj',
      'AUX VBP do 4 aux',
      'ADV RB not 4 advmod',
      'VERB VB see 0 root',
      'PRON PRP he 4 iobj',
      'PUNCT . . 4 punct',
    ],
    'A dog was seen .': ['DET DT a 4 det', 'NOUN NN dog 4 nsubj', 'AUX VBD was 4 aux:pass', ...SECOND.slice(3)],
  });

  test('counts each layer over the words', async () => {
    const { words, sentences, layers, entities, segmentation } = await evaluateGold(
      readConllu(CONLLU, 'x'),
      'x',
      reader,
      GIVEN,
    );
    expect([words, sentences, entities, segmentation]).toEqual([11, 2, undefined, undefined]);
    const tally = (right: number, count = 11) => ({ right, read: count, gold: count });
    expect(layers).toEqual({
      upos: tally(10),
      tag: tally(11),
      lemma: tally(10),
      uas: tally(10),
      las: tally(8),
      lasNoSubtypes: tally(9),
      edges: tally(1, 3),
    });
  });

  test('leaves out what the file does not say', async () => {
    const bare = CONLLU.replaceAll(/\tPRP\t|\tVBP\t/g, '\t_\t').replaceAll(/\t(\d)\t(?=nsubj\b)/g, '\t_\t');
    const { layers } = await evaluateGold(readConllu(bare, 'x'), 'x', reader, GIVEN);
    expect(layers.tag).toEqual({ right: 8, read: 8, gold: 8 });
    expect(layers.uas).toEqual({ right: 8, read: 9, gold: 9 });
  });
});

describe('grammar over raw text', () => {
  const first = ['PRON PRP they 3 nsubj', 'AUX VBP do 3 aux', 'VERB VB see 0 root', 'PRON PRP he 3 obj'];
  const readings = { "They don't see him.": first, 'A dog was seen .': SECOND };

  test('counts on aligned words, and scores the splitting', async () => {
    // Read as "They | don't | see | him." and the second sentence as in the gold: 9 words, 7 of them aligned.
    const reader = tableReader(readings, ["They don't see him.", 'A dog was seen .']);
    const { layers, segmentation } = await evaluateGold(readConllu(CONLLU, 'x'), 'x', reader, RAW);
    expect(segmentation).toEqual({
      sentences: { right: 2, read: 2, gold: 2 },
      tokens: { right: 8, read: 9, gold: 10 },
      words: { right: 7, read: 9, gold: 11 },
    });
    expect(layers.las).toEqual({ right: 7, read: 9, gold: 11 });
    expect(layers.edges).toEqual({ right: 2, read: 3, gold: 3 });
    expect(f1(layers.uas)).toBeCloseTo(0.7);
  });

  test('a sentence that runs on is none of the gold', async () => {
    const reader = tableReader({}, ["They do n't see him . A dog was seen ."]);
    const { segmentation } = await evaluateGold(readConllu(CONLLU, 'x'), 'x', reader, RAW);
    expect(segmentation?.sentences).toEqual({ right: 0, read: 1, gold: 2 });
    expect(segmentation?.words).toEqual({ right: 11, read: 11, gold: 11 });
    expect(segmentation?.tokens).toEqual({ right: 9, read: 11, gold: 10 });
  });
});

describe('names', () => {
  const iob = 'Ana B-PER\nLima I-PER\nleft O\nPeru B-LOC\n\nThe O\nUN B-ORG\nin O\nMay B-misc\n';
  const mapping = parseMapping(
    '{"gold": {"PER": "PERSON", "LOC": "PLACE", "misc": null}, "predicted": {"GPE": "PLACE", "DATE": null}}',
    'x',
  );
  const reader = tableReader({
    // "Ana Lima" is cut, Peru is right, "The UN" is too long, May is of a type that is dropped.
    'Ana Lima left Peru': ['X X x 0 x B-PERSON', 'X X x 0 x O', 'X X x 0 x O', 'X X x 0 x B-GPE'],
    'The UN in May': ['X X x 0 x B-ORG', 'X X x 0 x I-ORG', 'X X x 0 x O', 'X X x 0 x B-DATE'],
  });

  test('are strict in span and type, after the mapping', async () => {
    const { entities, layers } = await evaluateGold(readIob(iob, 'x'), 'x', reader, { raw: false, mapping });
    expect(entities).toEqual({
      micro: { right: 1, read: 3, gold: 3 },
      types: {
        ORG: { right: 0, read: 1, gold: 1 },
        PERSON: { right: 0, read: 1, gold: 1 },
        PLACE: { right: 1, read: 1, gold: 1 },
      },
    });
    expect(layers.las).toEqual({ right: 0, read: 0, gold: 0 });
  });

  test('are the same characters over raw text', async () => {
    const raw = tableReader(
      {
        'Ana Lima left Peru The UN': ['B-PERSON', 'I-PERSON', 'O', 'B-GPE', 'O', 'B-ORG'].map(
          (tag) => `X X x 0 x ${tag}`,
        ),
      },
      ['Ana Lima left Peru The UN'],
    );
    const { entities } = await evaluateGold(readIob(iob, 'x'), 'x', raw, { raw: true, mapping });
    expect(entities?.micro).toEqual({ right: 3, read: 3, gold: 3 });
  });

  test('of unknown types are an error that says how to map them', async () => {
    await expect(evaluateGold(readIob(iob, 'n.iob2'), 'n.iob2', reader, GIVEN)).rejects.toThrow(
      /n\.iob2 names types .*: PER, misc\. Give --map FILE.*"PER": null/,
    );
  });

  test('are added over files before anything is divided', async () => {
    const score = await evaluateGold(readIob(iob, 'x'), 'x', reader, { raw: false, mapping });
    const total = totalScores([score, score, await evaluateGold(readConllu(CONLLU, 'x'), 'x', reader, GIVEN)]);
    expect(total.entities?.micro).toEqual({ right: 2, read: 6, gold: 6 });
    expect([total.words, total.sentences, total.segmentation]).toEqual([27, 6, undefined]);
  });
});
