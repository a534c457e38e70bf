import type { Document, Mention, Sentence } from '../document.ts';
import { buildTree } from '../grammar/sentence-tree.ts';
import type { Context } from '../stage.ts';
import type { Token } from '../token.ts';
import { findDatelinePlaces } from './find-dateline-places.ts';
import { findLoneSurnames } from './find-lone-surnames.ts';
import { asHomonymPlaces } from './homonym-places.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { readKnownName } from './read-known-name.ts';
import { readModelBody, readModelName } from './read-model-name.ts';
import { readOrganization } from './read-organization.ts';
import { readPerson } from './read-person.ts';
import { readPlaceByContext, readPlaceByWords } from './read-place.ts';
import { readSmallBody } from './read-small-body.ts';
import { readVessel } from './read-vessel.ts';
import { type Found, isCapital, type NameReader, type Scan } from './scan.ts';
import { settleTypes } from './settle-types.ts';
import { withRepeatedVessels } from './with-repeated-vessels.ts';
import { withSurnameBearers } from './with-surname-bearers.ts';
import { withoutPartsOfPersons } from './without-parts-of-persons.ts';
import { withoutShortForms } from './without-short-forms.ts';

/**
 * In order of trust where two readers find names of equal length: a word that makes an organisation or a place
 * outweighs a given name ("Jackson County"), and a person outweighs a state ("Israel Katz").
 */
const READERS: readonly NameReader[] = [
  readVessel,
  readKnownName,
  readOrganization,
  readModelBody,
  readPlaceByWords,
  readPerson,
  readPlaceByContext,
];

/** Beyond this share of capitals among its longer words, a heading or another line is in Title Case. */
const HEADING_CAPITALS = 0.6;
const LINE_CAPITALS = 0.75;

function capitalsSayNothing(tokens: readonly Token[], isHeading: boolean): boolean {
  const words = tokens.filter(
    (token) => token.text.length > 3 && token.shape !== 'number' && token.shape !== 'punctuation',
  );
  const capitals = words.filter((token) => token.shape !== 'lower').length;
  // A full stop closes a sentence, in which many names may stand close together.
  const isSentence = /^[.:]$/.test(tokens.at(-1)?.text ?? '') || tokens.at(-2)?.text === '.';
  const allUpper = words.length > 3 && words.every((token) => token.shape === 'upper');
  const share = isHeading ? HEADING_CAPITALS : LINE_CAPITALS;
  return allUpper || (!isSentence && (isHeading || words.length > 5) && capitals > words.length * share);
}

function toScan(document: Document, sentence: Sentence, lexicon: NameLexicon): Scan {
  const tokens = document.tokens[sentence.index] ?? [];
  const titles = document.titles[sentence.index] ?? [];
  return {
    sentence: sentence.index,
    kind: sentence.kind,
    text: sentence.text,
    tokens,
    tree: buildTree(tokens),
    titleBefore: new Map(titles.map((title) => [title.to, title])),
    titleAt: new Map(titles.map((title) => [title.from, title])),
    capitalsSayNothing: capitalsSayNothing(tokens, sentence.kind === 'heading'),
    lexicon,
  };
}

/**
 * The longest name that any reader finds here; the more trusted reader wins among equals. The language model is asked
 * where no rule has a reason.
 */
function readName(scan: Scan, at: number): Found | undefined {
  const token = scan.tokens[at];
  // "al-Shabaab" is the only kind of name that begins with a small letter.
  if (!isCapital(token) && token?.lower !== 'al') return readSmallBody(scan, at);
  let best: Found | undefined;
  for (const read of READERS) {
    const found = read(scan, at);
    if (found !== undefined && found.to > (best?.to ?? at)) best = found;
  }
  return best ?? readModelName(scan, at);
}

/** The agency in a dateline is the author, and nobody of whom the article speaks: "BANGKOK (AP) —". */
function endOfAgency({ tokens }: Scan, at: number): Found | undefined {
  const isBracketed = at > 0 && at < 6 && tokens[at - 1]?.text === '(' && tokens[at + 1]?.text === ')';
  return isBracketed && /^(?:[–—-]|--)$/.test(tokens[at + 2]?.text ?? '') ? { to: at + 2 } : undefined;
}

/** Finds the names in every sentence, left to right, without overlap. */
export function findMentions(document: Document, { resources }: Context): Document {
  const mentions: Mention[] = [];
  for (const sentence of document.sentences) {
    const scan = toScan(document, sentence, resources.names);
    if (sentence.kind === 'dateline') {
      mentions.push(...findDatelinePlaces(scan));
      continue;
    }
    for (let at = 0; at < scan.tokens.length; ) {
      const found = endOfAgency(scan, at) ?? readName(scan, at);
      if (found?.mention !== undefined) mentions.push(found.mention);
      // A title is no name, and no name begins inside one.
      at = found?.to ?? scan.titleAt.get(at)?.to ?? at + 1;
    }
  }
  const named = withRepeatedVessels(document, withoutShortForms(document, mentions));
  const borne = withSurnameBearers(document, named, resources.names);
  const settled = settleTypes(document, borne, resources.names);
  const surfaceOf = ({ sentence, from, to }: Mention): string => {
    const tokens = document.tokens[sentence] ?? [];
    return document.sentences[sentence]?.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0) ?? '';
  };
  const kept = withoutPartsOfPersons(asHomonymPlaces(settled, surfaceOf, resources.names.homonyms));
  const lone = findLoneSurnames({ ...document, mentions: kept }, resources.names);
  return { ...document, mentions: [...kept, ...lone] };
}
