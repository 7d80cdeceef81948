import { rectsOverlap } from '../../../core/sheet/address';
import { asBoolean, asColor, asText, textAt } from '../arguments';
import { HostError, itemNotFound, NULL_OBJECT, type ObjectKind } from '../hostObject';
import type { ConditionalFormatModel } from '../model';
import { refuseUnlessAllowed } from '../protection';
import { type AreasSelf, areasOf, make, type OfRule, type OfSheet, type Selves } from './selves';

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
};

function change({ workspace, rule }: OfRule, changed: ConditionalFormatModel['format']): void {
  rule.format = { ...rule.format, ...changed };
  workspace.raise({ kind: 'look' });
}
