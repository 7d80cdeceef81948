import { rectAddress } from '../core/sheet/address';
import type { CellValue } from '../core/sheet/cell';
import { toR1C1 } from '../core/sheet/r1c1';
import { anchorOf } from './anchor';
import { isPlain, type PendingLook, queueLook, queueSameLook } from './cellLook';
import { isFormula, queueContents } from './cellText';
import { fingerprintOf, type PendingFingerprint, queueFingerprint } from './fingerprint';
import { type ColumnRun, encodeJournal, type Journal, JOURNAL_PART } from './journal';
import type { ChangePlan, ColumnWrite, TabWrite } from './plan';
import type { ReadBook } from './readBook';
import { refusalOf, targetOf } from './refusals';
import { restoreStarted } from './restore';
import { Refusal, runInWorkbook } from './run';
import { encodeStore, type Store, STORE_PART } from './store';
import { uniqueTabName } from './tabName';
import type { Result } from './workbookError';
import { queueTab } from './writeTab';

/** A made tab under its final name. */
export interface MadeTab {
  readonly id: string;
  readonly name: string;
}

/**
 * Carries out a plan as a whole or not at all. Everything that could stand in the way is looked at
 * first and refused before the first change; then the journal is written and, in the same request,
 * the changes. When Excel fails in the middle, what had happened is put back at once; when the
 * connection is lost, the journal in the workbook lets the next session put it back.
 */
export async function applyPlan(
  read: ReadBook,
  plan: ChangePlan,
): Promise<Result<readonly MadeTab[]>> {
  const refusal = refusalOf(read, plan);
  if (refusal) return { ok: false, error: refusal };

  const at = new Date().toISOString();
  let hasStarted = false;
  const result = await runInWorkbook('wait', async (context) => {
    const before = await lookBefore(context, plan);
    const journal = startJournal(read, plan, before, at);
    const journalPart = queueOwnPart(context, before.journalPart, encodeJournal(journal));
    const written = plan.columns.map((write, index) =>
      queueColumn(context, write, before.columns[index]),
    );
    const made = journal.tabs.flatMap((journaled, index) => {
      const tab = plan.tabs[index];
      return tab ? [queueNewTab(context, tab, journaled, before)] : [];
    });
    for (const { name, formula } of plan.names) queueName(context, before, name, formula);
    hasStarted = true;
    await context.sync();

    const tabs = await Promise.all(made.map(finishedTab));
    const runs = journal.runs.map((run, index) => asExcelKeeps(run, written[index] ?? []));
    journalPart.setXml(encodeJournal({ ...journal, state: 'done', runs, tabs }));
    queueOwnPart(context, before.storePart, encodeStore(storeWithTabs(plan, tabs, at)));
    queueRemovalOfAsides(context, read, before);
    await context.sync();
    return tabs.map(({ id, name }) => ({ id, name }));
  });
  if (result.ok || !hasStarted || result.error.kind === 'connectionLost') return result;
  const undone = await restoreStarted(at);
  // No journal of this action: it failed before its first change.
  const isAsBefore = undone.ok || undone.error.kind === 'nothingToRestore';
  return isAsBefore ? result : { ok: false, error: { kind: 'interrupted' } };
}

/** A tab is built under the first name, before it appears; one it replaces waits under the second. */
const TEMPORARY_NAME = '_shihyo';
const ASIDE_NAME = '_shihyo-old';

/** What the writer sees just before it writes. */
interface Before {
  readonly columns: readonly ColumnBefore[];
  readonly names: ReadonlyMap<string, Excel.NamedItem>;
  readonly tabs: readonly {
    readonly id: string;
    readonly name: string;
    readonly position: number;
  }[];
  readonly storePart: Excel.CustomXmlPart | undefined;
  readonly journalPart: Excel.CustomXmlPart | undefined;
}

interface ColumnBefore {
  readonly range: Excel.Range;
  readonly anchors: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly look: PendingLook;
  readonly source: PendingLook | null;
}

