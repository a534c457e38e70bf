const frames = ['|', '/', '-', '\\'];
const frameMilliseconds = 200;
const plainMilliseconds = 15_000;

/** The line that moves now, so that an ordinary line can be written without tearing it. */
let movingLine = '';

/** @type {NodeJS.WriteStream} */
let terminal = process.stdout;

/** For a program whose own output is what it was run for: nothing of ours may stand between its lines. */
export function speakOnStandardError() {
  terminal = process.stderr;
}

// A closed terminal or a reader that went away (`npm start | head`) must not end the service it was watching.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

/** @param {string} text */
function draw(text) {
  movingLine = text.slice(0, Math.max(20, (terminal.columns ?? 80) - 1));
  terminal.write(`\r\u001b[2K${movingLine}`);
}

/**
 * Writes one ordinary line, above the line that moves when there is one.
 * @param {string} text
 */
export function say(text) {
  const kept = movingLine;
  if (kept) terminal.write('\r\u001b[2K');
  terminal.write(`${text}\n`);
  if (kept) draw(kept);
}

/** @param {number} since a `Date.now()` */
function seconds(since) {
  return `${Math.round((Date.now() - since) / 1000)} s`;
}

/**
 * Shows the line of a step that is under way until the returned function is called.
 * @param {string} title
 * @param {() => string} detail what the step has reached, or ''
 */
function showWaiting(title, detail) {
  const began = Date.now();
  const line = () => `${title} … ${detail()}${detail() ? ', ' : ''}${seconds(began)}`;
  if (!terminal.isTTY) {
    say(`${title} …`);
    const timer = setInterval(() => say(`  ${line()}`), plainMilliseconds);
    return () => clearInterval(timer);
  }
  let turn = 0;
  const timer = setInterval(() => draw(`${frames[turn++ % frames.length]} ${line()}`), frameMilliseconds);
  return () => {
    clearInterval(timer);
    if (movingLine) terminal.write('\r\u001b[2K');
    movingLine = '';
  };
}

/**
 * Runs one long step and shows that it moves: a line that turns on a terminal, a plain line now and then elsewhere.
 * @template Result
 * @param {string} title what is being done, for example `Installing packages`
 * @param {(report: (detail: string) => void) => Promise<Result>} work may report how far it is
 * @returns {Promise<Result>} what the work returned; its error passes through
 */
export async function step(title, work) {
  const began = Date.now();
  let detail = '';
  const end = showWaiting(title, () => detail);
  try {
    const result = await work((reached) => {
      detail = reached;
    });
    end();
    say(`${title}: done in ${seconds(began)}`);
    return result;
  } finally {
    end();
  }
}
