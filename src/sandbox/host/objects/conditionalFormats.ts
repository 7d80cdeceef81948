import { rectsOverlap } from '../../../core/sheet/address';
import { asBoolean, asColor, asNumber, asOneOf, asText, integerAt, textAt } from '../arguments';
import {
  HostError,
  invalidArgument,
  itemNotFound,
  NULL_OBJECT,
  type ObjectKind,
} from '../hostObject';
import type { BorderEdge, ConditionalFormatModel } from '../model';
import { refuseUnlessAllowed } from '../protection';
import { type AreasSelf, areasOf, make, type OfSheet, rangeOf, type Selves } from './selves';

type OfRule = OfSheet & { readonly rule: ConditionalFormatModel };

export const conditionalFormatCollection: ObjectKind<Selves['ConditionalFormatCollection']> = {
  items: (self) => rulesOf(self).map((rule) => conditionalFormatOf(self, rule)),
  item: (self, key) => {
    const rule = rulesOf(self).find(({ id }) => id === asText(key, 'id'));
    if (!rule) throw itemNotFound('conditional format');
    return conditionalFormatOf(self, rule);
  },
  methods: {
    Add: (self, [type]) => {
      if (asText(type, 'type') !== 'Custom') {
        throw new HostError('ApiNotFound', 'The host adds conditional formats by formula only');
      }
      refuseUnlessAllowed(self.sheet, 'allowFormatCells');
      const { workspace, sheet } = self;
      for (const other of sheet.conditionalFormats) other.priority += 1;
      const rule: ConditionalFormatModel = {
        id: `{CF${workspace.nextId()}}`,
        ranges: [...self.areas],
        priority: 0,
        stopIfTrue: false,
        type: 'Custom',
        formula: '',
        format: {},
      };
      sheet.conditionalFormats.unshift(rule);
      return conditionalFormatOf(self, rule);
    },
    ClearAll: (self) => {
      refuseUnlessAllowed(self.sheet, 'allowFormatCells');
      const gone = new Set(rulesOf(self));
      const { sheet } = self;
      sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => !gone.has(rule));
      self.workspace.raise({ kind: 'look' });
    },
    GetCount: (self) => rulesOf(self).length,
    GetItemAt: (self, args) => {
      const rule = rulesOf(self)[integerAt(args, 0)];
      if (!rule) throw invalidArgument('index');
      return conditionalFormatOf(self, rule);
    },
    GetItemOrNullObject: (self, args) => {
      const rule = rulesOf(self).find(({ id }) => id === textAt(args, 0));
      return rule ? conditionalFormatOf(self, rule) : NULL_OBJECT;
    },
  },
};

/** The rules that reach into the areas, by priority. */
function rulesOf({ sheet, areas }: AreasSelf): readonly ConditionalFormatModel[] {
  return sheet.conditionalFormats
    .filter(({ ranges }) => ranges.some((range) => areas.some((area) => rectsOverlap(range, area))))
    .sort((a, b) => a.priority - b.priority);
}

function conditionalFormatOf({ workspace, sheet }: OfSheet, rule: ConditionalFormatModel) {
  return make('ConditionalFormat', { workspace, sheet, rule });
}

export const conditionalFormat: ObjectKind<Selves['ConditionalFormat']> = {
  id: ({ rule }) => rule.id,
  properties: {
    Id: { get: ({ rule }) => rule.id },
    Priority: {
      get: ({ rule }) => rule.priority,
      set: ({ sheet, rule }, value) => {
        const priority = asNumber(value, 'priority');
        if (priority < 0) throw invalidArgument('priority');
        const others = sheet.conditionalFormats
          .filter((other) => other !== rule)
          .sort((a, b) => a.priority - b.priority);
        others.splice(priority, 0, rule);
        others.forEach((each, index) => {
          each.priority = index;
        });
      },
    },
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue,
      set: ({ rule }, value) => {
        rule.stopIfTrue = asBoolean(value, 'stopIfTrue');
      },
    },
    Type: { get: ({ rule }) => rule.type },
  },
  children: {
    Custom: (self) => {
      if (self.rule.type !== 'Custom') throw itemNotFound('custom');
      return make('CustomConditionalFormat', self);
    },
    CustomOrNullObject: (self) =>
      self.rule.type === 'Custom' ? make('CustomConditionalFormat', self) : NULL_OBJECT,
  },
  methods: {
    Delete: ({ workspace, sheet, rule }) => {
      refuseUnlessAllowed(sheet, 'allowFormatCells');
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== rule);
      workspace.raise({ kind: 'look' });
    },
    GetRange: (self) => {
      const [range, ...others] = self.rule.ranges;
      if (!range || others.length > 0) {
        throw new HostError('InvalidOperation', 'The rule covers several ranges: use getRanges.');
      }
      return rangeOf(self, range);
    },
    GetRangeOrNullObject: (self) => {
      const [range, ...others] = self.rule.ranges;
      return range && others.length === 0 ? rangeOf(self, range) : NULL_OBJECT;
    },
    GetRanges: (self) => areasOf(self, self.rule.ranges),
  },
};

