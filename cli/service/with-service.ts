import { type OwnService, startOwnService } from './own-service.ts';
import { createClient } from './service-client.ts';

export const DEFAULT_URL = 'http://127.0.0.1:3000';

/** Whether a service answers there within two seconds. */
export async function answersAt(url: string): Promise<boolean> {
  try {
    await createClient({ url }).send('GET', '/healthz', undefined, AbortSignal.timeout(2000));
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs the work against a service of its own and stops that in the end, also on Ctrl-C, whose signal reaches the
 * service at the same time as this process.
 */
export async function withOwnService<T>(
  purpose: string,
  work: (service: OwnService) => Promise<T>,
  environment: NodeJS.ProcessEnv = {},
): Promise<T> {
  console.error('Starting a service with its own data …');
  const service = await startOwnService(purpose, environment);
  const interrupted = (): void => {
    void service.stop().then(() => process.exit(130));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await work(service);
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await service.stop();
  }
}
