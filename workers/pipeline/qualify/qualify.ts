import type { Document, QualifiedClaim, ReadClaim } from '../document.ts';
import type { Context } from '../stage.ts';

export function qualify(document: Document, _context: Context): Document {
  return {
    ...document,
    claims: document.readClaims.map(
      (claim: ReadClaim): QualifiedClaim => ({
        ...claim,
        status: claim.status ?? 'occurred',
        polarity: 'affirmed',
        attributedTo: [],
      }),
    ),
  };
}
