import type { WordsOf } from './event-words.ts';

type Cooperation = 'AGREE' | 'CONSULT' | 'SUPPORT' | 'CONCEDE' | 'COOPERATE' | 'AID' | 'RETREAT' | 'REQUEST';

/** Events by which two come closer, as `EventWords` explains. */
export const COOPERATION_WORDS: WordsOf<Cooperation> = {
  AGREE: { verb: 'make/made/making/a commitment', toward: 'to', modes: {} },
  CONSULT: {
    verb: 'meet/met/meeting',
    alone: 'hold/held/holding/talks',
    modes: {
      visit: { verb: 'visit/visited/visiting', alone: 'make/made/making/a visit' },
      'third-party': { verb: 'take/took/taking/part in mediated talks', toward: 'with' },
      multilateral: { verb: 'take/took/taking/part in multilateral talks', toward: 'with' },
      phone: { verb: 'speak/spoke/speaking/by phone', toward: 'with' },
    },
  },
  SUPPORT: { verb: 'support/supported/supporting', alone: 'voice/voiced/voicing/support', modes: {} },
  CONCEDE: { verb: 'make/made/making/a concession', toward: 'to', modes: {} },
  COOPERATE: { verb: 'cooperate/cooperated/cooperating', toward: 'with', modes: {} },
  AID: { verb: 'give/gave/giving/aid', toward: 'to', modes: {} },
  RETREAT: {
    verb: 'back/backed/backing/down',
    toward: 'towards',
    modes: {
      withdraw: { verb: 'withdraw/withdrew/withdrawing', toward: 'from' },
      release: {
        verb: 'release/released/releasing',
        alone: 'make/made/making/a release',
        people: 'people or property of',
      },
      disarm: { verb: 'disarm/disarmed/disarming', toward: 'towards' },
      ceasefire: { verb: 'observe/observed/observing/a ceasefire', toward: 'with' },
      access: { verb: 'grant/granted/granting/access', toward: 'to' },
      resign: { verb: 'resign/resigned/resigning', toward: 'from' },
    },
  },
  REQUEST: {
    verb: 'make/made/making/a request',
    toward: 'to',
    modes: {
      assist: { verb: 'ask/asked/asking/for help', toward: 'from' },
      change: { verb: 'ask/asked/asking/for a change', toward: 'from' },
      yield: { verb: 'ask/asked/asking/for a concession', toward: 'from' },
      meet: { verb: 'seek/sought/seeking/a meeting', toward: 'with' },
    },
  },
};
