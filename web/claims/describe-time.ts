const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** What EDTF writes in the place of a month: seasons, quarters, thirds and halves of a year. */
const DIVISIONS: Readonly<Record<string, string>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
  ...Object.fromEntries(ORDINALS.map((ordinal, at) => [String(33 + at), `${ordinal} quarter of`])),
  ...Object.fromEntries(ORDINALS.slice(0, 3).map((ordinal, at) => [String(37 + at), `${ordinal} third of`])),
  '40': 'first half of',
  '41': 'second half of',
};

const QUALIFIERS: Readonly<Record<string, string>> = { '~': 'about ', '?': 'perhaps ', '%': 'perhaps about ' };

function describeDate(date: string): string | undefined {
  const [, year, month, day] = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (year === undefined) return /^\d{3}X$/.test(date) ? `the ${date.slice(0, 3)}0s` : undefined;
  if (month === undefined) return year;
  const name = MONTHS[Number(month) - 1] ?? DIVISIONS[month];
  if (name === undefined) return undefined;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

function describeEnd(end: string): string | undefined {
  const qualifier = QUALIFIERS[end.at(-1) ?? ''];
  const date = describeDate(qualifier === undefined ? end : end.slice(0, -1));
  return date === undefined ? undefined : `${qualifier ?? ''}${date}`;
}

/** A time in EDTF (ISO 8601-2) as people write it; what is not understood stays as it is. */
export function describeTime(edtf: string): string {
  const [start = '', end] = edtf.split('/');
  if (end === undefined) return describeEnd(start) ?? edtf;
  const [first, last] = [describeEnd(start), describeEnd(end)];
  if (first && last) return `${first} to ${last}`;
  if (first && (end === '..' || end === '')) return `since ${first}`;
  if (last && (start === '..' || start === '')) return `until ${last}`;
  return edtf;
}
