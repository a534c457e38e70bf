import type { Static, TObject } from 'typebox';

/** A question to the graph that has a name: one read-only statement, the values it takes, and how to read its answer. */
export type NamedQuery<Parameters extends TObject = TObject> = {
  /** Kebab-case; the last part of its address. */
  name: string;
  /** One line. */
  summary: string;
  /** What the columns mean and how to read the rows, as Markdown. */
  description: string;
  /** What `$name` in the statement stands for. A value that may be left out has the default null. */
  parameters: Parameters;
  cypher: string;
  /** Every parameter, so that it can be pasted beside the statement; most find rows in the articles of `samples/`. */
  example: Required<Static<Parameters>>;
};

/** Keeps the type of the parameters, so that the example is checked against them. */
export const defineQuery = <Parameters extends TObject>(query: NamedQuery<Parameters>): NamedQuery<Parameters> => ({
  ...query,
  cypher: query.cypher.trim(),
});
