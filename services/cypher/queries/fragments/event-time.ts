/** What the columns `time` and `dated` mean, for the description of a query. */
export const TIME_NOTE =
  '`time` is when it happened as the article says it (EDTF: `2002`, `2024-04`, `1910/1945`); where it does not say, it is the day on which the claim was first published and `dated` is false.';

/** The columns `time` and `dated` of claim `c`. */
export const EVENT_TIME = `
WITH *, coalesce(c.time, left(c.firstSeen, 10)) AS time, c.time IS NOT NULL AS dated`;

/**
 * Keeps the rows whose `time` may lie between `$from` and `$to`, as far as it is known: "2024" may be in March 2024.
 * EDTF sorts as text once open ends, unknown digits and "about" are written out, and quarters (month 33) are left off.
 */
export const WITHIN_DATES = `
WITH *, replace(replace(split(time, '/')[0], 'X', '0'), '~', '') AS first,
  replace(replace(replace(split(time, '/')[-1], 'X', '9'), '~', ''), '..', '9999') AS last
WITH *, CASE WHEN substring(first, 5, 2) > '12' THEN left(first, 4) ELSE first END AS earliest,
  CASE WHEN substring(last, 5, 2) > '12' THEN left(last, 4) ELSE last END AS latest
WHERE ($from IS NULL OR latest >= left($from, coalesce(size(latest), 0)))
  AND ($to IS NULL OR left(earliest, coalesce(size($to), 0)) <= $to)`;
