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

/** Tells whoever started this process, if anybody, that it is ready, and where. */
export const reportReady = (where: { url?: string } = {}): void => {
  process.send?.({ ready: true, ...where });
};
