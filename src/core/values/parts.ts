import { foldWidths } from './foldWidths';
import { nest, type Node } from './groups';
import { type Step } from './numbers';
import { type Phrase, readPhrase } from './phrase';
import { type Reading, type ReadingPart } from './reading';
import { type Source } from './source';
import { type Token } from './tokens';
import { NOT_CARRIED_OUT, PENDING } from './vocabulary';

/** A cell cut into its values. */
export interface Parts {
  readonly parts: readonly ReadingPart[];
  readonly notes: readonly string[];
  readonly steps: readonly Step[];
}

/** A stretch that holds one value, and what cut it off from the one before. */
interface Piece {
  readonly nodes: Node[];
  readonly after: 'start' | 'newline' | 'comma' | 'mark' | 'space' | 'dot' | 'total';
}

const NOTE_START = /^[・\s]*(?:うち|内数|参考|再掲|前年|昨年|前回|対前|注|ただし|なお)/;
const BREAKDOWN_START = /^[・\s]*(?:内訳|うち訳)[:：\s]*/;

/** Cuts nodes into values, reads each, and puts labels, totals and breakdowns in order. */
export function readParts(nodes: readonly Node[], source: Source): Parts {
  const solid = nodes.filter((node) => node.kind !== 'space' && node.kind !== 'newline');
  const [only] = solid;
  if (solid.length === 1 && only?.kind === 'group') {
    const inner = nest(only.inner, source.text).nodes;
    if (cut(inner, source.text).pieces.length > 1) return readParts(inner, source);
  }
  const { pieces, separators } = cut(nodes, source.text);
  const steps: Step[] = [...separators];
  const notes: string[] = [];
  const phrases: { readonly phrase: Phrase; readonly piece: Piece }[] = [];
  for (const piece of pieces) {
    const start = piece.nodes[0]?.start ?? 0;
    const end = piece.nodes.at(-1)?.end ?? start;
    const typed = source.text.slice(start, end).trim();
    if (phrases.length > 0 && NOTE_START.test(typed)) {
      notes.push(source.typed(start, end).trim());
      steps.push({ start, end, as: 'note' });
      continue;
    }
    phrases.push({ phrase: readPhrase(piece.nodes, source), piece });
  }
  steps.push(...phrases.flatMap(({ phrase }) => phrase.steps));
  const [first, ...rest] = phrases;
  if (first === undefined) return { parts: [blankPart], notes, steps };
  if (rest.length === 0) {
    const single = withBreakdown(first.phrase, source);
    return {
      parts: [{ label: '', reading: single.reading }],
      notes: [...notes, ...single.notes],
      steps: [...steps, ...single.steps],
    };
  }
  const all = phrases.map(({ phrase }) => phrase);
  const spoken = all.flatMap((phrase) => phrase.remarks);
  const total = totalWithBreakdown(phrases);
  if (total !== null) {
    return { parts: [{ label: '', reading: total }], notes: [...notes, ...spoken], steps };
  }
  const labels = all.map(labelOf);
  const distinct = new Set(labels.map(({ label }) => label)).size === labels.length;
  if (distinct && labels.every(({ label }) => label !== '')) {
    const parts = all.map((phrase, i) => ({
      label: labels[i]?.label ?? '',
      reading: phrase.reading,
    }));
    return { parts, notes: [...notes, ...labels.flatMap(({ remarks }) => remarks)], steps };
  }
  const alternatives = all
    .flatMap(({ reading: said }) => (said.kind === 'unclear' ? said.alternatives : [said]))
    .filter((one) => one.kind !== 'blank');
  const reading: Reading = { kind: 'unclear', text: '', why: 'severalNumbers', alternatives };
  return { parts: [{ label: '', reading }], notes: [...notes, ...spoken], steps };
}

const blankPart: ReadingPart = { label: '', reading: { kind: 'blank' } };

/** The label of one of several parts: its name, its bracket, or its mark. */
function labelOf(phrase: Phrase): { label: string; remarks: readonly string[] } {
  const name = phrase.name.replace(/[\s:=]+|(?:は|が)$/g, '');
  if (name !== '') return { label: name, remarks: phrase.remarks };
  const folded = phrase.remarks.map((remark) => foldWidths(remark).text);
  const at = folded.findIndex((remark) => /^[^※0-9*注][^0-9]*$/.test(remark));
  const remark = folded[at];
  if (remark !== undefined) {
    return {
      label: remark.replace(/\s+/g, ''),
      remarks: phrase.remarks.filter((_, i) => i !== at),
    };
  }
  return { label: phrase.mark, remarks: phrase.remarks };
}