/** Reads what the plan is about to change; refuses where it is not what the plan saw. */
async function lookBefore(context: Excel.RequestContext, plan: ChangePlan): Promise<Before> {
  const { workbook } = context;
  const columns = plan.columns.map((write): ColumnBefore => {
    const sheet = workbook.worksheets.getItem(write.sheetId);
    const { row, column, rowCount } = targetOf(write);
    const range = sheet.getRangeByIndexes(row, column, rowCount, 1).load('formulas,numberFormat');
    return {
      range,
      anchors: sheet.getRangeByIndexes(row, write.anchorColumn, rowCount, 1).load('values'),
      merged: range.getMergedAreasOrNullObject().load('address'),
      look: queueLook(range),
      source:
        write.styleFromColumn === null
          ? null
          : queueLook(sheet.getRangeByIndexes(row, write.styleFromColumn, 1, 1)),
    };
  });
  const names = new Map(
    plan.names.map(({ name }) => [name, workbook.names.getItemOrNullObject(name).load('formula')]),
  );
  workbook.worksheets.load('items/id,items/name,items/position');
  const storeParts = workbook.customXmlParts.getByNamespace(STORE_PART.namespace);
  const journalParts = workbook.customXmlParts.getByNamespace(JOURNAL_PART.namespace);
  storeParts.load('items/id');
  journalParts.load('items/id');
  await context.sync();

  plan.columns.forEach((write, index) => {
    refuseChanged(write, columns[index]);
  });
  return {
    columns,
    names,
    tabs: workbook.worksheets.items.map(({ id, name, position }) => ({ id, name, position })),
    storePart: storeParts.items.at(-1),
    journalPart: journalParts.items.at(-1),
  };
}

function refuseChanged(write: ColumnWrite, before: ColumnBefore | undefined): void {
  const place = { sheet: write.sheet, address: rectAddress(targetOf(write)) };
  if (before && !before.merged.isNullObject) {
    throw new Refusal({ kind: 'mergedTarget', ...place });
  }
  write.expected.forEach((expected, index) => {
    if (before?.range.formulas[index]?.[0] === expected) return;
    const address = rectAddress({ ...targetOf(write), row: write.row + index, rowCount: 1 });
    throw new Refusal(
      expected === ''
        ? { kind: 'occupiedTarget', sheet: write.sheet, address }
        : { kind: 'changedMeanwhile', sheet: write.sheet, address },
    );
  });
}

function startJournal(read: ReadBook, plan: ChangePlan, before: Before, at: string): Journal {
  const taken = before.tabs.map(({ name }) => name);
  return {
    action: plan.action,
    at,
    state: 'started',
    runs: plan.columns.map((write, index) => columnRun(write, before.columns[index])),
    tabIdsBefore: before.tabs.map(({ id }) => id),
    tabs: plan.tabs.map(({ layout, replacesId }) => {
      const replaced = before.tabs.find(({ id }) => id === replacesId) ?? null;
      const others = taken.filter((name) => name !== replaced?.name);
      const name = uniqueTabName(replaced?.name ?? layout.name, others);
      const temporaryName = uniqueTabName(TEMPORARY_NAME, taken);
      taken.push(name, temporaryName);
      const asideName = uniqueTabName(ASIDE_NAME, taken);
      if (replaced) taken.push(asideName);
      return {
        name,
        temporaryName,
        id: '',
        fingerprint: '',
        replaced: replaced && { id: replaced.id, name: replaced.name, asideName },
      };
    }),
    names: plan.names.map(({ name }) => {
      const item = before.names.get(name);
      return { name, before: !item || item.isNullObject ? null : String(item.formula) };
    }),
    storeBefore: read.storeXml,
  };
}

function columnRun(write: ColumnWrite, before: ColumnBefore | undefined): ColumnRun {
  const formulas = (before?.range.formulas ?? []) as CellValue[][];
  return {
    sheetId: write.sheetId,
    sheet: write.sheet,
    row: write.row,
    column: write.column,
    rowCount: write.contents.length,
    before: formulas.map(([content = ''], index) =>
      isFormula(content) ? toR1C1(String(content), write.row + index, write.column) : content,
    ),
    beforeFormats: ((before?.range.numberFormat ?? []) as string[][]).map(
      ([format = '']) => format,
    ),
    after: [...write.contents],
    anchorColumn: write.anchorColumn,
    anchors: ((before?.anchors.values ?? []) as CellValue[][]).map(([text = '']) => anchorOf(text)),
    afterFormat: write.numberFormat,
    wasPlain: write.styleFromColumn !== null && before !== undefined && isPlain(before.look),
  };
}

