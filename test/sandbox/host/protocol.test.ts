import { createHost } from '../../../src/sandbox/host/host';
import { loadExcelClient } from '../../../src/sandbox/host/nodeClient';
import { errorCode, hostOf } from '../../support/host';

describe('the rich API protocol', () => {
  test('a property not loaded throws in the client (Office.js docs, "Application-specific API model")', async () => {
    const { Excel } = await hostOf();
    const code = await errorCode(() =>
      Excel.run(async (context) => {
        const range = context.workbook.getActiveCell().load('values');
        await context.sync();
        return range.formulas;
      }),
    );
    expect(code).toBe('PropertyNotLoaded');
  });

  test('a range kept over requests moves with inserted rows', async () => {
    const { Excel } = await hostOf({ S: [['a'], ['b']] });
    const address = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const range = sheet.getRange('A2').load('address');
      await context.sync();
      sheet.getRange('1:1').insert('Down');
      range.load('values,address');
      await context.sync();
      return [range.address, range.values];
    });
    expect(address).toEqual(['S!A3', [['b']]]);
  });

  test('load without names gives all scalar members, expand those below', async () => {
    const { Excel } = await hostOf({ S: [['a']] });
    const result = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.load();
      const cell = sheet.getRange('A1');
      cell.load({ select: 'address', expand: 'worksheet' });
      await context.sync();
      return [sheet.name, sheet.position, cell.worksheet.name];
    });
    expect(result).toEqual(['S', 0, 'S']);
  });

  test('top and skip page through a collection', async () => {
    const { Excel } = await hostOf({ A: [], B: [], C: [] });
    const names = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load({ select: 'name', top: 1, skip: 1 });
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(['B']);
  });

  test('load options as an object reach navigation members', async () => {
    const { Excel } = await hostOf({ S: [['a']] });
    const result = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1:B2');
      range.load({ address: true, format: { font: { bold: true, name: true } } });
      await context.sync();
      return [range.format.font.bold, range.format.font.name];
    });
    expect(result).toEqual([false, '游ゴシック']);
  });

  test('API newer than the host declares is refused by the client', async () => {
    const { Excel } = await hostOf({ S: [] }, { apiVersion: '1.8' });
    const code = await errorCode(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().pageLayout.load('paperSize');
        await context.sync();
      }),
    );
    expect(code).toBe('ApiNotFound');
  });

  test('requests, actions and bytes are counted; letting go of references is not', async () => {
    const { Excel, host } = await hostOf({ S: [['a']] });
    await new Promise((resolve) => setTimeout(resolve, 5));
    host.stats.reset();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').load('values');
      await context.sync();
      context.workbook.worksheets.getFirst().getRange('A1').load('values');
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(host.stats.syncs).toBe(2);
    expect(host.stats.actions).toBeGreaterThan(2);
    expect(host.stats.bytesIn).toBeGreaterThan(100);
    expect(host.stats.bytesOut).toBeGreaterThan(100);
  });
});

describe('limits (learn.microsoft.com, "Resource limits and performance optimization for Office Add-ins")', () => {
  const big = 'あ'.repeat(2_000_000);

  test('a request over 5 MB is refused on the web and done on the desktop', async () => {
    const run = async (platform: 'web' | 'desktop'): Promise<string> => {
      const { Excel } = await hostOf({ S: [] }, { platform });
      return errorCode(() =>
        Excel.run(async (context) => {
          context.workbook.customXmlParts.add(`<a xmlns="urn:x">${big}</a>`);
          await context.sync();
        }),
      );
    };
    expect(await run('web')).toBe('RequestPayloadSizeLimitExceeded');
    expect(await run('desktop')).toBe('');
  });

  test('a response over 5 MB is refused on the web', async () => {
    const { host } = await hostOf({ S: [] });
    host.book.customXmlParts.push({ id: '{1}', namespaceUri: 'urn:x', xml: big });
    const { Excel } = loadExcelClient(createHost({ book: host.book, platform: 'web' }));
    const code = await errorCode(() =>
      Excel.run(async (context) => {
        context.workbook.customXmlParts.getItem('{1}').getXml();
        await context.sync();
      }),
    );
    expect(code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  // Its code: learn.microsoft.com, "Error handling with the application-specific JavaScript APIs".
  test('more than 5,000,000 cells are not read at once', async () => {
    const { Excel } = await hostOf();
    const code = await errorCode(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1:F1000000').load('values');
        await context.sync();
      }),
    );
    expect(code).toBe('RangeExceedsLimit');
  });
});

describe('faults a test asks for', () => {
  const write = (Excel: Awaited<ReturnType<typeof hostOf>>['Excel'], address: string) =>
    errorCode(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getFirst().getRange(address).values = [[1]];
        await context.sync();
      }),
    );

  test('the n-th request fails with the given code, with nothing done', async () => {
    const { Excel, host } = await hostOf();
    host.faults.failRequest(2, 'Conflict');
    expect(await write(Excel, 'A1')).toBe('');
    expect(await write(Excel, 'A2')).toBe('Conflict');
    expect(await write(Excel, 'A3')).toBe('');
    expect([...(host.book.sheets[0]?.cells.keys() ?? [])]).toEqual([0, 2 * 16_384]);
  });

  test('the n-th action fails; those before it are done', async () => {
    const { Excel, host } = await hostOf();
    host.stats.reset();
    await write(Excel, 'A1');
    host.faults.failAction(host.stats.actions, 'GeneralException');
    expect(await write(Excel, 'A2')).toBe('GeneralException');
  });

  test('after silence nothing is answered or done', async () => {
    const { Excel, host } = await hostOf();
    host.faults.silentFromRequest(1);
    const outcome = await Promise.race([
      write(Excel, 'A1'),
      new Promise((resolve) => setTimeout(resolve, 30, 'silent')),
    ]);
    expect(outcome).toBe('silent');
    expect(host.book.sheets[0]?.cells.size).toBe(0);
    host.faults.clear();
    expect(await write(Excel, 'A1')).toBe('');
  });

  test('silence in the middle: the actions before it are done', async () => {
    const { Excel, host } = await hostOf();
    host.stats.reset();
    await write(Excel, 'A1');
    // The last action of such a request is one after the write itself.
    host.faults.silentAtAction(host.stats.actions);
    const outcome = await Promise.race([
      write(Excel, 'A2'),
      new Promise((resolve) => setTimeout(resolve, 30, 'silent')),
    ]);
    expect(outcome).toBe('silent');
  });
});

