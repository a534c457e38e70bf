import type { EdgeStyleName } from './edge-styles.ts';

/** A thing in the drawing. `type` decides colour and shape; see `node-styles.ts`. */
export type GraphNode = {
  id: string;
  label: string;
  type: string;
  /** How much there is to it, from 0 to 1; heavier nodes are drawn larger. */
  weight?: number;
  /** Drawn with a ring: somebody opened it. */
  opened?: boolean;
};

/** A line between two things. */
export type GraphEdge = {
  id: string;
  source: string;
  target: string;
  label: string;
  style?: EdgeStyleName;
  /** Drawn on a band of warning colour: something contradicts it. */
  contradicted?: boolean;
  /** Reads the same in both directions: no arrow. */
  symmetric?: boolean;
};
