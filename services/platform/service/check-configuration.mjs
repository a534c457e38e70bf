import { pathToFileURL } from 'node:url';
import { compiledPath } from '../set-up/compile.mjs';
import { configurationExitCode, PlatformFailure } from '../terminal/failure.mjs';

/**
 * Has the service's own schema judge the environment before the slow steps, instead of after them in a process that then ends.
 * @param {NodeJS.ProcessEnv} environment
 */
export async function checkConfiguration(environment) {
  const { loadConfig } = await import(pathToFileURL(compiledPath('services/config.ts')).href);
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof Error && error.name === 'ConfigurationError') {
      throw new PlatformFailure(error.message, configurationExitCode);
    }
    throw error;
  }
}
