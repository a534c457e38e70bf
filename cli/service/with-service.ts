import { type ReadyMessage, type Settings, startOwnService } from './own-service.ts';
import { createClient } from './service-client.ts';

export const DEFAULT_URL = 'http://127.0.0.1:3000';

/** Whether a service answers there within two seconds, and not some other program that has the port. */
export async function answersAt(url: string): Promise<boolean> {
  try {
    const response = await createClient({ url }).send('GET', '/healthz', undefined, AbortSignal.timeout(2000));
    const health = (await response.json()) as { status?: unknown };
    return health.status === 'ok';
  } catch {
    return false;
  }
}

/** Runs the work against a service of its own, and stops that in the end, also on Ctrl-C. */
export async function withOwnService<T>(
  purpose: string,
  work: (service: ReadyMessage) => Promise<T>,
  settings: Settings = {},
): Promise<T> {
  console.error('Starting a service with its own data …');
  const service = await startOwnService(purpose, settings);
  const interrupted = (): void => {
    console.error('Stopping …');
    void service.stop().then(() => process.exit(130));
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, interrupted);
  try {
    return await work(await service.ready);
  } finally {
    for (const signal of signals) process.off(signal, interrupted);
    await service.stop();
  }
}
