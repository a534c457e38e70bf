const { TestEnvironment } = require('jest-environment-node');

/**
 * Jest runs each test file in a realm of its own, with typed arrays other than those of the process. onnxruntime fills
 * the latter and asks `instanceof` the former, so the two are made one.
 */
class SharedArraysEnvironment extends TestEnvironment {
  /** @param {ConstructorParameters<typeof TestEnvironment>} given */
  constructor(...given) {
    super(...given);
    Object.assign(this.global, { BigInt64Array, Int32Array, Float32Array });
  }
}

module.exports = SharedArraysEnvironment;
