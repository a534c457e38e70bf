import type { Document } from '../document.ts';
import type { Context } from '../stage.ts';
import type { LexicalToken, Token } from '../token.ts';
import type { WordAnalysis } from './language-model/language-model.ts';
import type { Lemmatize } from './lemmas/lemmatize.ts';
import { findTitles } from './titles.ts';
import { tokenize } from './tokenize.ts';

function withAnalysis(
  tokens: readonly LexicalToken[],
  analyses: readonly WordAnalysis[],
  lemmatize: Lemmatize,
): Token[] {
  return tokens.map((token, at) => {
    const { upos = 'X', tag = 'FW', head = -1, relation = 'dep', entity = 'O' } = analyses[at] ?? {};
    const lemma = lemmatize(token.text, upos, tag, { relation, headTag: analyses[head]?.tag ?? '' });
    // Written out: what is copied by spreading is slower to make and, for every later stage, to read.
    const { text, lower, start, end, shape, classes } = token;
    return { text, lower, start, end, shape, classes, upos, tag, head, relation, entity, lemma };
  });
}

/** Gives every sentence its tokens, with their grammar and names as the language model reads them, and the titles among them. */
export async function annotate(document: Document, { resources }: Context): Promise<Document> {
  const { languageModel, lemmatize, titles, wordClasses } = resources;
  const lexical = document.sentences.map((sentence) => tokenize(sentence.text, wordClasses));
  const analyses = await languageModel.analyze(lexical.map((tokens) => tokens.map(({ text }) => text)));
  const tokens = lexical.map((sentence, at) => withAnalysis(sentence, analyses[at] ?? [], lemmatize));
  return { ...document, tokens, titles: tokens.map((sentence) => findTitles(sentence, titles)) };
}
