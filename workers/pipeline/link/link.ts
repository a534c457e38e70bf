import type { Document } from '../document.ts';
import type { Context } from '../stage.ts';

export function link(document: Document, _context: Context): Document {
  return document;
}
