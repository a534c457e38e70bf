import { expect, test } from '@jest/globals';
import { readSettings } from '../../../services/platform/environment.mjs';
import { announce } from '../../../services/platform/service/announcement.mjs';

const neo4j = { uri: 'bolt://127.0.0.1:7690', user: 'neo4j', password: 'hidden-too' };
const places = { api: 'http://127.0.0.1:3000', redisUrl: 'redis://:hidden@127.0.0.1:6390', neo4j };

test('says where everything is and no password', () => {
  const text = announce({ ...places, settings: readSettings({}) });
  for (const part of ['http://127.0.0.1:3000/docs', '/queues', 'redis://', 'bolt://127.0.0.1:7690', 'neo4j-password']) {
    expect(text).toContain(part);
  }
  expect(text).not.toContain('hidden');
  expect(text).not.toContain('authorization');
});

test('its bodies are JSON between single quotes', () => {
  const text = announce({ ...places, settings: readSettings({}) });
  const bodies = [...text.matchAll(/-d '([^']*)'/g)].map(([, body = '']) => JSON.parse(body));
  expect(bodies).toEqual([
    expect.objectContaining({ text: expect.any(String) }),
    expect.objectContaining({ query: expect.any(String) }),
  ]);
});

test('keys are asked for where there are any', () => {
  const text = announce({ ...places, settings: readSettings({ API_KEYS: 'desk:read:0123456789abcdef' }) });
  expect(text.match(/authorization: Bearer \$KEY/g)).toHaveLength(2);
  expect(text).not.toContain('0123456789abcdef');
});
