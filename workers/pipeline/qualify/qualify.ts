import type { Document } from '../document.ts';
import type { Context } from '../stage.ts';

export function qualify(document: Document, _context: Context): Document {
  return document;
}