/** 「110件：電話22件、手紙68件」 and a first line followed by bulleted, named lines. */
function totalWithBreakdown(
  phrases: readonly { readonly phrase: Phrase; readonly piece: Piece }[],
): Reading | null {
  const [first, ...rest] = phrases;
  if (first === undefined || first.phrase.reading.kind !== 'quantity') return null;
  const announced = rest[0]?.piece.after === 'total';
  const listed =
    first.phrase.name === '' &&
    first.phrase.mark === '' &&
    rest.length > 1 &&
    rest.every(({ piece }) => piece.after === 'newline');
  if (!announced && !listed) return null;
  const breakdown = rest.map(({ phrase }) => ({
    label: labelOf(phrase).label.replace(BREAKDOWN_START, ''),
    reading: phrase.reading,
  }));
  if (breakdown.some(({ label }) => label === '')) return null;
  return { ...first.phrase.reading, breakdown };
}

/** 「110件（電話22件、手紙68件）」: a bracket with several named values is the total's breakdown. */
function withBreakdown(
  phrase: Phrase,
  source: Source,
): { reading: Reading; notes: readonly string[]; steps: readonly Step[] } {
  if (phrase.reading.kind !== 'quantity')
    return { reading: phrase.reading, notes: phrase.remarks, steps: [] };
  for (const group of phrase.groups) {
    const typed = source.text.slice(group.start + 1, group.end - 1);
    if (NOTE_START.test(typed)) continue;
    const inner = nest(withoutAnnouncement(group.inner, source.text), source.text);
    const { pieces } = cut(inner.nodes, source.text);
    const said = pieces.map((piece) => readPhrase(piece.nodes, source));
    const parts = said.map((one) => ({
      label: labelOf(one).label.replace(BREAKDOWN_START, ''),
      reading: one.reading,
    }));
    const quantities = parts.filter(({ reading }) => reading.kind === 'quantity').length;
    const announced = BREAKDOWN_START.test(typed);
    if (parts.some(({ label }) => label === '')) continue;
    if (quantities >= 2 || (announced && quantities === 1)) {
      const asTyped = source.typed(group.start + 1, group.end - 1).trim();
      const notes = phrase.remarks.filter((remark) => remark !== asTyped);
      return { reading: { ...phrase.reading, breakdown: parts }, notes, steps: [] };
    }
  }
  return { reading: phrase.reading, notes: phrase.remarks, steps: [] };
}

/** 「内訳：」 before a breakdown is no name. */
function withoutAnnouncement(tokens: readonly Token[], text: string): readonly Token[] {
  const first = tokens.findIndex((token) => token.kind !== 'space');
  const token = tokens[first];
  if (token === undefined || !/^(?:内訳|うち訳)$/.test(text.slice(token.start, token.end)))
    return tokens;
  const next = tokens.findIndex(
    (one, i) => i > first && one.kind !== 'space' && one.kind !== 'colon',
  );
  return next < 0 ? tokens : tokens.slice(next);
}

/** Cuts at marks, line breaks, commas, and at spaces and dots between two complete values. */
function cut(
  nodes: readonly Node[],
  text: string,
): { pieces: readonly Piece[]; separators: readonly Step[] } {
  const pieces: Piece[] = [];
  const separators: Step[] = [];
  const values = nodes.map((_, i) => holdsValue(nodes, i, text));
  const lastValue = values.lastIndexOf(true);
  let current: Piece = { nodes: [], after: 'start' };
  let seen = NOTHING_SEEN;
  const startAfter = (after: Piece['after']): void => {
    pieces.push(current);
    current = { nodes: [], after };
    seen = NOTHING_SEEN;
  };
  nodes.forEach((node, i) => {
    const complete = seen.value || (node.kind === 'newline' && seen.labelledWording);
    const separates = i < lastValue && complete;
    const labels = complete && i <= lastValue && labelStarts(nodes, i, current.nodes);
    if ((node.kind === 'mark' && separates) || labels) startAfter('mark');
    const totalColon = node.kind === 'colon' && separates && endsWithAmount(current);
    if (separates && (totalColon || isSeparator(node, nodes, i))) {
      if (node.kind !== 'newline' && node.kind !== 'space') {
        separators.push({ start: node.start, end: node.end, as: 'separator' });
      }
      startAfter(totalColon ? 'total' : separatorName(node.kind));
      return;
    }
    current.nodes.push(node);
    seen = {
      value: seen.value || values[i] === true,
      colon: seen.colon || node.kind === 'colon',
      labelledWording: seen.labelledWording || (seen.colon && node.kind === 'word'),
    };
  });
  if (current.nodes.some((node) => node.kind !== 'space' && node.kind !== 'newline')) {
    const previous = pieces.at(-1);
    if (seen.value || previous === undefined) pieces.push(current);
    else previous.nodes.push(...current.nodes);
  }
  return { pieces, separators };
}

