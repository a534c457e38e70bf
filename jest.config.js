/** Jest runs the TypeScript sources as ES modules; swc only strips the types, so `npm run typecheck` is what checks them. */
export default {
  testEnvironment: '<rootDir>/tests/support/jest-environment.cjs',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  // Real stores and real processes on a small and busy machine; a test that hangs still ends.
  testTimeout: 30_000,
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};
