import { withOwnersOfGroup } from './among-group.ts';
import { afterName } from './apposed-holders.ts';
import { byClause } from './clause-holders.ts';
import type { Description } from './find-descriptions.ts';
import type { Holding } from './holding.ts';
import { beforeName } from './named-holders.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import type { Known, SentenceView } from './sentence-view.ts';

/** A description with whom it describes. */
export interface HeldDescription {
  readonly description: Description;
  readonly holding: Holding;
  /** The state of the officer named just before: "Liberia's President Boakai and Vice President Koung". */
  readonly beside?: readonly Known[];
}

/** "the foreign minister and a member of the bureau": the second description is of whom the first one is. */
function shared(
  view: SentenceView,
  { left, head, right, to }: Description,
  before: HeldDescription | undefined,
): Holding | undefined {
  if (before === undefined || before.holding.construction.startsWith('before-name')) return undefined;
  const end = Math.max(before.description.to, before.description.right.to);
  const joint = view.tokens
    .slice(end, left.from)
    .map(({ lower }) => lower)
    .join(' ');
  const isJoint =
    /^(?:and|, and|,|(?:, )?and (?:also|then|now|currently|later|formerly|previously)|&)$/.test(joint) ||
    (joint === '' && left.from === end);
  if (!isJoint) return undefined;
  return { ...before.holding, construction: `${before.holding.construction}`, head, to: Math.max(to, right.to) };
}

/** "Qatari prime minister and foreign minister Ali Saad": the first title has the name, and the second the state. */
function joinTitles(view: SentenceView, descriptions: readonly Description[], held: HeldDescription[]): void {
  for (const description of descriptions) {
    const second = held.find(({ description: { left } }) => left.from === description.to + 1);
    const isJoint = view.tokens[description.to]?.lower === 'and' && second?.holding.construction === 'before-name';
    const isOpen =
      description.left.owners.length > 0 && !held.some((known) => known.description.from === description.from);
    if (second === undefined || !isJoint || !isOpen || second.description.group.holder !== description.group.holder)
      continue;
    const { left, right } = second.description;
    if (left.owners.length > 0 || right.owners.length > 0) continue;
    const owned = {
      ...second.description,
      left: { ...left, owners: description.left.owners, possessive: description.left.possessive },
    };
    held.splice(held.indexOf(second), 1, { description, holding: second.holding }, { ...second, description: owned });
  }
}

function besideOf(view: SentenceView, { left }: Description, before: HeldDescription | undefined): readonly Known[] {
  if (before?.holding.construction !== 'before-name') return [];
  const joint = view.tokens
    .slice(before.holding.to, left.from)
    .map(({ lower }) => lower)
    .join(' ');
  if (joint !== 'and' && joint !== ',' && joint !== ', and') return [];
  const owners = before.description.left.owners.filter(({ type }) => type === 'State');
  return owners.length > 0 ? owners : (before.beside ?? []);
}

/** "named Amos Dennis ambassador": the name before the noun is the holder's, and no owner. */
function withoutHolder(description: Description, { holders }: Holding): Description {
  const { left } = description;
  const isHolder = left.owners.some(({ entity }) => holders.some((holder) => holder.entity === entity));
  return isHolder ? { ...description, left: { ...left, owners: [] } } : description;
}

/** Finds the holders of every description of a sentence, the nearest evidence first. */
export function findHoldings(
  view: SentenceView,
  found: readonly Description[],
  lexicon: RelationLexicon,
): HeldDescription[] {
  const held: HeldDescription[] = [];
  const descriptions = found.map((description) => withOwnersOfGroup(view, description, found));
  for (const description of descriptions) {
    const before = held.findLast(
      ({ description: { group, from } }) => group.holder === description.group.holder && from < description.from,
    );
    const named = beforeName(view, description, lexicon);
    const direct = named?.construction === 'before-name' ? named : undefined;
    const holding =
      direct ??
      afterName(view, description, lexicon) ??
      named ??
      shared(view, description, before) ??
      byClause(view, description, lexicon);
    if (holding === undefined) continue;
    const beside = besideOf(view, description, before);
    const settled = withoutHolder(description, holding);
    held.push(beside.length === 0 ? { description: settled, holding } : { description: settled, holding, beside });
  }
  joinTitles(view, descriptions, held);
  return held;
}
