/** One Cypher statement as data: built by a pure function, run by whoever holds a transaction. */
export type Statement = { text: string; params: Record<string, unknown> };
