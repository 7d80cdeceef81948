import { asOneOf, asText, textAt } from '../arguments';
import { offsetOf } from '../grid';
import { itemNotFound, NULL_OBJECT, type ObjectKind } from '../hostObject';
import type { ChartModel } from '../model';
import { refuseUnlessAllowed } from '../protection';
import { otherRect } from './rangeNavigation';
import { expectSelf, make, type OfSheet, type Selves } from './selves';

type Charts = Selves['ChartCollection'];
type Chart = Selves['Chart'];

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;

export const chartCollection: ObjectKind<Charts> = {
  items: (self) => self.sheet.charts.map((chart) => make('Chart', { ...self, chart })),
  item: (self, key) => {
    const chart = find(self, asText(key, 'name'));
    if (!chart) throw itemNotFound('chart');
    return make('Chart', { ...self, chart });
  },
  methods: {
    Add: (self, [type, source, seriesBy]) => {
      refuseUnlessAllowed(self.sheet, null);
      const { sheet, rect } = expectSelf(source, 'Range');
      const number = self.workspace.nextId();
      const chart: ChartModel = {
        id: `{CHART-${number}}`,
        name: `グラフ ${number}`,
        type: asText(type, 'type'),
        sourceSheetId: sheet.id,
        source: rect,
        seriesBy: asOneOf(seriesBy ?? 'Auto', SERIES_BY, 'seriesBy'),
        title: '',
        left: 0,
        top: 0,
        width: 360,
        height: 216,
      };
      self.sheet.charts.push(chart);
      self.workspace.raise({ kind: 'look' });
      return make('Chart', { ...self, chart });
    },
    GetItemOrNullObject: (self, args) => {
      const chart = find(self, textAt(args, 0));
      return chart ? make('Chart', { ...self, chart }) : NULL_OBJECT;
    },
  },
};

function find({ sheet }: OfSheet, key: string): ChartModel | undefined {
  return sheet.charts.find(({ id, name }) => id === key || name === key);
}

export const chart: ObjectKind<Chart> = {
  id: (self) => self.chart.id,
  properties: {
    Id: { get: (self) => self.chart.id },
    Name: {
      get: (self) => self.chart.name,
      set: (self, value) => {
        self.chart.name = asText(value, 'name');
      },
    },
  },
  children: { Title: (self) => make('ChartTitle', self) },
  methods: {
    /** From the first cell's top-left corner to the last cell's bottom-right one. */
    SetPosition: (self, [start, end]) => {
      const { chart: own } = self;
      const first = otherRect(self, start);
      const last = end === undefined || end === null ? null : otherRect(self, end);
      own.left = x(self, first.column);
      own.top = y(self, first.row);
      if (last) {
        own.width = x(self, last.column + last.columnCount) - own.left;
        own.height = y(self, last.row + last.rowCount) - own.top;
      }
      self.workspace.raise({ kind: 'look' });
    },
  },
};

export const chartTitle: ObjectKind<Selves['ChartTitle']> = {
  properties: {
    Text: {
      get: (self) => self.chart.title,
      set: (self, value) => {
        self.chart.title = asText(value, 'title');
        self.workspace.raise({ kind: 'look' });
      },
    },
  },
};

function x({ sheet }: OfSheet, column: number): number {
  return offsetOf(sheet.columns, sheet.defaultColumnWidth, column);
}

function y({ sheet }: OfSheet, row: number): number {
  return offsetOf(sheet.rows, sheet.defaultRowHeight, row);
}
