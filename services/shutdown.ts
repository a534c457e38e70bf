import closeWithGrace from 'close-with-grace';
import type { Logger } from './logger.ts';

/**
 * Stops a process in good order on SIGINT, SIGTERM or an error nobody caught, and when the supervisor that
 * started it dies (the channel to it closes), so that no process outlives `npm start`.
 * @param delay milliseconds after which the process ends all the same
 */
export function stopGracefully(logger: Logger, delay: number, close: () => Promise<void>): void {
  const grace = closeWithGrace({ delay, logger: false }, async ({ err, signal }) => {
    if (err) logger.fatal({ err }, 'stopping after an unexpected error');
    else logger.info({ signal }, 'stopping');
    await close();
    logger.info('stopped');
  });
  process.once('disconnect', () => grace.close());
}

/** Tells the supervisor, if there is one, that this process is ready. */
export const reportReady = (): void => {
  process.send?.({ ready: true });
};
