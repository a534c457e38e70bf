/** The beginning of every script here: milliseconds by the clock of Redis, which all processes share. */
export const REDIS_NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;
