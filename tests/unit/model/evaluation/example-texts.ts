import type { AnalyzedWord, Reader } from '../../../../model/evaluation/reader.ts';

/** A row of CoNLL-U from its usual columns; the empty ones are put in. */
const row = (columns: string, misc = '_'): string => {
  const [id, form, lemma, upos, tag, head, relation] = columns.split(' ');
  return [id, form, lemma, upos, tag, '_', head, relation, '_', misc].join('\t');
};

/** Two sentences of one paragraph, eleven words, ten written tokens. */
export const CONLLU = [
  '# newdoc id = one',
  '# newpar',
  "# text = They don't see him.",
  row('1 They they PRON PRP 4 nsubj'),
  row("2-3 don't _ _ _ _ _"),
  row('2 do do AUX VBP 4 aux'),
  row("3 n't not PART RB 4 advmod"),
  row('4 see see VERB VB 0 root'),
  row('4.1 seen see VERB VBN _ _'),
  row('5 him he PRON PRP 4 obj', 'Gloss=x|SpaceAfter=No'),
  row('6 . . PUNCT . 4 punct'),
  '',
  row('1 A a DET DT 2 det'),
  row('2 dog dog NOUN NN 4 nsubj:pass'),
  row('3 was be AUX VBD 4 aux:pass'),
  row('4 seen see VERB VBN 0 root', 'SpaceAfter=No'),
  row('5 . . PUNCT . 4 punct'),
  '',
].join('\n');

/** `UPOS TAG lemma head relation entity`, as a reading. */
export function reading(columns: string): AnalyzedWord {
  const [upos = '', tag = '', lemma = '', head = '', relation = '', entity = 'O'] = columns.split(' ');
  return { upos, tag, lemma, head: Number(head) - 1, relation, entity };
}

/** A reader that says what a table says: words of a sentence, and their readings in turn. */
export function tableReader(
  readings: Readonly<Record<string, readonly string[]>>,
  sentences: readonly string[] = [],
): Reader {
  return {
    split(paragraph) {
      let at = 0;
      return sentences.flatMap((sentence) => {
        const words = sentence.split(' ');
        if (!paragraph.includes(words[0] ?? '', at)) return [];
        return [
          words.flatMap((word) => {
            const start = paragraph.indexOf(word, at);
            at = start + word.length;
            return [start, at];
          }),
        ];
      });
    },
    analyze: async (given) =>
      given.map((words) => (readings[words.join(' ')] ?? words.map(() => 'X XX x 0 root')).map(reading)),
  };
}
