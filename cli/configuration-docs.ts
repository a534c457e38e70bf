import { writeFile } from 'node:fs/promises';
import { describeConfiguration } from './configuration/describe-configuration.ts';

/** Writes `docs/configuration.md` anew out of the schema of the environment. */
await writeFile('docs/configuration.md', describeConfiguration());
