import { runCypherSuite } from './cypher/cypher-suite.ts';
import { runIngestSuite } from './ingest/ingest-suite.ts';
import { runModelSuite } from './model/model-suite.ts';
import { runStagesSuite } from './stages/stages-suite.ts';
import type { Suite } from './suite.ts';

/** Every benchmark there is. */
export const SUITES: Readonly<Record<string, Suite>> = {
  ingest: { about: 'articles through the whole service, and its parts alone', run: runIngestSuite },
  model: { about: "the language model alone, beside spaCy's small model", run: runModelSuite },
  stages: { about: 'the stages of reading beside the language model', run: runStagesSuite },
  cypher: { about: "users' queries: what the guard adds, streams, and other people's load", run: runCypherSuite },
};
