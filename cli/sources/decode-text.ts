const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Pages declare their encoding near the top; it is ASCII up to there in every encoding that needs declaring. */
function declaredEncoding(content: Buffer): string | undefined {
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(content.toString('latin1', 0, 2048))?.[1];
}

/**
 * Decodes a file by its byte order mark, the encoding that its HTML declares, or else as UTF-8.
 * Throws when the bytes are not of that encoding, rather than posting a text full of replacement characters.
 */
export function decodeText(content: Buffer, html: boolean): string {
  const marked = MARKS.find(([, bytes]) => bytes.every((byte, at) => content[at] === byte))?.[0];
  const encoding = marked ?? (html ? declaredEncoding(content) : undefined) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    throw new Error(`not a text in ${encoding}`);
  }
}
