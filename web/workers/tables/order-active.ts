import { ARTICLE_STAGES } from '../../../schema/stages.ts';
import type { ActiveArticle } from '../../../schema/status.ts';

const place = ({ stage }: ActiveArticle): number => (stage === undefined ? -1 : ARTICLE_STAGES.indexOf(stage));

/** Those without a worker first, because they stand still; then the farthest, and of those the longest in their stage. */
export const orderActive = (articles: readonly ActiveArticle[]): ActiveArticle[] =>
  [...articles].sort(
    (a, b) =>
      Number(a.worker !== null) - Number(b.worker !== null) ||
      place(b) - place(a) ||
      (a.since ?? '').localeCompare(b.since ?? '') ||
      a.id.localeCompare(b.id),
  );

/** How many articles are in each stage, in words and in the order of the stages. */
export function describeStages(articles: readonly ActiveArticle[]): string {
  const withWorker = articles.filter(({ worker }) => worker !== null);
  const counts: [name: string, count: number][] = [
    ...ARTICLE_STAGES.map((name): [string, number] => [name, withWorker.filter(({ stage }) => stage === name).length]),
    ['just taken', withWorker.filter(({ stage }) => stage === undefined).length],
    ['with a silent worker', articles.length - withWorker.length],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`)
    .join(' · ');
}
