/** Reads an office package as its readers do, and says what they would refuse. */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { posix } from 'node:path';
import { open, type Parts, textOf } from '../../src/render/archive.ts';

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', trimValues: false });
const list = <T>(value: T | T[] | undefined): T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Everything wrong with a package: parts, types, relationships. Empty when it is sound. */
export function faults(bytes: Uint8Array): string[] {
  const parts = open(bytes);
  return [...malformed(parts), ...types(parts), ...relations(parts)];
}

function malformed(parts: Parts): string[] {
  return Object.keys(parts)
    .filter((name) => /\.(xml|rels)$/.test(name))
    .filter((name) => XMLValidator.validate(textOf(parts, name)) !== true)
    .map((name) => `${name}: not well-formed`);
}

interface Type {
  PartName?: string;
  Extension?: string;
}

function types(parts: Parts): string[] {
  const parsed = parser.parse(textOf(parts, '[Content_Types].xml')) as { Types: { Override: Type[]; Default: Type[] } };
  const overrides = list(parsed.Types.Override).map(({ PartName }) => PartName?.slice(1) ?? '');
  const defaults = new Set(list(parsed.Types.Default).map(({ Extension }) => Extension));
  const known = Object.keys(parts).filter((name) => name !== '[Content_Types].xml');
  return [
    ...overrides.filter((name) => parts[name] === undefined).map((name) => `${name}: typed, but not there`),
    ...overrides.filter((name, at) => overrides.indexOf(name) !== at).map((name) => `${name}: typed twice`),
    ...known
      .filter((name) => !overrides.includes(name) && !defaults.has(name.split('.').pop()))
      .map((name) => `${name}: no type`),
    ...known
      .filter((name) => /^ppt\/.*\.xml$/.test(name) && !overrides.includes(name))
      .map((name) => `${name}: only a default type`),
  ];
}

interface Relation {
  Id: string;
  Target: string;
  TargetMode?: string;
}

function relations(parts: Parts): string[] {
  return Object.keys(parts)
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const parsed = parser.parse(textOf(parts, name)) as { Relationships: { Relationship?: Relation | Relation[] } };
      const all = list(parsed.Relationships.Relationship);
      const owner = posix.join(name, '../..', posix.basename(name, '.rels'));
      const used = [...textOf(parts, owner).matchAll(/ r:(?:id|embed|link)="([^"]+)"/g)].map(([, id]) => id ?? '');
      const dangling = all
        .filter(({ TargetMode }) => TargetMode !== 'External')
        .map(({ Target }) => (Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(owner), Target)))
        .filter((target) => parts[target] === undefined);
      return [
        ...dangling.map((target) => `${name}: ${target} is not there`),
        ...used.filter((id) => !all.some(({ Id }) => Id === id)).map((id) => `${owner}: ${id} is no relationship`),
        ...all
          .filter(({ Id }, at) => all.findIndex((one) => one.Id === Id) !== at)
          .map(({ Id }) => `${name}: ${Id} twice`),
      ];
    });
}

interface Series {
  'c:tx': { 'c:strRef': { 'c:strCache': { 'c:pt': { 'c:v': string | number } } } };
  'c:dLbls': { 'c:numFmt': { formatCode: string } };
  'c:cat': { 'c:strRef': { 'c:strCache': { 'c:pt': Point | Point[] } } };
  'c:val': { 'c:numRef': { 'c:numCache': { 'c:pt'?: Point | Point[]; 'c:formatCode': string } } };
  'c:errBars'?: { 'c:errBarType': { val: string } };
}
interface Point {
  idx: string;
  'c:v': string | number;
}

export interface Shown {
  category: string;
  value: number;
  text: string;
  series: string;
  ending: string | undefined;
}

/** What the labels of a native chart print: each number through its series' format. */
export function labelsOf(xml: string): Shown[] {
  const chart = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
  }).parse(xml) as {
    'c:chartSpace': { 'c:chart': { 'c:plotArea': { 'c:barChart': { 'c:ser': Series | Series[] } } } };
  };
  return list(chart['c:chartSpace']['c:chart']['c:plotArea']['c:barChart']['c:ser']).flatMap((series) => {
    const names = list(series['c:cat']['c:strRef']['c:strCache']['c:pt']);
    const values = series['c:val']['c:numRef']['c:numCache'];
    return list(values['c:pt']).map((point) => ({
      category: String(names.find(({ idx }) => idx === point.idx)?.['c:v']),
      value: Number(point['c:v']),
      text: print(Number(point['c:v']), series['c:dLbls']['c:numFmt'].formatCode),
      series: String(series['c:tx']['c:strRef']['c:strCache']['c:pt']['c:v']),
      ending: series['c:errBars']?.['c:errBarType'].val,
    }));
  });
}

/** A number as a spreadsheet prints it in a format made of literals and one General or 0.###. */
export function print(value: number, format: string): string {
  let printed = '';
  for (const [token, quoted, escaped] of format.matchAll(/"([^"]*)"|\\(.)|General|0(?:\.#+)?/g))
    printed += quoted ?? escaped ?? (token === 'General' ? general(value) : value.toFixed(10).replace(/\.?0+$/, ''));
  return printed;
}

/** General has room for eleven digits, then takes an exponent. */
const general = (value: number): string => (Math.abs(value) >= 1e11 ? value.toExponential(5) : String(value));