export const customConditionalFormat: ObjectKind<Selves['CustomConditionalFormat']> = {
  children: {
    Format: (self) => make('ConditionalRangeFormat', self),
    Rule: (self) => make('ConditionalFormatRule', self),
  },
};

export const conditionalFormatRule: ObjectKind<Selves['ConditionalFormatRule']> = {
  properties: {
    Formula: {
      get: ({ rule }) => rule.formula,
      set: ({ workspace, rule }, value) => {
        const formula = asText(value, 'formula');
        rule.formula = formula.startsWith('=') ? formula : `="${formula.replaceAll('"', '""')}"`;
        workspace.raise({ kind: 'look' });
      },
    },
  },
};

export const conditionalRangeFormat: ObjectKind<Selves['ConditionalRangeFormat']> = {
  children: {
    Borders: (self) => make('ConditionalRangeBorderCollection', self),
    Fill: (self) => make('ConditionalRangeFill', self),
    Font: (self) => make('ConditionalRangeFont', self),
  },
};

export const conditionalRangeFont: ObjectKind<Selves['ConditionalRangeFont']> = {
  properties: {
    Bold: {
      get: ({ rule }) => rule.format.bold ?? null,
      set: (self, value) => {
        change(self, { bold: asBoolean(value, 'bold') });
      },
    },
    Color: {
      get: ({ rule }) => rule.format.fontColor ?? '',
      set: (self, value) => {
        change(self, { fontColor: asColor(value, 'color') });
      },
    },
  },
};

export const conditionalRangeFill: ObjectKind<Selves['ConditionalRangeFill']> = {
  properties: {
    Color: {
      get: ({ rule }) => rule.format.fill ?? '',
      set: (self, value) => {
        change(self, { fill: asColor(value, 'color') });
      },
    },
  },
  methods: {
    Clear: ({ workspace, rule }) => {
      delete rule.format.fill;
      workspace.raise({ kind: 'look' });
    },
  },
};

type Borders = Selves['ConditionalRangeBorderCollection'];

export const conditionalRangeBorderCollection: ObjectKind<Borders> = {
  item: (self, key) =>
    edgeOf(
      self,
      asOneOf(key, ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const, 'index'),
    ),
  children: {
    Bottom: (self) => edgeOf(self, 'EdgeBottom'),
    Left: (self) => edgeOf(self, 'EdgeLeft'),
    Right: (self) => edgeOf(self, 'EdgeRight'),
    Top: (self) => edgeOf(self, 'EdgeTop'),
  },
};

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

export const conditionalRangeBorder: ObjectKind<Selves['ConditionalRangeBorder']> = {
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Color: {
      get: ({ rule, edge }) => rule.format.borders?.[edge]?.color ?? '',
      set: (self, value) => {
        setBorder(self, { color: asColor(value, 'color') });
      },
    },
    Style: {
      get: ({ rule, edge }) => rule.format.borders?.[edge]?.style ?? 'None',
      set: (self, value) => {
        setBorder(self, { style: asOneOf(value, STYLES, 'style') });
      },
    },
  },
};

function edgeOf(self: OfRule, edge: BorderEdge) {
  return make('ConditionalRangeBorder', { ...self, edge });
}

function setBorder(
  self: Selves['ConditionalRangeBorder'],
  changed: { readonly style?: (typeof STYLES)[number]; readonly color?: string },
): void {
  const { borders = {} } = self.rule.format;
  const before = borders[self.edge] ?? { style: 'Continuous', weight: 'Thin', color: '#000000' };
  change(self, { borders: { ...borders, [self.edge]: { ...before, ...changed } } });
}

function change({ workspace, rule }: OfRule, changed: ConditionalFormatModel['format']): void {
  rule.format = { ...rule.format, ...changed };
  workspace.raise({ kind: 'look' });
}
