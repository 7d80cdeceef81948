import { type Amount } from './amounts';
import { negate } from './decimal';
import { nest, type Node } from './groups';
import { type Step } from './numbers';
import { readingOf, readingOfPair } from './quantities';
import { connectorAfter, connectorStep } from './connectors';
import { readBefore } from './names';
import { countedAtOtherTime } from './otherTime';
import {
  type Around,
  perUnitOf,
  qualify,
  qualifyByRemark,
  settled,
  withAround,
} from './surroundings';
import { type Reading } from './reading';
import { type Source } from './source';
import { type Token } from './tokens';
import { unitNamed } from './unitNames';
import { readTail } from './tail';
import { readWording } from './wording';

type Group = Extract<Node, { kind: 'group' }>;

/** One value of a cell with what stands around it. */
export interface Phrase {
  readonly reading: Reading;
  /** Text before the value: 参加者数, 個人版. '' when there is none. */
  readonly name: string;
  /** ①, (1) before it. */
  readonly mark: string;
  /** Text in brackets that says nothing about the number: 個人版, 前年度比＋10人. */
  readonly remarks: readonly string[];
  /** Groups that may hold a breakdown, in order. */
  readonly groups: readonly Group[];
  readonly steps: readonly Step[];
}

/** Reads the nodes of one value: at most one quantity, range, change, fraction or frequency. */
export function readPhrase(nodes: readonly Node[], source: Source): Phrase {
  const steps: Step[] = [];
  const remarks: string[] = [];
  const groups: Group[] = [];
  const core: Token[] = [];
  let mark = '';
  const around: Around = {
    approx: false,
    gross: false,
    comparator: null,
    unit: '',
    unsettled: '',
    otherValue: false,
    per: '',
  };
  for (const node of nodes) {
    const typed = source.typed(node.start, node.end);
    const as = (kind: Step['as']): void =>
      void steps.push({ start: node.start, end: node.end, as: kind });
    if (node.kind === 'space' || node.kind === 'newline') continue;
    if (node.kind === 'mark') {
      mark ||= source.text.slice(node.start, node.end).trim();
      as('label');
    } else if (node.kind === 'bullet') as('ignored');
    else if (node.kind === 'reference' || node.kind === 'remark') {
      remarks.push(typed.trim());
      qualifyByRemark(source.text.slice(node.start, node.end).trim(), around);
      as('note');
    } else if (node.kind === 'group') groups.push(node);
    else core.push(source.origin === 'number' ? withoutPointDoubt(node) : node);
  }
  const only = groups[0];
  if (core.length === 0 && groups.length === 1 && only !== undefined) {
    const inner = readBracketed(only, source);
    return {
      ...inner,
      mark: inner.mark || mark,
      remarks: [...remarks, ...inner.remarks],
      steps: [...steps, ...inner.steps],
    };
  }
  const amounts = core.flatMap((token) => (token.kind === 'amount' ? [token.amount] : []));
  for (const group of groups) {
    const said = qualify(group, source, around, amounts);
    steps.push(...said.steps);
    if (said.remark !== '') remarks.push(said.remark);
  }
  const result = readCore(core, source, around);
  const said = [...remarks, ...result.remarks];
  return {
    reading: overall(result, said, groups, source),
    name: result.name,
    mark,
    remarks: said,
    groups,
    steps: [...steps, ...result.steps],
  };
}

/** A phrase's reading, once all that stands beside it is known. */
function overall(
  { reading, name }: CoreReading,
  remarks: readonly string[],
  groups: readonly Group[],
  source: Source,
): Reading {
  const asking = (alternatives: readonly Reading[]): Reading => ({
    kind: 'unclear',
    text: '',
    why: 'notUnderstood',
    alternatives,
  });
  if (reading.kind === 'blank' && remarks.length > 0) return asking([]);
  if (reading.kind === 'statement' || reading.kind === 'notCarriedOut') {
    const bracketed = valuesInBrackets(groups, source);
    if (bracketed.length === 0) return reading;
    return asking(reading.kind === 'statement' ? bracketed : [reading, ...bracketed]);
  }
  const figure = FIGURES.has(reading.kind);
  return figure && countedAtOtherTime(remarks, name, reading, source) ? asking([reading]) : reading;
}

/** Readings that were counted at some time; a change names both its years. */
const FIGURES: ReadonlySet<Reading['kind']> = new Set([
  'quantity',
  'range',
  'fraction',
  'frequency',
]);

function withoutPointDoubt(token: Token): Token {
  if (token.kind !== 'amount') return token;
  return { ...token, amount: { ...token.amount, pointOrGroup: false } };
}

/** 「ふれあいトーク（6回）」: the bracket may hold the value, so it asks. */
function valuesInBrackets(groups: readonly Group[], source: Source): readonly Reading[] {
  return groups
    .filter((group) => group.inner.some((token) => token.kind === 'amount'))
    .map((group) => readPhrase(nest(group.inner, source.text).nodes, source).reading)
    .filter((reading) => reading.kind !== 'unclear' && reading.kind !== 'statement');
}

