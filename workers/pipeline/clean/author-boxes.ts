import type { Candidate } from './block-features.ts';
import type { PageWords } from './page-words.ts';

/** The box stands among the last paragraphs and is short. */
const LAST_PARAGRAPHS = 3;
const LONGEST_BOX = 70;
/** A by-line is one of the first lines of a page. */
const FIRST_LINES = 40;

/** Longer than the title of a book. */
const LEAST_QUOTATION = 40;

/** Whether so many characters stand in quotation marks; in one pass, since a hostile page may open thousands of them. */
function holdsQuotation(text: string): boolean {
  let opening = -1;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '“' && opening < 0) opening = at;
    if (mark !== '"' && mark !== '”') continue;
    if (opening >= 0 && at - opening > LEAST_QUOTATION) return true;
    opening = mark === '"' ? at : -1;
  }
  return false;
}

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]+){1,3}`;
const LEADING_NAME = new RegExp(`^(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\\.? )?(${NAME}) (\\p{Ll}+)`, 'u');
const NAMES = new RegExp(NAME, 'gu');
const BY = /\b(?:by|words|text|story):? /i;
/** Nothing but names, and what stands between them. */
const ONLY_NAMES = new RegExp(`^${NAME}(?:(?:,| and| &) (?:${NAME}|\\p{Lu}\\p{L}+))*$`, 'u');
const LONGEST_BY_LINE = 14;
/** So far into a box the writer is named: "Based in Dakar, Ana covers". */
const LONGEST_LEAD = 80;

/** The writers that lines above the first paragraph name. */
function writers(candidates: readonly Candidate[]): string[] {
  const first = candidates.findIndex(({ features }) => features.prose);
  return candidates.slice(0, Math.min(Math.max(first, 0), FIRST_LINES)).flatMap(({ block, features }) => {
    const text = block.text.slice(0, 160);
    if (features.words > LONGEST_BY_LINE || features.closed) return [];
    const by = text.search(BY);
    if (by < 0 && !ONLY_NAMES.test(text)) return [];
    return text.slice(Math.max(by, 0)).replace(BY, '').match(NAMES) ?? [];
  });
}

/** "Based in Dakar, Ana covers": the given name of a writer alone, and what writers do. */
function presentsByGivenName(text: string, names: readonly string[], words: PageWords): boolean {
  const lead = text.slice(0, LONGEST_LEAD);
  return names.some((name) => {
    const given = name.split(' ')[0] ?? '';
    const at = lead.startsWith(`${given} `) ? 0 : lead.indexOf(`, ${given} `) + 2;
    const verb = lead.slice(at + given.length + 1).split(' ')[0] ?? '';
    return lead.startsWith(`${given} `, at) && words['author-verb'].has(verb);
  });
}

/**
 * The boxes that present the writer: at the end of the story, somebody whom it does not name is a columnist or a
 * lecturer and says nothing, or the paragraph stands below the name of the by-line or begins with it.
 */
export function authorBoxes(candidates: readonly Candidate[], words: PageWords): ReadonlySet<Candidate> {
  const prose = candidates.filter(({ features }) => features.prose);
  const names = writers(candidates);
  const isBox = (candidate: Candidate): boolean => {
    const { text } = candidate.block;
    if (candidate.features.words > LONGEST_BOX || holdsQuotation(text)) return false;
    const found = LEADING_NAME.exec(text.slice(0, 120));
    const name = names.find((writer) => text.startsWith(writer)) ?? found?.[1] ?? '';
    const surname = name.split(' ').at(-1) ?? '';
    const naming = (words: string): number =>
      prose.filter((other) => other !== candidate && other.block.text.includes(words)).length;
    if (names.includes(name)) return naming(name) <= 1;
    const label = candidates[candidates.indexOf(candidate) - 1]?.block.text ?? '';
    if (names.includes(label.trim())) return true;
    if (presentsByGivenName(text, names, words)) return true;
    const elsewhere = naming(surname);
    if (found === null || !words['author-verb'].has(found[2] ?? '')) return false;
    const roles = text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
    // Someone who is named once and edits a paper may be the one who asked the questions.
    if (roles.some((word) => words['press-role'].has(word))) return elsewhere <= 1;
    // "Prime Minister Dossou was arrested" presents nobody.
    return elsewhere === 0 && roles.some((word) => words['author-role'].has(word));
  };
  const from = prose.slice(1).at(-LAST_PARAGRAPHS) ?? prose[1];
  return new Set(from === undefined ? [] : candidates.slice(candidates.indexOf(from)).filter(isBox));
}
