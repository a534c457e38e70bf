import { problems } from '../errors.ts';

/** The position after an item in a list ordered by time of receipt and id, both descending. */
export type Position = { receivedAt: string; id: string };

export const encodeCursor = ({ receivedAt, id }: Position): string =>
  Buffer.from(`${receivedAt} ${id}`).toString('base64url');

/** Throws the problem 400 for a cursor that this service did not give out. */
export function decodeCursor(cursor: string): Position {
  const [receivedAt = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split(' ');
  if (Number.isNaN(Date.parse(receivedAt)) || !id.startsWith('art_')) {
    throw problems.badRequest('`cursor` must be the `nextCursor` of an earlier answer.', {
      errors: [{ path: '/cursor', message: 'is not a cursor of this service' }],
    });
  }
  return { receivedAt, id };
}
