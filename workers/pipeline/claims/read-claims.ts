import type { Document } from '../document.ts';
import type { Context } from '../stage.ts';

export function readClaims(document: Document, _context: Context): Document {
  return document;
}
