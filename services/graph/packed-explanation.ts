import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ReadingExplanation } from '../../schema/explanation.ts';

/** An explanation as the graph keeps it, some 10 KB for an ordinary article: deflated JSON (RFC 1951) in base64. */
export type PackedExplanation = string;

export const packExplanation = (explanation: ReadingExplanation): PackedExplanation =>
  deflateRawSync(JSON.stringify(explanation), { level: 6 }).toString('base64');

export const unpackExplanation = (packed: PackedExplanation): ReadingExplanation =>
  JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')) as ReadingExplanation;
