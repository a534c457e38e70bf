import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

// Some percent larger than at the highest, in a tenth of the time.
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Puts a .br and a .gz beside each asset, once a build instead of with every answer. */
const compressedAssets: Plugin = {
  name: 'compressed-assets',
  apply: 'build',
  writeBundle: ({ dir = '' }) => {
    const folder = join(dir, 'assets');
    for (const name of readdirSync(folder)) {
      const content = readFileSync(join(folder, name));
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content, brotli));
      writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
    }
  },
};

/** How the pages are built into `dist/web`, which the API serves; `npm run web` serves them from here, beside a running API. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [compressedAssets],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Those that know light-dark(), which would otherwise be taken apart into variables that nobody sets.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // Inlined files would be data: URLs, which the Content-Security-Policy does not let through.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      // 'use client' speaks to servers that render React; there is none here.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
  // The API puts a fresh nonce in the place of this word with every page that it sends.
  html: { cspNonce: 'CSP_NONCE' },
  server: {
    proxy: Object.fromEntries(
      ['/v1', '/healthz', '/readyz', '/queues', '/docs', '/openapi.json', '/metrics'].map((path) => [
        path,
        {
          target: process.env.API ?? 'http://127.0.0.1:3000',
          changeOrigin: true,
          headers: { origin: process.env.API ?? 'http://127.0.0.1:3000' },
        },
      ]),
    ),
  },
});
