/** Makes the script and the style of the public site (dist/site/assets) from site/: part of npm run build. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
await build({
  absWorkingDir: root,
  entryPoints: { search: 'site/browser/searchPage.ts', site: 'site/site.css' },
  outdir: 'dist/site/assets',
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2022', 'chrome100', 'firefox100', 'safari15.4'],
  charset: 'utf8',
  logLevel: 'warning',
});
