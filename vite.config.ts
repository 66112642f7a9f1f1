import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'

/** Every program that is started by its path: the service, the command line, and worker threads. */
const ENTRIES = {
  serve: 'src/main/serve.ts',
  cli: 'src/main/cli.ts',
  worker: 'src/reading/worker.ts',
  verifier: 'src/signing/worker.ts',
  writer: 'src/writing/worker.ts',
  checker: 'src/checking/worker.ts',
}

/** The server bundle, dist/server/*.js: our own sources only, packages stay in node_modules. */
export default defineConfig({
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  ssr: { external: true },
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/server',
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries(
        Object.entries(ENTRIES).filter(([, path]) => existsSync(join(import.meta.dirname, path))),
      ),
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
})
