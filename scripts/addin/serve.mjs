/**
 * `npm run addin`: serves the static folder by https on this machine, with a certificate made now and kept nowhere else.
 * Excel takes the page once the certificate is trusted (docs/addin.md). PORT changes the port.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { bundleAddin, STATIC_FOLDER } from './bundle.mjs';

const KINDS = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A certificate for localhost, valid for 30 days. Node makes keys, but no certificates: openssl does. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'upr-addin-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    execFileSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '30'],
        ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
        ...['-keyout', key, '-out', cert],
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function answer(request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, 'https://localhost').pathname));
  const file = join(STATIC_FOLDER, path === '/' ? 'pane.html' : path);
  const bytes = file.startsWith(STATIC_FOLDER) ? await readFile(file).catch(() => undefined) : undefined;
  if (bytes === undefined) response.writeHead(404).end('not found');
  else response.writeHead(200, { 'content-type': KINDS[extname(file)] ?? 'application/octet-stream' }).end(bytes);
}

const port = Number(process.env.PORT ?? 3000);
await bundleAddin({ source: `https://localhost:${port}/` });
const server = createServer(certificate(), (request, response) => {
  answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
});
server.listen(port, '127.0.0.1', () => {
  console.log(`https://localhost:${port}/pane.html  (manifest: https://localhost:${port}/manifest.xml)`);
  console.log('Open the page once and trust its certificate, then sideload manifest.xml: docs/addin.md. Ctrl+C ends.');
});
