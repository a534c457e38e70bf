import { beforeAll, describe, expect, test } from '@jest/globals';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const FOLDERS = ['schema', 'services', 'workers', 'cli', 'bench', 'drill', 'model/evaluation', 'web'];

describe('layering', () => {
  let result: ICruiseResult;

  beforeAll(async () => {
    const rules = await extractConfig('./.dependency-cruiser.cjs');
    const options = { ...rules.options, ruleSet: { forbidden: rules.forbidden ?? [] }, validate: true };
    const { output } = await cruise(FOLDERS, options, undefined, { tsConfig: extractTsConfig('./tsconfig.json') });
    if (typeof output === 'string') throw new Error('the cruiser gave text instead of a result');
    result = output;
  });

  test('saw the modules of every folder, and what they import', () => {
    const sources = result.modules.map(({ source }) => source);
    for (const folder of FOLDERS)
      expect(sources.filter((source) => source.startsWith(`${folder}/`)).length).toBeGreaterThan(3);
    const app = result.modules.find(({ source }) => source === 'services/api/app.ts');
    expect(app?.dependencies.some(({ resolved }) => resolved === 'services/api/routes/run-cypher.ts')).toBe(true);
  });

  test('no module breaks a rule of .dependency-cruiser.cjs', () => {
    const broken = result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
    expect(broken).toEqual([]);
  });
});
