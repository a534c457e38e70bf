import type { LanguageModel } from './annotate/language-model/language-model.ts';
import { type LanguageModelOptions, loadLanguageModel } from './annotate/language-model/load-language-model.ts';
import type { Lemmatize } from './annotate/lemmas/lemmatize.ts';
import { loadLemmatizer } from './annotate/lemmas/load-lemmatizer.ts';
import type { IdentityFeature } from './link/identity-features.ts';
import { loadIdentityFeatures } from './link/load-identity-features.ts';
import { type Lexicons, loadLexicons } from './load-lexicons.ts';

/** Everything the stages know about the language and the world; built once per thread and never changed. */
export interface Resources extends Lexicons {
  readonly languageModel: LanguageModel;
  readonly lemmatize: Lemmatize;
  readonly identityFeatures: readonly IdentityFeature[];
}

/** Loads all that reading takes from the disk: a second or two, and some 200 MB. The pipeline's only door to the world. */
export async function loadResources(options: LanguageModelOptions = {}): Promise<Resources> {
  const { model, vocabulary } = await loadLanguageModel(options);
  return {
    ...loadLexicons(),
    languageModel: model,
    lemmatize: loadLemmatizer(vocabulary),
    identityFeatures: loadIdentityFeatures(),
  };
}
