import { requireNode } from './environment.mjs';
import { runProgram } from './processes/run-program.mjs';
import { prepareProgram } from './set-up/prepare.mjs';

/** `npm run build`: packages and dist/ brought up to date. */
runProgram(async (signal) => {
  requireNode();
  await prepareProgram(signal);
  return 0;
});
