import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { EVENT_MODES } from '../../schema/predicates.ts';
import { buildTitleLexicon, type TitleLexicon, type TitleRule } from './annotate/titles.ts';
import { buildWordClasses, type WordClasses, type WordClassRule } from './annotate/word-classes.ts';
import { buildClaimRules, type ClaimRuleFamily, type ClaimRules } from './claims/claim-rules.ts';
import { buildEventLexicon, type EventLexicon, type EventWordGroup } from './claims/events/event-lexicon.ts';
import { buildEventRules, type EventRuleFamily, type EventRules } from './claims/events/event-rules.ts';
import { buildElementRules, type ElementRule, type ElementRules } from './clean/element-rules.ts';
import { buildFurniture, type Furniture, type FurnitureRule } from './clean/furniture.ts';
import { buildStates, type CountryRecord, type State, type StateCorrection } from './gazetteer/gazetteer.ts';
import { buildNameLexicon, type NameLexicon, type PhraseListRule, type WordListRule } from './mentions/name-lexicon.ts';
import { type AbbreviationRule, type Abbreviations, buildAbbreviations } from './segment/abbreviations.ts';

/** The rules and word lists of the stages and their gazetteers; built once per thread and never changed. */
export interface Lexicons {
  readonly abbreviations: Abbreviations;
  readonly elementRules: ElementRules;
  readonly furniture: Furniture;
  readonly wordClasses: WordClasses;
  readonly titles: TitleLexicon;
  readonly states: ReadonlyMap<string, State>;
  readonly names: NameLexicon;
  readonly claimRules: ClaimRules;
  readonly eventLexicon: EventLexicon;
  readonly eventRules: EventRules;
}

const RULE_FAMILIES = ['holds-office', 'family-of'];
/** One file an event type. */
const EVENT_FAMILIES = Object.keys(EVENT_MODES).map((type) => type.toLowerCase());

/** The shape of these files is ours and checked by the tests, so nothing is validated again at start. */
const readData = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as T;

/** The package's ES module imports JSON without saying so, which Node refuses: its CommonJS entry is loaded instead. */
function loadStates(): State[] {
  const countries = createRequire(import.meta.url)('world-countries') as CountryRecord[];
  return buildStates(countries, readData<StateCorrection[]>('./gazetteer/states.json'));
}

function loadNames(states: readonly State[]): NameLexicon {
  return buildNameLexicon({
    states,
    givenNames: readData<WordListRule[]>('./mentions/given-names.json'),
    familyNamesFirst: readData<WordListRule[]>('./mentions/family-names-first.json'),
    organizations: readData<PhraseListRule[]>('./mentions/known-organizations.json'),
    organizationHeads: readData<PhraseListRule[]>('./mentions/organization-heads.json'),
    places: readData<PhraseListRule[]>('./mentions/known-places.json'),
    placeWords: readData<PhraseListRule[]>('./mentions/place-words.json'),
  });
}

/** Reads the lexicons and rules that lie beside the stages. */
export function loadLexicons(): Lexicons {
  const states = loadStates();
  return {
    abbreviations: buildAbbreviations(readData<AbbreviationRule[]>('./segment/abbreviations.json')),
    elementRules: buildElementRules(readData<ElementRule[]>('./clean/element-rules.json')),
    furniture: buildFurniture(readData<FurnitureRule[]>('./clean/furniture.json')),
    wordClasses: buildWordClasses(readData<WordClassRule[]>('./annotate/word-classes.json')),
    titles: buildTitleLexicon(readData<TitleRule[]>('./annotate/offices.json')),
    states: new Map(states.map((state) => [state.iso3, state])),
    names: loadNames(states),
    claimRules: buildClaimRules(
      RULE_FAMILIES.map((family) => readData<ClaimRuleFamily>(`./claims/rules/${family}.json`)),
    ),
    eventLexicon: buildEventLexicon(readData<EventWordGroup[]>('./claims/events/actor-nouns.json')),
    eventRules: buildEventRules(
      EVENT_FAMILIES.map((family) => readData<EventRuleFamily>(`./claims/events/rules/${family}.json`)),
    ),
  };
}
