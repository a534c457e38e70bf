import { describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../../services/config.ts';

const complaint = (variables: Record<string, string>): string => {
  try {
    loadConfig(variables);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('loadConfig', () => {
  test('gives every setting its default', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({
      HOST: '127.0.0.1',
      PORT: 3000,
      WORKER_CONCURRENCY: 32,
      LOG_LEVEL: 'info',
      apiKeys: [],
    });
  });

  test('converts what the environment gives as text, and takes an empty variable for absent', () => {
    expect(loadConfig({ PORT: '8080', MAX_BACKLOG: '' })).toMatchObject({ PORT: 8080, MAX_BACKLOG: 100_000 });
  });

  test.each([
    [{ PORT: '99999' }, /PORT="99999".*integer from 0 to 65535/],
    [{ PORT: 'http' }, /PORT="http".*integer from 0 to 65535/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL="loud".*one of trace, debug/],
    [{ NEO4J_URI: 'http://db' }, /NEO4J_URI="http:\/\/db".*matching/],
    [{ HOST: '0.0.0.0' }, /HOST="0.0.0.0".*requires API_KEYS/],
    [{ API_KEYS: 'desk:ingest' }, /entry 1 is not of the form/],
    [{ API_KEYS: 'desk:write:0123456789abcdef' }, /scopes other than/],
  ])('names the variable, its value and what is allowed: %j', (variables, expected) => {
    expect(complaint(variables)).toMatch(expected);
  });

  test('complains of everything at once, and never shows a secret', () => {
    const message = complaint({
      PORT: '-1',
      WORKER_THREADS: 'many',
      REDIS_URL: 'https://secret',
      API_KEYS: 'a:read:short',
    });
    expect(message.split('\n')).toHaveLength(4);
    expect(message).not.toMatch(/secret'|short|https/);
  });

  test('listens to others once there are keys', () => {
    expect(loadConfig({ HOST: '0.0.0.0', API_KEYS: 'desk:ingest+read:0123456789abcdef' }).apiKeys).toHaveLength(1);
  });
});
