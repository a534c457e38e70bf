const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Pages declare their encoding near the top; it is ASCII up to there in every encoding that needs declaring. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const top = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(top)?.[1];
}

/**
 * Decodes a file by its byte order mark, the encoding that its HTML declares, or else as UTF-8. Throws when the bytes are not of that
 * encoding, rather than posting a text full of replacement characters.
 */
export function decodeText(content: ArrayBuffer, isHtml: boolean): string {
  const bytes = new Uint8Array(content);
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  const encoding = marked ?? (isHtml ? declaredEncoding(bytes) : undefined) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`not a text in ${encoding}`);
  }
}
