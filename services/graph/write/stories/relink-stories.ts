import type { ManagedTransaction } from 'neo4j-driver';
import { areCopies } from '../../../fingerprint/are-copies.ts';
import { readRows, write } from '../../run-statement.ts';
import { beginStories } from './begin-stories.ts';
import { carryStories } from './carry-stories.ts';
import { chooseOriginals, type StoryMember } from './choose-originals.ts';
import { type Candidates, findCandidates } from './find-candidates.ts';
import { findCopies, type StoredCopies } from './find-copies.ts';
import { findMembers } from './find-members.ts';
import { leaveStories } from './leave-stories.ts';
import { setOriginals } from './set-originals.ts';

/** Articles that have fallen silent, and what their silence leaves behind. */
export type Departure = {
  /** Copies that have lost their original. */
  orphans: string[];
  /** The ones of the articles whose story others tell too: to these claims they may have added nothing. */
  shared: Set<string>;
};

/** Takes articles out of their stories, before what they say is taken away. */
export async function departFromStories(transaction: ManagedTransaction, ids: readonly string[]): Promise<Departure> {
  if (ids.length === 0) return { orphans: [], shared: new Set() };
  const found = await readRows<StoredCopies>(transaction, findCopies(ids));
  await write(transaction, leaveStories(ids));
  const departed = new Set(ids);
  const orphans = new Set(found.flatMap(({ copies }) => copies).filter((id) => !departed.has(id)));
  return { orphans: [...orphans], shared: new Set(found.map(({ id }) => id)) };
}

/** Members by id, as far as they can be compared. */
async function readMembers(transaction: ManagedTransaction, ids: Iterable<string>): Promise<Map<string, StoryMember>> {
  const rows = await readRows<StoryMember>(transaction, findMembers([...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Lets articles into the stories that they tell, and finds the orphans another original; the articles' readings must be
 * kept. Resolves to the articles whose story is another one now or has another one in it, theirs included.
 */
export async function joinStories(
  transaction: ManagedTransaction,
  newcomers: readonly string[],
  orphans: readonly string[],
): Promise<string[]> {
  const asked = [...newcomers, ...orphans];
  if (asked.length === 0) return [];
  await write(transaction, beginStories(newcomers));
  const found = await readRows<Candidates>(transaction, findCandidates(asked));
  const candidates = new Map<string, readonly string[]>(orphans.map((id) => [id, []]));
  for (const { id, others } of found) candidates.set(id, others);
  if (candidates.size === 0) return [];
  const members = await readMembers(
    transaction,
    [...candidates].flatMap(([id, others]) => [id, ...others]),
  );
  const chosen = chooseOriginals({ members, candidates, newcomers: new Set(newcomers), areCopies });
  if (chosen.length > 0) await write(transaction, setOriginals(chosen));
  const moved = new Set([...orphans, ...chosen.map(({ id }) => id)]);
  if (moved.size === 0) return [];
  const carried = await readRows<{ id: string }>(transaction, carryStories([...moved]));
  return carried.map(({ id }) => id);
}
