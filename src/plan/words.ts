/** The closed lists of the design, free of the schema library, so that a browser can have them without it. */

/** What a quantity is. Only `target` is a promise; the account of numbers shows all the others with their reason. */
export const roles = [
  'target',
  'baseline',
  'result',
  'context',
  'structure',
  'ordinal',
  'date',
  'period',
  'anniversary',
  'name',
  'code',
  'condition',
  'numbering',
  'word',
] as const;

/** Families of units that may share an axis; `other` shares with nothing. */
export const measures = [
  'people',
  'attendances',
  'activities',
  'organisations',
  'projects',
  'places',
  'rate',
  'money',
  'area',
  'length',
  'time',
  'other',
] as const;

/** How a promised value binds. `=` is a plain promise without a cue; `range` has a `valueMax`. */
export const comparators = ['>=', '>', '<=', '<', '~', 'range', '='] as const;

/** The kind of each character of the seed (law 1). */
export const kinds = ['noise', 'numbering', 'furniture', 'field', 'text'] as const;
