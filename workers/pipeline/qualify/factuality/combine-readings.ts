import type { Polarity, Status } from '../../../../schema/predicates.ts';
import type { OwnReading } from './clause-reading.ts';
import type { Effect, Signature } from './factuality-lexicon.ts';

/** Whether an event happened, as far as it has been read. */
export interface Reading {
  readonly status: Status;
  readonly isNegated: boolean;
}

export interface Factuality {
  readonly status: Status;
  readonly polarity: Polarity;
}

/** For a complement that no list knows: it shares the fate of its governor. */
export const SHARED: Signature = { affirmed: 'same', negated: 'same not' };
export const ASKED: Signature = { affirmed: 'possible', negated: 'possible' };

export const isIrrealis = (status: Status): boolean => status === 'planned' || status === 'possible';

/** The status that an effect gives to an event with a status of its own, or none, under a governor that is read. */
function statusUnder(effect: string, own: Status | undefined, above: Status): Status {
  switch (effect) {
    case 'planned':
      return own === 'possible' || above === 'possible' ? 'possible' : 'planned';
    case 'possible':
      return 'possible';
    case 'done':
      return above === 'occurred' ? 'occurred' : isIrrealis(above) ? above : 'possible';
    case 'fact':
      return own ?? 'occurred';
    case 'occasion':
      return own ?? (isIrrealis(above) ? 'planned' : 'occurred');
    default:
      // "Held the planned talks": what has been held is no longer planned.
      return own === undefined || (own === 'planned' && above === 'occurred') ? above : own;
  }
}

/** One step down: what a governor that is read makes of the event that it governs. */
export function combine(signature: Signature, above: Reading, own: OwnReading): Reading {
  const effect: Effect = above.isNegated ? signature.negated : signature.affirmed;
  const negates = effect.endsWith(' not');
  const base = negates ? effect.slice(0, -' not'.length) : effect;
  return { status: statusUnder(base, own.status, above.status), isNegated: negates !== own.isNegated };
}
