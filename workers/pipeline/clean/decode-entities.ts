import { Parser } from 'htmlparser2';

/** Long enough for every name that the standard has for one character; and the tags that mark up words and lines. */
const ENTITY =
  /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});|<\/?(?:p|br|b|i|u|em|strong|span|div|a|h[1-6])(?: [^<>]{0,200})?\/?>/g;

export interface Entity {
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

function decode(entity: string): string {
  if (entity.startsWith('<')) return ' ';
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) });
  parser.end(entity);
  return text;
}

/** The HTML entities and tags that scraping has left in a plain text, in order; a tag counts as a space. */
export function entitiesIn(text: string): Entity[] {
  if (!text.includes('&') && !text.includes('<')) return [];
  const known = new Map<string, string>();
  return [...text.matchAll(ENTITY)].flatMap(({ 0: entity, index }) => {
    const decoded = known.get(entity) ?? decode(entity);
    known.set(entity, decoded);
    return decoded === entity ? [] : [{ at: index, length: entity.length, text: decoded }];
  });
}
