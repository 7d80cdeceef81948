import { type WorkbookError } from '../workbook/workbookError';

/** Why the command line could not run: each ends with exit status 2 and one clear line. */
export type CliProblem =
  | { readonly kind: 'commandMissing' }
  | { readonly kind: 'unknownCommand'; readonly command: string }
  | { readonly kind: 'unknownOption'; readonly option: string }
  | { readonly kind: 'optionWithoutValue'; readonly option: string }
  | { readonly kind: 'fileNameMissing' }
  | { readonly kind: 'tooManyFiles' }
  | { readonly kind: 'outMissing' }
  | { readonly kind: 'formMissing'; readonly forms: readonly string[] }
  | { readonly kind: 'unknownForm'; readonly form: string; readonly forms: readonly string[] }
  | { readonly kind: 'fileMissing'; readonly file: string }
  | { readonly kind: 'fileIsFolder'; readonly file: string }
  | { readonly kind: 'fileUnreadable'; readonly file: string }
  | { readonly kind: 'fileEmpty'; readonly file: string }
  | { readonly kind: 'fileCorrupt'; readonly file: string }
  | { readonly kind: 'fileTruncated'; readonly file: string }
  | { readonly kind: 'fileEncrypted'; readonly file: string }
  | { readonly kind: 'fileOldFormat'; readonly file: string }
  | { readonly kind: 'fileNotWorkbook'; readonly file: string }
  | { readonly kind: 'fileTooCompressed'; readonly file: string }
  | { readonly kind: 'fileTooLarge'; readonly file: string }
  | { readonly kind: 'outExists'; readonly file: string }
  | { readonly kind: 'outIsInput'; readonly file: string }
  | { readonly kind: 'outNotWritable'; readonly file: string }
  | { readonly kind: 'wouldLose'; readonly file: string; readonly losses: readonly Loss[] }
  | { readonly kind: 'inputNotJson' }
  | { readonly kind: 'inputNotArray' }
  | { readonly kind: 'inputItemInvalid'; readonly position: number; readonly member: string }
  | { readonly kind: 'tookTooLong' }
  | { readonly kind: 'workbook'; readonly error: WorkbookError }
  | { readonly kind: 'unforeseen' };

/** What a newly written file would not carry over from the staff's own. */
export type Loss =
  | 'macros'
  | 'pictures'
  | 'shapes'
  | 'charts'
  | 'chartSheets'
  | 'pivotTables'
  | 'slicers'
  | 'sparklines'
  | 'comments'
  | 'threadedComments'
  | 'formControls'
  | 'embeddedObjects'
  | 'externalLinks'
  | 'dataConnections'
  | 'signatures'
  | 'customXml'
  | 'macroSheets'
  | 'backgroundPictures'
  | 'dataTables'
  | 'dynamicArrays'
  | 'conditionalFormats'
  | 'dataValidations'
  | 'filterCriteria'
  | 'cellFormats'
  | 'namedStyles'
  | 'tableStyles'
  | 'tableFormulas'
  | 'firstPageHeaders'
  | 'scenarios'
  | 'customViews'
  | 'workbookProtection'
  | 'dateSystem1904'
  | 'webExtensions'
  | 'other';

/** Sentences of the command line; a missing one does not compile. */
export interface CliWords {
  readonly usage: readonly string[];
  readonly problem: {
    readonly [Kind in CliProblem['kind']]: (problem: Extract<CliProblem, { kind: Kind }>) => string;
  };
  readonly loss: Readonly<Record<Loss, string>>;
  readonly written: (file: string) => string;
  /** Said beside a file written in spite of losses. */
  readonly lost: (losses: readonly Loss[]) => string;
}

/** The line for one problem. */
export function cliSentence(words: CliWords, problem: CliProblem): string {
  // Every kind is a key of `problem`, and its function takes exactly that kind.
  const say = words.problem[problem.kind] as (problem: CliProblem) => string;
  return say(problem);
}
