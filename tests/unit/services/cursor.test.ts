import { expect, test } from '@jest/globals';
import { decodeCursor, encodeCursor } from '../../../services/articles/cursor.ts';
import { ProblemError } from '../../../services/errors.ts';

test('a cursor leads back to its position', () => {
  const position = { receivedAt: '2024-04-10T09:00:00.123Z', id: 'art_0123456789abcdef0123456789abcdef' };
  expect(decodeCursor(encodeCursor(position))).toEqual(position);
});

test.each(['', 'x', '%%%', Buffer.from('yesterday art_1').toString('base64url')])(
  '%j is refused as a cursor',
  (cursor) => {
    expect(() => decodeCursor(cursor)).toThrow(ProblemError);
  },
);
