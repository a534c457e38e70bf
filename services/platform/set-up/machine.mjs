import { totalmem } from 'node:os';

const megabyte = 1024 * 1024;

/**
 * What this program may use, which in a container is less than what the machine has.
 * @returns {number} megabytes
 */
export function memoryMegabytes() {
  const limit = typeof process.constrainedMemory === 'function' ? process.constrainedMemory() : 0;
  const total = totalmem();
  return Math.floor((limit && limit < total ? limit : total) / megabyte);
}

/**
 * A share of the machine's memory, kept within bounds.
 * @param {number} share between 0 and 1
 * @param {{ least: number, most: number }} bounds megabytes
 * @returns {number} whole megabytes
 */
export function memoryShare(share, { least, most }) {
  return Math.round(Math.min(most, Math.max(least, memoryMegabytes() * share)));
}
