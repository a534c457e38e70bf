import { DEFAULT_LIMIT, type GraphAddress, MAX_ENTITIES, NO_FILTERS } from './graph-address.ts';

const without = (values: readonly string[], id: string): string[] => values.filter((value) => value !== id);

/** Adds an entity with its neighbourhood; of very many the first ones give way. */
export const open = (address: GraphAddress, id: string): GraphAddress => ({
  ...address,
  entities: [...without(address.entities, id), id].slice(-MAX_ENTITIES),
  hidden: without(address.hidden, id),
});

/** Takes the neighbourhood of an entity away; the entity stays where another neighbourhood holds it. */
export const close = (address: GraphAddress, id: string): GraphAddress => ({
  ...address,
  entities: without(address.entities, id),
  selected: address.selected === id ? null : address.selected,
});

/** Takes an entity out of the view with all its claims. */
export const hide = (address: GraphAddress, id: string): GraphAddress => ({
  ...close(address, id),
  hidden: [...without(address.hidden, id), id],
});

export const showHidden = (address: GraphAddress): GraphAddress => ({ ...address, hidden: [] });

/** The neighbourhood of one entity and nothing else. */
export const only = (address: GraphAddress, id: string): GraphAddress => ({
  ...address,
  entities: [id],
  hidden: [],
  selected: id,
  limit: DEFAULT_LIMIT,
});

export const resetFilters = (address: GraphAddress): GraphAddress => ({ ...address, ...NO_FILTERS });

/** How many kinds of filters are set. */
export const countFilters = ({ predicates, statuses, polarities, publishers, from, to }: GraphAddress): number =>
  [predicates, statuses, polarities, publishers].filter(({ length }) => length > 0).length +
  (from === undefined && to === undefined ? 0 : 1);
