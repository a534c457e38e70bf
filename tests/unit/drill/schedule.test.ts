import { describe, expect, test } from '@jest/globals';
import { chanceFor, makeArticles, shuffled } from '../../../drill/articles.ts';
import type { FaultName } from '../../../drill/faults/catalogue.ts';
import { readDrillOptions } from '../../../drill/options.ts';
import { planFaults } from '../../../drill/schedule.ts';

const NAMES: FaultName[] = ['kill-api', 'kill-redis', 'pause-neo4j'];

describe('the plan of a drill', () => {
  test('has each fault once a round, at rising moments while there is work', () => {
    const plan = planFaults(NAMES, 3, 1000, chanceFor(1, 'schedule'));
    for (const name of NAMES) expect(plan.filter((fault) => fault.name === name)).toHaveLength(3);
    const moments = plan.map(({ afterAccepted }) => afterAccepted);
    expect([...moments].sort((a, b) => a - b)).toEqual(moments);
    expect(moments[0]).toBeGreaterThanOrEqual(50);
    expect(moments.at(-1)).toBeLessThanOrEqual(900);
  });

  test('is the same for the same seed, and another for another', () => {
    const plan = (seed: number) => planFaults(NAMES, 3, 1000, chanceFor(seed, 'schedule'));
    expect(plan(1)).toEqual(plan(1));
    expect(plan(1)).not.toEqual(plan(2));
  });

  test('works the same articles in another order', () => {
    const articles = makeArticles(3, 20);
    expect(makeArticles(3, 20)).toEqual(articles);
    const other = shuffled(articles, chanceFor(3, 'order'));
    expect(other).not.toEqual(articles);
    expect(new Set(other)).toEqual(new Set(articles));
  });

  test('has corrections, reprints and withdrawals among its articles', () => {
    const articles = makeArticles(3, 60);
    expect(articles.filter(({ isWithdrawn }) => isWithdrawn).map(({ number }) => number)).toEqual([7, 22, 37, 52]);
    const [told, corrected] = [articles[18]?.article, articles[19]?.article];
    expect(corrected?.url).toBe(told?.url);
    expect(corrected?.text).not.toBe(told?.text);
    expect(Date.parse(corrected?.publishedAt ?? '')).toBeGreaterThan(Date.parse(told?.publishedAt ?? ''));
    const [original, reprint] = [articles[23]?.article, articles[24]?.article];
    expect(original?.text?.startsWith(reprint?.text ?? '-')).toBe(true);
    expect([reprint?.url, reprint?.title]).not.toEqual([original?.url, original?.title]);
  });
});

describe('the command line of the drill', () => {
  test('has every fault unless some are named', () => {
    expect(readDrillOptions([])).toMatchObject({ articles: 2000, workers: 3, rounds: 2, seed: 1, minutes: 60 });
    expect(readDrillOptions([]).faults).toHaveLength(10);
    expect(readDrillOptions(['--faults', 'kill-api,fill-redis']).faults).toEqual(['kill-api', 'fill-redis']);
  });

  test.each([
    [['--faults', 'kill-all'], /there is no fault "kill-all"; there are: kill-worker/],
    [['--articles', '5'], /from 10/],
    [['--minutes', 'many'], /"many"/],
    [['2000'], /2000/],
  ])('refuses %j', (args, reason) => expect(() => readDrillOptions(args)).toThrow(reason));
});
