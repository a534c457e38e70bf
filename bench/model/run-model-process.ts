import { fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ModelTask, ReadingMeasure } from './model-task.ts';

const PROGRAM = fileURLToPath(new URL(`./model-process${extname(import.meta.url)}`, import.meta.url));

/** Measures in a process of its own, whose memory and load time are those of one model. Throws when it ends without figures. */
export function runModelProcess(task: ModelTask): Promise<ReadingMeasure> {
  return new Promise((resolve, reject) => {
    const child = fork(PROGRAM, [JSON.stringify(task)]);
    let measure: ReadingMeasure | undefined;
    child.on('message', (message) => {
      measure = message as ReadingMeasure;
    });
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (measure) resolve(measure);
      else reject(new Error(`the measuring process ended with ${signal ?? code}`));
    });
  });
}
