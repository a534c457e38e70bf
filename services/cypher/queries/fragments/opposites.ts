/** The claims `d` that contradict claim `c`, whichever of the two is the denial. */
export const OPPOSITES = `
MATCH (c)-[:CONTRADICTS]-(d:Claim)`;