/**
 * Whether the next labelled value begins at once: 「(個人)3億円(企業)1億円」 where the piece began
 * with its label, 「3億円(個人)1億円(企業)」 where it ended with it.
 */
function labelStarts(nodes: readonly Node[], at: number, piece: readonly Node[]): boolean {
  const node = nodes[at];
  if (node?.kind === 'group') return piece[0]?.kind === 'group' && nodes[at + 1]?.kind === 'amount';
  return (
    node?.kind === 'amount' &&
    piece[0]?.kind === 'amount' &&
    piece.length === 2 &&
    piece.at(-1)?.kind === 'group' &&
    nodes[at + 1]?.kind === 'group'
  );
}

/** What the current piece holds so far; `labelledWording` is 「計画：策定」. */
interface Seen {
  readonly value: boolean;
  readonly colon: boolean;
  readonly labelledWording: boolean;
}

const NOTHING_SEEN: Seen = { value: false, colon: false, labelledWording: false };

function separatorName(kind: Node['kind']): Piece['after'] {
  if (kind === 'newline' || kind === 'comma' || kind === 'dot') return kind;
  return 'space';
}

function endsWithAmount(piece: Piece): boolean {
  let last = piece.nodes.length - 1;
  while (piece.nodes[last]?.kind === 'space') last -= 1;
  return piece.nodes[last]?.kind === 'amount';
}

/** Spaces and dots separate only before a name: 「男性30人 女性40人」. */
function isSeparator(node: Node, nodes: readonly Node[], at: number): boolean {
  if (node.kind === 'comma') return true;
  if (node.kind === 'newline') {
    const next = nodes[at + 1];
    return !(next?.kind === 'group' && !groupLeads(nodes, at + 1));
  }
  if (node.kind !== 'space' && node.kind !== 'dot') return false;
  const next = nodes[at + 1];
  const previous = nodes[at - 1];
  const complete = previous?.kind === 'amount' || previous?.kind === 'group';
  return (
    complete &&
    (next?.kind === 'word' ||
      next?.kind === 'bullet' ||
      (next?.kind === 'group' && groupLeads(nodes, at + 1)))
  );
}

/** A bracket before an amount labels it; one at the end of its line belongs to what was before. */
function groupLeads(nodes: readonly Node[], at: number): boolean {
  const next = nodes.slice(at + 1, at + 3).find((node) => node.kind !== 'space');
  return next?.kind === 'amount' || next?.kind === 'word';
}

function holdsValue(nodes: readonly Node[], at: number, text: string): boolean {
  const node = nodes[at];
  if (node?.kind === 'amount') return !node.amount.isPer;
  if (node?.kind === 'dash') return standsAlone(nodes, at);
  if (node?.kind !== 'word') return false;
  const typed = text.slice(node.start, node.end);
  return PENDING.test(typed) || NOT_CARRIED_OUT.test(typed);
}

/** 「企業版：―」: a dash in the place of a value. */
function standsAlone(nodes: readonly Node[], at: number): boolean {
  let previous = at - 1;
  while (nodes[previous]?.kind === 'space') previous -= 1;
  const before = nodes[previous];
  let next = at + 1;
  while (nodes[next]?.kind === 'space') next += 1;
  const after = nodes[next];
  const opens = before === undefined || before.kind === 'colon' || before.kind === 'newline';
  return opens && (after === undefined || after.kind === 'newline' || after.kind === 'comma');
}
