import { type InferenceSession, Tensor } from 'onnxruntime-node';
import { type BatchInputs, batchInputs } from './batch-inputs.ts';
import { cutSentence, type Window } from './cut-sentences.ts';
import { type BatchOutputs, decodeWindow } from './decode-window.ts';
import { joinWindows } from './join-windows.ts';
import type { Labels } from './labels.ts';
import type { LanguageModel, WordAnalysis } from './language-model.ts';
import { makeBatches } from './make-batches.ts';
import type { WordEncoder } from './word-pieces.ts';

/** Windows that are prepared at a time, so that a very long document needs no more memory than a long one. */
const WINDOWS_AT_ONCE = 4_096;

/** Each sentence once, and where each of the given ones is among them: pages repeat themselves, hostile ones endlessly. */
function distinctSentences(sentences: readonly (readonly string[])[]): {
  distinct: (readonly string[])[];
  places: number[];
} {
  const distinct: (readonly string[])[] = [];
  const known = new Map<string, number>();
  const places = sentences.map((words) => {
    const key = JSON.stringify(words);
    const place = known.get(key) ?? distinct.push(words) - 1;
    known.set(key, place);
    return place;
  });
  return { distinct, places };
}

async function infer(session: InferenceSession, inputs: BatchInputs): Promise<BatchOutputs> {
  const pieces = [inputs.windows, inputs.pieces];
  const outputs = await session.run({
    input_ids: new Tensor('int64', inputs.inputIds, pieces),
    attention_mask: new Tensor('int64', inputs.attentionMask, pieces),
    shape_ids: new Tensor('int64', inputs.shapeIds, pieces),
    first: new Tensor('int64', inputs.first, [inputs.windows, inputs.words]),
  });
  return {
    words: inputs.words,
    upos: outputs.upos?.data as Int32Array,
    tags: outputs.tags?.data as Int32Array,
    entities: outputs.entities?.data as Float32Array,
    arcs: outputs.arcs?.data as Float32Array,
    relations: outputs.relations?.data as Int32Array,
  };
}

/** The model over one ONNX session: cut, batch, infer, decode, join. */
export function buildOnnxModel(session: InferenceSession, encoder: WordEncoder, labels: Labels): LanguageModel {
  const readWindows = async (windows: readonly Window[]): Promise<Map<Window, WordAnalysis[]>> => {
    const read = new Map<Window, WordAnalysis[]>();
    for (const batch of makeBatches(windows)) {
      const outputs = await infer(session, batchInputs(batch, encoder));
      for (const [row, window] of batch.entries()) {
        read.set(window, decodeWindow(row, window.words.length, outputs, labels));
      }
    }
    return read;
  };
  const analyzeDistinct = async (sentences: readonly (readonly string[])[]): Promise<WordAnalysis[][]> => {
    const windows = sentences.flatMap((words, index) => cutSentence(index, words, encoder));
    const parts = sentences.map((): { window: Window; words: WordAnalysis[] }[] => []);
    for (let from = 0; from < windows.length; from += WINDOWS_AT_ONCE) {
      const read = await readWindows(windows.slice(from, from + WINDOWS_AT_ONCE));
      for (const [window, words] of read) parts[window.sentence]?.push({ window, words });
    }
    return parts.map((own) => joinWindows(own.sort((one, other) => one.window.from - other.window.from)));
  };
  return {
    async analyze(sentences) {
      const { distinct, places } = distinctSentences(sentences);
      const analyses = await analyzeDistinct(distinct);
      return places.map((place) => analyses[place] ?? []);
    },
  };
}
