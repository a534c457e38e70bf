/** The fuzzer cannot be had on this machine: no Python, or no way to the package index. */
export class ToolMissingError extends Error {
  override readonly name = 'ToolMissingError';
}
