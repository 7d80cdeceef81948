/**
 * The sheet that was known by this id and name. An id alone names no sheet for good: after saving,
 * some versions of Excel give sheets new ones, even one that was another's (OfficeDev/office-js#1390,
 * office-js-docs#297). So the name decides, and the id where nothing has the name any more: a sheet
 * that was renamed.
 */
export function sheetKnownAs<Sheet extends { readonly id: string; readonly name: string }>(
  sheets: readonly Sheet[],
  id: string,
  name: string,
): Sheet | null {
  const byId = sheets.find((sheet) => sheet.id === id);
  if (byId?.name === name) return byId;
  return sheets.find((sheet) => sheet.name === name) ?? byId ?? null;
}
