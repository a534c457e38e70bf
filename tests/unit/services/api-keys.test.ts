import { describe, expect, test } from '@jest/globals';
import { findApiKey, hasScope, parseApiKeys } from '../../../services/api-keys.ts';

const { keys } = parseApiKeys('desk:ingest+read:desk-secret-desk-secret, root:admin:root:secret:with:colons');

describe('API keys', () => {
  test('a secret finds its key and no other', () => {
    expect(findApiKey(keys, 'desk-secret-desk-secret')?.name).toBe('desk');
    expect(findApiKey(keys, 'root:secret:with:colons')?.name).toBe('root');
    expect(findApiKey(keys, 'desk-secret-desk-secre')).toBeUndefined();
    expect(findApiKey(keys, '')).toBeUndefined();
  });

  test('scopes are what the key says, and admin is all of them', () => {
    const [desk, root] = keys;
    if (!desk || !root) throw new Error('both keys are there');
    expect([hasScope(desk, 'ingest'), hasScope(desk, 'read'), hasScope(desk, 'admin')]).toEqual([true, true, false]);
    expect([hasScope(root, 'ingest'), hasScope(root, 'read'), hasScope(root, 'admin')]).toEqual([true, true, true]);
  });

  test('the secret itself is not kept', () => {
    expect(JSON.stringify(keys)).not.toContain('desk-secret');
  });
});
