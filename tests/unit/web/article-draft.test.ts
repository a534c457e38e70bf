import { describe, expect, test } from '@jest/globals';
import {
  EMPTY_DRAFT,
  errorsOf,
  formatOfDraft,
  isForeign,
  looksLikeHtml,
  nameOfDraft,
  toSubmission,
} from '../../../web/submit/form/article-draft.ts';

test.each([
  ['<!doctype html><title>x</title>', true],
  ['Before <p class="x">Kenya</p>', true],
  ['One<br>two', true],
  ['<a href="https://example.org">Kenya</a> said so.', true],
  ['Kenya said that 3 < 5 and 7 > 2.', false],
  ['Mail <ruto@example.org> for more.', false],
  ['He wrote <b> and nothing else.', false],
  ['Kenya said so.', false],
])('%s is HTML: %s', (content, isHtml) => {
  expect(looksLikeHtml(content)).toBe(isHtml);
  expect(formatOfDraft({ ...EMPTY_DRAFT, content })).toBe(isHtml ? 'html' : 'text');
  expect(formatOfDraft({ ...EMPTY_DRAFT, content, format: 'text' })).toBe('text');
});

test('what was left empty is left out', () => {
  const draft = { ...EMPTY_DRAFT, content: ' Kenya. ', title: ' T ', url: '  ' };
  expect(toSubmission(draft)).toEqual({ text: ' Kenya. ', title: 'T' });
  expect(toSubmission({ ...draft, isEnglish: true, format: 'html' })).toEqual({
    html: ' Kenya. ',
    title: 'T',
    language: 'en',
  });
});

test('a draft is called by its headline or its first words', () => {
  expect(nameOfDraft({ ...EMPTY_DRAFT, content: '<p>Kenya\n <b>said</b></p>' })).toBe('Kenya said');
  expect(nameOfDraft({ ...EMPTY_DRAFT, content: 'x', title: 'T' })).toBe('T');
  expect(nameOfDraft({ ...EMPTY_DRAFT, content: 'Kenya '.repeat(50) }).length).toBeLessThan(90);
});

describe('what the service says is wrong', () => {
  const problem = { type: '', title: 'T', status: 400, detail: 'The body is not valid.' };
  test('stands beside its field, and the rest beside the article', () => {
    const errors = [
      { path: '/url', message: 'must match' },
      { path: '/url', message: 'must be shorter' },
      { path: '/', message: 'must have text' },
    ];
    expect(errorsOf({ ...problem, errors })).toEqual({ url: 'must match', content: 'must have text' });
    expect(errorsOf({ ...problem, status: 413 })).toEqual({ content: 'The body is not valid.' });
  });
  test('leaves a way for English that was taken for another language', () => {
    expect(
      isForeign({ ...problem, status: 422, detail: 'If it is English all the same, post it with "language": "en".' }),
    ).toBe(true);
    expect(isForeign({ ...problem, status: 422, detail: 'There is no text in it.' })).toBe(false);
  });
});
