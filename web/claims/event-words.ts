import type { EVENT_MODES, EventType } from '../../schema/predicates.ts';

/**
 * How an event is told in plain words. `verb` is "infinitive/past/participle/what follows"; `toward` leads to the
 * object; `alone` is the verb where there is no object; `people` leads from those it befalls to a state or a group
 * that is named for them: who "abducted Japan" abducted people of Japan.
 */
export type EventWords = {
  readonly verb: string;
  readonly toward?: string;
  readonly alone?: string;
  readonly people?: string;
};

export type WordsOf<Event extends EventType> = {
  readonly [Each in Event]: EventWords & {
    readonly modes: { readonly [Mode in (typeof EVENT_MODES)[Each][number]]: EventWords };
  };
};
