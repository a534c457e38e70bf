import type { BenchOptions } from './options.ts';

/** What a suite found: a text for people, and the figures for programs. */
export type BenchReport = { readonly text: string; readonly figures: object };

/** One benchmark, chosen by its name on the command line. */
export type Suite = { readonly about: string; run(options: BenchOptions): Promise<BenchReport> };
