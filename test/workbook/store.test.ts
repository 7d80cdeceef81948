import fc from 'fast-check';
import { decodeJournal, encodeJournal, type Journal } from '../../src/workbook/journal';
import { decodeStore, EMPTY_STORE, encodeStore } from '../../src/workbook/store';

const anyText = fc.string({ unit: 'binary' });
// Names that valibot leaves out of records; keys of the store hold '|', ':' or a separator.
const anyKey = anyText.filter((key) => !['__proto__', 'prototype', 'constructor'].includes(key));

describe('the store part', () => {
  test('gives back whatever was kept, any text included', () => {
    fc.assert(
      fc.property(
        fc.dictionary(anyKey, fc.record({ reason: anyText, at: anyText })),
        (dismissals) => {
          const store = { ...EMPTY_STORE, dismissals };
          expect(decodeStore(encodeStore(store))).toEqual(store);
        },
      ),
    );
  });

  test.each([
    ['no XML', 'x'],
    ['another root', '<other xmlns="urn:shihyo:store:1">{}</other>'],
    ['broken JSON', '<store xmlns="urn:shihyo:store:1">{"settings":</store>'],
    ['another version', '<store xmlns="urn:shihyo:store:1">{"settings":{}}</store>'],
  ])('is null for %s', (_, xml) => {
    expect(decodeStore(xml)).toBeNull();
  });
});

describe('the journal part', () => {
  const content = fc.oneof(
    anyText,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  const normal = (value: string | number | boolean) => (Object.is(value, -0) ? 0 : value);

  test('gives back whatever was replaced', () => {
    fc.assert(
      fc.property(fc.array(content), (contents) => {
        const cells = contents.map(normal);
        const journal: Journal = {
          action: 'fillAchievement',
          at: '2026-11-21T00:00:00.000Z',
          state: 'started',
          runs: [
            {
              sheetId: '{1}',
              sheet: '指標',
              row: 2,
              column: 5,
              rowCount: cells.length,
              before: cells,
              beforeFormats: cells.map(() => 'General'),
              after: cells.map(() => '=RC[-1]/RC[-2]'),
              anchorColumn: 1,
              anchors: cells.map((_, index) => String(index)),
              wrapBefore: null,
              lookBefore: null,
            },
          ],
          tabIdsBefore: ['{1}'],
          tabs: [],
          names: [{ name: 'SHIHYO_BOUNDS', before: null }],
          storeBefore: null,
        };
        expect(decodeJournal(encodeJournal(journal))).toEqual(journal);
      }),
    );
  });

  test('keeps a column of 10,000 equal formulas in a few hundred bytes but for its anchors', () => {
    const after = Array.from({ length: 10_000 }, () => '=IF(RC[-1]>0,RC[-2]/RC[-1],"未入力")');
    const xml = encodeJournal({
      action: 'fillAchievement',
      at: '',
      state: 'done',
      runs: [
        {
          sheetId: '{1}',
          sheet: '指標',
          row: 2,
          column: 5,
          rowCount: after.length,
          before: after.map(() => ''),
          beforeFormats: after.map(() => 'General'),
          after,
          anchorColumn: 0,
          anchors: [],
          wrapBefore: false,
          lookBefore: null,
        },
      ],
      tabIdsBefore: [],
      tabs: [],
      names: [],
      storeBefore: null,
    });
    expect(xml.length).toBeLessThan(700);
  });
});
