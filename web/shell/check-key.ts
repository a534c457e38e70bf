/** What the service says of a key: that it knows it, that it does not, or nothing. */
export type KeyCheck = 'known' | 'unknown' | 'away';

/** What can stand in a header; nothing else was ever configured. */
const SENDABLE = /^[\x21-\x7e]+$/;

/**
 * Asks the service whether it knows a key, before anything is kept. Any answer but 401 comes from behind the check of the key; what the key may
 * do is for each view to find out.
 */
export async function checkKey(key: string): Promise<KeyCheck> {
  if (!SENDABLE.test(key)) return 'unknown';
  try {
    const { status } = await fetch('/v1/queries', { headers: { authorization: `Bearer ${key}` } });
    return status === 401 ? 'unknown' : 'known';
  } catch {
    return 'away';
  }
}
