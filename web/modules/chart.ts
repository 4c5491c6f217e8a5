// Draws the charts that the server described (platform/html/chart.h): goal, path, actual values, projection. Without
// this script the table below each chart says the same.
import * as echarts from 'echarts/core';
import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { CanvasRenderer } from 'echarts/renderers';

echarts.use([LineChart, GridComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

interface Point { at: number; value: number; label: string }
interface Projection { at: number; value: number; low: number; high: number }
interface Data {
  unit: string;
  from: number;
  to: number;
  goals: Point[];
  path: Point[];
  actual: Point[];
  projection: Projection[];
  labels: { path: string; actual: string; projection: string };
}

const numbers = new Intl.NumberFormat(document.documentElement.lang || 'vi', { maximumFractionDigits: 2 });

function colourOf(element: Element, name: string): string {
  return getComputedStyle(element).getPropertyValue(name).trim();
}

function endLabel(text: string, color: string, shown: boolean) {
  return { show: shown && text !== '', formatter: text, color, fontSize: 14, distance: 8 };
}

function line(name: string, points: [number, number][], color: string, more: object) {
  return { name, type: 'line', data: points, color, symbol: 'none', silent: true, animation: false, ...more };
}

// Everything that is drawn has to fit the axis, with some air.
function span(data: Data): { min: number; max: number } {
  const values = [...data.goals, ...data.path, ...data.actual].map((point) => point.value)
    .concat(data.projection.flatMap((point) => [point.low, point.high]));
  const low = Math.min(...values);
  const high = Math.max(...values);
  const air = (high - low || Math.abs(high) || 1) * 0.12;
  return { min: low >= 0 && low - air < 0 ? 0 : low - air, max: high + air };
}

function goalLines(data: Data, color: string) {
  return {
    silent: true, symbol: 'none', animation: false,
    lineStyle: { color, width: 2, type: 'solid' },
    label: { position: 'insideStartTop', color, fontSize: 14, fontWeight: 600 },
    data: data.goals.map((goal) => ({ yAxis: goal.value, label: { formatter: goal.label } })),
  };
}

// The band is the low line, unseen, with the width of the band stacked on it.
function band(data: Data, color: string) {
  const points = (value: (point: Projection) => number): [number, number][] =>
    data.projection.map((point) => [point.at, value(point)]);
  return [
    line('low', points((point) => point.low), color, { stack: 'band', stackStrategy: 'all', lineStyle: { opacity: 0 } }),
    line('width', points((point) => point.high - point.low), color,
         { stack: 'band', stackStrategy: 'all', lineStyle: { opacity: 0 }, areaStyle: { color, opacity: 0.14 } }),
  ];
}

// A point without a mark of its own that carries the name of its line: names stand at the lines, not in a legend.
function named(at: number, value: number, text: string, color: string, offset: [number, number]) {
  return {
    value: [at, value], symbol: 'circle', symbolSize: 0.01,
    label: { show: text !== '', formatter: text, color, fontSize: 14, position: 'top', distance: 6, offset },
  };
}

function pathLine(element: HTMLElement, data: Data) {
  const color = colourOf(element, '--chart-path');
  const points: unknown[] = data.path.map((point) => [point.at, point.value]);
  const [first, last] = [data.path[0], data.path[data.path.length - 1]];
  if (first && last && data.path.length === 2) {
    const middle = named((first.at + last.at) / 2, (first.value + last.value) / 2, data.labels.path, color,
                         [last.value >= first.value ? -32 : 32, 0]);
    points.splice(1, 0, middle);
  }
  return line('path', points as [number, number][], color, {
    lineStyle: { type: 'dashed', width: 1.5 }, markLine: goalLines(data, colourOf(element, '--chart-goal')),
  });
}

function actualLine(data: Data, color: string) {
  const values: unknown[] = data.actual.map((point) => ({ value: [point.at, point.value] }));
  const last = data.actual[data.actual.length - 1];
  const before = data.actual[data.actual.length - 2];
  if (last) {
    const position = before && before.value > last.value ? 'bottom' : 'top';
    values[values.length - 1] = {
      value: [last.at, last.value],
      label: { show: true, formatter: data.labels.actual, color, fontSize: 14, fontWeight: 600, position, distance: 8 },
    };
  }
  return line('actual', values as [number, number][], color, {
    silent: false, symbol: 'circle', symbolSize: 9, lineStyle: { width: 3 }, z: 5,
  });
}

function series(element: HTMLElement, data: Data, wide: boolean) {
  const color = colourOf(element, '--chart-actual');
  const last = data.actual[data.actual.length - 1];
  const begun: Data = data.projection.length > 0 && last
    ? { ...data, projection: [{ at: last.at, value: last.value, low: last.value, high: last.value }, ...data.projection] }
    : data;
  return [
    ...band(begun, color),
    pathLine(element, data),
    line('projection', begun.projection.map((point) => [point.at, point.value]), color, {
      lineStyle: { type: [4, 4], width: 2 }, endLabel: endLabel(data.labels.projection, color, wide),
    }),
    actualLine(data, color),
  ];
}

function axes(element: HTMLElement, data: Data, wide: boolean) {
  const named = (year: number) => year <= data.to && (wide || (year - data.from) % 2 === 0);
  const ink = colourOf(element, '--ink-quiet');
  const grid = colourOf(element, '--line');
  const text = { color: ink, fontSize: 14 };
  return {
    xAxis: {
      type: 'value', min: data.from, max: data.to + 1, interval: 1, axisTick: { show: false },
      axisLine: { lineStyle: { color: grid } }, splitLine: { show: true, lineStyle: { color: grid } },
      axisLabel: { ...text, align: 'left', formatter: (year: number) => (named(year) ? String(year) : '') },
    },
    yAxis: {
      type: 'value', ...span(data), name: data.unit, nameTextStyle: { ...text, align: 'left' }, splitNumber: 4,
      axisLine: { show: false }, splitLine: { lineStyle: { color: grid } },
      axisLabel: { ...text, formatter: (value: number) => numbers.format(value), showMinLabel: false, showMaxLabel: false },
    },
  };
}

function options(element: HTMLElement, data: Data) {
  const wide = element.clientWidth > 560;
  return {
    textStyle: { fontFamily: getComputedStyle(element).fontFamily },
    grid: { left: 4, right: wide ? 112 : 8, top: 36, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'item', renderMode: 'richText', backgroundColor: colourOf(element, '--ink'), borderWidth: 0,
      textStyle: { color: colourOf(element, '--surface'), fontSize: 14 },
      formatter: (point: { dataIndex: number }) => data.actual[point.dataIndex]?.label ?? '',
    },
    ...axes(element, data, wide),
    series: series(element, data, wide),
  };
}

function draw(element: HTMLElement): void {
  const data = JSON.parse(element.dataset.chart ?? '') as Data;
  element.closest('.chart')?.classList.add('drawn');
  const drawing = echarts.init(element, null, { renderer: 'canvas' });
  const paint = () => drawing.setOption(options(element, data) as never, true);
  paint();
  new ResizeObserver(() => { drawing.resize(); paint(); }).observe(element);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
  document.fonts?.ready.then(paint);
}

function drawAll(): void {
  for (const element of document.querySelectorAll<HTMLElement>('.chart:not(.drawn) [data-chart]')) draw(element);
}

drawAll();
document.addEventListener('htmx:afterSettle', drawAll);
