/**
 * What reads the articles, as it stands on every `Article`. Raise the version whenever the same text could be read
 * otherwise than before: an article that is posted again under a new version is read again, and that replaces what the old
 * one said.
 */
export const EXTRACTOR = 'newsgraph';
export const EXTRACTOR_VERSION = '5';
