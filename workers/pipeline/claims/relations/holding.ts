import type { Status } from '../../../../schema/predicates.ts';
import type { Known } from './sentence-view.ts';

/** Who a description is about, by which construction. `head` is what tense and negation are read from. */
export interface Holding {
  readonly holders: readonly Known[];
  readonly construction: string;
  readonly head: number;
  readonly from: number;
  readonly to: number;
  readonly status?: Status;
}
