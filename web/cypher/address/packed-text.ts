type Transform = CompressionStream | DecompressionStream;

async function pass(bytes: Uint8Array<ArrayBuffer>, transform: Transform): Promise<Uint8Array<ArrayBuffer>> {
  const body = new Response(bytes).body;
  if (!body) return bytes;
  return new Uint8Array(await new Response(body.pipeThrough(transform)).arrayBuffer());
}

const toLetters = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const toBytes = (letters: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));

/** A text as few letters that may stand in an address. */
export const packText = async (text: string): Promise<string> =>
  toLetters(await pass(new TextEncoder().encode(text), new CompressionStream('deflate-raw')));

/** Fails when the letters are no packed text. */
export const unpackText = async (letters: string): Promise<string> =>
  new TextDecoder().decode(await pass(toBytes(letters), new DecompressionStream('deflate-raw')));
