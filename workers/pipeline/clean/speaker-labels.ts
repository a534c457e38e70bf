import type { PageWords } from './page-words.ts';

const LONGEST_LABEL = 80;
const MOST_WORDS = 7;
/** The label, an optional aside in brackets, and the colon; a full stop serves only behind a single letter. */
const LABEL = /^([^:()[\]."“”]{1,60}(?:\.[^:()[\]"“”]{0,40})?)(?:\s?[([][^()[\]]{1,40}[)\]])?:\s+(?=\S)/u;
const LETTER = /^([QA])\d{0,2}[.:)]\s+(?=\S)/;
const CAPITALISED = /^["'(]?\p{Lu}/u;

/** Whose words follow: a question, an answer, or somebody who is named. */
export interface SpeakerLabel {
  readonly kind: 'question' | 'answer' | 'name';
  /** As written, without the colon. */
  readonly text: string;
  /** Where the words of the speaker begin. */
  readonly length: number;
}

/** Every word of a name or an office has a capital, but for the small words inside; no word belongs to a notice. */
function isName(label: string, words: PageWords): boolean {
  const parts = label.split(/\s+/);
  if (parts.length > MOST_WORDS || !CAPITALISED.test(label)) return false;
  return parts.every((part, at) => {
    const lower = part.toLowerCase().replace(/(?<![.,])[.,]+$/, '');
    if (words['note-label'].has(lower) && (at === 0 || parts.length === 1)) return false;
    return CAPITALISED.test(part) || (at > 0 && words['label-joint'].has(lower));
  });
}

/** "Q: …", "ANSWER: …", "MS. ADEYEMI: …", "President Boric (via interpreter): …" at the start of a paragraph. */
export function readLabel(text: string, words: PageWords): SpeakerLabel | undefined {
  const head = text.slice(0, LONGEST_LABEL);
  const letter = LETTER.exec(head);
  if (letter !== null) {
    return { kind: letter[1] === 'Q' ? 'question' : 'answer', text: letter[1] ?? '', length: letter[0].length };
  }
  const found = LABEL.exec(head);
  const label = found?.[1]?.trim() ?? '';
  if (found === null || label === '') return undefined;
  const lower = label.toLowerCase();
  const length = found[0].length;
  if (words.question.has(lower)) return { kind: 'question', text: label, length };
  if (words.answer.has(lower)) return { kind: 'answer', text: label, length };
  return isName(label, words) ? { kind: 'name', text: label, length } : undefined;
}

const LEAST_TURNS = 3;

/**
 * The labels of the paragraphs where the page is an interview or a transcript: somebody asks and somebody answers,
 * or people are named in turn and at least one of them comes back. Elsewhere a colon is only a colon.
 */
export function speakerLabels(texts: readonly string[], words: PageWords): (SpeakerLabel | undefined)[] {
  const labels = texts.map((text) => readLabel(text, words));
  const counts = new Map<string, number>();
  for (const label of labels) {
    const key = label === undefined ? '' : label.kind === 'name' ? label.text : label.kind;
    if (label !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isInterview = counts.has('question') && counts.size > 1;
  const turns = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const comesBack = [...counts].some(([key, count]) => count > 1 && key !== 'answer');
  const isTranscript = turns >= LEAST_TURNS && counts.size > 1 && comesBack;
  if (!isInterview && !isTranscript) return labels.map(() => undefined);
  // Where letters mark question and answer, a name before a colon is only one of them when it comes back.
  return labels.map((label) =>
    label?.kind === 'name' && isInterview && counts.get(label.text) === 1 ? undefined : label,
  );
}
