import type { ArticleSubmission } from '../../schema/article.ts';
import { problems } from '../errors.ts';
import { findForeignLanguage, hasLetter } from './detect-language.ts';

/** Throws the problem 422 for an article that no worker could read: without a word in it, or not in English. */
export function checkReadable(submission: ArticleSubmission): void {
  const posted = submission.html ?? submission.text ?? '';
  const { language } = submission;
  if (!hasLetter(posted)) throw problems.unprocessable('There is no text in it: not one letter was found.');
  if (language !== undefined && !/^en(g)?(-|$)/i.test(language)) {
    throw problems.unprocessable(`Only English is read, and \`language\` says "${language}".`);
  }
  const foreign = language === undefined && findForeignLanguage(posted, submission.html !== undefined);
  if (foreign) {
    throw problems.unprocessable(
      `Only English is read, and this looks like another language (ISO 639-3 "${foreign}"). If it is English all the same, post it with "language": "en".`,
    );
  }
}
