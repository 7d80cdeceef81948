import { type Rect, rectsOverlap } from '../../../core/sheet/address';
import { asRecord } from '../arguments';
import { HostError, invalidArgument, type ObjectKind } from '../hostObject';
import type { DataValidationModel } from '../model';
import { refuseUnlessAllowed } from '../protection';
import { type AreasSelf, type Selves } from './selves';

/** The members of a rule, and the type each of them means. */
const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const NO_PROMPT: DataValidationModel['prompt'] = { showPrompt: true, title: '', message: '' };
const NO_ALERT: DataValidationModel['errorAlert'] = {
  showAlert: true,
  style: 'Stop',
  title: '',
  message: '',
};

export const dataValidation: ObjectKind<Selves['DataValidation']> = {
  properties: {
    ErrorAlert: {
      get: (self) => ruleOf(self)?.errorAlert ?? NO_ALERT,
      set: (self, value) => {
        update(self, { errorAlert: { ...NO_ALERT, ...asRecord(value, 'errorAlert') } });
      },
    },
    Prompt: {
      get: (self) => ruleOf(self)?.prompt ?? NO_PROMPT,
      set: (self, value) => {
        update(self, { prompt: { ...NO_PROMPT, ...asRecord(value, 'prompt') } });
      },
    },
    Rule: {
      get: (self) => ruleOf(self)?.rule ?? {},
      set: (self, value) => {
        const rule = asRecord(value, 'rule');
        const [name, ...others] = Object.keys(rule).filter((key) => rule[key] !== undefined);
        const type = name === undefined ? undefined : TYPES[name];
        if (type === undefined || others.length > 0) throw invalidArgument('rule');
        refuseLongList(rule);
        update(self, { type, rule });
      },
    },
    Type: { get: (self) => ruleOf(self)?.type ?? 'None' },
  },
  methods: {
    Clear: (self) => {
      refuseUnlessAllowed(self.sheet, null);
      self.sheet.dataValidations = without(self);
      self.workspace.raise({ kind: 'look' });
    },
  },
};

/** A list typed out takes 255 characters (support.microsoft.com, "Excel specifications"). */
function refuseLongList(rule: Readonly<Record<string, unknown>>): void {
  const list = rule['list'];
  const source = typeof list === 'object' && list !== null && 'source' in list ? list.source : '';
  if (typeof source === 'string' && !source.startsWith('=') && source.length > 255) {
    throw invalidArgument('list.source');
  }
}

function ruleOf({ sheet, areas }: AreasSelf): DataValidationModel | undefined {
  return sheet.dataValidations.find(({ ranges }) =>
    areas.every((area) => ranges.some((range) => rectsOverlap(range, area))),
  );
}

/** Cells have one rule: the areas get their own and leave the rules they were part of. */
function update(self: AreasSelf, changed: Partial<DataValidationModel>): void {
  const { workspace, sheet, areas } = self;
  refuseUnlessAllowed(sheet, null);
  const known = ruleOf(self);
  if (!known && changed.rule === undefined) {
    throw new HostError('InvalidOperation', 'The range has no data validation rule.');
  }
  const rule: DataValidationModel = {
    type: 'None',
    rule: {},
    ignoreBlanks: true,
    prompt: NO_PROMPT,
    errorAlert: NO_ALERT,
    ...known,
    ...changed,
    ranges: [...areas],
  };
  sheet.dataValidations = [...without(self), rule];
  workspace.raise({ kind: 'look' });
}

function without({ sheet, areas }: AreasSelf): DataValidationModel[] {
  return sheet.dataValidations.flatMap((rule) => {
    const ranges = areas.reduce<readonly Rect[]>(
      (left, area) => left.flatMap((range) => subtract(range, area)),
      rule.ranges,
    );
    return ranges.length > 0 ? [{ ...rule, ranges: [...ranges] }] : [];
  });
}

/** What is left of a rectangle without another: up to four rectangles. */
function subtract(from: Rect, cut: Rect): readonly Rect[] {
  if (!rectsOverlap(from, cut)) return [from];
  const bottom = from.row + from.rowCount;
  const right = from.column + from.columnCount;
  const top = Math.max(from.row, cut.row);
  const end = Math.min(bottom, cut.row + cut.rowCount);
  const left = Math.max(from.column, cut.column);
  const stop = Math.min(right, cut.column + cut.columnCount);
  return [
    { ...from, rowCount: top - from.row },
    { ...from, row: end, rowCount: bottom - end },
    { row: top, rowCount: end - top, column: from.column, columnCount: left - from.column },
    { row: top, rowCount: end - top, column: stop, columnCount: right - stop },
  ].filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}
