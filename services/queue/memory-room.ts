import type { Redis } from 'ioredis';

/**
 * The share of Redis's memory that new articles may take. The rest is for working on them: a Redis that is full refuses the workers too, who
 * could then not even take away what fills it.
 */
const SHARE_FOR_ARTICLES = 0.9;

/** Bytes; `most` is 0 where Redis has no limit. */
export type MemoryRoom = { readonly used: number; readonly most: number };

const figure = (info: string, name: string): number => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0);

/** What Redis uses of the memory that it may use. */
export async function readMemoryRoom(redis: Redis): Promise<MemoryRoom> {
  const info = await redis.info('memory');
  return {
    used: figure(info, 'used_memory') - figure(info, 'mem_not_counted_for_evict'),
    most: figure(info, 'maxmemory'),
  };
}

/** Whether nothing more should be put into the queue. */
export const isNearlyFull = ({ used, most }: MemoryRoom): boolean => most > 0 && used > most * SHARE_FOR_ARTICLES;
