/**
 * The lists of a statement as the one parameter `$batch`. Neo4j plans a statement anew for lists of 0, 1, up to 10, up to
 * 100 and so on entries when they are parameters themselves, and planning takes longer than most of these statements;
 * in a map it sees none of that.
 */
export const inBatch = (lists: Record<string, readonly unknown[]>): { batch: Record<string, readonly unknown[]> } => ({
  batch: lists,
});
