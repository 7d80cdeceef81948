import type { CellValue } from '../core/sheet/cell';
import { queueSameLook } from './cellLook';
import { isFormula, queueContents, queueFormats } from './cellText';
import { fingerprintOf, type PendingFingerprint, queueFingerprint } from './fingerprint';
import { type ColumnRun, encodeJournal, type Journal } from './journal';
import { type Before, type ColumnBefore, formatsBefore, givenLook, lookBefore } from './lookBefore';
import type { ChangePlan, ColumnWrite, TabWrite } from './plan';
import type { ReadBook } from './readBook';
import { refusalOf, targetOf } from './refusals';
import { restoreStarted } from './restore';
import { runInWorkbook } from './run';
import { startJournal } from './startJournal';
import { encodeStore, type Store } from './store';
import type { Result } from './workbookError';
import { queueTabContents, queueTabPages } from './writeTab';

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
    const before = await lookBefore(context, read, plan);
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
    queueOwnPart(context, before.storePart, encodeStore(storeWithTabs(plan, tabs, at)));
    // Done means that the store knows it too.
    journalPart.setXml(encodeJournal({ ...journal, state: 'done', runs, tabs }));
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
  const given = givenLook(before);
  if (before?.source && given) queueSameLook(range, before.source, given);
  const formats = formatsBefore(before).map((format, index) => {
    // A cell of format 「文字列」 would keep the formula as text.
    const staysText = format === '@' && isFormula(write.contents[index] ?? '');
    return write.numberFormat ?? (staysText ? 'General' : format);
  });
  queueFormats(range, formats);
  queueContents(sheet, row, column, write.contents, formats);
  // A formula in a General cell takes over the format of the cells it refers to.
  if (write.contents.some(isFormula)) queueFormats(range, formats);
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
  queueTabContents(sheet, layout);
  const { replaced } = journaled;
  const old = replaced && worksheets.getItem(replaced.id);
  if (old) {
    old.name = replaced.asideName;
    sheet.position =
      before.tabs.find(({ id }) => id === replaced.id)?.position ?? before.tabs.length;
  }
  sheet.name = journaled.name;
  sheet.visibility = 'Visible';
  // After the new one is shown: Excel refuses to hide the last visible sheet.
  if (old) old.visibility = 'VeryHidden';
  // Views and pages of hidden sheets fail in some versions (OfficeDev/office-js#1463).
  queueTabPages(sheet, layout);
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
    // By name, not by id: ids may be another sheet's after saving (OfficeDev/office-js#1390). One
    // that somebody has named or shown is theirs.
    const aside = before.tabs.find(
      ({ name, visibility }) => name === replaced?.asideName && visibility === 'VeryHidden',
    );
    if (!aside) continue;
    const sheet = context.workbook.worksheets.getItem(aside.id);
    // Excel refuses to delete a sheet that is very hidden (OfficeDev/office-js#365).
    sheet.visibility = 'Hidden';
    sheet.delete();
  }
}