describe('a cell being edited (learn.microsoft.com, Excel.RunOptions `delayForCellEdit`)', () => {
  test('a request fails without delayForCellEdit and waits with it', async () => {
    const { Excel, host } = await hostOf();
    host.setCellEditing(true);
    const write = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[1]];
      await context.sync();
    };
    expect(await errorCode(() => Excel.run(write))).toBe('InvalidOperationInCellEditMode');
    const waiting = Excel.run({ delayForCellEdit: true }, write);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(host.book.sheets[0]?.cells.size).toBe(0);
    host.setCellEditing(false);
    await waiting;
    expect(host.book.sheets[0]?.cells.get(0)?.value).toBe(1);
  });
});

describe('events', () => {
  test('onChanged tells what a person typed and where (Excel.WorksheetChangedEventArgs)', async () => {
    const { Excel, host } = await hostOf({ 指標: [['a']] });
    const heard: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push([event.address, event.source, event.changeType, event.triggerSource]);
        return Promise.resolve();
      });
      await context.sync();
    });
    const sheet = host.book.sheets[0];
    host.userEdit(sheet?.id ?? '', 2, 1, '10%');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).toEqual([['B3', 'Local', 'RangeEdited', 'Unknown']]);
    expect(sheet?.cells.get(2 * 16_384 + 1)?.value).toBe(0.1);
  });

  // learn.microsoft.com, "Work with events using the Excel JavaScript API".
  test('one registration on the collection hears of every sheet until it is removed', async () => {
    const { Excel, host } = await hostOf({ A: [], B: [] });
    const heard: unknown[] = [];
    const id = host.book.sheets[1]?.id ?? '';
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const say =
        (name: string) =>
        (event: { worksheetId: string; address: string }): Promise<void> => {
          heard.push([name, event.worksheetId, event.address]);
          return Promise.resolve();
        };
      const handlers = [
        worksheets.onChanged.add(say('changed')),
        worksheets.onSelectionChanged.add(say('selected')),
      ];
      await context.sync();
      host.select(id, { row: 0, column: 0, rowCount: 2, columnCount: 1 });
      host.userEdit(id, 0, 0, 'x');
      await new Promise((resolve) => setTimeout(resolve, 5));
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
    host.select(id, { row: 1, column: 0, rowCount: 1, columnCount: 1 });
    host.userEdit(id, 1, 0, 'y');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(heard).toEqual([
      ['selected', id, 'A1:A2'],
      ['changed', id, 'A1'],
    ]);
  });

  test('the page hears every change that shows', async () => {
    const { Excel, host } = await hostOf({ A: [] });
    const kinds: string[] = [];
    const stop = host.onChange(({ kind }) => kinds.push(kind));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1');
      range.values = [['x']];
      range.format.fill.color = 'yellow';
      await context.sync();
    });
    stop();
    host.userEdit(host.book.sheets[0]?.id ?? '', 0, 0, 'y');
    expect(kinds).toEqual(['cells', 'look']);
  });
});
