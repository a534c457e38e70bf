/**
 * The configuration our Redis runs with. Accepted articles live here until they are worked, so nothing may be evicted
 * and at most a second may be lost to a power cut.
 * @param {{ port: number, directory: string, password: string, memoryMegabytes: number }} settings
 * @returns {string} the content of redis.conf
 */
export function redisSettings({ port, directory, password, memoryMegabytes }) {
  return `# Written anew at every start; changes made here are lost.
bind 127.0.0.1
port ${port}
protected-mode yes
requirepass ${password}
dir "${directory.replace(/["\\]/g, '\\$&')}"
daemonize no
appendonly yes
appendfsync everysec
save ""
maxmemory ${memoryMegabytes}mb
maxmemory-policy noeviction
`;
}
