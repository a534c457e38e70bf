import type { Polarity, Predicate, Status } from '../../../schema/predicates.ts';
import { POLARITIES, PREDICATES, STATUSES } from './known-values.ts';

export const SHOWN = ['drawing', 'claims', 'entities', 'contradictions'] as const;
export type Shown = (typeof SHOWN)[number];

/** What lets claims through; an empty list lets all through. */
export type Filters = {
  readonly predicates: readonly Predicate[];
  readonly statuses: readonly Status[];
  readonly polarities: readonly Polarity[];
  readonly publishers: readonly string[];
  /** A year, a month or a day. */
  readonly from: string | undefined;
  readonly to: string | undefined;
};

/** All that the address bar says of the view of the graph; with it anybody sees the same. */
export type GraphAddress = Filters & {
  /** The entities whose claims are shown. */
  readonly entities: readonly string[];
  /** Entities that were taken out of the view. */
  readonly hidden: readonly string[];
  /** Whether claims between the neighbours are shown. */
  readonly between: boolean;
  readonly limit: number;
  /** The id of a claim, an entity, or a bundle of claims. */
  readonly selected: string | null;
  readonly shown: Shown;
};

export const DEFAULT_LIMIT = 500;
export const MAX_LIMIT = 10_000;
export const MAX_ENTITIES = 50;
export const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export const NO_FILTERS: Filters = {
  predicates: [],
  statuses: [],
  polarities: [],
  publishers: [],
  from: undefined,
  to: undefined,
};

const among = <Value extends string>(values: readonly string[], known: readonly Value[]): Value[] =>
  known.filter((each) => values.includes(each));

const unique = (values: readonly string[]): string[] => [...new Set(values)].filter((value) => value !== '');

const readDate = (text: string | null): string | undefined => (text !== null && DATE.test(text) ? text : undefined);

function readLimit(text: string | null): number {
  const limit = Number(text ?? DEFAULT_LIMIT);
  return Number.isInteger(limit) && limit > 0 ? Math.min(limit, MAX_LIMIT) : DEFAULT_LIMIT;
}

/** Reads what follows the `?`; what makes no sense counts as left out. */
export function readAddress(search: string): GraphAddress {
  const values = new URLSearchParams(search);
  return {
    entities: unique(values.getAll('entity')).slice(0, MAX_ENTITIES),
    hidden: unique(values.getAll('hide')),
    predicates: among(values.getAll('predicate'), PREDICATES),
    statuses: among(values.getAll('status'), STATUSES),
    polarities: among(values.getAll('polarity'), POLARITIES),
    publishers: unique(values.getAll('publisher')),
    from: readDate(values.get('from')),
    to: readDate(values.get('to')),
    between: values.get('between') === 'yes',
    limit: readLimit(values.get('limit')),
    selected: values.get('selected'),
    shown: SHOWN.find((each) => each === values.get('show')) ?? 'drawing',
  };
}

/** The same the other way, without what is as it is when nothing is said. */
export function writeAddress(address: GraphAddress): string {
  const values = new URLSearchParams();
  const append = (name: string, items: readonly string[]): void => {
    for (const item of items) values.append(name, item);
  };
  append('entity', address.entities);
  append('hide', address.hidden);
  append('predicate', address.predicates);
  append('status', address.statuses);
  append('polarity', address.polarities);
  append('publisher', address.publishers);
  if (address.from !== undefined) values.set('from', address.from);
  if (address.to !== undefined) values.set('to', address.to);
  if (address.between) values.set('between', 'yes');
  if (address.limit !== DEFAULT_LIMIT) values.set('limit', String(address.limit));
  if (address.shown !== 'drawing') values.set('show', address.shown);
  if (address.selected !== null) values.set('selected', address.selected);
  return values.toString();
}
