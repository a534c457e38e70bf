import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ReadingExplanation } from '../../schema/explanation.ts';
import type { Extraction } from '../../schema/extraction.ts';

/** As the graph keeps what it is never asked inside of: deflated JSON (RFC 1951) in base64, some 10 KB for an article. */
export type PackedExplanation = string;
export type PackedExtraction = string;

const pack = (value: unknown): string => deflateRawSync(JSON.stringify(value), { level: 6 }).toString('base64');
const unpack = (packed: string): unknown => JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8'));

export const packExplanation = (explanation: ReadingExplanation): PackedExplanation => pack(explanation);
export const unpackExplanation = (packed: PackedExplanation): ReadingExplanation =>
  unpack(packed) as ReadingExplanation;

export const packExtraction = (extraction: Extraction): PackedExtraction => pack(extraction);
export const unpackExtraction = (packed: PackedExtraction): Extraction => unpack(packed) as Extraction;
