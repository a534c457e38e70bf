import { defineConfig } from 'vite';

/** How the pages are built into `dist/web`, which the API serves; `npm run web` serves them from here, beside a running API. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
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
          headers: { origin: process.env.API ?? 'http://127.0.0.1:3000' },
        },
      ]),
    ),
  },
});
