/** The oldest Excel the add-in runs in: Excel LTSC 2021. */
const REQUIRED_API = '1.14';

/** Whether this Excel has everything the add-in uses. */
export function isExcelSupported(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', REQUIRED_API);
}
