import { runInWorkbook } from './run';
import { decodeStore, EMPTY_STORE, encodeStore, type Store, STORE_PART } from './store';
import type { Result } from './workbookError';

/** Changes what the add-in remembers in the workbook, from what stands there at this moment. */
export function changeStore(change: (store: Store) => Store): Promise<Result<Store>> {
  return runInWorkbook('wait', async (context) => {
    const parts = context.workbook.customXmlParts.getByNamespace(STORE_PART.namespace);
    parts.load('items/id');
    await context.sync();
    const part = parts.items.at(-1);
    const xml = part?.getXml();
    await context.sync();
    const store = change((xml && decodeStore(xml.value)) ?? EMPTY_STORE);
    if (part) part.setXml(encodeStore(store));
    else context.workbook.customXmlParts.add(encodeStore(store));
    await context.sync();
    return store;
  });
}
