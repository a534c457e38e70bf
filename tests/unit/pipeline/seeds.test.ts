import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { nameKey } from '../../../schema/identity.ts';
import { read } from './traced-reading.ts';

interface Gold {
  readonly file: string;
  readonly title: string;
  readonly publishedAt: string;
  readonly forbidden: readonly string[];
  readonly entities: readonly {
    readonly name: string;
    readonly type: string;
    readonly aka?: readonly string[];
    readonly core?: boolean;
  }[];
}

const shared = new URL('../../../../shared/', import.meta.url);
const goldFolder = new URL('eval/seeds/', shared);
const present = existsSync(goldFolder);
const golds = present
  ? readdirSync(goldFolder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(new URL(file, goldFolder), 'utf8')) as Gold)
  : [];

/** Whom any reading must find, wherever the gold has them. */
const ROBUST = new Set(['Fumio Kishida', 'Kim Jong Un', 'Joe Biden', 'Japan', 'North Korea']);

const spellings = ({ name, aka = [] }: Gold['entities'][number]): string[] => [name, ...aka].map(nameKey);

(present ? describe : describe.skip)('the seed articles in ../shared, where they exist', () => {
  test.each(golds)('$file', async (gold) => {
    const text = readFileSync(new URL(gold.file, shared), 'utf8');
    const { entities } = await read({ text, title: gold.title, publishedAt: gold.publishedAt });
    const isFound = (wanted: Gold['entities'][number]): boolean =>
      entities.some(({ name, type }) => type === wanted.type && spellings(wanted).includes(nameKey(name)));
    const core = gold.entities.filter(({ core: isCore }) => isCore !== false);
    const right = entities.filter(({ name }) =>
      gold.entities.some((entity) => spellings(entity).includes(nameKey(name))),
    );
    console.log(
      `${gold.file}: precision ${right.length}/${entities.length}, recall ${core.filter(isFound).length}/${core.length}`,
    );
    expect(gold.entities.filter(({ name }) => ROBUST.has(name)).filter((entity) => !isFound(entity))).toEqual([]);
    const forbidden = new Set(gold.forbidden.map(nameKey));
    expect(entities.filter(({ name }) => forbidden.has(nameKey(name)))).toEqual([]);
  });
});
