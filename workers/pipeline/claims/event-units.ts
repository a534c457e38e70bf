import type { Mention } from '../document.ts';
import type { Token } from '../token.ts';
import { groupUnits } from './group-units.ts';
import type { SentenceParts } from './relation-units.ts';
import type { Unit } from './unit.ts';

const isPossessive = (token: Token | undefined): boolean => token?.lower === "'s" || token?.lower === "'";
const isCollective = (token: Token | undefined): boolean => token?.classes.has('collective') === true;

/** Words that may stand between a state and the person who speaks for it: "Japan's acting", "then-", "the former". */
const isLink = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isPossessive(token) ||
    isCollective(token) ||
    token.classes.has('ended') ||
    /^(?:-|the|acting|interim|new)$/.test(token.lower));

/** The end of the noun that makes a state or a person act as a government: "South Korean officials", "Kishida's government". */
function collectiveEnd(parts: SentenceParts, to: number): number | undefined {
  const at = isPossessive(parts.tokens[to]) ? to + 1 : to;
  for (let end = at; end <= at + 1; end += 1) {
    const token = parts.tokens[end];
    if (isCollective(token)) {
      // "government spokesperson Hayashi" is the person; "government officials" are two nouns for one thing.
      return isCollective(parts.tokens[end + 1]) ? end + 2 : end + 1;
    }
    if (token?.shape !== 'lower' || token.classes.has('function')) return undefined;
  }
  return undefined;
}

/** The index of the person for whom titles, states and links from here on are only what describes them. */
function describedPerson(parts: SentenceParts, at: number, starts: ReadonlyMap<number, Mention>): Mention | undefined {
  let to = at;
  let described = false;
  while (to - at < 12) {
    const mention = starts.get(to);
    const title = parts.titles.find((candidate) => candidate.from === to);
    if (mention?.type === 'Person') return described ? mention : undefined;
    if (title !== undefined) {
      to = title.to;
      described = true;
      // "Dominica's leader, Roosevelt Skerrit"
      if (parts.tokens[to]?.text === ',' && starts.get(to + 1)?.type === 'Person') to += 1;
    } else if (mention !== undefined) to = mention.to;
    else if (isLink(parts.tokens[to])) to += 1;
    else return undefined;
  }
  return undefined;
}

/** "the Foreign Ministry of Japan" is one actor: the state only says whose ministry it is. */
function ownerStateEnd(parts: SentenceParts, mention: Mention): number {
  if (mention.type !== 'Organization' || parts.tokens[mention.to]?.lower !== 'of') return mention.to;
  const at = parts.tokens[mention.to + 1]?.lower === 'the' ? mention.to + 2 : mention.to + 1;
  return parts.mentions.find(({ from, type }) => from === at && type === 'State')?.to ?? mention.to;
}

function unitOf(parts: SentenceParts, at: number, mention: Mention): Unit {
  const token = parts.tokens[at] as Token;
  const entities = mention.entity === undefined ? [] : [mention.entity];
  const collective =
    mention.type === 'State' || mention.type === 'Person' ? collectiveEnd(parts, mention.to) : undefined;
  if (collective !== undefined) return { kind: 'actor', from: at, to: collective, token, entities };
  const base = { from: at, to: ownerStateEnd(parts, mention), token, entities };
  if (mention.type === 'Place') return { kind: 'place', ...base };
  if (isPossessive(parts.tokens[mention.to])) return { kind: 'owner', ...base };
  // "his" and "her" own what follows; an adjective alone describes it and does nothing itself.
  if (mention.form === 'pronoun' && /^(?:his|her)$/.test(token.lower)) return { kind: 'owner', ...base };
  return mention.form === 'adjective' ? { kind: 'state', ...base } : { kind: 'actor', ...base };
}

/** The sentence as who acts and what is said of it; names with all that describes them are one unit. */
export function eventUnits(parts: SentenceParts): Unit[] {
  const starts = new Map(parts.mentions.map((mention) => [mention.from, mention]));
  const units: Unit[] = [];
  for (let at = 0; at < parts.tokens.length; ) {
    const token = parts.tokens[at] as Token;
    const described = starts.get(at)?.type === 'Person' ? undefined : describedPerson(parts, at, starts);
    const mention = described ?? starts.get(at);
    const unit: Unit =
      mention?.entity === undefined
        ? { kind: 'word', from: at, to: at + 1, token, entities: [] }
        : unitOf(parts, at, mention);
    units.push(unit);
    at = Math.max(unit.to, at + 1);
  }
  return groupUnits(units);
}
