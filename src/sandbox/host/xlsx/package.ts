import { type Archive } from './archive';
import { Refusal } from './refusal';
import { childrenOf, parseXml, type XmlElement } from './xml';

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address: 'worksheet', 'drawing', the same in strict files. */
  readonly type: string;
  /** Path in the package; for external targets the address itself. */
  readonly target: string;
  readonly external: boolean;
}

/** A package's parts, and which of them were taken: what is left over would be lost on saving. */
export interface Package {
  readonly paths: readonly string[];
  bytes(path: string): Uint8Array | null;
  text(path: string): string | null;
  xml(path: string): XmlElement | null;
  relationships(path: string): readonly Relationship[];
  isTaken(path: string): boolean;
}

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe;
  try {
    return new TextDecoder(marked ? utf16 : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('corrupt', 'a part is no text');
  }
}

/** Where a target leads, seen from the part that names it. */
export function resolveTarget(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

export function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** Gives the parts of an archive as text and trees. Reading a part marks it as taken. */
export function openPackage(archive: Archive): Package {
  const taken = new Set<string>();
  const bytes = (path: string): Uint8Array | null => {
    const found = archive.read(path);
    if (found) taken.add(path.toLowerCase());
    return found;
  };
  const text = (path: string): string | null => {
    const found = bytes(path);
    return found ? decode(found) : null;
  };
  const xml = (path: string): XmlElement | null => {
    const found = text(path);
    return found === null ? null : parseXml(found);
  };
  return {
    paths: archive.paths,
    bytes,
    text,
    xml,
    isTaken: (path) => taken.has(path.toLowerCase()),
    relationships(path) {
      const root = xml(relationshipsPath(path));
      return childrenOf(root ?? undefined, 'Relationship').map(({ attributes }) => {
        const external = attributes.TargetMode === 'External';
        const target = attributes.Target ?? '';
        return {
          id: attributes.Id ?? '',
          type: (attributes.Type ?? '').replace(/^.*\//, ''),
          target: external ? target : resolveTarget(path, decodeTarget(target)),
          external,
        };
      });
    },
  };
}

function decodeTarget(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
