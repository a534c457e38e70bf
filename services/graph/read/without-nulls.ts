type WithoutNulls<Value> = { [Key in keyof Value]: Exclude<Value[Key], null> };

/** Cypher says null where the contracts of `schema/` leave a property out. */
export const withoutNulls = <Value extends object>(value: Value): WithoutNulls<Value> =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null)) as WithoutNulls<Value>;
