import { splitWords } from '../split-words.ts';

export interface ElementRule {
  readonly id: string;
  /** `never`: not even where it holds most of the page. */
  readonly kind: 'never' | 'tag' | 'attribute-word' | 'attribute-switch';
  readonly reason: string;
  readonly words: string;
}

/** Which elements of a page are not the article: by their tag, or by a word of their class, id or role. */
export interface ElementRules {
  /** Tags of what is never for reading, or never the article. */
  readonly never: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Words that say that the next word is a setting of the element and not what it is: "has-sidebar". */
  readonly switches: ReadonlySet<string>;
}

export function buildElementRules(rules: readonly ElementRule[]): ElementRules {
  const wordsOf = (kind: ElementRule['kind']): Set<string> =>
    new Set(rules.filter((rule) => rule.kind === kind).flatMap((rule) => splitWords(rule.words)));
  return {
    never: wordsOf('never'),
    tags: wordsOf('tag'),
    words: wordsOf('attribute-word'),
    switches: wordsOf('attribute-switch'),
  };
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

/** The words of an attribute are what hyphens, spaces, underscores and a capital inside divide. */
const attributeWords = (value: string): string[] =>
  value
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/);

/** Whether an element and all inside it is left out; `inside` is true within the article or main element. */
export function judgeElement(
  name: string,
  attributes: ElementAttributes,
  { never, tags, words, switches }: ElementRules,
  inside: boolean,
): 'never' | 'furniture' | undefined {
  if (never.has(name) || 'hidden' in attributes || attributes['aria-hidden'] === 'true') return 'never';
  // The header of an article holds its headline; that of the page holds the menu.
  if (tags.has(name) && !(inside && name === 'header')) return 'furniture';
  // The page itself may carry any word, as in `<body class="has-sidebar">`.
  if (name === 'body' || name === 'html' || name === 'article' || name === 'main') return undefined;
  const found = attributeWords(`${attributes.class ?? ''} ${attributes.id ?? ''} ${attributes.role ?? ''}`);
  const isNamed = found.some((word, at) => words.has(word) && !switches.has(found[at - 1] ?? ''));
  return isNamed ? 'furniture' : undefined;
}
