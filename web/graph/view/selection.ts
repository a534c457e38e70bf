import { isBundle } from './bundle-claims.ts';
import type { GraphViewModel, ViewEntity } from './graph-view-model.ts';
import type { ViewClaim } from './view-claim.ts';

export type Selection =
  | { kind: 'claim'; id: string }
  | { kind: 'entity'; id: string; entity: ViewEntity | undefined }
  | { kind: 'bundle'; id: string; claims: readonly ViewClaim[] };

/** What an id in the address means. A claim may be told of although it is not in the view. */
export function readSelection(view: GraphViewModel, selected: string | null): Selection | undefined {
  if (selected === null || selected === '') return undefined;
  if (isBundle(selected)) return { kind: 'bundle', id: selected, claims: view.bundles.get(selected) ?? [] };
  if (selected.startsWith('claim_')) return { kind: 'claim', id: selected };
  return { kind: 'entity', id: selected, entity: view.entities.find(({ id }) => id === selected) };
}

/** The node or edge that is marked in the drawing: for a claim of a bundle, the bundle. */
export function markedElement({ bundles }: GraphViewModel, selected: string | null): string | null {
  if (selected === null || !selected.startsWith('claim_') || bundles.has(selected)) return selected;
  for (const [id, claims] of bundles) if (claims.some((claim) => claim.id === selected)) return id;
  return null;
}

/** What is meant by a click on a node or an edge: the dot at the end of a claim is that claim. */
export function meantBy({ bundles }: GraphViewModel, elementId: string | null): string | null {
  if (elementId === null) return null;
  const edge = elementId.startsWith('end ') ? elementId.slice('end '.length) : elementId;
  const claims = bundles.get(edge);
  return claims?.length === 1 ? (claims[0]?.id ?? null) : edge;
}
