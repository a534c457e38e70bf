import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession } from 'onnxruntime-node';
import type { Labels } from './labels.ts';
import type { LanguageModel } from './language-model.ts';
import { buildOnnxModel } from './onnx-model.ts';
import { buildWordEncoder } from './word-pieces.ts';

export interface LanguageModelOptions {
  /** Processor threads of one inference; the reading threads are what runs side by side. */
  readonly threads?: number;
  /** The depth of the encoder: 6 reads better, 4 faster. */
  readonly layers?: 4 | 6;
}

export interface LoadedLanguageModel {
  readonly model: LanguageModel;
  /** Words of the encoder's vocabulary and their rank, the most frequent first. */
  readonly vocabulary: ReadonlyMap<string, number>;
}

const FOLDER = new URL('../../../../model/weights/', import.meta.url);
const readJson = <T>(name: string): T => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as T;

/** Loads the weights that lie in `model/weights`; takes a second or so and some 150 MB. Throws if a file is missing. */
export async function loadLanguageModel({
  threads = 1,
  layers = 6,
}: LanguageModelOptions = {}): Promise<LoadedLanguageModel> {
  const tokenizer = new Tokenizer(readJson<object>('tokenizer.json'), {});
  const labels = readJson<Labels>('labels.json');
  const session = await InferenceSession.create(fileURLToPath(new URL(`layers-${layers}.onnx`, FOLDER)), {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
  });
  const model = buildOnnxModel(session, buildWordEncoder(tokenizer, labels.shapes), labels);
  return { model, vocabulary: tokenizer.get_vocab() };
}
