/**
 * Why a file could not be opened as a workbook:
 * notXlsx some other format · legacyXls Excel 97–2003 · encrypted protected by a password to open ·
 * truncated cut off · corrupt damaged inside · tooLarge more than the host is ready to unpack.
 */
export type WhyNotOpened =
  'notXlsx' | 'legacyXls' | 'encrypted' | 'truncated' | 'corrupt' | 'tooLarge';

/** Ends the reading of a file from deep within; `openXlsx` turns it into its answer. */
export class Refusal extends Error {
  constructor(
    readonly why: WhyNotOpened,
    message: string,
  ) {
    super(message);
  }
}
