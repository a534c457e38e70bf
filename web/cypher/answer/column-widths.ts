import { isScalar, textOfValue } from './value-text.ts';

const LETTER = 8;
const CAPITAL = 10;
const PADDING = 28;
/** The arrow and the name of the type, which a chip shows beside its text. */
const CHIP = 84;
const NARROWEST = 72;
const WIDEST = 420;
const LOOKED_AT = 200;

export const clampWidth = (width: number): number => Math.round(Math.min(Math.max(width, NARROWEST), 1600));

const textWidth = (text: string): number => {
  const capitals = text.length > 50 ? 0 : (text.match(/\p{Lu}/gu)?.length ?? 0);
  return text.length * LETTER + capitals * (CAPITAL - LETTER);
};

/** Wide enough for most of what stands in each column, in pixels. */
export function columnWidths(columns: readonly string[], rows: readonly (readonly unknown[])[]): number[] {
  const sample = rows.slice(0, LOOKED_AT);
  return columns.map((name, column) => {
    const needed = sample.map((row) => {
      const value = row[column];
      return textWidth(textOfValue(value)) + (isScalar(value) ? 0 : CHIP);
    });
    const widest = needed.reduce((most, each) => Math.max(most, each), textWidth(name) + 2 * LETTER);
    return clampWidth(Math.min(widest + PADDING, WIDEST));
  });
}
