import type { Result, WorkbookError } from './workbookError';

/**
 * How long one batch may take before Excel counts as lost, in milliseconds. A host that was
 * closed or restarted never answers at all; a large workbook on a slow PC may take minutes.
 */
const ANSWER_DEADLINE_MS = 300_000;

let answerDeadline = ANSWER_DEADLINE_MS;

/** Shortens (or, without an argument, resets) the answer deadline: for tests of a silent host. */
export function setAnswerDeadline(milliseconds: number = ANSWER_DEADLINE_MS): void {
  answerDeadline = milliseconds;
}

/** A refusal found inside a batch; `runInWorkbook` turns it into an error value. */
export class Refusal extends Error {
  constructor(readonly reason: WorkbookError) {
    super(reason.kind);
  }
}

/**
 * Whether Excel should wait while a person is typing in a cell ('wait': the second half of a job,
 * which must not be torn) or say so at once ('refuse': the first half, where nothing is lost yet).
 */
export type WhileEditing = 'refuse' | 'wait';

/**
 * Runs one batch in the workbook. Every failure comes back as a value: a refusal raised by the
 * batch itself, an error of Excel translated by its code, or `connectionLost` when no answer came
 * before the deadline. A batch that got no answer in time is dropped, even when the answer comes.
 */
export async function runInWorkbook<T>(
  whileEditing: WhileEditing,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<Result<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGivenUp = false;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isGivenUp = true;
      reject(new Refusal({ kind: 'connectionLost' }));
    }, answerDeadline);
  });
  try {
    const run = Excel.run({ delayForCellEdit: whileEditing === 'wait' }, (context) => {
      const sync = context.sync.bind(context);
      // Excel may answer hours later (a cell was left in edit mode): the person has been told that
      // nothing more will happen, and may have put things back. The batch must not go on.
      context.sync = async <V>(value?: V): Promise<V> => {
        const answer = await sync(value);
        if (isGivenUp) throw new Refusal({ kind: 'connectionLost' });
        return answer;
      };
      return batch(context);
    });
    return { ok: true, value: await Promise.race([run, deadline]) };
  } catch (error) {
    return { ok: false, error: toWorkbookError(error) };
  } finally {
    clearTimeout(timer);
  }
}

/** The error code of Office.js, '' for anything that is no error of Office.js. */
function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Whether Excel refused because a request or an answer was above 5 MB (Excel on the web). */
export function isPayloadTooLarge(error: unknown): boolean {
  return /^(Request|Response)PayloadSizeLimitExceeded$/.test(errorCode(error));
}

/**
 * Whether asking for less at once may help: the answer was above 5 MB (Excel on the web) or more than
 * a limit of Excel, some of which it reports as if they were faults of its own.
 */
export function isTooMuchAtOnce(error: unknown): boolean {
  return [
    'RequestPayloadSizeLimitExceeded',
    'ResponsePayloadSizeLimitExceeded',
    'RangeExceedsLimit',
    'GeneralException',
    'InvalidArgument',
    'InvalidOperation',
  ].includes(errorCode(error));
}

/**
 * The codes of https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 * that have a sentence of their own; the others mean that Excel did something nobody foresaw.
 */
function toWorkbookError(error: unknown): WorkbookError {
  if (error instanceof Refusal) return error.reason;
  const code = errorCode(error);
  switch (code) {
    case 'InvalidOperationInCellEditMode':
    case 'CellEditMode':
      return { kind: 'cellBeingEdited' };
    case 'ApiNotFound':
    case 'ApiNotAvailable':
    case 'NotImplemented':
    case 'UnsupportedOperation':
      return { kind: 'excelTooOld' };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
    case 'RangeExceedsLimit':
    case 'OperationCellsExceedLimit':
    case 'MemoryLimitReached':
      return { kind: 'tooLarge', sheet: '' };
    case 'AccessDenied':
    case 'PermissionDenied':
      return { kind: 'protectedWorkbook' };
    case 'HostRestartNeeded':
    case 'ConnectionFailure':
    case 'ServiceNotAvailable':
    case 'Timeout':
      return { kind: 'connectionLost' };
    default:
      return {
        kind: 'unexpected',
        code: code || (error instanceof Error ? error.name : 'unknown'),
      };
  }
}
