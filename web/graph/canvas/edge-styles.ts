import type { Polarity, Status } from '../../../schema/predicates.ts';

export type ColorScheme = 'light' | 'dark';
export type Line = 'solid' | 'dashed' | 'long-dashed' | 'dotted';
type Colors = Record<ColorScheme, string>;

export type EdgeStyle = {
  line: Line;
  arrow: 'triangle' | 'tee';
  width: number;
  color: Colors;
  /** What it stands for, as the legend says it. */
  meaning: string;
};

const FACT: Colors = { light: '#495d7c', dark: '#a3b1c9' };
const PLAIN: Colors = { light: '#6b7684', dark: '#98a2b0' };
// The colours that the same words have in web/claims/claims.css.
const PLANNED: Colors = { light: '#1d63a8', dark: '#93c5fd' };
const POSSIBLE: Colors = { light: '#b0782a', dark: '#f0c26b' };
const FORMER: Colors = { light: '#868e96', dark: '#868e96' };
const NEGATED: Colors = { light: '#b3261e', dark: '#ff9a92' };

/** How each kind of claim is drawn; drawing, table and legend all read this. */
export const EDGE_STYLES = {
  fact: { line: 'solid', arrow: 'triangle', width: 1.8, color: FACT, meaning: 'Fact' },
  planned: { line: 'dashed', arrow: 'triangle', width: 1.8, color: PLANNED, meaning: 'Planned' },
  possible: { line: 'dotted', arrow: 'triangle', width: 1.6, color: POSSIBLE, meaning: 'Possible' },
  former: { line: 'long-dashed', arrow: 'triangle', width: 1.6, color: FORMER, meaning: 'Former' },
  negated: { line: 'dashed', arrow: 'tee', width: 1.8, color: NEGATED, meaning: 'Negated' },
  'negated-planned': {
    line: 'dashed',
    arrow: 'tee',
    width: 1.8,
    color: NEGATED,
    meaning: 'Negated, planned',
  },
  'negated-possible': {
    line: 'dotted',
    arrow: 'tee',
    width: 1.6,
    color: NEGATED,
    meaning: 'Negated, possible',
  },
  'negated-former': {
    line: 'long-dashed',
    arrow: 'tee',
    width: 1.6,
    color: NEGATED,
    meaning: 'Negated, former',
  },
  /** What is no claim: a relationship in the answer to a query. */
  plain: { line: 'solid', arrow: 'triangle', width: 1.5, color: PLAIN, meaning: 'Relationship' },
} as const satisfies Record<string, EdgeStyle>;

export type EdgeStyleName = keyof typeof EDGE_STYLES;

/** The ones that the legend explains; the other negated ones are red with the line of their status. */
export const LEGEND_STYLES: readonly EdgeStyleName[] = ['fact', 'negated', 'possible', 'planned', 'former'];

/** The band behind an edge that something contradicts, and the sign in its label. */
export const CONTRADICTION = {
  color: { light: '#ffb03a', dark: '#d9740b' } satisfies Colors,
  sign: '≠',
  meaning: 'Contradicted',
};

export const DASHES: Record<Line, readonly number[]> = {
  solid: [],
  dashed: [6, 4],
  'long-dashed': [14, 5],
  dotted: [1.5, 3.5],
};

const STYLE_OF_STATUS: Record<Status, 'fact' | 'planned' | 'possible' | 'former'> = {
  occurred: 'fact',
  ongoing: 'fact',
  planned: 'planned',
  possible: 'possible',
  former: 'former',
};

/** How a claim is drawn: its colour and arrow tell the polarity, its line the status. */
export function edgeStyleOf({ status, polarity }: { status: Status; polarity: Polarity }): EdgeStyleName {
  const style = STYLE_OF_STATUS[status];
  if (polarity === 'affirmed') return style;
  return style === 'fact' ? 'negated' : `negated-${style}`;
}
