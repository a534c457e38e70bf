import { type Logger, pino } from 'pino';

export type { Logger };

/** JSON lines on standard output. Keys and article texts never appear in them. */
export const createLogger = (process: 'api' | 'worker', level: string): Logger =>
  pino({
    level,
    base: { process },
    redact: ['req.headers.authorization', 'headers.authorization'],
    timestamp: pino.stdTimeFunctions.isoTime,
  });
