import type { Title } from '../annotate/titles.ts';
import { dependents } from '../grammar/sentence-tree.ts';
import type { Resolved, SentenceView } from './sentence-view.ts';

/** A word before an office that says it is no longer held. */
export const isFormerAt = (view: SentenceView, title: Title, from: number): boolean =>
  view.tokens.slice(Math.max(0, from), title.from).some((token) => token.classes.has('ended')) ||
  view.tokens[title.from - 1]?.classes.has('ended') === true ||
  (view.tokens[title.from - 1]?.text === '-' && view.tokens[title.from - 2]?.classes.has('ended') === true);

/** The state or the body whose office a title names: "Kenya's president", "the Kenyan president", "president of Kenya". */
export function holderOf(view: SentenceView, title: Title): Resolved | undefined {
  const head = title.to - 1;
  const before = view.mentions.find(({ to }) => {
    const isPossessive = view.tokens[to]?.tag === 'POS';
    const gap = view.tokens.slice(isPossessive ? to + 1 : to, title.from);
    return (
      to <= title.from &&
      gap.length < 3 &&
      gap.every(({ tag, classes }) => /^JJ|^HYPH|^RB/.test(tag) || classes.has('ended'))
    );
  });
  if (before !== undefined && before.type !== 'Person') return before;
  const under = dependents(view.tree, head, 'nmod', 'amod', 'compound').flatMap((at) => view.byHead.get(at) ?? []);
  return under.find(({ type, from }) => (type === 'State' || type === 'Organization') && from !== head);
}

const isTitleToken = (titles: readonly Title[], at: number): Title | undefined =>
  titles.find((title) => title.kind !== 'honorific' && title.from <= at && at < title.to);

/** The titles that a sentence gives to the person of a mention: before the name, beside it, or by "is". */
export function titlesOf(view: SentenceView, mention: Resolved): Title[] {
  const before = view.titles.filter(
    ({ from, to }) =>
      from === mention.from || to === mention.from || (view.tokens[to]?.text === ',' && to + 1 === mention.from),
  );
  const head = [...view.byHead].find(([, own]) => own.includes(mention))?.[0] ?? mention.from;
  const beside = dependents(view.tree, head, 'appos').map((at) => isTitleToken(view.titles, at));
  const { relation, head: above = -1 } = view.tokens[head] ?? {};
  const isPredicate = relation === 'nsubj' && dependents(view.tree, above, 'cop').length > 0;
  const isApposed = relation === 'appos';
  const said = isPredicate || isApposed ? isTitleToken(view.titles, above) : undefined;
  return [...new Set([...before, ...beside, said].filter((title) => title !== undefined))];
}
