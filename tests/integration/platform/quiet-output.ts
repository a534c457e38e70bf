import { afterAll, beforeAll, jest } from '@jest/globals';

/** Keeps what the platform says to the person at the terminal out of the test report. */
export function quietOutput(): void {
  let spy: { mockRestore(): void };
  beforeAll(() => {
    spy = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  });
  afterAll(() => spy.mockRestore());
}
