import type { Problem } from '../../../schema/problem.ts';
import type { Submission } from '../files/article-file.ts';

export type Format = 'text' | 'html';
export const FIELDS = ['title', 'url', 'publisher', 'publishedAt'] as const;
export type Field = (typeof FIELDS)[number];

/** An article as somebody types it. */
export type Draft = Record<Field, string> & {
  content: string;
  /** As chosen; without a choice it is what the content looks like. */
  format: Format | undefined;
  /** Posted as English, whatever the service takes it for. */
  isEnglish: boolean;
};

export const EMPTY_DRAFT: Draft = {
  content: '',
  format: undefined,
  title: '',
  url: '',
  publisher: '',
  publishedAt: '',
  isEnglish: false,
};

const TAG =
  /<(?:!doctype html|html|head|body|article|section|main|div|p|h[1-6]|ul|ol|table|br|a|b|i|em|strong|span|img)(?:\s[^<>]*)?\/?>/i;
const CLOSING_TAG = /<\/[a-z][a-z0-9]*\s*>/i;

/** Whether it has the tags of a page. Text that speaks of "a < b" has none. */
export const looksLikeHtml = (content: string): boolean =>
  TAG.test(content) && (CLOSING_TAG.test(content) || /<(?:!doctype|p|br|img)\b/i.test(content));

export const formatOfDraft = ({ format, content }: Draft): Format =>
  format ?? (looksLikeHtml(content) ? 'html' : 'text');

/** What is posted; what was left empty is left out. */
export function toSubmission(draft: Draft): Submission {
  const given = FIELDS.map((field) => [field, draft[field].trim()] as const).filter(([, value]) => value !== '');
  return {
    [formatOfDraft(draft)]: draft.content,
    ...Object.fromEntries(given),
    ...(draft.isEnglish ? { language: 'en' } : {}),
  };
}

const LONGEST_NAME = 80;

/** What a draft is called in lists: its headline, else how it begins. */
export function nameOfDraft({ title, content }: Draft): string {
  if (title.trim() !== '') return title.trim();
  const words = content
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length > LONGEST_NAME ? `${words.slice(0, LONGEST_NAME)} …` : words;
}

export type DraftErrors = Partial<Record<Field | 'content', string>>;

const isField = (name: string): name is Field => FIELDS.some((field) => field === name);

/** What the service says is wrong, beside the field that it is about. */
export function errorsOf({ errors = [], detail, title }: Problem): DraftErrors {
  const told: DraftErrors = {};
  for (const { path, message } of errors) {
    const name = path.replace(/^\//, '');
    const place = isField(name) ? name : 'content';
    told[place] ??= message;
  }
  return errors.length > 0 ? told : { content: detail || title };
}

/** Whether it was refused as another language, which whoever posts it may know better. */
export const isForeign = ({ status, detail }: Problem): boolean =>
  status === 422 && detail.includes('"language": "en"');
