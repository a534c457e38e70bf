/** The month in which an EDTF quarter (33 to 36) or half (40 and 41) of a year begins or ends. */
const monthOf = (date: string, end: 'begin' | 'end'): string => {
  const [quarter, half] = end === 'begin' ? ['(m - 33) * 3 + 1', '(m - 40) * 6 + 1'] : ['(m - 32) * 3', '(m - 39) * 6'];
  return `CASE
    WHEN size(${date}) < 7 OR NOT substring(${date}, 5, 2) > '12' THEN ${date}
    ELSE left(${date}, 4) + head([m IN [toInteger(substring(${date}, 5, 2))] | CASE
      WHEN 33 <= m <= 36 THEN '-' + right('0' + toString(${quarter}), 2)
      WHEN 40 <= m <= 41 THEN '-' + right('0' + toString(${half}), 2)
      ELSE '' END])
    END`;
};

const certain = (date: string): string =>
  `replace(replace(replace(split(${date}, '/')[DATE_AT], '~', ''), '?', ''), '%', '')`;

/**
 * Keeps claims `c` of which the event may have been between `$from` and `$to`, either of them null. The time of a claim is EDTF,
 * which sorts as text once open ends and unknown digits are written out and quarters are months. What has no time counts
 * as having been when articles stated it; what has no date at all is left out.
 *
 * A day is within its month, and a month within its year: `~` sorts after every digit and hyphen.
 */
export const WITHIN_DATES = `
WITH c,
  coalesce(replace(${certain('c.time').replace('DATE_AT', '0')}, 'X', '0'), c.firstSeen) AS first,
  coalesce(replace(${certain('c.time').replace('DATE_AT', '-1')}, 'X', '9'), c.lastSeen) AS last
WITH c, CASE WHEN first IN ['..', ''] THEN '0' ELSE ${monthOf('first', 'begin')} END AS earliest,
  CASE WHEN last IN ['..', ''] THEN '9999' ELSE ${monthOf('last', 'end')} END AS latest
WHERE latest + '~' >= coalesce($from, '') AND earliest <= coalesce($to + '~', '~')`;
