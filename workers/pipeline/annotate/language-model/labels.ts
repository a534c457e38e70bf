/** The names behind the numbers of the model's answers; written by the training beside the weights. */
export interface Labels {
  readonly upos: readonly string[];
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** `O` first, then `B-` and `I-` of each type in turn. */
  readonly entities: readonly string[];
  readonly shapes: readonly string[];
}
