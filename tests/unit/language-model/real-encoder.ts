import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';
import type { Labels } from '../../../workers/pipeline/annotate/language-model/labels.ts';
import { buildWordEncoder, type WordEncoder } from '../../../workers/pipeline/annotate/language-model/word-pieces.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(`model/weights/${name}`, 'utf8')) as T;

export const labels = read<Labels>('labels.json');
export const tokenizer = new Tokenizer(read<object>('tokenizer.json'), {});

/** The encoder that the model is used with, with nothing remembered yet. */
export const realEncoder = (): WordEncoder => buildWordEncoder(tokenizer, labels.shapes);
