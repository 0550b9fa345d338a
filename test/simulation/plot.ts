import { BROWN_OUT, END, NORMAL, RECOVERY, START } from './brown-out.ts'
import { meansOf } from './series.ts'
import type { Run } from './simulate.ts'

/** Where the docs have it. */
export const PLOT = 'docs/brown-out.svg'

const WIDTH = 820
const HEIGHT = 380
const LEFT = 64
const RIGHT = 20
const TOP = 44
const BOTTOM = 58
const HIGHEST = 1.4
const WINDOW = 5

const x = (second: number) =>
  round(LEFT + ((second - START) / (END - START)) * (WIDTH - LEFT - RIGHT))
const y = (relative: number) =>
  round(HEIGHT - BOTTOM - (relative / HIGHEST) * (HEIGHT - TOP - BOTTOM))
const round = (value: number) => Math.round(value * 10) / 10

/** The load over time, as an SVG that can be read on a light and on a dark page. */
export function plot({ load }: Pick<Run, 'load'>): string {
  const middle = (means: number[], seconds: number) =>
    means.map((mean, at) => `${x(START + (at + 0.5) * seconds)},${y(mean / NORMAL)}`).join(' ')
  const seconds = middle(meansOf(load, START, END, 1), 1)
  const windows = middle(meansOf(load, START, END, WINDOW), WINDOW)
  const text = (at: string, content: string) => `<text ${at}>${content}</text>`
  const level = (value: number, kind: string, name: string) => [
    `<path class="${kind}" d="M${x(START)} ${y(value)}H${x(END)}"/>`,
    text(`x="${x(END) - 6}" y="${y(value) - 6}" text-anchor="end" class="${kind}"`, name),
  ]
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4].flatMap((value) => [
    `<path class="grid" d="M${x(START)} ${y(value)}H${x(END)}"/>`,
    text(`x="${LEFT - 8}" y="${y(value) + 4}" text-anchor="end"`, value.toFixed(1)),
  ])
  const times = Array.from({ length: (END - START) / 30 + 1 }, (_, at) =>
    text(
      `x="${x(START + at * 30)}" y="${HEIGHT - BOTTOM + 20}" text-anchor="middle"`,
      `${at * 30}`,
    ),
  )
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Load on the API over time, in parts of the normal load: it stays below 1.2 through a brown-out of 90 seconds and its end">`,
    STYLE,
    `<rect class="page" width="${WIDTH}" height="${HEIGHT}" rx="8"/>`,
    `<rect class="shade" x="${x(BROWN_OUT)}" y="${TOP}" width="${round(x(RECOVERY) - x(BROWN_OUT))}" height="${HEIGHT - TOP - BOTTOM}"/>`,
    ...ticks,
    ...times,
    text(`x="${x((BROWN_OUT + RECOVERY) / 2)}" y="${TOP + 16}" text-anchor="middle"`, 'brown-out'),
    ...level(1, 'normal', 'normal load'),
    ...level(1.2, 'limit', 'limit: 1.2 × normal'),
    `<polyline class="seconds" points="${seconds}"/>`,
    `<polyline class="windows" points="${windows}"/>`,
    text(
      `class="title" x="${LEFT}" y="26"`,
      'What 100,000 checkouts ask of an API that browns out and comes back',
    ),
    text(
      `x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 14}" text-anchor="middle"`,
      `seconds (thick: mean of ${WINDOW} s, thin: of 1 s)`,
    ),
    text(
      `transform="translate(18 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle"`,
      'requests / normal requests',
    ),
  ].join('\n')}\n</svg>\n`
}

/** The means that a plot shows, in parts of the normal load. */
export function plottedIn(svg: string): number[] {
  const points = /class="windows" points="([^"]+)"/.exec(svg)?.[1] ?? ''
  return points.split(' ').map((point) => (y(0) - Number(point.split(',')[1])) / (y(0) - y(1)))
}

const STYLE = `<style>
text { font: 13px system-ui, sans-serif; fill: #424a53 }
.title { font-size: 15px; font-weight: 600 }
.page { fill: #fff }
.shade { fill: #d4a72c; opacity: 0.16 }
path, polyline { fill: none }
.grid { stroke: #8c959f; opacity: 0.25 }
path.normal { stroke: #57606a; stroke-dasharray: 2 4 }
path.limit { stroke: #cf222e; stroke-width: 1.5; stroke-dasharray: 6 4 }
text.limit { fill: #cf222e }
.seconds { stroke: #0969da; opacity: 0.35 }
.windows { stroke: #0969da; stroke-width: 2.5; stroke-linejoin: round }
@media (prefers-color-scheme: dark) {
text { fill: #c9d1d9 }
.page { fill: #0d1117 }
.shade { fill: #d29922; opacity: 0.2 }
path.normal { stroke: #8b949e }
path.limit { stroke: #ff7b72 }
text.limit { fill: #ff7b72 }
.seconds, .windows { stroke: #58a6ff }
}
</style>`