function queueOwnPart(
  context: Excel.RequestContext,
  part: Excel.CustomXmlPart | undefined,
  xml: string,
): Excel.CustomXmlPart {
  if (!part) return context.workbook.customXmlParts.add(xml);
  part.setXml(xml);
  return part;
}

function queueColumn(
  context: Excel.RequestContext,
  write: ColumnWrite,
  before: ColumnBefore | undefined,
): readonly WrittenFormula[] {
  const sheet = context.workbook.worksheets.getItem(write.sheetId);
  const { row, column, rowCount } = targetOf(write);
  const range = sheet.getRangeByIndexes(row, column, rowCount, 1);
  if (before?.source && isPlain(before.look)) queueSameLook(range, before.source);
  const formats = ((before?.range.numberFormat ?? []) as string[][]).map(([format = '']) => format);
  queueContents(sheet, row, column, write.contents, formats);
  // One format for a whole range is given to each of its cells.
  if (write.numberFormat !== null) range.numberFormat = write.numberFormat as unknown as string[][];
  return [...new Set(write.contents.filter(isFormula))].map((formula) => ({
    formula,
    cell: range.getCell(write.contents.indexOf(formula), 0).load('formulasR1C1'),
  }));
}

/** One cell per distinct formula, to learn how Excel spells it back. */
interface WrittenFormula {
  readonly formula: CellValue;
  readonly cell: Excel.Range;
}

function asExcelKeeps(run: ColumnRun, written: readonly WrittenFormula[]): ColumnRun {
  const spelled = new Map(
    written.map(({ formula, cell }) => [formula, String(cell.formulasR1C1[0]?.[0])]),
  );
  return { ...run, after: run.after.map((content) => spelled.get(content) ?? content) };
}

type JournaledTab = Journal['tabs'][number];

interface NewTab {
  readonly journaled: JournaledTab;
  readonly sheet: Excel.Worksheet;
  readonly fingerprint: PendingFingerprint;
}

function queueNewTab(
  context: Excel.RequestContext,
  { layout }: TabWrite,
  journaled: JournaledTab,
  before: Before,
): NewTab {
  const { worksheets } = context.workbook;
  const sheet = worksheets.add(journaled.temporaryName);
  sheet.visibility = 'Hidden';
  queueTab(sheet, layout);
  if (journaled.replaced) {
    const { id, asideName } = journaled.replaced;
    const replaced = worksheets.getItem(id);
    replaced.name = asideName;
    replaced.visibility = 'VeryHidden';
    sheet.position = before.tabs.find((tab) => tab.id === id)?.position ?? before.tabs.length;
  }
  sheet.name = journaled.name;
  sheet.visibility = 'Visible';
  sheet.load('id');
  return { journaled, sheet, fingerprint: queueFingerprint(sheet) };
}

async function finishedTab({ journaled, sheet, fingerprint }: NewTab): Promise<JournaledTab> {
  return { ...journaled, id: sheet.id, fingerprint: await fingerprintOf(fingerprint) };
}

function queueName(
  context: Excel.RequestContext,
  before: Before,
  name: string,
  formula: string,
): void {
  const existing = before.names.get(name);
  if (existing && !existing.isNullObject) existing.formula = formula;
  else context.workbook.names.add(name, formula);
}

function storeWithTabs(plan: ChangePlan, tabs: readonly JournaledTab[], at: string): Store {
  const replaced = new Set(tabs.map((tab) => tab.replaced?.id));
  const kept = Object.entries(plan.store.madeTabs).filter(([id]) => !replaced.has(id));
  const made = tabs.map(({ id, name, fingerprint }, index) => {
    const { form = '', department = '' } = plan.tabs[index] ?? {};
    return [id, { name, form, department, fingerprint, at }] as const;
  });
  return { ...plan.store, madeTabs: Object.fromEntries([...kept, ...made]) };
}

/** The tabs that the action before put aside cannot be put back any more: they go. */
function queueRemovalOfAsides(context: Excel.RequestContext, read: ReadBook, before: Before): void {
  for (const { replaced } of read.journal?.tabs ?? []) {
    if (replaced && before.tabs.some(({ id }) => id === replaced.id)) {
      const aside = context.workbook.worksheets.getItem(replaced.id);
      // Excel refuses to delete a sheet that is very hidden.
      aside.visibility = 'Hidden';
      aside.delete();
    }
  }
}