/** A whole value in brackets: 「＜参加者数 470 人＞」 is what it holds, 「(1,234)」 is negative. */
function readBracketed(group: Group, source: Source): Phrase {
  const { text } = source;
  const open: Step = { start: group.start, end: group.start + 1, as: 'ignored' };
  const close: Step = { start: group.end - 1, end: group.end, as: 'ignored' };
  const inner = readPhrase(nest(group.inner, source.text).nodes, source);
  const typed = text.slice(group.start + 1, group.end - 1).trim();
  const accounting = text.charAt(group.start) === '(' && /^[0-9]/.test(typed);
  if (!accounting || inner.reading.kind !== 'quantity' || inner.remarks.length > 0) {
    return { ...inner, steps: [open, ...inner.steps, close] };
  }
  const positive = inner.reading;
  const negative: Reading = { ...positive, value: negate(positive.value) };
  const sign = (step: Step): Step => ({ ...step, as: 'sign', value: '-' });
  const labelLike = /^[0-9]{1,2}$/.test(typed) || isCountedThing(positive.unit);
  const reading: Reading = labelLike
    ? { kind: 'unclear', text: '', why: 'notUnderstood', alternatives: [negative, positive] }
    : negative;
  return { ...inner, reading, steps: [sign(open), ...inner.steps, sign(close)] };
}

/** 「(5件)」 is a remark rather than minus five. */
function isCountedThing(unit: string): boolean {
  return unitNamed(unit)?.sort === 'count';
}

interface CoreReading {
  readonly reading: Reading;
  readonly name: string;
  readonly remarks: readonly string[];
  readonly steps: readonly Step[];
}

function readCore(core: readonly Token[], source: Source, around: Around): CoreReading {
  const { text } = source;
  const first = core[0];
  const last = core.at(-1);
  if (first === undefined || last === undefined) {
    return { reading: { kind: 'blank' }, name: '', remarks: [], steps: [] };
  }
  const perUnits = core.flatMap((token) =>
    token.kind === 'amount' && token.amount.isPer ? [perUnitOf(token.amount)] : [],
  );
  const at = core.findIndex((token) => token.kind === 'amount' && !token.amount.isPer);
  const start = core[at];
  if (start?.kind !== 'amount') return readWords(core, source);
  const connector = connectorAfter(core, at, text);
  const width = connector === 'bounds' ? 1 : 2;
  const second = connector === null ? undefined : core[at + width];
  const pair = second?.kind === 'amount' ? second : null;
  const endIndex = pair === null ? at + 1 : at + width + 1;
  const before = readBefore(core.slice(0, at), source, start.amount);
  const rest = core.slice(endIndex);
  const tail = readTail(rest, source);
  const amounts = core.flatMap((token) => (token.kind === 'amount' ? [token] : []));
  const steps = [
    ...before.steps,
    ...start.amount.steps,
    ...(pair === null || connector === null
      ? []
      : [connectorStep(core[at + 1], connector), ...pair.amount.steps]),
    ...tail.steps,
  ].filter((step): step is Step => step !== null);
  const remarks = [...before.remarks, ...tail.remarks];
  const others = rest.some((token) => token.kind === 'amount' && !token.amount.isPer);
  if (others) {
    const alternatives = amounts
      .filter((token) => !token.amount.isPer)
      .map((token) => readingOf(token.amount, source.column, ''));
    return {
      reading: { kind: 'unclear', text: '', why: 'severalNumbers', alternatives },
      name: before.name,
      remarks,
      steps,
    };
  }
  const perUnit = perUnits[0] ?? around.per;
  const withUnit: Amount =
    around.unit !== '' && start.amount.unit === ''
      ? { ...start.amount, unit: around.unit }
      : start.amount;
  const reading =
    pair !== null && connector !== null
      ? readingOfPair(withUnit, pair.amount, connector, source.column)
      : readingOf(withUnit, source.column, perUnit);
  // 延べ床面積 is a floor area.
  if (/(?:延べ|のべ)(?!床)/.test(before.name)) around.gross = true;
  const qualified = withAround(reading, around);
  // A dash may have been typed as the kanji for one.
  const dashLike = core.length === 1 && source.text.slice(first.start, last.end) === '一';
  const doubt =
    dashLike || before.doubtful || tail.doubtful || around.otherValue || perUnits.length > 1;
  return {
    reading: settled(qualified, doubt, around.unsettled || tail.unsettled),
    name: before.name,
    remarks,
    steps,
  };
}

/** Text without a value; a name before a colon is the label of what follows. */
function readWords(core: readonly Token[], source: Source): CoreReading {
  const colon = core.findIndex((token) => token.kind === 'colon');
  const split = colon > 0 && colon < core.length - 1;
  const named = split ? core.slice(0, colon) : [];
  const said = split ? core.slice(colon + 1) : core;
  const textOf = (tokens: readonly Token[], from: Source['typed']): string =>
    from(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
  const folded = (start: number, end: number): string => source.text.slice(start, end);
  const reading = readWording(textOf(said, folded), textOf(said, source.typed), said);
  const step =
    (as: Step['as']) =>
    (token: Token): Step => ({ start: token.start, end: token.end, as });
  return {
    reading,
    name: textOf(named, folded),
    remarks: [],
    steps: [...named.map(step('name')), ...said.map(step(wordingStep(reading)))],
  };
}

function wordingStep(reading: Reading): Step['as'] {
  if (reading.kind === 'pending' || reading.kind === 'notCarriedOut') return reading.kind;
  return reading.kind === 'blank' || reading.kind === 'unclear' ? 'ignored' : 'statement';
}
