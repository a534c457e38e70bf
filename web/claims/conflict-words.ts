import type { WordsOf } from './event-words.ts';

type Conflict = 'ACCUSE' | 'REJECT' | 'THREATEN' | 'PROTEST' | 'SANCTION' | 'MOBILIZE' | 'COERCE' | 'ASSAULT';

/** Events by which one acts against another, as `EventWords` explains. */
export const CONFLICT_WORDS: WordsOf<Conflict> = {
  ACCUSE: {
    verb: 'accuse/accused/accusing',
    alone: 'make/made/making/an accusation',
    modes: {
      disapprove: { verb: 'criticise/criticised/criticising', alone: 'voice/voiced/voicing/criticism' },
      investigate: { verb: 'investigate/investigated/investigating' },
      allege: { verb: 'make/made/making/allegations', toward: 'against' },
    },
  },
  REJECT: {
    verb: 'say/said/saying/no',
    toward: 'to',
    modes: {
      assist: { verb: 'refuse/refused/refusing/help', toward: 'to' },
      change: { verb: 'reject/rejected/rejecting/a demand or view', toward: 'of' },
      yield: { verb: 'refuse/refused/refusing/to yield', toward: 'to' },
      meet: { verb: 'refuse/refused/refusing/to meet' },
    },
  },
  THREATEN: {
    verb: 'threaten/threatened/threatening',
    alone: 'make/made/making/a threat',
    modes: {
      restrict: { verb: 'threaten/threatened/threatening/restrictions', toward: 'against' },
      arrest: { verb: 'threaten/threatened/threatening/arrest', toward: 'of', people: 'people of' },
      relations: { verb: 'threaten/threatened/threatening/to reduce relations', toward: 'with' },
      expel: {
        verb: 'threaten/threatened/threatening/to expel',
        people: 'people of',
        alone: 'threaten/threatened/threatening/expulsion',
      },
      territory: { verb: 'threaten/threatened/threatening/to take territory', toward: 'of' },
      violence: { verb: 'threaten/threatened/threatening/violence', toward: 'against' },
    },
  },
  PROTEST: {
    verb: 'protest/protested/protesting',
    toward: 'against',
    modes: {
      demo: { verb: 'demonstrate/demonstrated/demonstrating', toward: 'against' },
      riot: { verb: 'riot/rioted/rioting', toward: 'against' },
      strike: { verb: 'go/went/going/on strike', toward: 'against' },
      hunger: { verb: 'go/went/going/on hunger strike', toward: 'against' },
      boycott: { verb: 'boycott/boycotted/boycotting', alone: 'join/joined/joining/a boycott' },
      obstruct: { verb: 'set/set/setting/up blockades', toward: 'against' },
      vandalize: { verb: 'damage/damaged/damaging/property in protest', toward: 'against' },
    },
  },
  SANCTION: {
    verb: 'impose/imposed/imposing/sanctions',
    toward: 'on',
    modes: {
      convict: {
        verb: 'convict/convicted/convicting',
        people: 'people of',
        alone: 'reach/reached/reaching/a conviction',
      },
      expel: { verb: 'expel/expelled/expelling', people: 'people of', alone: 'make/made/making/an expulsion' },
      withdraw: { verb: 'withdraw/withdrew/withdrawing', toward: 'from' },
      discontinue: { verb: 'break/broke/breaking/off relations or cooperation', toward: 'with' },
    },
  },
  MOBILIZE: {
    verb: 'mobilise/mobilised/mobilising/forces',
    toward: 'towards',
    modes: {
      troops: { verb: 'mobilise/mobilised/mobilising/troops', toward: 'towards' },
      weapons: { verb: 'deploy or test/deployed or tested/deploying or testing/weapons', toward: 'towards' },
      police: { verb: 'deploy/deployed/deploying/police', toward: 'towards' },
      militia: { verb: 'mobilise/mobilised/mobilising/a militia', toward: 'towards' },
    },
  },
  COERCE: {
    verb: 'coerce/coerced/coercing',
    alone: 'use/used/using/coercion',
    modes: {
      seize: { verb: 'seize/seized/seizing/power or property', toward: 'from' },
      restrict: { verb: 'impose/imposed/imposing/restrictions', toward: 'on' },
      censor: { verb: 'censor/censored/censoring', alone: 'use/used/using/censorship' },
      curfew: { verb: 'impose/imposed/imposing/a curfew', toward: 'on' },
      'martial-law': { verb: 'impose/imposed/imposing/martial law', toward: 'on' },
      arrest: {
        verb: 'arrest or hold/arrested or held/arresting or holding',
        people: 'people of',
        alone: 'make/made/making/arrests',
      },
      deport: { verb: 'deport/deported/deporting', people: 'people of', alone: 'make/made/making/deportations' },
      withhold: { verb: 'withhold/withheld/withholding/goods or services', toward: 'from' },
      misinformation: { verb: 'spread/spread/spreading/misinformation', toward: 'against' },
      cyber: { verb: 'carry/carried/carrying/out a cyberattack', toward: 'on' },
    },
  },
  ASSAULT: {
    verb: 'attack/attacked/attacking',
    alone: 'carry/carried/carrying/out an attack',
    modes: {
      abduct: { verb: 'abduct/abducted/abducting', people: 'people of', alone: 'abduct/abducted/abducting/people' },
      beat: { verb: 'beat/beat/beating', people: 'people of', alone: 'beat/beat/beating/people' },
      torture: { verb: 'torture/tortured/torturing', people: 'people of', alone: 'torture/tortured/torturing/people' },
      sexual: {
        verb: 'sexually assault/sexually assaulted/sexually assaulting',
        people: 'people of',
        alone: 'commit/committed/committing/sexual assault',
      },
      targeted: { verb: 'carry/carried/carrying/out a targeted attack', toward: 'on' },
      destroy: { verb: 'destroy/destroyed/destroying/property', toward: 'of' },
      primitive: { verb: 'use/used/using/simple weapons', toward: 'against' },
      firearms: { verb: 'use/used/using/firearms', toward: 'against' },
      explosives: { verb: 'use/used/using/explosives', toward: 'against' },
      'suicide-attack': { verb: 'carry/carried/carrying/out a suicide attack', toward: 'on' },
      aerial: { verb: 'carry/carried/carrying/out an air attack', toward: 'on' },
      drone: { verb: 'carry/carried/carrying/out a drone attack', toward: 'on' },
      'heavy-weapons': { verb: 'use/used/using/heavy weapons', toward: 'against' },
      'crowd-control': { verb: 'use/used/using/riot control weapons', toward: 'against' },
      unconventional: { verb: 'use/used/using/unconventional weapons', toward: 'against' },
    },
  },
};
