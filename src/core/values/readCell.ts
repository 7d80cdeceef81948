import { type Cell, isErrorValue } from '../sheet/cell';
import { shownNumber } from './cellText';
import { type FoldedText, foldWidths } from './foldWidths';
import { nest } from './groups';
import { type Step } from './numbers';
import { readParts } from './parts';
import { type Source } from './source';
import { readPlainValue } from './plainValues';
import { type CellReading, type Reading, type TraceStep, type UnclearReason } from './reading';
import { tokenize } from './tokens';
import { readUnitColumn } from './unitNames';

/** Where a cell stands, for what its text alone does not say. */
export interface CellContext {
  /** The unit column of its row as typed, '' when there is none. */
  readonly unit: string;
  readonly field: 'target' | 'actual' | 'baseline' | 'priorActual';
  /** Western year in which the sheet's fiscal year starts, null when unknown. */
  readonly fiscalYear: number | null;
  readonly indicatorName?: string;
}

/**
 * Reads one cell: its text as a person sees it, cut into values with their labels. Never throws;
 * what is not certain comes back as `unclear` with what it may have meant. SPEC.md has the rules.
 */
export function readCell(cell: Cell, context: CellContext): CellReading {
  const { value } = cell;
  if (typeof value === 'boolean') return unread(value ? 'TRUE' : 'FALSE', 'booleanValue');
  if (isErrorValue(value)) return unread(String(value), 'errorValue');
  if (typeof value === 'string') return readText(value, context);
  const shown = shownNumber(value, cell.numberFormat);
  if (shown.kind === 'date') return unread(shown.text, 'dateInsteadOfNumber');
  const reading = read(shown.text, context, 'number');
  if (shown.exact === shown.text) return reading;
  return { ...reading, parts: read(shown.exact, context, 'number').parts };
}

/** Reads text as it stands in a cell. */
export function readText(typed: string, context: CellContext): CellReading {
  return read(typed, context, 'text');
}

function read(typed: string, context: CellContext, origin: Source['origin']): CellReading {
  const column = readUnitColumn(context.unit);
  const plain = readPlainValue(typed, column, origin);
  if (plain !== null) return plain;
  const folded = foldWidths(typed);
  const source: Source = {
    text: folded.text,
    column,
    field: context.field,
    fiscalYear: context.fiscalYear,
    origin,
    typed: (start, end) => typed.slice(folded.origin[start], folded.origin[end]),
  };
  const { nodes, unbalanced } = nest(tokenize(folded.text), folded.text);
  const { parts, notes, steps } = readParts(nodes, source);
  const text = typed.trim();
  const withTexts = parts.map((part) => ({
    ...part,
    reading: unbalanced ? unbalancedReading(part.reading, text) : withText(part.reading, text),
  }));
  return { text: typed, parts: withTexts, notes, trace: traceOf(typed, folded, steps) };
}

function withText(reading: Reading, text: string): Reading {
  return reading.kind === 'unclear' && reading.text === '' ? { ...reading, text } : reading;
}

function unbalancedReading(reading: Reading, text: string): Reading {
  const alternatives = reading.kind === 'unclear' ? reading.alternatives : [reading];
  return { kind: 'unclear', text, why: 'unbalancedBrackets', alternatives };
}

function unread(text: string, why: UnclearReason): CellReading {
  return {
    text,
    parts: [{ label: '', reading: { kind: 'unclear', text, why, alternatives: [] } }],
    notes: [],
    trace: text === '' ? [] : [{ start: 0, end: text.length, text, as: 'ignored' }],
  };
}

/** Leads steps back to the typed text, in order; what no step took is said to be ignored. */
function traceOf(typed: string, folded: FoldedText, steps: readonly Step[]): readonly TraceStep[] {
  const sorted = [...steps].sort((a, b) => a.start - b.start || b.end - a.end);
  const trace: TraceStep[] = [];
  let covered = 0;
  const push = (start: number, end: number, as: TraceStep['as'], value?: string): void => {
    const from = folded.origin[start] ?? 0;
    const to = folded.origin[end] ?? typed.length;
    const text = typed.slice(from, to);
    if (text.trim() === '') return;
    trace.push({ start: from, end: to, text, as, ...(value === undefined ? {} : { value }) });
  };
  for (const step of sorted) {
    if (step.end <= covered) continue;
    const start = Math.max(step.start, covered);
    if (start > covered) push(covered, start, 'ignored');
    push(start, step.end, step.as, step.value);
    covered = step.end;
  }
  if (covered < folded.text.length) push(covered, folded.text.length, 'ignored');
  return trace;
}
