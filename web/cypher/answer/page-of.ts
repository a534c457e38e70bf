import { isNode } from './graph-value.ts';

const ARTICLE_ID = /^art_[0-9a-f]{32}$/;
const ENTITY_ID = /^(state_[a-z0-9]+|(person|organization|place)_[0-9a-f]{32})$/;

function pathOf(id: unknown): string | undefined {
  if (typeof id !== 'string') return undefined;
  if (ARTICLE_ID.test(id)) return `/articles/${id}`;
  return ENTITY_ID.test(id) ? `/graph?entity=${encodeURIComponent(id)}` : undefined;
}

/** Where these pages show what a value names: an article or an entity, or its id. */
export const pageOf = (value: unknown): string | undefined =>
  isNode(value) ? pathOf(value.properties.id) : pathOf(value);

/** An address in the wide world; nothing that could run. */
export const addressOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^https?:\/\/[^\s]+$/i.test(value) ? value : undefined;
