import { foldWidths } from '../values/foldWidths';
import { type CellReading, type Reading } from '../values/reading';

/** One label's readings; null where a cell has no part of that label. */
export interface PairedPart {
  readonly label: string;
  readonly target: Reading | null;
  readonly actual: Reading | null;
  readonly baseline: Reading | null;
}

interface Cells {
  readonly target: CellReading;
  readonly actual: CellReading;
  readonly baseline: CellReading;
}

const FIELDS = ['target', 'actual', 'baseline'] as const;
type Field = (typeof FIELDS)[number];

/**
 * Pairs the parts of target, actual and baseline by label, never by position, in the order in which
 * the labels appear (target first). A cell that says one thing for all (blank, 未集計, 中止) goes
 * with every part. Two cells of one part each belong together unless both are labelled and differ.
 * A label typed twice in one cell pairs with nothing: its readings stand alone. The bracketed note
 * of a cell's only part (「2億円（個人版）」) counts as its label where another cell has that label, or
 * a note of its own that differs in the same manner (「（企業版）」); so do the names of two cells' only
 * parts (電話10件, 面接12件) where they have nothing in common.
 */
export function pairParts(typed: Cells): readonly PairedPart[] {
  const cells = withNamesAsLabels(withNotesAsLabels(typed));
  const single = onePartEach(cells);
  if (single) return [single];

  const labels = new Map<string, string>();
  for (const field of FIELDS) {
    if (saysOneThing(cells[field])) continue;
    for (const { label } of cells[field].parts) {
      if (!labels.has(plain(label))) labels.set(plain(label), label);
    }
  }
  return [...labels].map(([key, label]) => ({
    label,
    target: find(cells, 'target', key),
    actual: find(cells, 'actual', key),
    baseline: find(cells, 'baseline', key),
  }));
}

function withNotesAsLabels(cells: Cells): Cells {
  const label = (field: Field): CellReading => {
    const cell = cells[field];
    const [part, ...otherParts] = cell.parts;
    if (!part || part.label !== '' || otherParts.length > 0) return cell;
    const others = FIELDS.filter((other) => other !== field).map((other) => cells[other]);
    const note = cell.notes.find((text) => others.some((other) => namesPart(other, text)));
    return note === undefined ? cell : { ...cell, parts: [{ ...part, label: note }] };
  };
  return { target: label('target'), actual: label('actual'), baseline: label('baseline') };
}

function namesPart(cell: CellReading, note: string): boolean {
  const key = plain(note);
  if (key === '' || /[0-9]/.test(key)) return false;
  if (cell.parts.some((part) => plain(part.label) === key)) return true;
  const [other, ...more] = cell.notes;
  if (other === undefined || more.length > 0 || cell.parts.length !== 1) return false;
  return plain(other) !== key && plain(other).at(-1) === key.at(-1);
}

function withNamesAsLabels(cells: Cells): Cells {
  const names = FIELDS.map((field) => nameOf(cells[field]));
  const differ = names.some((name, i) =>
    names.slice(i + 1).some((other) => name !== '' && other !== '' && !haveCommon(name, other)),
  );
  if (!differ) return cells;
  const label = (field: Field): CellReading => {
    const [part] = cells[field].parts;
    const name = nameOf(cells[field]);
    return part && name !== ''
      ? { ...cells[field], parts: [{ ...part, label: name }] }
      : cells[field];
  };
  return { target: label('target'), actual: label('actual'), baseline: label('baseline') };
}

/** Words of a name that say nothing about what is counted. */
const EMPTY_WORDS =
  /目標値?|実績値?|基準値?|現状値?|合計|総計|累計|総数|平均|年間|年度|新規|延べ|件数|人数|回数|[計全約は=:をがのでに等]/g;

/** Enough to tell two names apart. */
const LONGEST_NAME = 60;

/** What the only part of a cell is called, by its name or mark; '' when it has no name, or a label. */
function nameOf(cell: CellReading): string {
  const [part, ...others] = cell.parts;
  if (!part || others.length > 0 || part.label !== '' || saysOneThing(cell)) return '';
  const named = cell.trace.filter(({ as }) => as === 'name' || as === 'label');
  const name = named
    .map(({ text }) => text)
    .join('')
    .slice(0, LONGEST_NAME);
  return plain(foldWidths(name).text).replace(EMPTY_WORDS, '');
}

/** Whether two names share two characters side by side, or are the same. */
function haveCommon(a: string, b: string): boolean {
  if (a === b) return true;
  return Array.from(a.slice(1), (_, i) => a.slice(i, i + 2)).some((pair) => b.includes(pair));
}

function onePartEach(cells: Cells): PairedPart | null {
  const given = FIELDS.filter((field) => !saysOneThing(cells[field]));
  if (given.some((field) => cells[field].parts.length !== 1)) return null;
  const labels = new Set(
    given.map((field) => plain(cells[field].parts[0]?.label ?? '')).filter((label) => label !== ''),
  );
  if (labels.size > 1) return null;
  const reading = (field: Field): Reading => cells[field].parts[0]?.reading ?? { kind: 'blank' };
  const label = given
    .map((field) => cells[field].parts[0]?.label ?? '')
    .find((text) => text !== '');
  return {
    label: label ?? '',
    target: reading('target'),
    actual: reading('actual'),
    baseline: reading('baseline'),
  };
}

function find(cells: Cells, field: Field, key: string): Reading | null {
  const cell = cells[field];
  const [first] = cell.parts;
  if (first && saysOneThing(cell)) return first.reading;
  const matches = cell.parts.filter((part) => plain(part.label) === key);
  return matches.length === 1 ? (matches[0]?.reading ?? null) : null;
}

function saysOneThing({ parts }: CellReading): boolean {
  const [first, ...others] = parts;
  if (!first) return true;
  const { kind } = first.reading;
  const forAll = kind === 'blank' || kind === 'pending' || kind === 'notCarriedOut';
  return others.length === 0 && first.label === '' && forAll;
}

function plain(label: string): string {
  return label.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
