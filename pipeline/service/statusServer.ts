/** Health, metrics and a page for people on 127.0.0.1: read-only, without names of persons and without contents. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isLanguage, type Language } from '../../codebook/text/languages.ts';
import { metricsText } from './metrics.ts';
import type { ServiceState } from './serviceState.ts';
import { statusPage } from './statusPage.ts';

const HERE = '127.0.0.1';

export interface StatusServer {
  port: number;
  close(): Promise<void>;
}

/** @param port 0 takes any that is free */
export async function openStatusServer(port: number, state: () => ServiceState): Promise<StatusServer> {
  const server = createServer((request, response) => answer(request, response, state()));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HERE, resolve);
  });
  return { port: portOf(server), close: () => closed(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  return address === null || typeof address === 'string' ? 0 : address.port;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function answer(request: IncomingMessage, response: ServerResponse, state: ServiceState): ServerResponse {
  const send = (status: number, type: string, body: string): ServerResponse => {
    response.writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    return response.end(request.method === 'HEAD' ? undefined : body);
  };
  // A page of another site can make a browser ask here under its own name; it is not answered.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(request.headers.host ?? ''))
    return send(403, 'text/plain', '403\n');
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, 'text/plain', '405\n');
  const { pathname } = new URL(request.url ?? '/', `http://${HERE}`);
  if (pathname === '/health')
    return send(state.state === 'failing' ? 503 : 200, 'application/json', `${JSON.stringify(state)}\n`);
  if (pathname === '/metrics')
    return send(200, 'text/plain; version=0.0.4', metricsText(state, process.memoryUsage.rss()));
  if (pathname === '/') return send(200, 'text/html', statusPage(state, languageOf(request)));
  return send(404, 'text/plain', '404\n');
}

/** The first of the browser's languages that is one of the six; English when there is none. */
function languageOf({ headers, url }: IncomingMessage): Language {
  const asked = new URL(url ?? '/', `http://${HERE}`).searchParams.get('language');
  const wanted = [asked ?? '', ...(headers['accept-language'] ?? '').split(',')].map((text) => text.trim().slice(0, 2));
  return wanted.find(isLanguage) ?? 'en';
}
