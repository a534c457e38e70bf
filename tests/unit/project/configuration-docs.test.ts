import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { describeConfiguration } from '../../../cli/configuration/describe-configuration.ts';

test('docs/configuration.md is what the schema says; else run `npm run docs:configuration`', () => {
  expect(readFileSync('docs/configuration.md', 'utf8')).toBe(describeConfiguration());
});
