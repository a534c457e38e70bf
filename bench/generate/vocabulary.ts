import { readFileSync } from 'node:fs';

export type Country = {
  readonly name: string;
  readonly adjective: string;
  readonly capital: string;
  readonly cities: readonly string[];
  /** Which stock of personal names its people have. */
  readonly names: string;
  /** Written with "the". */
  readonly article?: boolean;
};
export type NameStock = { readonly given: readonly string[]; readonly family: readonly string[] };
type Lists = Readonly<Record<string, readonly string[]>>;

export type Vocabulary = {
  readonly countries: readonly Country[];
  readonly names: Readonly<Record<string, NameStock>>;
  /** Sentences with slots, by the part of an article in which they stand. */
  readonly sentences: Lists;
  /** What a slot `{#name}` may hold. */
  readonly phrases: Lists;
};

const read = <T>(file: string): T =>
  JSON.parse(readFileSync(new URL(`./vocabulary/${file}`, import.meta.url), 'utf8')) as T;

export const readVocabulary = (): Vocabulary => ({
  countries: read('countries.json'),
  names: read('names.json'),
  sentences: read('sentences.json'),
  phrases: read('phrases.json'),
});
