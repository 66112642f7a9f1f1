import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

/** What browsers get, dist/client: styles, fonts and islands with a hash in their names, and the manifest that finds them. */
export default defineConfig({
  base: '/aset/',
  publicDir: 'src/web/assets/public',
  plugins: [tailwindcss()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: 'dist/client',
    manifest: true,
    target: ['chrome111', 'firefox114', 'safari16.4'],
    assetsInlineLimit: 0,
    // Its helper weighs more on each page than the one round trip that it spares a few of them.
    modulePreload: false,
    rolldownOptions: {
      input: {
        style: 'src/web/assets/face.css',
        font: 'src/web/assets/inter.css',
        loader: 'src/web/islands/loader.ts',
      },
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]',
      },
    },
  },
})
