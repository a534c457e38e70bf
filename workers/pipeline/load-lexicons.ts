import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { EVENT_MODES } from '../../schema/predicates.ts';
import { buildTitleLexicon, type TitleLexicon, type TitleRule } from './annotate/titles.ts';
import { buildWordClasses, type WordClasses, type WordClassRule } from './annotate/word-classes.ts';
import { type AnaphoraLexicon, buildAnaphoraLexicon } from './claims/anaphora/anaphora-lexicon.ts';
import { buildEventLexicon, type EventLexicon, type EventWordGroup } from './claims/events/event-lexicon.ts';
import { buildEventRules, type EventRuleFamily, type EventRules } from './claims/events/event-rules.ts';
import {
  buildRelationLexicon,
  type NounGroup,
  type PhraseWordRule,
  type RelationLexicon,
  type VerbRule,
} from './claims/relations/relation-lexicon.ts';
import { buildElementRules, type ElementRule, type ElementRules } from './clean/element-rules.ts';
import { buildFurniture, type Furniture, type FurnitureRule } from './clean/furniture.ts';
import { buildPageWords, type PageWordRule, type PageWords } from './clean/page-words.ts';
import {
  buildCoreferenceLexicon,
  type CoreferenceLexicon,
  type ReferringRule,
} from './coreference/coreference-lexicon.ts';
import { buildStates, type CountryRecord, type State, type StateCorrection } from './gazetteer/gazetteer.ts';
import type { HomonymRule } from './mentions/homonym-places.ts';
import {
  buildNameLexicon,
  type KindedWords,
  type NameLexicon,
  type PhraseListRule,
  type WordListRule,
} from './mentions/name-lexicon.ts';
import { buildFactualityLexicon, type FactualityLexicon } from './qualify/factuality/factuality-lexicon.ts';
import { buildTimeLexicon, type TimeLexicon, type TimeWordRule } from './qualify/time/time-lexicon.ts';
import { type AbbreviationRule, type Abbreviations, buildAbbreviations } from './segment/abbreviations.ts';
import {
  buildSpeechLexicon,
  type SpeechLexicon,
  type SpeechNounRule,
  type SpeechPhraseRule,
  type SpeechVerbRule,
} from './speech/speech-lexicon.ts';

/** The rules and word lists of the stages and their gazetteers; built once per thread and never changed. */
export interface Lexicons {
  readonly abbreviations: Abbreviations;
  readonly elementRules: ElementRules;
  readonly furniture: Furniture;
  readonly pageWords: PageWords;
  readonly wordClasses: WordClasses;
  readonly titles: TitleLexicon;
  readonly states: ReadonlyMap<string, State>;
  readonly names: NameLexicon;
  readonly coreference: CoreferenceLexicon;
  readonly relations: RelationLexicon;
  readonly factuality: FactualityLexicon;
  readonly time: TimeLexicon;
  readonly eventLexicon: EventLexicon;
  readonly eventRules: EventRules;
  readonly anaphora: AnaphoraLexicon;
  readonly speech: SpeechLexicon;
}

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
    genericBodies: readData<PhraseListRule[]>('./mentions/generic-bodies.json'),
    evidence: readData<KindedWords[]>('./mentions/grammar-evidence.json'),
    vessels: readData<KindedWords[]>('./mentions/vessel-words.json'),
    seats: readData<KindedWords[]>('./mentions/seat-words.json'),
    homonyms: readData<HomonymRule[]>('./mentions/homonym-places.json'),
  });
}

function loadCoreference(names: NameLexicon, states: readonly State[]): CoreferenceLexicon {
  return buildCoreferenceLexicon({
    nouns: readData<ReferringRule[]>('./coreference/referring-nouns.json'),
    roles: readData<ReferringRule[]>('./coreference/role-kinds.json'),
    kinship: readData<ReferringRule[]>('./coreference/kinship-words.json'),
    genders: readData<ReferringRule[]>('./coreference/genders.json'),
    regions: readData<ReferringRule[]>('./coreference/regions.json'),
    states,
    givenNames: names.givenNames,
    familyNamesFirst: names.familyNamesFirst,
    givenNamesAlone: readData<ReferringRule[]>('./mentions/given-names-alone.json'),
    organizations: readData<PhraseListRule[]>('./mentions/known-organizations.json'),
  });
}

function loadRelations(): RelationLexicon {
  const folder = './claims/relations';
  return buildRelationLexicon(
    readData<NounGroup[]>(`${folder}/relation-nouns.json`),
    readData<PhraseWordRule[]>(`${folder}/phrase-words.json`),
    readData<VerbRule[]>(`${folder}/relation-verbs.json`),
  );
}

function loadFactuality(): FactualityLexicon {
  const folder = './qualify/factuality';
  return buildFactualityLexicon({
    verbs: readData(`${folder}/verbs.json`),
    nouns: readData(`${folder}/nouns.json`),
    adjectives: readData(`${folder}/adjectives.json`),
    modifiers: readData(`${folder}/modifiers.json`),
    relations: readData(`${folder}/relations.json`),
    functionWords: readData(`${folder}/function-words.json`),
  });
}

/** Reads the lexicons and rules that lie beside the stages. */
export function loadLexicons(): Lexicons {
  const states = loadStates();
  const names = loadNames(states);
  return {
    speech: buildSpeechLexicon({
      verbs: readData<SpeechVerbRule[]>('./speech/speech-verbs.json'),
      nouns: readData<SpeechNounRule[]>('./speech/speech-nouns.json'),
      phrases: readData<SpeechPhraseRule[]>('./speech/speech-phrases.json'),
    }),
    abbreviations: buildAbbreviations(readData<AbbreviationRule[]>('./segment/abbreviations.json')),
    elementRules: buildElementRules(readData<ElementRule[]>('./clean/element-rules.json')),
    furniture: buildFurniture(readData<FurnitureRule[]>('./clean/furniture.json')),
    pageWords: buildPageWords(readData<PageWordRule[]>('./clean/page-words.json')),
    wordClasses: buildWordClasses(readData<WordClassRule[]>('./annotate/word-classes.json')),
    titles: buildTitleLexicon(readData<TitleRule[]>('./annotate/offices.json')),
    states: new Map(states.map((state) => [state.iso3, state])),
    names,
    coreference: loadCoreference(names, states),
    relations: loadRelations(),
    eventLexicon: buildEventLexicon(readData<EventWordGroup[]>('./claims/events/actor-nouns.json')),
    eventRules: buildEventRules(
      EVENT_FAMILIES.map((family) => readData<EventRuleFamily>(`./claims/events/rules/${family}.json`)),
    ),
    anaphora: buildAnaphoraLexicon({
      families: readData('./claims/anaphora/event-families.json'),
      describing: readData('./claims/anaphora/describing-words.json'),
    }),
    factuality: loadFactuality(),
    time: buildTimeLexicon(readData<TimeWordRule[]>('./qualify/time/time-words.json')),
  };
}
