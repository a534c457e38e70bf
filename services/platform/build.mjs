import { requireNode } from './environment.mjs';
import { prepareProgram } from './prepare.mjs';
import { runProgram } from './run-program.mjs';

/** `npm run build`: packages and dist/ brought up to date. */
runProgram(async (signal) => {
  requireNode();
  await prepareProgram(signal);
  return 0;
});
