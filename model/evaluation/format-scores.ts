import type { GoldScore } from './evaluate-gold.ts';
import type { EntityScore } from './score-entities.ts';
import { WORD_LAYERS } from './score-words.ts';
import { f1, precision, recall, type Tally } from './tally.ts';

type NamedScore = readonly [name: string, score: GoldScore];

const LAYER_TITLES = ['UPOS', 'tags', 'lemmas', 'UAS', 'LAS', 'LAS*', 'edges'];
const SEGMENTS = ['sentences', 'tokens', 'words'] as const;
const DIGITS = 4;

const show = (value: number | null): string => (value === null ? '–' : value.toFixed(DIGITS));
const showAll = (tally: Tally | undefined): string[] =>
  tally ? [precision(tally), recall(tally), f1(tally)].map(show) : ['–', '–', '–'];

/** Columns, the first to the left and figures to the right. */
function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return rows.map((row) => `  ${line(row).trimEnd()}`).join('\n');
}

function layerTable(scores: readonly NamedScore[]): string {
  const head = ['grammar', 'sentences', 'words', ...LAYER_TITLES];
  const rows = scores.map(([name, { sentences, words, layers }]) => [
    name,
    String(sentences),
    String(words),
    ...WORD_LAYERS.map((layer) => show(f1(layers[layer]))),
  ]);
  return formatTable([head, ...rows]);
}

function entityRows(name: string, { micro, types }: EntityScore): string[][] {
  const row = (title: string, tally: Tally): string[] => [
    title,
    String(tally.gold),
    String(tally.read),
    ...showAll(tally),
  ];
  return [row(name, micro), ...Object.entries(types).map(([type, tally]) => row(`  ${type}`, tally))];
}

function entityTable(scores: readonly NamedScore[]): string {
  const head = ['names', 'gold', 'read', 'precision', 'recall', 'F1'];
  return formatTable([head, ...scores.flatMap(([name, { entities }]) => (entities ? entityRows(name, entities) : []))]);
}

function segmentTable(scores: readonly NamedScore[]): string {
  const rows = scores.map(([name, { segmentation }]) => [
    name,
    ...SEGMENTS.map((key) => show(segmentation ? f1(segmentation[key]) : null)),
  ]);
  return formatTable([['splitting, F1', ...SEGMENTS], ...rows]);
}

/** The tables that a person reads: grammar, names, and over raw text the splitting; what no file annotates is left out. */
export function formatScores(scores: readonly NamedScore[]): string {
  const hasGrammar = scores.some(([, { layers }]) => WORD_LAYERS.some((layer) => layers[layer].gold > 0));
  const hasNames = scores.some(([, { entities }]) => entities !== undefined);
  const isRaw = scores.some(([, { segmentation }]) => segmentation !== undefined);
  return [
    ...(hasGrammar ? [layerTable(scores)] : []),
    ...(hasNames ? [entityTable(scores)] : []),
    ...(isRaw ? [segmentTable(scores)] : []),
    ...(hasGrammar
      ? [
          'LAS takes the full relation (nsubj:pass), LAS* leaves its subtype off as CoNLL 2018 did. Edges are nsubj, nsubj:pass,\n' +
            'obj and iobj with their heads, F1.',
        ]
      : []),
    ...(hasNames ? ['A name is right when its first word, its last word and its type are.'] : []),
  ].join('\n\n');
}
