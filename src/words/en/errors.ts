import { type ErrorWords } from '../errorWords';

const REQUIRED_HEADINGS = { name: '指標', target: '目標値', actual: '実績値' } as const;
const UNTOUCHED = 'The workbook is unchanged.';

/** English: what happened, why, and what to do now. */
export const errorsEn: ErrorWords = {
  excelTooOld: () => ({
    happened: `This cannot run in this version of Excel. ${UNTOUCHED}`,
    why: 'It lacks functions that are needed.',
    todo: 'Open the workbook in Excel 2021 or later, or in Excel for Microsoft 365.',
  }),
  cellBeingEdited: () => ({
    happened: `The job did not run. ${UNTOUCHED}`,
    why: 'A cell is still being edited.',
    todo: 'Press Enter to keep what you typed or Esc to drop it, then try again.',
  }),
  readOnlyWorkbook: () => ({
    happened: `Nothing could be written. ${UNTOUCHED}`,
    why: 'The workbook is open as read-only.',
    todo: 'Press Enable Editing, or save it under another name, then try again.',
  }),
  protectedWorkbook: () => ({
    happened: `Nothing could be written. ${UNTOUCHED}`,
    why: 'The workbook or the sheet is protected.',
    todo: 'Remove the protection on the Review tab, or ask whoever looks after the file, then try again.',
  }),
  protectedSheet: ({ sheet }) => ({
    happened: `Nothing could be written to the sheet “${sheet}”. ${UNTOUCHED}`,
    why: 'The sheet is protected.',
    todo: 'Choose Unprotect Sheet on the Review tab, then try again.',
  }),
  filteredSheet: ({ sheet }) => ({
    happened: `Nothing was written to the sheet “${sheet}”. ${UNTOUCHED}`,
    why: 'A filter hides rows, and values could have landed in the wrong rows.',
    todo: 'Choose Clear on the Data tab to show all rows, then try again.',
  }),
  mergedTarget: ({ sheet, address }) => ({
    happened: `Nothing was written to ${address} of the sheet “${sheet}”. ${UNTOUCHED}`,
    why: 'There are merged cells, and a value could have been lost.',
    todo: 'Unmerge the cells in that range, then try again.',
  }),
  tableCollision: ({ sheet, table }) => ({
    happened: `No column could be added to the sheet “${sheet}”. ${UNTOUCHED}`,
    why: `It would run into the table “${table}”.`,
    todo: 'Make room to the right, or add columns for achievement and rating yourself, then try again.',
  }),
  occupiedTarget: ({ sheet, address }) => ({
    happened: `Nothing was written to ${address} of the sheet “${sheet}”. ${UNTOUCHED}`,
    why: 'Something is already entered there.',
    todo: 'Move it elsewhere, then try again.',
  }),
  changedMeanwhile: ({ sheet, address }) => ({
    happened: `Nothing was written to the sheet “${sheet}”. ${UNTOUCHED}`,
    why: `${address} changed while the job was running.`,
    todo: 'Make sure nobody is still typing, then try again.',
  }),
  editedTab: ({ tab }) => ({
    happened: `The sheet “${tab}” was not made again. ${UNTOUCHED}`,
    why: 'Someone has edited it since it was made.',
    todo: 'Rename it to keep it, or delete it if it is not needed, then try again.',
  }),
  tooLarge: ({ sheet }) => ({
    happened: `This is more than can be handled at once. ${UNTOUCHED}`,
    why:
      sheet === ''
        ? 'The used range of the workbook is too large.'
        : `The used range of the sheet “${sheet}” is too large.`,
    todo: 'Delete unused rows and columns, or split the workbook by department, then try again.',
  }),
  emptyWorkbook: () => ({
    happened: 'There was nothing to read.',
    why: 'Nothing is entered in this workbook.',
    todo: 'Open a workbook that has a table of indicators, then try again.',
  }),
  noIndicatorSheet: ({ sheets }) => ({
    happened: 'No table of indicators was found.',
    why: `A table with the headings 指標, 目標値 and 実績値 was looked for (sheets searched: ${sheets.join(', ')}).`,
    todo: 'Check the headings, or add a sheet with a table of indicators, then try again.',
  }),
  unclearHeader: ({ sheet, row, missing, ambiguous }) => ({
    happened: 'The headings of the table of indicators could not be read.',
    why: `Row ${row} of sheet “${sheet}” looks like the headings, but ${[
      ...missing.map((field) => `no column is headed ${REQUIRED_HEADINGS[field]}`),
      ...ambiguous.map((headings) => `it is unclear which of ${headings.join(', ')} to use`),
    ].join(', and ')}.`,
    todo: 'Name the headings 指標, 目標値 and 実績値 (without merged cells), then try again.',
  }),
  noIndicatorRows: ({ sheet }) => ({
    happened: 'There were no indicator rows.',
    why: `The header of the sheet “${sheet}” was understood, but there is no indicator below it.`,
    todo: 'Enter indicators below the header, then try again.',
  }),
  nothingToRestore: () => ({
    happened: 'There is nothing to put back.',
    why: 'This workbook holds no record of a change by Shihyo.',
    todo: 'For changes made by hand, use Undo in Excel.',
  }),
  busy: () => ({
    happened: 'The previous job is still running. Nothing was done this time.',
    why: 'Jobs run one at a time.',
    todo: 'Wait until it ends, then try again.',
  }),
  cancelled: () => ({
    happened: `Stopped. ${UNTOUCHED}`,
    why: 'Stop was pressed.',
    todo: 'Press the button again to start over.',
  }),
  interrupted: () => ({
    happened: 'The job stopped midway. Some of it may have been written.',
    why: 'Excel broke it off. What was there before is on record.',
    todo: 'Press Put back to return to the state before.',
  }),
  connectionLost: () => ({
    happened: 'The connection to Excel was lost. Some of the change may have been written.',
    why: 'Excel did not answer. What was there before is on record.',
    todo: 'Reopen the pane, look at the sheet, and press Put back if needed.',
  }),
  unexpected: () => ({
    happened: 'Something unforeseen happened and the job did not finish.',
    why: 'Excel gave an answer that was not expected.',
    todo: 'Look at the sheet and press Put back if needed. If it happens again, please tell your IT section.',
  }),
};
