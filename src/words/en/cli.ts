import { type CliWords, type Loss } from '../cliWords';
import { errorSentences } from '../errorWords';
import { errorsEn } from './errors';

const lossNames = (losses: readonly Loss[]) => losses.map((loss) => cliEn.loss[loss]).join(', ');

export const cliEn: CliWords = {
  usage: [
    'Usage:',
    '  check BOOK.xlsx [--json]                                 lists what is wrong or odd',
    '  rate BOOK.xlsx --out OUT.xlsx [--json]                   writes a copy with achievement and ratings',
    '  summarize BOOK.xlsx --form hirakata-results --out OUT.xlsx  writes a copy with a summary sheet',
    '  explain --json                                           judges the values on standard input, with reasons',
    'The input is never changed. A copy that would lose something is written only with --allow-loss.',
  ],
  problem: {
    commandMissing: () => 'Say what to do: check, rate, summarize or explain.',
    unknownCommand: ({ command }) =>
      `There is no command “${command}”. Use check, rate, summarize or explain.`,
    unknownOption: ({ option }) => `There is no option “${option}”. Check the spelling.`,
    optionWithoutValue: ({ option }) => `“${option}” must be followed by a value.`,
    fileNameMissing: () => 'Name the workbook to read.',
    tooManyFiles: () => 'Name one workbook only.',
    outMissing: () => 'Name the file to write with --out. The input is never written to.',
    formMissing: ({ forms }) => `Name the form with --form (${forms.join(', ')}).`,
    unknownForm: ({ form, forms }) => `There is no form “${form}”. Available: ${forms.join(', ')}.`,
    fileMissing: ({ file }) => `${file} was not found. Check its name and folder.`,
    fileIsFolder: ({ file }) => `${file} is a folder. Name a workbook in it.`,
    fileUnreadable: ({ file }) =>
      `${file} cannot be opened. Check that you may read it and that nothing else holds it.`,
    fileEmpty: ({ file }) => `${file} is empty. Check the original.`,
    fileCorrupt: ({ file }) =>
      `${file} is damaged and cannot be read. Open it in Excel, repair it and save it again.`,
    fileTruncated: ({ file }) => `${file} ends in the middle. Copy or download it again.`,
    fileEncrypted: ({ file }) =>
      `${file} is protected by a password. Remove the password in Excel and save it again.`,
    fileOldFormat: ({ file }) =>
      `${file} is in an old format. Open it in Excel and save it as an Excel workbook (*.xlsx).`,
    fileNotWorkbook: ({ file }) => `${file} is not an Excel workbook. Name an .xlsx file.`,
    fileTooCompressed: ({ file }) =>
      `${file} would expand to an abnormal size and is not read, for safety. Check where it came from.`,
    fileTooLarge: ({ file }) =>
      `${file} is too large. Delete unused rows and columns, or split it by department.`,
    outExists: ({ file }) => `${file} already exists and is not overwritten. Choose another name.`,
    outIsInput: ({ file }) => `The output ${file} is the input itself. Choose another name.`,
    outNotWritable: ({ file }) =>
      `${file} cannot be written. Check that the folder exists and that you may write there.`,
    wouldLose: ({ file, losses }) =>
      `Nothing was written, because these parts of ${file} would be lost: ${lossNames(losses)}. Add --allow-loss to write all the same.`,
    inputNotJson: () => 'Standard input could not be read. Check that it is JSON.',
    inputNotArray: () => 'Standard input must hold an array ([ … ]).',
    inputItemInvalid: ({ position, member }) =>
      `In item ${String(position)} of standard input, “${member}” is not valid.`,
    tookTooLong: () =>
      'Stopped, because it took too long. Delete unused rows and columns, then try again.',
    workbook: ({ error }) => {
      const { happened, why, todo } = errorSentences(errorsEn, error);
      return `${happened} ${why} ${todo}`;
    },
    unforeseen: () =>
      'Something unforeseen happened and the job did not finish. The input is unchanged.',
  },
  loss: {
    macros: 'macros',
    pictures: 'pictures',
    shapes: 'shapes',
    charts: 'charts',
    chartSheets: 'chart sheets',
    pivotTables: 'pivot tables',
    slicers: 'slicers',
    sparklines: 'sparklines',
    comments: 'notes',
    threadedComments: 'comments',
    formControls: 'form controls',
    embeddedObjects: 'embedded files',
    externalLinks: 'links to other workbooks',
    dataConnections: 'data connections',
    signatures: 'digital signatures',
    customXml: 'custom data embedded in the document',
    macroSheets: 'macro sheets',
    backgroundPictures: 'sheet background pictures',
    dataTables: 'what-if data tables',
    dynamicArrays: 'spilling array formulas',
    conditionalFormats: 'some conditional formats',
    dataValidations: 'some data validations',
    filterCriteria: 'filter criteria',
    cellFormats: 'some cell formats (gradients and the like)',
    namedStyles: 'named cell styles',
    tableStyles: 'custom table styles',
    tableFormulas: 'calculated-column formulas of tables',
    firstPageHeaders: 'headers and footers of first or even pages',
    scenarios: 'scenarios',
    customViews: 'custom views',
    workbookProtection: 'workbook protection',
    dateSystem1904: 'the 1904 date system',
    webExtensions: 'other add-ins’ parts',
    other: 'other parts',
  },
  written: (file) => `Wrote ${file}.`,
  lost: (losses) => `The written workbook does not contain: ${lossNames(losses)}.`,
};
