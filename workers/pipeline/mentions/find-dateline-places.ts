import type { Mention } from '../document.ts';
import { longestPhrase } from '../phrase-index.ts';
import type { KnownName } from './name-lexicon.ts';
import { isCapital, type Scan, surface } from './scan.ts';

/** "KUALA TERENGGANU" as it is written elsewhere. */
const unshouted = (name: string): string =>
  name === name.toUpperCase()
    ? name.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;

/** A capital in a dateline is a city, and never the state that it stands for elsewhere. */
function known(value: KnownName): Pick<Mention, 'type' | 'name' | 'iso3'> | undefined {
  if (value.type === 'blocked') return undefined;
  if (value.type !== 'State') return { type: value.type, name: value.name };
  if (value.form === 'seat') return { type: 'Place', name: value.seat };
  return value.form === 'name' ? { type: 'State', name: value.state.name, iso3: value.state.iso3 } : undefined;
}

/** The town, region and state of a dateline: what is in no list is a place, but for short forms ("Ga.", "Calif."). */
export function findDatelinePlaces(scan: Scan): Mention[] {
  const { sentence, tokens, lexicon } = scan;
  const mentions: Mention[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from;
    while (to < tokens.length && !/^[,/]$/.test(tokens[to]?.text ?? '')) to += 1;
    const found = longestPhrase(tokens, from, lexicon.known);
    const name = surface(scan, from, to);
    const meant = found?.to === to ? known(found.value) : undefined;
    const isName = isCapital(tokens[from]) && /^\p{Lu}[\p{L}\p{M}'’ -]{2,}$/u.test(name);
    if (meant !== undefined) mentions.push({ sentence, from, to, form: 'name', rule: 'dateline', ...meant });
    else if (isName)
      mentions.push({ sentence, from, to, form: 'name', rule: 'dateline', type: 'Place', name: unshouted(name) });
    from = to + 1;
  }
  return mentions;
}
