import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { articleTexts, type ModelTask, type ReadingMeasure, warmUpTexts } from './model-task.ts';

const SCRIPT = fileURLToPath(new URL('./spacy_small.py', import.meta.url));
const NOT_INSTALLED = 3;

export type SpacyMeasure = ReadingMeasure & { readonly spacy: string; readonly model: string };
/** The figures, or why there are none. */
export type SpacyResult = SpacyMeasure | { readonly missing: string };

const run = promisify(execFile);

/** What a failed start of Python says when it only means that nothing is there to compare with. */
function whyMissing(error: unknown): string | undefined {
  const { code, stderr } = error as { code?: unknown; stderr?: string };
  if (code === 'ENOENT') return 'there is no such program';
  return code === NOT_INSTALLED ? (stderr?.trim() ?? 'it is not installed') : undefined;
}

/** Reads the same articles with spaCy's small model on one thread, where this Python has it. */
export async function runSpacy(python: string, task: Pick<ModelTask, 'seed' | 'articles'>): Promise<SpacyResult> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-spacy-'));
  const file = join(folder, 'texts.json');
  try {
    await writeFile(file, JSON.stringify([warmUpTexts(task), articleTexts(task)]));
    const { stdout } = await run(python, [SCRIPT, file]);
    return JSON.parse(stdout) as SpacyMeasure;
  } catch (error) {
    const missing = whyMissing(error);
    if (missing === undefined) throw error;
    return { missing };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
