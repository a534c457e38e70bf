import type { Document, Mention, Utterance } from '../document.ts';
import { takenTokens, tokenKey } from '../taken-tokens.ts';
import type { Token } from '../token.ts';
import { officeStates } from './office-states.ts';
import { sourcesAt } from './sources-at.ts';
import type { SpeechLexicon } from './speech-lexicon.ts';

const SINGULAR = new Set(['i', 'me', 'my', 'mine', 'myself']);
const PLURAL = new Set(['we', 'us', 'our', 'ours', 'ourselves']);
const POSSESSIVE = new Set(['my', 'our']);

/** "US" is a state in capitals and a pronoun otherwise; "Might" and "I" as a numeral are told by their tag. */
const isPronoun = ({ text, tag, lower }: Token): boolean =>
  tag.startsWith('PRP') && (SINGULAR.has(lower) || PLURAL.has(lower)) && text !== 'US';

class FirstPersonReader {
  private readonly document: Document;
  private readonly utterances: readonly Utterance[];
  private readonly lands: ReadonlySet<string>;
  /** One mention of each entity, to make others like it. */
  private readonly samples = new Map<string, Mention>();
  private readonly offices: ReadonlyMap<string, Mention>;

  constructor(document: Document, utterances: readonly Utterance[], lexicon: SpeechLexicon) {
    this.document = document;
    this.utterances = utterances;
    this.lands = lexicon.nouns.land;
    this.offices = officeStates(document);
    for (const mention of document.mentions)
      if (mention.entity !== undefined && !this.samples.has(mention.entity)) this.samples.set(mention.entity, mention);
  }

  read(sentence: number, at: number): Mention | undefined {
    const tokens = this.document.tokens[sentence] ?? [];
    const [source, ...others] = sourcesAt(this.utterances, sentence, at);
    const speaker = others.length > 0 ? undefined : this.samples.get(source ?? '');
    const word = tokens[at]?.lower ?? '';
    if (speaker === undefined) return undefined;
    const state = speaker.type === 'State' ? speaker : this.offices.get(speaker.entity ?? '');
    const isLand = POSSESSIVE.has(word) && this.lands.has(tokens[at + 1]?.lower ?? '');
    if (isLand && state !== undefined) return meaning(state, sentence, at, at + 2, 'first-person-country');
    if (PLURAL.has(word)) return meaning(speaker, sentence, at, at + 1, 'first-person-plural');
    return speaker.type === 'Person' ? meaning(speaker, sentence, at, at + 1, 'first-person-singular') : undefined;
  }
}

function meaning(of: Mention, sentence: number, from: number, to: number, rule: string): Mention {
  const { type, name, iso3, chain, entity } = of;
  return {
    sentence,
    from,
    to,
    type,
    form: 'pronoun',
    name,
    rule,
    ...(iso3 === undefined ? {} : { iso3 }),
    ...(chain === undefined ? {} : { chain }),
    ...(entity === undefined ? {} : { entity }),
  };
}

/**
 * "I", "we" and "our country" where somebody's own words stand, as `isVerbatim` tells: in reported speech they are the
 * writer's. "We" is the speaker too, since a person who speaks for a state is the one who acts (ontology, rule 3).
 */
export function findFirstPerson(
  document: Document,
  utterances: readonly Utterance[],
  lexicon: SpeechLexicon,
  isVerbatim: (sentence: number, at: number) => boolean,
): Mention[] {
  const reader = new FirstPersonReader(document, utterances, lexicon);
  const taken = takenTokens(document.mentions);
  return document.tokens.flatMap((tokens, sentence) =>
    tokens.flatMap((token, at): Mention[] => {
      if (!isPronoun(token) || !isVerbatim(sentence, at) || taken.has(tokenKey(sentence, at))) return [];
      return [reader.read(sentence, at)].filter((mention) => mention !== undefined);
    }),
  );
}
