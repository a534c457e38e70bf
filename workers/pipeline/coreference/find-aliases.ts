import { nameKey } from '../../../schema/identity.ts';
import type { Document, Mention } from '../document.ts';
import { takenTokens, tokenKey } from '../taken-tokens.ts';
import type { Token } from '../token.ts';

/** Small words that an acronym leaves out. */
const SKIPPED = new Set('of for and the on in de del la las los e y da do des du et to'.split(' '));

/** Whether the letters of an acronym are those of a name: the first of its words, or at least in their order. */
export function isAcronymOf(acronym: string, name: string): boolean {
  const letters = acronym.replace(/[.-]/g, '').toLowerCase();
  if (letters.length < 2 || letters.length > 8) return false;
  const words = nameKey(name)
    .replace(/ \(.*$/, '')
    .split(' ');
  const initials = words
    .filter((word) => !SKIPPED.has(word))
    .map((word) => word[0])
    .join('');
  const all = words.map((word) => word[0]).join('');
  return (
    words.length > 1 &&
    (letters === initials || letters === all || (letters.length > 2 && initials.startsWith(letters)))
  );
}

/** "Afreximbank" for the African Export-Import Bank: the letters of a long short form stand in the name in their order. */
function isBlendOf(short: string, name: string): boolean {
  const [letters, all] = [
    short.toLowerCase(),
    nameKey(name)
      .replace(/ \(.*$/, '')
      .replace(/ /g, ''),
  ];
  if (letters.length < 5 || letters.length * 4 > all.length * 3 || letters[0] !== all[0]) return false;
  let at = 0;
  for (const letter of all) if (letter === letters[at]) at += 1;
  return at === letters.length;
}

const KNOWN_AS = new Set(['known', 'called', 'dubbed', 'nicknamed', 'formerly', 'or', 'renamed']);
const FILLING = new Set([
  ',',
  '(',
  'also',
  'better',
  'widely',
  'locally',
  'commonly',
  'popularly',
  'as',
  'the',
  'known',
  'called',
  'formerly',
  'or',
  'once',
  'dubbed',
  'nicknamed',
  'now',
  'previously',
  'renamed',
  '“',
  '"',
  "'",
  '‘',
]);

/** The names that a text gives as two for one thing: the later chain goes into the earlier one. */
function otherNames(tokens: readonly Token[], mentions: readonly Mention[], joined: Map<string, string>): void {
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1];
    if (
      next?.chain === undefined ||
      mention.chain === undefined ||
      next.type !== mention.type ||
      next.chain === mention.chain
    )
      return;
    if (mention.type === 'State' || mention.type === 'Person') return;
    const between = tokens.slice(mention.to, next.from);
    const isBracket = between.length === 1 && between[0]?.text === '(' && tokens[next.to]?.text === ')';
    const isSaid =
      between.length > 1 &&
      between.length < 7 &&
      between.every(({ lower }) => FILLING.has(lower)) &&
      between.some(({ lower }) => KNOWN_AS.has(lower));
    const sharesKind = nameKey(mention.name).split(' ').at(-1) === nameKey(next.name).split(' ').at(-1);
    if (isSaid || (isBracket && sharesKind)) joined.set(next.chain, mention.chain);
  });
}

/** "Council for Mining and Border Lands (CMBL)" and "CMBL (Council for ...)": what the short form means. */
function acronymsIn(tokens: readonly Token[], mentions: readonly Mention[], acronyms: Map<string, Mention>): void {
  for (const mention of mentions) {
    if (mention.type !== 'Organization' && mention.type !== 'Place') continue;
    const [open, short, close] = [tokens[mention.to], tokens[mention.to + 1], tokens[mention.to + 2]];
    const [before, opening] = [tokens[mention.from - 2], tokens[mention.from - 1]];
    const candidates = [
      open?.text === '(' && close?.text === ')' ? short : undefined,
      opening?.text === '(' && tokens[mention.to]?.text === ')' ? before : undefined,
    ];
    for (const candidate of candidates) {
      // In brackets behind a body the short form may be one of another language: "Popular Dawn Movement (MAP)".
      const isForeign =
        candidate === short && mention.type === 'Organization' && /^\p{Lu}{2,6}$/u.test(candidate?.text ?? '');
      const isBlend = candidate === short && candidate?.shape === 'title' && isBlendOf(candidate.text, mention.name);
      if (candidate !== undefined && isBlend) acronyms.set(candidate.text, mention);
      if (candidate?.shape === 'upper' && (isForeign || isAcronymOf(candidate.text, mention.name))) {
        acronyms.set(candidate.text, mention);
      }
    }
  }
}

/** Every later or earlier use of a short form that no reader took for a name, or that one took for another name. */
function withAcronyms(document: Document, acronyms: ReadonlyMap<string, Mention>): Mention[] {
  const taken = takenTokens(document.mentions);
  const found: Mention[] = [];
  document.tokens.forEach((tokens, sentence) => {
    tokens.forEach((token, at) => {
      const known = token.shape === 'upper' || token.shape === 'title' ? acronyms.get(token.text) : undefined;
      if (known === undefined || taken.has(tokenKey(sentence, at))) return;
      const { type, chain, iso3 } = known;
      const place = { sentence, from: at, to: at + 1, type, form: 'name', name: token.text, rule: 'acronym' } as const;
      found.push({ ...place, ...(chain === undefined ? {} : { chain }), ...(iso3 === undefined ? {} : { iso3 }) });
    });
  });
  return found;
}

/** Joins the names that an article gives to one thing: short forms, and those that it says are the same. */
export function findAliases(document: Document): Mention[] {
  const joined = new Map<string, string>();
  const acronyms = new Map<string, Mention>();
  let own: Mention[] = [];
  const close = (): void => {
    const tokens = document.tokens[own[0]?.sentence ?? -1] ?? [];
    otherNames(tokens, own, joined);
    acronymsIn(tokens, own, acronyms);
  };
  for (const mention of document.mentions) {
    if (own.length > 0 && own[0]?.sentence !== mention.sentence) {
      close();
      own = [];
    }
    own.push(mention);
  }
  close();
  const named = document.mentions.map((mention): Mention => {
    const acronym =
      mention.type === 'State' || mention.rule.startsWith('known') ? undefined : acronyms.get(mention.name);
    const chain = acronym?.chain ?? joined.get(mention.chain ?? '') ?? mention.chain;
    const type = acronym?.type ?? mention.type;
    return chain === undefined ? mention : { ...mention, type, chain };
  });
  return [...named, ...withAcronyms({ ...document, mentions: named }, acronyms)];
}
