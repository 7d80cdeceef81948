import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** Where the sandbox is served, if nobody says otherwise and the port is free. */
const PORT = 3000;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The page keeps to itself: whatever asked for another origin would be blocked and seen. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
].join('; ');

/** First match wins: address → folder. The pane is the production build, but for one file. */
const PLACES: readonly (readonly [prefix: string, folder: string])[] = [
  ['/pane/office-js/office.js', 'build/sandbox/office.js'],
  ['/pane/', 'dist'],
  ['/seeds/', 'seeds'],
  ['/page.css', 'src/sandbox/page/page.css'],
  ['/', 'build/sandbox'],
];

export interface Sandbox {
  /** 'http://127.0.0.1:3000/' */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the built sandbox on the loopback address; port 0 takes any free one. */
export async function serveSandbox(root: string, port: number): Promise<Sandbox> {
  const server = createServer((request, response) => {
    const file = fileFor(root, request.url ?? '/');
    if (file === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.end(readFileSync(file));
  });
  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${String(actual)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function fileFor(root: string, url: string): string | null {
  const { pathname } = new URL(url, 'http://127.0.0.1');
  let path: string;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const place = PLACES.find(([prefix]) => path.startsWith(prefix));
  if (!place) return null;
  const [prefix, folder] = place;
  const base = join(root, folder);
  const rest = path.slice(prefix.length);
  const file = normalize(
    rest === '' && folder === 'build/sandbox' ? join(base, 'index.html') : join(base, rest),
  );
  // Nothing outside the folder, whatever the address says.
  const isInside = file === base || file.startsWith(base + sep);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : null;
}

/** A taken port gives way to a free one. */
function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(listen(server, 0));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

if (process.argv[1] === __filename) {
  void serveSandbox(process.cwd(), Number(process.env['PORT'] ?? PORT)).then(({ address }) => {
    console.log(`サンドボックス / sandbox: ${address}`);
  });
}
