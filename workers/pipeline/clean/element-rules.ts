import { splitWords } from '../split-words.ts';

export interface ElementRule {
  readonly id: string;
  readonly kind: 'tag' | 'attribute-word';
  readonly reason: string;
  readonly words: string;
}

/** Which elements of a page are never the article: by their tag, or by a word of their class, id or role. */
export interface ElementRules {
  readonly tags: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

export function buildElementRules(rules: readonly ElementRule[]): ElementRules {
  const wordsOf = (kind: ElementRule['kind']): Set<string> =>
    new Set(rules.filter((rule) => rule.kind === kind).flatMap((rule) => splitWords(rule.words)));
  return { tags: wordsOf('tag'), words: wordsOf('attribute-word') };
}

const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub ' +
    'sup time tt u var wbr'
  ).split(' '),
);

/** Everything that is not known to run inside a line ends the paragraph before it, `br` included. */
export const isBlockElement = (name: string): boolean => !INLINE.has(name);

/** The attributes that say what an element is for. */
export interface ElementAttributes {
  readonly class?: string;
  readonly id?: string;
  readonly role?: string;
  readonly hidden?: string;
  readonly 'aria-hidden'?: string;
}

/** Whether an element and all inside it is left out. The words of an attribute are what hyphens and spaces divide. */
export function isSkipped(name: string, attributes: ElementAttributes, rules: ElementRules): boolean {
  if (rules.tags.has(name)) return true;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  // The page itself may carry any word, as in `<body class="has-sidebar">`.
  if (name === 'body' || name === 'html' || name === 'article' || name === 'main') return false;
  const words = `${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes.role ?? ''}`;
  return words
    .slice(0, 500)
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => rules.words.has(word));
}
