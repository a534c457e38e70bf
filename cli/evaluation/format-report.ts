import type { ArticleScore, ClaimTotal, Measure, Totals } from './totals.ts';

const percent = (value: number | null): string => (value === null ? '–' : (100 * value).toFixed(1)).padStart(6);
const figures = ({ precision, recall, f1 }: Measure): string =>
  `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`;

const claimLine = (name: string, total: ClaimTotal): string =>
  `claims (${name})`.padEnd(16) +
  `  ${figures(total)}   ${total.right}/${total.read} right, ${total.found}/${total.core} core found`;

/** The summary table over all articles. */
export function formatTotals(totals: Totals): string {
  const qualifiers = Object.entries(totals.qualifiers).map(([name, { right, of }]) => `${name} ${right}/${of}`);
  return [
    `entities          ${figures(totals.entities)}   from furniture: ${totals.entities.fromFurniture}`,
    claimLine('loose', totals.loose),
    claimLine('strict', totals.strict),
    `of the found      ${qualifiers.join('  ')}`,
  ].join('\n');
}

const listed = (title: string, items: readonly string[]): string =>
  items.length === 0 ? `  ${title}: –` : [`  ${title}:`, ...items.map((item) => `    ${item}`)].join('\n');

/** What was missed and what was wrong in one article, for whoever wants to mend it. */
export function formatArticle(name: string, { entities, claims }: ArticleScore): string {
  return [
    `\n${name}`,
    listed('entities missed', entities.missed),
    listed('entities wrong', entities.wrong),
    listed('entities from furniture', entities.contaminated),
    listed('claims missed', claims.loose.missed),
    listed('claims wrong', claims.loose.wrong),
  ].join('\n');
}
