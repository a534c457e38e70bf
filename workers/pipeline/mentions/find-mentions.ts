import type { Document } from '../document.ts';
import type { Context } from '../stage.ts';

export function findMentions(document: Document, _context: Context): Document {
  return document;
}
