/** A native chart: its XML, and the table of its workbook. */
import { escape } from '../xml.ts';
import { chartText } from '../../text.ts';
import { lightInks } from '../palette.ts';

export interface Native {
  /** The part `chartN.xml`, without its declaration. */
  xml: string;
  /** The first row names the series, the first column the categories. */
  cells: (string | number | null)[][];
}

/** Colours without the number sign, as DrawingML writes them. */
export const hex = (colour: string): string => colour.slice(1);

export const fill = (colour: string, alpha?: number): string =>
  `<a:solidFill><a:srgbClr val="${hex(colour)}">${alpha === undefined ? '' : `<a:alpha val="${alpha}"/>`}</a:srgbClr></a:solidFill>`;

/** Text of a chart: size in points, Latin and East Asian face. */
export function textProperties(points: number, colour: string, bold = false, body = '<a:bodyPr/>'): string {
  const face = escape(chartText.slides.font);
  const faces = `<a:latin typeface="${face}"/><a:ea typeface="${face}"/>`;
  return (
    `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.round(points * 100)}" b="${bold ? 1 : 0}">` +
    `${fill(colour)}${faces}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`
  );
}

const columnName = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

/** The name of a series, from the workbook's first row. */
export const seriesName = (cells: Native['cells'], series: number): string =>
  `<c:tx><c:strRef><c:f>Sheet1!$${columnName(series + 1)}$1</c:f><c:strCache><c:ptCount val="1"/>` +
  `<c:pt idx="0"><c:v>${escape(String(cells[0]?.[series + 1] ?? ''))}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;

/** The categories (one level, so a string reference) and values of a series; empty cells have no point. */
export function seriesData(cells: Native['cells'], series: number, format: string): string {
  const rows = cells.slice(1);
  const last = rows.length + 1;
  const labels = rows.map((row, at) => `<c:pt idx="${at}"><c:v>${escape(String(row[0]))}</c:v></c:pt>`).join('');
  const values = rows
    .map((row, at) =>
      typeof row[series + 1] === 'number' ? `<c:pt idx="${at}"><c:v>${row[series + 1]}</c:v></c:pt>` : '',
    )
    .join('');
  const column = columnName(series + 1);
  return (
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${rows.length}"/>${labels}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>${escape(format)}</c:formatCode>` +
    `<c:ptCount val="${rows.length}"/>${values}</c:numCache></c:numRef></c:val>`
  );
}

/** Where the plot stands in the chart, as shares of its width and height. */
export interface Plot {
  x: number;
  width: number;
  height: number;
}

export interface Axes {
  points: number;
  /** Fixed where a panel is parted, so that both parts have one axis; else the program chooses as data are edited. */
  max?: number;
  /** Whether the value axis prints its figures. */
  figures: boolean;
  /** Counts so small that the program would print halves. */
  whole: boolean;
}

/** The whole part: series in a bar chart with exactly two axes, categories from the top, values from zero. */
export function chartSpace(series: string, plot: Plot, axes: Axes, stacked = false): string {
  const line = (colour: string) => `<c:spPr><a:ln w="9525">${fill(colour)}</a:ln></c:spPr>`;
  const none = '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';
  const grid = axes.figures ? `<c:majorGridlines>${line(lightInks.rule)}</c:majorGridlines>` : '';
  const max = axes.max === undefined ? '' : `<c:max val="${axes.max}"/>`;
  const unit = axes.whole ? '<c:majorUnit val="1"/>' : '';
  return (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>' +
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `<c:x val="${plot.x.toFixed(4)}"/><c:y val="0"/><c:w val="${plot.width.toFixed(4)}"/><c:h val="${plot.height.toFixed(4)}"/></c:manualLayout></c:layout>` +
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}` +
    '<c:gapWidth val="70"/><c:overlap val="100"/><c:axId val="1001"/><c:axId val="1002"/></c:barChart>' +
    '<c:catAx><c:axId val="1001"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `${line(lightInks.muted)}${textProperties(axes.points, lightInks.ink)}<c:crossAx val="1002"/><c:crosses val="autoZero"/>` +
    '<c:auto val="0"/><c:lblAlgn val="l"/><c:lblOffset val="50"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>' +
    `<c:valAx><c:axId val="1002"/><c:scaling><c:orientation val="minMax"/>${max}<c:min val="0"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="b"/>${grid}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="${axes.figures ? 'nextTo' : 'none'}"/>${none}${textProperties(axes.points * 0.8, lightInks.muted, false, '<a:bodyPr rot="0" vert="horz"/>')}` +
    `<c:crossAx val="1001"/><c:crosses val="max"/><c:crossBetween val="between"/>${unit}</c:valAx>` +
    '<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(axes.points, lightInks.ink)}` +
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
  );
}
