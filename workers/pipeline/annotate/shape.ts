import { isDigit, isLetter, isLower, isUpper } from '../characters.ts';
import type { Shape } from '../token.ts';

/** The shape of a token by its letters; full stops and apostrophes inside it do not count. */
export function shapeOf(surface: string): Shape {
  let upper = 0;
  let lower = 0;
  let other = 0;
  for (let at = 0; at < surface.length; at += 1) {
    const code = surface.charCodeAt(at);
    if (isUpper(code)) upper += 1;
    else if (isLower(code)) lower += 1;
    else if (isLetter(code)) other += 1;
  }
  const first = surface.charCodeAt(0);
  if (isDigit(first)) return 'number';
  if (upper + lower + other === 0) return 'punctuation';
  if (upper === 0) return 'lower';
  if (lower === 0) return upper === 1 ? 'initial' : 'upper';
  return isUpper(first) ? 'title' : 'mixed';
}
