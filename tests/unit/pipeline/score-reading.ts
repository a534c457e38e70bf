import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Gold, GoldClaim } from '../../../cli/evaluation/gold.ts';
import { tableOfNames } from '../../../cli/evaluation/names.ts';
import type { ReadClaim } from '../../../cli/evaluation/readings.ts';
import { scoreClaims } from '../../../cli/evaluation/score-claims.ts';
import { scoreEntities } from '../../../cli/evaluation/score-entities.ts';
import { type ArticleScore, type Totals, totalScores } from '../../../cli/evaluation/totals.ts';
import type { ArticleSubmission } from '../../../schema/article.ts';
import type { Extraction } from '../../../schema/extraction.ts';
import { nameOf, read } from './traced-reading.ts';

const corpus = new URL('../../corpus/', import.meta.url);

/** A line of `tests/corpus/politics`: a claim is core unless it says otherwise, and has no object unless it names one. */
type PoliticsLine = {
  readonly id: string;
  readonly text: string;
  readonly publishedAt?: string;
  readonly claims: readonly (Omit<GoldClaim, 'o' | 'status'> & Partial<Pick<GoldClaim, 'o' | 'status'>>)[];
};

const ANY_STATUS = ['occurred', 'ongoing', 'planned', 'possible', 'former'] as const;

const toGold = ({ id, claims }: PoliticsLine): Gold => ({
  file: id,
  entities: [],
  claims: claims.map((claim) => ({ status: [...ANY_STATUS], core: true, ...claim, o: claim.o ?? null })),
});

function readClaims(extraction: Extraction): ReadClaim[] {
  const name = (id: string | undefined): string | null => nameOf(extraction, id) ?? null;
  return extraction.claims.map(({ predicate, subject, object, status, polarity, mode, role, time, evidence }) => ({
    predicate,
    subject: name(subject) ?? '',
    object: name(object),
    status,
    polarity,
    mode: mode ?? null,
    role: role ?? null,
    time: time ?? null,
    attributedTo: evidence.flatMap(({ attributedTo }) => attributedTo.map((id) => name(id) ?? '')),
    evidence: evidence.map(({ sentence }) => extraction.sentences[sentence]?.text ?? ''),
  }));
}

/** Reads one text with the pipeline alone and holds it against its gold. */
async function score(gold: Gold, submission: ArticleSubmission): Promise<ArticleScore> {
  const extraction = await read(submission);
  const mentioned = new Set(extraction.mentions.map(({ entity }) => entity));
  const names = tableOfNames(gold.entities);
  const entities = extraction.entities.filter(({ id }) => mentioned.has(id));
  const claims = scoreClaims(gold, readClaims(extraction), names);
  if (process.env.VERBOSE !== undefined) {
    const lines = [...claims.loose.wrong.map((line) => `+ ${line}`), ...claims.loose.missed.map((line) => `- ${line}`)];
    if (lines.length > 0) console.log(`${gold.file}: ${submission.text?.slice(0, 400)}\n${lines.join('\n')}`);
  }
  return { entities: scoreEntities(gold, entities, names), claims };
}

/** The sentences of `tests/corpus/politics`, each with its claims or with none. */
export async function scoreSentences(): Promise<Totals> {
  const scores: ArticleScore[] = [];
  for (const file of readdirSync(new URL('politics', corpus)).sort()) {
    for (const line of readFileSync(new URL(`politics/${file}`, corpus), 'utf8').split('\n')) {
      if (line === '') continue;
      const sentence = JSON.parse(line) as PoliticsLine;
      const { text, publishedAt } = sentence;
      scores.push(await score(toGold(sentence), { text, ...(publishedAt === undefined ? {} : { publishedAt }) }));
    }
  }
  return totalScores(scores);
}

/** A folder of gold files as `npm run eval` takes it; `root` is what their paths are relative to. */
export async function scoreArticles(folder: URL, root: URL): Promise<Totals> {
  const scores: ArticleScore[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const gold = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Gold;
    const text = readFileSync(new URL(gold.file, root), 'utf8');
    const { title, publishedAt } = gold;
    const submission = { text, ...(title && { title }), ...(publishedAt && { publishedAt }) };
    scores.push(await score(gold, submission));
  }
  return totalScores(scores);
}

export const isThere = (folder: URL): boolean => existsSync(folder);

/** One line of figures, in percent. */
export function showTotals({ entities, loose, strict, qualifiers }: Totals): string {
  const percent = (value: number | null): string => (100 * (value ?? 0)).toFixed(1);
  const parts = Object.entries(qualifiers).map(([name, { right, of }]) => `${name} ${right}/${of}`);
  return [
    `entities P ${percent(entities.precision)} R ${percent(entities.recall)} F1 ${percent(entities.f1)}`,
    `from furniture ${entities.fromFurniture}`,
    `claims P ${percent(loose.precision)} R ${percent(loose.recall)} F1 ${percent(loose.f1)}`,
    `strict P ${percent(strict.precision)} R ${percent(strict.recall)}`,
    parts.join(' '),
  ].join(', ');
}
