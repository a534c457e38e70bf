import type { Document } from './document.ts';
import type { Resources } from './resources.ts';

/** All that a stage may know besides the document; there is no clock, network or environment in here. */
export interface Context {
  readonly publishedAt?: string;
  readonly resources: Resources;
}

/** One step of the reading: a pure function from document to document. Only the language model makes it wait. */
export interface Stage {
  readonly name: string;
  readonly run: (document: Document, context: Context) => Document | Promise<Document>;
}
