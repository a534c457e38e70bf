/** What the service read in one article, as its graph tells it. */
export type ReadEntity = { readonly name: string; readonly type: string };

export type ReadClaim = {
  readonly predicate: string;
  readonly subject: string;
  readonly object: string | null;
  readonly status: string;
  readonly polarity: string | null;
  readonly mode: string | null;
  readonly role: string | null;
  readonly time: string | null;
  readonly attributedTo: readonly string[];
  readonly evidence: readonly string[];
};
