import { Inflate } from 'fflate';
import { Refusal } from './refusal';

/**
 * Bytes the host is ready to take, so that a hostile file costs seconds and not the machine: the
 * file, one part unpacked, all parts as announced, all that is really unpacked (a part that many
 * others point to counts each time).
 */
const LARGEST_FILE = 100_000_000;
const LARGEST_PART = 120_000_000;
const LARGEST_TOTAL = 1_000_000_000;
const LARGEST_WORK = 200_000_000;
const MOST_ENTRIES = 20_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** The unpacked parts of an OOXML package by path, without a leading slash. */
export interface Archive {
  readonly paths: readonly string[];
  /** null when there is no such part. Paths are compared without regard to case, as OPC wants it. */
  read(path: string): Uint8Array | null;
}

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/**
 * An OLE2 compound file is an .xls (stream "Workbook" or "Book") or a password-protected .xlsx
 * (stream "EncryptedPackage"); names stand in the directory as UTF-16 (MS-CFB 2.6, MS-OFFCRYPTO 1.3).
 */
function refuseCompoundFile(bytes: Uint8Array): never {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bytes.length >= 52 ? 2 ** Math.min(view.getUint16(30, true), 12) : 512;
  const names = new Set<string>();
  const text = new TextDecoder('utf-16le');
  for (let at = size; at + 128 <= bytes.length && at < LARGEST_FILE; at += 128) {
    const length = view.getUint16(at + 64, true);
    const type = bytes[at + 66] ?? 0;
    if (length < 4 || length > 64 || type < 1 || type > 5) continue;
    names.add(text.decode(bytes.subarray(at, at + length - 2)));
  }
  if (names.has('EncryptedPackage')) throw new Refusal('encrypted', 'password needed to open');
  if (names.has('Workbook') || names.has('Book')) throw new Refusal('legacyXls', 'Excel 97-2003');
  throw new Refusal('notXlsx', 'a compound file without a workbook');
}

function findEndOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new Refusal('truncated', 'the end of the archive is missing');
}

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // 0xFFFF and 0xFFFFFFFF announce ZIP64, which no workbook of an acceptable size needs.
  if (count > MOST_ENTRIES || at === 0xffffffff) throw new Refusal('tooLarge', 'too many parts');
  const text = new TextDecoder('utf-8');
  const entries = new Map<string, Entry>();
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new Refusal('corrupt', 'the directory of the archive is damaged');
    }
    const flags = view.getUint16(at + 8, true);
    const entry = {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const nameLength = view.getUint16(at + 28, true);
    const name = text.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if ((flags & 1) !== 0) throw new Refusal('encrypted', 'an encrypted archive');
    total += entry.unpacked;
    if (entry.unpacked > LARGEST_PART || total > LARGEST_TOTAL) {
      throw new Refusal('tooLarge', 'unpacks to too much');
    }
    if (!name.endsWith('/')) entries.set(name.replaceAll('\\', '/').replace(/^\/+/, ''), entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks one entry, never further than the directory said it would. */
function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, unpacked, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) {
    throw new Refusal('corrupt', 'a part is missing');
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new Refusal('truncated', 'a part is cut off');
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data;
  if (method !== 8) throw new Refusal('corrupt', 'an unknown way of packing');
  const result = new Uint8Array(unpacked);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > unpacked)
      throw new Refusal('corrupt', 'a part is not as announced');
    result.set(chunk, length);
    length += chunk.length;
  });
  // Small steps: what one step may unpack to is bounded by deflate's best ratio, about 1,032.
  const step = 16_384;
  try {
    for (let at = 0; at < data.length; at += step) {
      inflate.push(data.subarray(at, at + step), at + step >= data.length);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('corrupt', 'a part cannot be unpacked');
  }
  if (length !== unpacked) throw new Refusal('corrupt', 'a part is shorter than announced');
  return result;
}

/**
 * Opens the ZIP archive of a workbook. Throws a Refusal for anything that is none, with the kind of
 * file told apart by its first bytes; nothing is unpacked before it is asked for.
 */
export function openArchive(bytes: Uint8Array): Archive {
  if (startsWith(bytes, OLE2)) refuseCompoundFile(bytes);
  if (!startsWith(bytes, [0x50, 0x4b, 3, 4])) {
    throw new Refusal('notXlsx', 'the file does not begin as a workbook does');
  }
  if (bytes.length > LARGEST_FILE) throw new Refusal('tooLarge', 'the file is too large');
  const entries = readDirectory(bytes);
  const byLowerCase = new Map([...entries].map(([path, entry]) => [path.toLowerCase(), entry]));
  let work = 0;
  return {
    paths: [...entries.keys()],
    read(path) {
      const entry = entries.get(path) ?? byLowerCase.get(path.toLowerCase());
      if (!entry) return null;
      work += entry.unpacked;
      if (work > LARGEST_WORK) throw new Refusal('tooLarge', 'too much to unpack');
      return unpack(bytes, entry);
    },
  };
}
