import type { QualifiedClaim } from '../claim.ts';

const agree = (left: string | undefined, right: string | undefined): boolean =>
  left === undefined || right === undefined || left === right;

/** One time is a finer statement of the other: 2024-04 and 2024-04-10. A range and a point in it are two statements. */
export const sameTime = (left: string | undefined, right: string | undefined): boolean =>
  agree(left, right) || left?.startsWith(`${right}-`) === true || right?.startsWith(`${left}-`) === true;

/** Whether nothing that two claims say of an event keeps them from being one. */
export const compatible = (left: QualifiedClaim, right: QualifiedClaim): boolean =>
  sameTime(left.time, right.time) && agree(left.mode, right.mode) && agree(left.role, right.role);

/** The first claim with whatever the second adds to it; of two times the finer. */
export function unite(claim: QualifiedClaim, other: QualifiedClaim): QualifiedClaim {
  const mode = claim.mode ?? other.mode;
  const role = claim.role ?? other.role;
  const [left, right] = [claim.time ?? '', other.time ?? ''];
  const time = right.length > left.length ? right : left;
  // A visit has a direction, which a plain meeting of the two does not say.
  const ends =
    mode === 'visit' && claim.mode !== mode ? { subject: other.subject, object: other.object ?? claim.subject } : {};
  return {
    ...claim,
    ...ends,
    ...(mode === undefined ? {} : { mode }),
    ...(role === undefined ? {} : { role }),
    ...(time === '' ? {} : { time }),
  };
}
