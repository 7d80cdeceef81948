import { type Arguments, invalidArgument } from './hostObject';

/** The text at a position (0-based) of a call's arguments. */
export function textAt(args: Arguments, index: number): string {
  return asText(args[index], `argument ${index + 1}`);
}

/** The whole number at a position; `fallback` where the call left it out. */
export function integerAt(args: Arguments, index: number, fallback?: number): number {
  const value = args[index];
  if ((value === undefined || value === null) && fallback !== undefined) return fallback;
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw invalidArgument(`argument ${index + 1}`);
  }
  return value;
}

export function asText(value: unknown, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(what);
  return value;
}

export function asNumber(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalidArgument(what);
  return value;
}

export function asBoolean(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(what);
  return value;
}

export function asOneOf<T extends string>(value: unknown, names: readonly T[], what: string): T {
  const name = names.find((known) => known === value);
  if (name === undefined) throw invalidArgument(what);
  return name;
}

/** The fields of a plain object argument. */
export function asRecord(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidArgument(what);
  }
  return value as Record<string, unknown>;
}

/** '#RRGGBB' in capitals; HTML colour names as the documentation allows; '' stays. */
export function asColor(value: unknown, what: string): string {
  const text = asText(value, what);
  if (text === '') return '';
  const named = COLORS[text.toLowerCase()];
  if (named !== undefined) return named;
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw invalidArgument(what);
  return text.toUpperCase();
}

const COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};
