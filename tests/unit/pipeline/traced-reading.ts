import type { ArticleSubmission } from '../../../schema/article.ts';
import type { Extraction } from '../../../schema/extraction.ts';
import type { Document } from '../../../workers/pipeline/document.ts';
import { loadResources } from '../../../workers/pipeline/resources.ts';
import { readArticle } from '../../../workers/pipeline/run-pipeline.ts';

/** Loaded once per test file: it takes a second or two. */
export const resources = await loadResources();

/** What each stage has added, in a form short enough to read. */
const summary: Record<string, (document: Document) => unknown> = {
  clean: (document) => document.blocks.map(({ kind, text }) => `${kind}: ${text.slice(0, 80)}`),
  segment: (document) => document.sentences.map(({ text }) => text.slice(0, 80)),
  mentions: (document) => document.mentions.map(({ name, type, rule }) => `${name} (${type}, ${rule})`),
  coreference: (document) => document.mentions.map(({ name, chain }) => `${name} → ${chain}`),
  link: (document) => document.entities.map(({ name, type }) => `${name} (${type})`),
  claims: (document) => document.readClaims.map(({ predicate, rule }) => `${predicate} by ${rule}`),
  qualify: (document) => document.claims.map(({ predicate, status, polarity }) => `${predicate} ${status} ${polarity}`),
};

/**
 * Reads a submission and hands the result to `check`. Only when that throws is the trace of the stages printed, so
 * that a failing case explains itself and a passing run stays silent.
 */
export async function readAndCheck(
  submission: ArticleSubmission,
  check: (extraction: Extraction) => void,
): Promise<void> {
  const trace: string[] = [];
  const { extraction } = await readArticle(
    { id: 'test', submission },
    resources,
    () => 0,
    (stage, document) => {
      const describe = summary[stage];
      if (describe !== undefined) trace.push(`${stage}: ${JSON.stringify(describe(document))}`);
    },
  );
  try {
    check(extraction);
  } catch (error) {
    console.log(`${JSON.stringify(submission)}\n${trace.join('\n')}`);
    throw error;
  }
}

export const read = async (submission: ArticleSubmission): Promise<Extraction> =>
  (await readArticle({ id: 'test', submission }, resources, () => 0)).extraction;

/** The canonical name of an entity by its id. */
export function nameOf(extraction: Extraction, id: string | undefined): string | undefined {
  return extraction.entities.find((entity) => entity.id === id)?.name;
}
