import type { ColorScheme } from './edge-styles.ts';

export type NodeShape = 'ellipse' | 'round-rectangle' | 'hexagon' | 'round-diamond' | 'round-triangle';
export type NodeStyle = { shape: NodeShape; color: Record<ColorScheme, string>; meaning: string };

/** Colour and shape of each type of thing; entities have the colours of their names in web/claims/claims.css. */
export const NODE_STYLES = {
  Person: { shape: 'ellipse', color: { light: '#1c5fb8', dark: '#8cbcff' }, meaning: 'Person' },
  State: { shape: 'round-rectangle', color: { light: '#8a2f9e', dark: '#e3a5f2' }, meaning: 'State' },
  Organization: { shape: 'hexagon', color: { light: '#0b6b57', dark: '#74d8bf' }, meaning: 'Organization' },
  Place: { shape: 'round-triangle', color: { light: '#96500a', dark: '#f0b674' }, meaning: 'Place' },
  Claim: { shape: 'round-diamond', color: { light: '#a61e4d', dark: '#faa2c1' }, meaning: 'Claim' },
  Article: { shape: 'round-rectangle', color: { light: '#495057', dark: '#ced4da' }, meaning: 'Article' },
  Sentence: { shape: 'round-rectangle', color: { light: '#868e96', dark: '#adb5bd' }, meaning: 'Sentence' },
} as const satisfies Record<string, NodeStyle>;

/** The types that entities have. */
export const ENTITY_NODE_STYLES = ['Person', 'State', 'Organization', 'Place'] as const;

/** Where a claim without an object ends: a small dot that has no name and is no thing. */
export const DOT = 'dot';

const OTHER: NodeStyle = { shape: 'ellipse', color: { light: '#868e96', dark: '#adb5bd' }, meaning: 'Other' };

export const nodeStyleOf = (type: string): NodeStyle => (NODE_STYLES as Record<string, NodeStyle>)[type] ?? OTHER;
