/**
 * The settings our Neo4j runs with. Strangers' Cypher runs here, so the server itself refuses files and the network,
 * whatever the guard in front of it lets through; it stops what takes too long or too much memory, too.
 * @param {{ port: number, heapMegabytes: number, pageCacheMegabytes: number }} settings
 * @returns {string} the content of neo4j.conf
 */
export function neo4jSettings({ port, heapMegabytes, pageCacheMegabytes }) {
  return `# Written anew at every start; changes made here are lost.
server.default_listen_address=127.0.0.1
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.bolt.telemetry.enabled=false
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
dbms.usage_report.enabled=false
server.memory.heap.initial_size=${heapMegabytes}m
server.memory.heap.max_size=${heapMegabytes}m
server.memory.pagecache.size=${pageCacheMegabytes}m
db.memory.transaction.max=${Math.max(128, Math.round(heapMegabytes / 8))}m
db.transaction.timeout=120s
db.tx_log.rotation.retention_policy=1 days 512M
`;
}

/**
 * The Java command line. The opened packages are what Neo4j 5 asks for under Java 17 and 21.
 * @param {{ library: string, home: string, heapMegabytes: number, temporary: string, small: boolean }} settings
 * @returns {string[]}
 */
export function javaArguments({ library, home, heapMegabytes, temporary, small }) {
  const opened = ['java.base/java.nio', 'java.base/java.io', 'java.base/sun.nio.ch', 'java.base/java.util.concurrent'];
  return [
    `-Xms${heapMegabytes}m`,
    `-Xmx${heapMegabytes}m`,
    // Halves what a start costs the processor; a server that lives for one test run never earns the rest back.
    ...(small ? ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'] : []),
    // A JVM without memory left limps; ending lets the supervisor start a sound one.
    '-XX:+ExitOnOutOfMemoryError',
    // Nothing is left in /tmp, where a killed JVM would leave its files behind.
    '-XX:-UsePerfData',
    `-Djava.io.tmpdir=${temporary}`,
    '-Dfile.encoding=UTF-8',
    ...opened.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    '-cp',
    `${library}/*`,
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${home}/conf`,
    // Otherwise what it says goes to a log of its own alone, and a failed start would leave no last words to show.
    '--console-mode',
  ];
}
