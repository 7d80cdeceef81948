import { createRoot } from 'react-dom/client';
import { createHost } from '../host/host';
import { openXlsx } from '../host/xlsx';
import { App, type OpenBook } from './App';

const SEED = 'hirakata-r6.xlsx';

async function openSeed(): Promise<OpenBook> {
  const response = await fetch(`seeds/${SEED}`);
  const opened = await openXlsx(new Uint8Array(await response.arrayBuffer()), SEED);
  if (!opened.ok) throw new Error(`The seed year could not be opened: ${opened.why}`);
  return {
    host: createHost({ book: opened.book }),
    fileName: SEED,
    loses: opened.losses.length > 0,
  };
}

async function start(root: HTMLElement): Promise<void> {
  const [manifest, first] = await Promise.all([
    fetch('pane/manifest.xml').then((response) => response.text()),
    openSeed(),
  ]);
  createRoot(root).render(<App manifest={manifest} seed={openSeed} first={first} />);
}

const root = document.getElementById('root');
if (root) void start(root);
