const warning = 40;
const levelNames = new Map([
  [40, 'warning'],
  [50, 'error'],
  [60, 'fatal'],
]);

/** Nearly every line of a busy service; told apart without reading it as JSON. */
const quietLine = /^\{"level":[123]0,/;

/**
 * What a person at the terminal should see of a line of a log: warnings and errors in one plain line, nothing of the rest.
 * @param {string} line one JSON object in pino's form, or anything a dying process writes
 * @returns {string | undefined}
 */
export function terminalLine(line) {
  if (line.trim() === '' || quietLine.test(line)) return undefined;
  const entry = parseEntry(line);
  if (!entry) return line;
  const { level, msg, err } = entry;
  if (typeof level !== 'number' || level < warning) return undefined;
  const cause = typeof err === 'object' && err !== null && 'message' in err ? `: ${err.message}` : '';
  return `${levelNames.get(level) ?? 'error'}: ${typeof msg === 'string' ? msg : ''}${cause}`;
}

/**
 * @param {string} line
 * @returns {Record<string, unknown> | undefined}
 */
function parseEntry(line) {
  try {
    const value = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
